import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../../engine/src/brief/page/render-html.js'
import { sampleRecord } from '../../../engine/test/sample-record.js'
import { CHROMIUM, Desk } from './browser.js'

const OFFERED =
  'President Iva Roskell of Kestria on Monday offered Morland direct talks on reopening the Tarn Pass, which has been shut to freight since January 20.'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A record whose agency report is long, so that its cited last paragraph is out of sight at first. */
function longRecord() {
  const record = sampleRecord()
  const filler = '\n\nNothing else was said on that day about the pass.'.repeat(60)
  return { ...record, reports: record.reports.map((report) => ({ ...report, text: report.text + filler })) }
}

const brief = () => renderHtml(longRecord(), { form: 'brief' })

/** The words marked in the panel. */
async function markedWords(page: Page): Promise<string> {
  return (await page.locator('#evidence mark.now').allTextContents()).join('')
}

/** Whether the first marked words lie within what is seen of the panel and of the window. */
async function markIsSeen(page: Page): Promise<boolean> {
  const mark = await page.locator('#evidence mark.now').first().boundingBox()
  const words = await page.locator('#evidence-words').boundingBox()
  const height = page.viewportSize()?.height ?? 0
  if (mark === null || words === null) return false
  return mark.y >= words.y && mark.y + 10 <= Math.min(words.y + words.height, height)
}

async function scrolled(page: Page): Promise<number> {
  return await page.evaluate('scrollY')
}

/** Where the first heading of the text lies in the window, to see that the text did not move. */
async function placeOf(page: Page, selector: string) {
  return await page.locator(selector).boundingBox()
}

describe.skipIf(CHROMIUM === undefined)('the page of a brief', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await Desk.start()
  })
  afterAll(async () => {
    await desk.stop()
  })

  it('shows the cited sentence beside the text, which does not move', async () => {
    const { page } = await desk.open(brief())
    await page.evaluate('scrollTo(0, 500)')
    const chip = page.locator('#part-moves a.chip').first()
    const before = [await scrolled(page), await placeOf(page, '#part-moves tbody tr >> nth=0')]
    await chip.click()
    expect([await scrolled(page), await placeOf(page, '#part-moves tbody tr >> nth=0')]).toEqual(before)
    expect(await markedWords(page)).toBe(OFFERED)
    expect(await markIsSeen(page)).toBe(true)
    expect(await chip.getAttribute('aria-current')).toBe('true')
    expect(await page.locator('#evidence-head').textContent()).toContain(
      'Monday, 3 March 2031, 20:15 UTC+01:00',
    )
  })

  it('scrolls the panel to words far down in their report', async () => {
    const record = sampleRecord()
    const reports = record.reports.map((report) => ({
      ...report,
      text: report.text.replace(/\n\n/g, '\n'.repeat(80)),
    }))
    const counted = 'The Kestrian transport ministry said 340 trucks were waiting at the pass.'
    const moved = (id: string) => {
      const text = reports.find((report) => report.id === 'r-agency')?.text ?? ''
      const start = text.indexOf(counted)
      return { report: id, statement: 's-trucks-340', spans: [{ start, end: start + counted.length }] }
    }
    const [summary] = record.brief.sections
    const [sentence] = summary?.sentences ?? []
    if (summary === undefined || sentence === undefined) throw new Error('the sample has no summary')
    const sections = [{ ...summary, sentences: [{ ...sentence, citations: [moved('r-agency')], also: [] }] }]
    const far = { ...record, reports, links: [], brief: { ...record.brief, headline: null, sections } }
    const { page } = await desk.open(renderHtml(far, { form: 'brief' }))
    await page.locator('#part-summary a.chip').click()
    expect(await markedWords(page)).toBe(counted)
    expect(await markIsSeen(page)).toBe(true)
  })

  it('is worked from the keyboard', async () => {
    const { page } = await desk.open(brief())
    await page.keyboard.press('Escape')
    expect(await page.locator('a.chip[aria-current]').count()).toBe(0)
    await page.keyboard.press(']')
    expect(await page.locator('#evidence-place').textContent()).toMatch(/^1 of \d+$/)
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    await page.keyboard.press('[')
    expect(await page.locator('#evidence-place').textContent()).toMatch(/^2 of \d+$/)
    await page.locator('#part-context a.chip').focus()
    await page.keyboard.press('Enter')
    expect(await markedWords(page)).toContain('The two sides last met in Aldane')
    await page.keyboard.press('e')
    expect(await page.evaluate('document.activeElement.id')).toBe('evidence-words')
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.className')).toBe('chip')
    expect(await markedWords(page)).toBe('')
  })

  it('keeps what the keyboard steps to within sight, all the way round', async () => {
    const { page } = await desk.open(brief())
    const count = await page.locator('a.chip').count()
    for (let i = 0; i < count + 1; i++) {
      await page.keyboard.press(']')
      const box = await page.locator('a.chip[aria-current]').boundingBox()
      expect(box !== null && box.y >= 0 && box.y + box.height <= 900).toBe(true)
      expect(await markIsSeen(page)).toBe(true)
    }
  })

  it('shows the keys, and lets them be switched off', async () => {
    const { page } = await desk.open(brief())
    await page.keyboard.press('Shift+?')
    expect(await page.locator('#keys').isVisible()).toBe(true)
    await page.locator('#keys-on').uncheck()
    await page.keyboard.press('Escape')
    expect(await page.locator('#keys').isVisible()).toBe(false)
    await page.keyboard.press(']')
    expect(await page.locator('#evidence-place').textContent()).toMatch(/^1 of/)
    await page.keyboard.press(']')
    expect(await page.locator('#evidence-place').textContent()).toMatch(/^1 of/)
  })

  it('previews a citation on hover and on focus, and hides it on Esc', async () => {
    const { page } = await desk.open(brief())
    const preview = page.locator('#preview')
    await page.locator('#part-context a.chip').hover()
    await preview.waitFor({ state: 'visible' })
    expect(await preview.textContent()).toContain('The two sides last met in Aldane in October 2029')
    await page.keyboard.press('Escape')
    expect(await preview.isVisible()).toBe(false)
    await page.locator('#part-summary a.chip').last().focus()
    await page.keyboard.press('Tab')
    expect(await preview.isVisible()).toBe(true)
  })

  it('finds the chosen citation again after a reload', async () => {
    const { page } = await desk.open(brief())
    await page.locator('#part-contacts a.chip').click()
    const words = await markedWords(page)
    await page.reload()
    expect(words).toContain('telephoned her Aldanian counterpart')
    expect(await markedWords(page)).toBe(words)
  })

  it.each(['light', 'dark'] as const)(
    'covers at most half of a phone with the evidence, %s',
    async (colorScheme) => {
      const { page } = await desk.open(brief(), { ...PHONE, colorScheme })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
      expect(await page.locator('#evidence').isVisible()).toBe(false)
      await page.locator('#part-summary a.chip').first().tap()
      await expect.poll(async () => (await placeOf(page, '#evidence'))?.y).toBe(422)
      expect((await placeOf(page, '#evidence'))?.height).toBe(422)
      expect(await scrolled(page)).toBe(0)
      expect(await markedWords(page)).toBe(OFFERED)
      expect(await markIsSeen(page)).toBe(true)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
      await page.locator('#evidence-close').tap()
      await page.locator('#evidence').waitFor({ state: 'hidden' })
    },
  )

  it('follows the scheme of the system', async () => {
    const ground = 'getComputedStyle(document.body).backgroundColor'
    const light = await desk.open(brief(), { colorScheme: 'light' })
    const dark = await desk.open(brief(), { colorScheme: 'dark' })
    expect(await light.page.evaluate(ground)).toBe('rgb(252, 251, 248)')
    expect(await dark.page.evaluate(ground)).toBe('rgb(24, 23, 21)')
  })

  it('leads to the cited words without a script', async () => {
    const { page } = await desk.open(brief(), { javaScriptEnabled: false })
    expect(await page.locator('#evidence').isVisible()).toBe(false)
    const chip = page.locator('#part-summary a.chip').first()
    await chip.click()
    const mark = page.locator(`[id="${(await chip.getAttribute('href'))?.slice(1)}"]`)
    const box = await mark.boundingBox()
    expect(await mark.textContent()).toBe(OFFERED)
    expect(box !== null && box.y >= 0 && box.y < 900).toBe(true)
  })

  it('asks the network for nothing and complains of nothing', async () => {
    const { page, requests, complaints } = await desk.open(brief())
    await page.locator('a.chip').nth(4).click()
    await page.keyboard.press(']')
    await page.waitForLoadState('networkidle')
    expect(requests).toEqual([page.url().replace(/#.*/, '')])
    expect(complaints).toEqual([])
  })

  it('runs nothing that a report smuggles in', async () => {
    const record = sampleRecord()
    const attack = '</div><script>document.title = "stolen"</script><img src=x onerror="document.title = 1"> '
    const reports = record.reports.map((report) => ({
      ...report,
      text: report.text + attack,
      title: attack,
      source: attack,
    }))
    const { page, requests, complaints } = await desk.open(
      renderHtml({ ...record, reports }, { form: 'brief' }),
    )
    await page.locator('#part-summary a.chip').first().click()
    await page.locator('#part-context a.chip').hover()
    await page.locator('#preview').waitFor({ state: 'visible' })
    expect(await page.title()).toContain('President Iva Roskell')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('#evidence-head').textContent()).toContain(attack.trim())
    expect([requests.length, complaints]).toEqual([1, []])
  })

  it('has landmarks, and headings in order', async () => {
    const { page } = await desk.open(brief())
    expect(
      await page.evaluate('["nav", "main", "aside"].map((t) => document.querySelectorAll(t).length)'),
    ).toEqual([1, 1, 1])
    const levels: number[] = await page.evaluate(
      '[...document.querySelectorAll("h1, h2, h3")].map((h) => Number(h.tagName[1]))',
    )
    expect(levels[0]).toBe(1)
    expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true)
  })

  it('prints the text and its sources, not the machinery', async () => {
    const { page } = await desk.open(brief())
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#evidence').isVisible()).toBe(false)
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('.fulltext').first().isVisible()).toBe(false)
    expect(await page.locator('#sources .source-name').first().isVisible()).toBe(true)
  })
})
