import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { StoryRecord } from '@parley-record/engine'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, openBrowser, openPage } from './browser.js'
import { type DeskServer, serveDesk } from './desk-server.js'
import { sampleStory } from './sample-story.js'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 740 }

/** What axe finds, one line each; it needs the page's policy out of its way. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE })
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  )
}

const scrolled = (page: Page): Promise<number> => page.evaluate('scrollY')
const marked = async (page: Page) => (await page.locator('.evidence mark.now').allTextContents()).join(' ')
const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth')

describe.skipIf(CHROMIUM === undefined)('the desk', () => {
  let browser: Browser
  let context: BrowserContext
  let desk: DeskServer
  let record: StoryRecord

  beforeAll(async () => {
    record = await sampleStory()
    desk = await serveDesk({ 'harbour-talks': record }, () => false)
    browser = await openBrowser()
    context = await browser.newContext({ viewport: WIDE })
  }, 60_000)

  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()))
  })

  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
  })

  const story = async () => {
    const opened = await openPage(context, `${desk.fixture}/stories/harbour-talks`)
    await opened.page.locator('.record-footer').waitFor()
    await opened.page.locator('#sources').waitFor({ state: 'attached' })
    return opened
  }

  it('opens the words of a citation beside the text, which does not move', async () => {
    const { page, complaints } = await story()
    const chip = page.locator('#moves .chip').nth(3)
    await chip.scrollIntoViewIfNeeded()
    const before = [await scrolled(page), await chip.boundingBox()]
    await chip.click()
    expect([await scrolled(page), await chip.boundingBox()]).toEqual(before)
    const [report = '', place = ''] = ((await chip.getAttribute('data-cite')) ?? '').split('~')
    const [start, end] = (place.split('.')[0] ?? '').split('-').map(Number)
    const text = record.reports.find(({ id }) => id === report)?.text ?? ''
    expect(await marked(page)).toContain(text.slice(start, end))
    expect(await page.locator('.evidence mark.now').first().isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('keeps the chosen citation over a reload', async () => {
    const { page } = await story()
    await page.locator('#moves .chip').nth(2).click()
    const words = await marked(page)
    await page.reload()
    await page.locator('.record-footer').waitFor()
    expect(await marked(page)).toBe(words)
  })

  it('walks through the citations with [ and ], closes with Esc, lists the keys with ?', async () => {
    const { page } = await story()
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    expect(await page.locator('.evidence-place').textContent()).toMatch(/^3 of \d+$/)
    await page.keyboard.press('[')
    expect(await page.locator('.evidence-place').textContent()).toMatch(/^2 of \d+$/)
    await page.keyboard.press('Escape')
    expect(await page.locator('.evidence-empty').isVisible()).toBe(true)
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true)
  })

  it('shows the evidence as a sheet of at most half the window on a phone', async () => {
    const { page } = await story()
    await page.setViewportSize(PHONE)
    await page.locator('#brief .chip').first().click()
    const sheet = page.locator('.evidence.open')
    await sheet.waitFor()
    await expect
      .poll(() => page.evaluate(`document.querySelector('.evidence').getAnimations().length`))
      .toBe(0)
    const box = await sheet.boundingBox()
    expect(box?.height).toBeLessThanOrEqual(370)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(740, 0)
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  it('draws each move once on the timeline, and arrow keys walk through them', async () => {
    const { page } = await story()
    const marks = page.locator('.timeline .mark')
    const drawn = await marks.evaluateAll((list) => list.map((one) => one.getAttribute('data-item') ?? ''))
    expect(new Set(drawn).size).toBe(drawn.length)
    await page.getByRole('button', { name: 'All', exact: true }).last().click()
    await marks.first().focus()
    await page.keyboard.press('Home')
    const first = await page.evaluate(`document.activeElement.dataset.item`)
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(`document.activeElement.dataset.item`)).not.toBe(first)
    const name = await page.evaluate(`document.activeElement.getAttribute('aria-label')`)
    expect(name).toMatch(/\d{4}|not stated/)
    await page.keyboard.press('Enter')
    expect(await marked(page)).not.toBe('')
  })

  it('takes the matrix back to an earlier day', async () => {
    const { page } = await story()
    const held = page.locator('#positions .held')
    const late = await held.count()
    const slider = page.getByRole('slider', { name: 'As of' })
    await slider.focus()
    await page.keyboard.press('Home')
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\w+day, \d+ \w+ \d{4}$/)
    expect(await held.count()).toBeLessThan(late)
  })

  it('sets two texts side by side with their shared words marked', async () => {
    const { page } = await story()
    const line = page.getByRole('button', { name: /of Norbridge Herald comes from Meridian Press/ })
    await line.focus()
    await page.keyboard.press('Enter')
    await page.locator('.compare-text').first().waitFor()
    expect(await page.locator('.compare-text').count()).toBe(2)
    const [left, right] = await page
      .locator('.compare-text')
      .evaluateAll((sides) => sides.map((side) => side.querySelector('mark.carried')?.textContent ?? ''))
    expect(left).not.toBe('')
    expect(right?.slice(0, 20)).toBe(left?.slice(0, 20))
  })

  it('takes one key for a decision and one to undo it, and the story says who decided', async () => {
    const { page } = await openPage(context, `${desk.fixture}/stories/harbour-talks/review`)
    const title = page.locator('#decision-text')
    const first = (await title.textContent()) ?? ''
    await page.keyboard.press('a')
    await expect.poll(() => title.textContent()).not.toBe(first)
    await page.goto(`${desk.fixture}/stories/harbour-talks`)
    await page.locator('#disputed .decision').first().waitFor()
    expect(await page.locator('#disputed .decision').first().textContent()).toContain('Checked by you')
    await page.goto(`${desk.fixture}/stories/harbour-talks/review`)
    await page.getByRole('radio', { name: 'Decisions' }).click()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('undone').waitFor()
    await page.getByRole('radio', { name: 'Queue' }).click()
    await expect.poll(() => title.textContent()).toBe(first)
  })

  it('builds a record from pasted reports in the browser and asks nobody outside', async () => {
    const { page, requests, complaints } = await openPage(context, `${desk.fixture}/local`)
    await page
      .getByLabel('Text of a report')
      .fill(
        'President Iva Roskell of Kestria offered Morland direct talks on Monday.\n\nMorland refused the offer on Tuesday.',
      )
    await page.getByLabel('Published on').fill('2031-03-04')
    await page.getByRole('button', { name: 'Add this report' }).click()
    await page.getByRole('button', { name: 'Build the record' }).click()
    await page.waitForURL(/\/local\/stories\//)
    await page.locator('#moves tbody tr').first().waitFor()
    expect(
      requests.filter((address) => !address.startsWith(desk.fixture) && !address.startsWith('blob:')),
    ).toEqual([])
    expect(complaints).toEqual([])
  })

  const screens = [
    '/',
    '/stories/harbour-talks',
    '/stories/harbour-talks/review',
    '/stories/none',
    '/search?q=channel',
    '/sources',
    '/settings',
    '/login',
    '/local',
    '/nowhere',
  ]
  it('has no fault that axe finds on any screen, wide and light or narrow and dark, and needs 360 pixels', async () => {
    const bare = await browser.newContext({ viewport: WIDE, bypassCSP: true })
    const report = `/reports/${record.reports[0]?.id}?story=harbour-talks`
    for (const path of [...screens, report]) {
      const { page } = await openPage(bare, desk.fixture + path)
      await page.locator('main h1').waitFor({ state: 'attached' })
      if (path === '/stories/harbour-talks') await page.locator('.record-footer').waitFor()
      expect(await faults(page), path).toEqual([])
      await page.setViewportSize(PHONE)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await faults(page), `${path}, narrow and dark`).toEqual([])
      expect(await sideways(page), path).toBeLessThanOrEqual(0)
      await page.close()
    }
    await bare.close()
  }, 120_000)

  it('loads less than 300 kB of script and style for a story', async () => {
    const { requests } = await story()
    const assets = new Set(
      requests.flatMap((address) => /\/assets\/([^/]+\.(?:js|css))$/.exec(address)?.[1] ?? []),
    )
    const sizes = await Promise.all(
      [...assets].map(async (name) => gzipSync(await readFile(join(desk.folder, 'assets', name))).length),
    )
    expect(sizes.length).toBeGreaterThan(2)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000)
    expect(
      (await readdir(join(desk.folder, 'assets'))).some((name) => name.startsWith('contact-graph')),
    ).toBe(true)
    expect([...assets].some((name) => name.startsWith('contact-graph'))).toBe(false)
  })
})
