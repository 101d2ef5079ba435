import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser the tests drive; `undefined` where none is installed, and then they are skipped. */
export const CHROMIUM = PLACES.find((path) => existsSync(path))

/** Starts without a sandbox, a window or a word to anybody. */
export const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page opened from disk, with all it asked for and all it complained about. */
export interface Opened {
  readonly page: Page
  /** Addresses of every request, the page's own file included. */
  readonly requests: readonly string[]
  /** Console messages of any level, and uncaught errors. */
  readonly complaints: readonly string[]
}

/** One browser and the files it opens, for the tests of one file. */
export class Desk {
  readonly #browser: Browser
  readonly #folder: string

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser
    this.#folder = folder
  }

  static async start(): Promise<Desk> {
    if (CHROMIUM === undefined) throw new Error(`No browser in ${PLACES.join(', ')}: install chromium.`)
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
    return new Desk(browser, await mkdtemp(join(tmpdir(), 'parley-page-')))
  }

  async open(markup: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const file = join(this.#folder, `${Math.random().toString(36).slice(2)}.html`)
    await writeFile(file, markup)
    const context = await this.#browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    const page = await context.newPage()
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(pathToFileURL(file).href)
    return { page, requests, complaints }
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    await rm(this.#folder, { recursive: true })
  }
}
