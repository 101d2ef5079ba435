import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { EXIT } from '../../src/exit-codes.js'
import { main } from '../../src/main.js'
import { CHROMIUM, QUIET } from './browser.js'
import { enter, tabTo } from './keyboard.js'
import { Served } from './served.js'

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** What axe sees otherwise where a page is narrow and dark. */
const SEEN = ['color-contrast', 'scrollable-region-focusable', 'target-size', 'link-in-text-block']
const SLOW = { timeout: 60_000 }

/** What axe finds, one line each; it needs the page's policy out of its way. */
async function faults(page: Page, rules: readonly string[] | null = null): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe.source })
  const only = rules === null ? '' : `, runOnly: ${JSON.stringify(rules)}`
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations']${only} }).then((found) => found.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  )
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth')

/** Every test stands on the story that the first one loads: they run in order, over one store. */
describe.skipIf(CHROMIUM === undefined)('a desk that is served, from its first start', () => {
  const served = new Served()
  let browser: Browser
  let context: BrowserContext
  let complaints: string[] = []
  /** `/stories/…` of the sample story. */
  let story = ''

  beforeAll(async () => {
    await served.start()
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: QUIET })
    context = await browser.newContext({ viewport: WIDE })
  }, 120_000)

  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()))
  })

  afterAll(async () => {
    await browser?.close()
    await served.remove()
  }, 30_000)

  const open = async (path: string, where = context): Promise<Page> => {
    const page = await where.newPage()
    complaints = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(served.address + path)
    await page.locator('main h1').first().waitFor({ state: 'attached' })
    return page
  }
  const openStory = async (query = '') => {
    const page = await open(`${story}${query}`)
    await page.locator('.record-footer').waitFor(SLOW)
    await page.locator('#sources').waitFor({ state: 'attached' })
    return page
  }
  const disputes = (page: Page) => page.locator('#disputed > .dispute')

  it('offers the sample story, reads it while one looks on, and shows what it rests on', async () => {
    const page = await open('/')
    await enter(page, page.getByRole('button', { name: 'Load the sample story' }))
    await page
      .locator('.working')
      .getByText(/Reading|Making/)
      .waitFor(SLOW)
    const link = page.locator('.story-list h2 a')
    await link.waitFor(SLOW)
    await page.getByText('8 reports, at most').waitFor(SLOW)
    await page.getByText('being read again').waitFor({ state: 'detached', ...SLOW })
    await enter(page, link)
    await page.locator('.record-footer').waitFor(SLOW)
    story = new URL(page.url()).pathname
    expect(await page.locator('.story-head').textContent()).toMatch(
      /8 reports from \d outlets, at most \d origins/,
    )
    expect(complaints).toEqual([])
  }, 90_000)

  it('rejects a dispute by the keyboard alone; the record is made without it, and with it again', async () => {
    const page = await openStory()
    await enter(
      page,
      page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /Disputed/ }),
    )
    await enter(page, disputes(page).locator('.chip').first())
    await page.keyboard.press('e')
    expect(await page.evaluate('document.activeElement.className')).toContain('report-text')
    expect(await page.locator('.evidence mark.now').allTextContents()).not.toEqual([])

    await enter(page, page.getByRole('link', { name: 'Review' }))
    await page.getByText(/^Contradiction/).waitFor()
    const why = (await page.locator('#decision-text').textContent()) ?? ''
    await tabTo(page, page.getByLabel('Why'))
    await page.keyboard.type('Both are right at different times.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('r')
    await page.getByText('Last decision: reject').waitFor()
    await expect.poll(() => page.locator('#decision-text').textContent()).not.toBe(why)

    await page.goto(served.address + story)
    await page.locator('.record-footer').waitFor(SLOW)
    await expect.poll(() => disputes(page).getByText(why).count(), SLOW).toBe(0)

    await enter(page, page.getByRole('link', { name: 'Review' }))
    await page.getByRole('radio', { name: 'Queue' }).waitFor()
    await tabTo(page, page.getByRole('radio', { name: 'Queue' }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await page.getByText('Why: Both are right at different times.').waitFor()
    await enter(page, page.getByRole('button', { name: 'Undo', exact: true }))
    await page.getByText(/undone by/).waitFor()
    await page.goto(served.address + story)
    await page.locator('.record-footer').waitFor(SLOW)
    await expect.poll(() => disputes(page).getByText(why).count(), SLOW).toBe(1)
    expect(complaints).toEqual([])
  }, 120_000)

  it('takes out an evidence bundle that verifies without the desk', async () => {
    const page = await openStory()
    await enter(page, page.locator('.menu > summary'))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      enter(page, page.getByRole('link', { name: 'Evidence bundle (zip)' })),
    ])
    const file = join(served.home, download.suggestedFilename())
    await download.saveAs(file)
    expect(await main(['verify', file])).toBe(EXIT.ok)
  }, 60_000)

  it('shows the record of an earlier day, and a reload keeps the day and the citation', async () => {
    const page = await openStory()
    const all = await page.locator('#sources .source').count()
    await page.getByLabel('The record as of').selectOption({ label: 'Monday, 8 September 2025' })
    await page.locator('.banner').waitFor()
    await expect.poll(() => page.locator('#sources .source').count(), SLOW).toBeLessThan(all)
    await page.locator('#brief .chip').first().click()
    const words = await page.locator('.evidence mark.now').allTextContents()
    await page.reload()
    await page.locator('.banner').waitFor(SLOW)
    await page.locator('.evidence mark.now').first().waitFor()
    expect(await page.locator('.evidence mark.now').allTextContents()).toEqual(words)
    expect(await page.locator('#sources .source').count()).toBeLessThan(all)
  }, 60_000)

  it('splits reports off with a reason and takes them back', async () => {
    const page = await open(`${story}/reports`)
    const ticks = page.locator('.tick-list input')
    await ticks.first().waitFor(SLOW)
    const reports = await ticks.count()
    await ticks.last().check()
    await page.getByLabel('Its name').fill('Grain ships')
    await page.getByLabel('Why they belong apart').fill('It is about ships.')
    await page.getByRole('button', { name: 'Split off' }).click()
    await page.getByRole('link', { name: 'Grain ships' }).waitFor(SLOW)
    await expect.poll(() => ticks.count(), SLOW).toBe(reports - 1)
    await page.locator('.log').getByText('It is about ships.').first().waitFor()
    await page.getByRole('button', { name: /Undo\s*: Reports split off/ }).click()
    await expect.poll(() => ticks.count(), SLOW).toBe(reports)
  }, 60_000)

  it('keeps a question about an offer, shows its secret once, and forgets it when told to', async () => {
    const page = await openStory()
    await page
      .locator('#moves')
      .getByRole('link', { name: /Tell me of answers/ })
      .first()
      .click()
    await page.getByText('Only about the line you came from.').waitFor()
    const title = await page.getByLabel('What you want to know').inputValue()
    expect(title).toMatch(/^Answers to the /)
    await page.getByLabel('Also send it to this address').fill('https://desk.example/hook')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/^whsec_/).waitFor()
    await page.getByRole('button', { name: 'I have it' }).click()
    expect(await page.getByText(/^whsec_/).count()).toBe(0)
    const feed = await page.getByRole('link', { name: 'Feed of what it found' }).getAttribute('href')
    expect((await page.request.get(served.address + feed)).status()).toBe(200)
    await page.getByRole('button', { name: /^Delete/ }).click()
    await page.getByText('You have saved no question yet.').waitFor()
  }, 60_000)

  it('takes a pasted text and a file, and says what came of each', async () => {
    const page = await open('/')
    const text = 'HALM - The ferry company of Norhaven said on Friday that it would sell two boats to Estry.'
    await page.getByLabel('Text of the report').fill(text)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page
      .locator('.arrivals')
      .getByText(/Taken in/)
      .waitFor()
    await page.getByRole('radio', { name: 'Drop files' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose files' }).click()
    const buffer = Buffer.from('ESTRY - The mayor of Estry welcomed the boats on Saturday.')
    await (await chooser).setFiles([{ name: 'boats.txt', mimeType: 'text/plain', buffer }])
    await page.locator('.arrivals').getByText('boats.txt').waitFor()
    expect(await page.locator('.arrivals').textContent()).toContain('Taken in')
    expect(complaints).toEqual([])
  }, 60_000)

  it('has no fault that axe finds on any screen, wide and light or narrow and dark, and no sideways scroll', async () => {
    const bare = await browser.newContext({ viewport: WIDE, bypassCSP: true })
    const screens = [
      '/',
      story,
      `${story}/review`,
      `${story}/reports`,
      '/search?q=channel',
      '/sources',
      `/alerts?story=${story.split('/').at(-1)}`,
      '/settings',
      '/stories/none',
      '/login',
      '/local',
    ]
    const report = await (await openStory()).locator('#sources .source a').first().getAttribute('href')
    for (const path of [...screens, report ?? '']) {
      const page = await open(path, bare)
      if (path === story) await page.locator('.record-footer').waitFor(SLOW)
      await page.waitForLoadState('networkidle').catch(() => {})
      expect(await faults(page), path).toEqual([])
      await page.setViewportSize(PHONE)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await faults(page, SEEN), `${path}, narrow and dark`).toEqual([])
      expect(await sideways(page), path).toBeLessThanOrEqual(0)
      await page.close()
    }
    await bare.close()
  }, 120_000)

  it('asks for a log-in once there are accounts, and shows each role what it may do', async () => {
    await served.stop()
    await served.run(['account', 'add', 'ada', '--role', 'admin'], 'a long walk by the canal\n')
    await served.start()
    const page = await open('/settings')
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    await page.getByLabel('Name').fill('ada')
    await page.getByLabel('Password').fill('a long walk by the river')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Password').fill('a long walk by the canal')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()

    await page.getByLabel('What it is for').fill('Nightly copy')
    await page.getByRole('button', { name: 'Make a token' }).click()
    await page.locator('.secret code').waitFor()
    await page.getByRole('button', { name: 'I have it' }).click()
    await page.getByRole('button', { name: /Revoke\s*: Nightly copy/ }).click()
    await page.getByText(/, revoked/).waitFor()

    await page.getByLabel('Name of a new account').fill('rita')
    await page.getByLabel('First password').fill('a short walk by the sea')
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.getByText('rita', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('Account made: rita').waitFor()
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    await page.getByLabel('Name').fill('rita')
    await page.getByLabel('Password').fill('a short walk by the sea')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByText('rita, reader').waitFor()
    await page.goto(served.address + story)
    await page.locator('.record-footer').waitFor(SLOW)
    expect(await page.getByRole('link', { name: 'Review' }).count()).toBe(0)
    expect(await page.getByText('Decide on this').count()).toBe(0)
  }, 90_000)
})
