import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderReading } from '../../../engine/src/brief/page/render-reading.js'
import { sampleReading } from '../../../engine/test/sample-reading.js'
import { CHROMIUM, Desk } from './browser.js'

describe.skipIf(CHROMIUM === undefined)('the page of a reading', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await Desk.start()
  })
  afterAll(async () => {
    await desk.stop()
  })

  it('shows the fields of what is clicked, the shortest mark first', async () => {
    const { page } = await desk.open(renderReading(sampleReading()))
    await page.locator('#report-words .m-name', { hasText: 'Kestria' }).click()
    const cards = page.locator('#fields-cards .card')
    expect(await cards.count()).toBe(3)
    expect(await cards.first().textContent()).toContain('ActorKestria')
    expect(await page.locator('#fields-cards').textContent()).toContain('Conditiononly if')
  })

  it.each([
    ['names', '.m-name', 'boxShadow', /rgba\(0, 0, 0, 0\) 0px 0px 0px 0px, rgba\(0, 0, 0, 0\)/],
    ['times', '.m-time', 'textDecorationLine', /^none$/],
    ['attributions', '.m-source', 'outlineStyle', /^none$/],
    ['quantities', '.m-quantity', 'textDecorationLine', /^none$/],
  ])('switches the layer %s off without a script, and the text stays', async (layer, mark, property, off) => {
    const { page } = await desk.open(renderReading(sampleReading()), { javaScriptEnabled: false })
    const marked = page.locator(`#report-words ${mark}`).last()
    const style = (): Promise<string> =>
      page.evaluate(
        `getComputedStyle([...document.querySelectorAll('#report-words ${mark}')].at(-1)).${property}`,
      )
    const place = await marked.boundingBox()
    expect(await style()).not.toMatch(off)
    await page.locator(`#layer-${layer}`).uncheck()
    expect(await style()).toMatch(off)
    expect(await marked.boundingBox()).toEqual(place)
  })

  it('leaves hidden layers out of the fields and of the steps', async () => {
    const { page } = await desk.open(renderReading(sampleReading()))
    for (const layer of ['names', 'attributions', 'acts', 'quantities'])
      await page.locator(`#layer-${layer}`).uncheck()
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    expect(await page.locator('#fields-cards').textContent()).toContain('Friday, 14 March 2031')
    await page.keyboard.press('Escape')
    expect(await page.locator('#fields-cards .card').count()).toBe(0)
  })

  it('fits a phone, asks for nothing and complains of nothing', async () => {
    const { page, requests, complaints } = await desk.open(renderReading(sampleReading()), {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      colorScheme: 'dark',
    })
    await page.locator('#report-words .m-time').first().tap()
    expect(await page.locator('#fields').isVisible()).toBe(true)
    expect((await page.locator('#fields').boundingBox())?.height).toBeLessThanOrEqual(422)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    expect([requests.length, complaints]).toEqual([1, []])
  })
})
