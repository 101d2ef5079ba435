import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser the tests drive; `undefined` where none is installed, and then they are skipped. */
export const CHROMIUM = PLACES.find((path) => existsSync(path))

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error(`No browser in ${PLACES.join(', ')}: install chromium.`)
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET })
}

/** A page with all it asked for and all it complained about. */
export interface Opened {
  readonly page: Page
  readonly requests: readonly string[]
  /** Console warnings and errors, breaches of the security policy among them, and uncaught errors. */
  readonly complaints: readonly string[]
}

export async function openPage(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return { page, requests, complaints }
}
