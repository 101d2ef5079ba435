import type { Locator, Page } from 'playwright-core'

/** More stops than any screen has; a page that never gets there is a fault. */
const MOST_STOPS = 900

/** Presses Tab until the element has the focus, as somebody without a mouse does. @throws {Error} if it never has */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor()
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await target.first().evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${target}`)
}

/** Reaches the element by Tab and presses Enter on it. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
