import { findDate, type SlashOrder } from '../dates/find-date.js'
import { firstOf, limited, plausible, readElement } from './date-elements.js'
import type { DomDocument } from './dom.js'

/** A page, and how it writes `03/04/2025`. */
export interface PrintedPage {
  readonly document: DomDocument
  readonly slashes: SlashOrder
}

/** Dates that the markup calls those of publication. */
export function inMarkedTime(page: PrintedPage): string | null {
  const marked = page.document.querySelectorAll(
    '[itemprop="datePublished"], time[pubdate], abbr.published, time.published, time.entry-date, .entry-date time, .post-date time, [property="datePublished"], [data-published], [data-datetime], abbr[data-utime]',
  )
  return firstOf(limited(marked), (element) => readElement(element, page.slashes))
}

/** The first `<time>` of the article. */
export function inTime(page: PrintedPage): string | null {
  return firstOf(limited(page.document.querySelectorAll('time')), (element) =>
    readElement(element, page.slashes),
  )
}

const DATE_CLASS =
  '[class*="date" i], [id*="date" i], [class*="publish" i], [class*="posted" i], [class*="time" i], [class*="byline" i], [class*="datum" i], [class*="fecha" i], [class*="meta" i], [class*="created" i], [class*="submitted" i], [class*="info" i]'

/** The first date in a part whose class or name says date, time or byline. */
export function inDateClass(page: PrintedPage): string | null {
  return firstOf(limited(page.document.querySelectorAll(DATE_CLASS)), (element) => {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    return words.length === 0 || words.length > 250 ? null : plausible(findDate(words, page.slashes))
  })
}

/** A date behind a word such as “published”, else the first one on the page. */
export function inPublishedWords({ document, slashes }: PrintedPage): string | null {
  const words = (document.body?.textContent ?? '').slice(0, 400_000).replace(/\s+/g, ' ')
  for (const match of words.matchAll(
    /\b(?:published|posted|veröffentlicht|publié|publicado|pubblicato|geplaatst|stand|vom|am|date)\b.{0,40}/gi,
  )) {
    const value = plausible(findDate(match[0], slashes))
    if (value !== null) return value
  }
  return plausible(findDate(words.slice(0, 60_000), slashes))
}

/** The date in the title or description that the page gives itself. */
export function dateInTitle({ document, slashes }: PrintedPage): string | null {
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''
  return firstOf([document.title, description.slice(0, 300)], (words) => plausible(findDate(words, slashes)))
}
