import { findDate, type SlashOrder } from '../dates/find-date.js'
import { parseDate } from '../dates/parse-date.js'
import type { DomElement } from './dom.js'

/** The day an element declares in an attribute or prints as its words. */
export function readElement(element: DomElement, slashes: SlashOrder): string | null {
  for (const name of ['datetime', 'content', 'title', 'data-published', 'data-datetime', 'data-utime']) {
    const value = readDeclared(element.getAttribute(name))
    if (value !== null) return value
  }
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  return words.length > 200 ? null : plausible(findDate(words, slashes))
}

/** A date declared for programs: exact form first, else the first day named in it, else a Unix time. */
export function readDeclared(value: string | null): string | null {
  if (value === null || value.trim() === '') return null
  const clean = value.trim()
  const unix = /^1\d{9}(?:\d{3})?$/.exec(clean)
  if (unix !== null) return new Date(Number(clean.padEnd(13, '0'))).toISOString().slice(0, 10)
  return plausible(parseDate(clean) ?? parseDate(clean.slice(0, 19)) ?? findDate(clean.slice(0, 60)))
}

/** Pages did not exist before 1990; systems write 2099 for "never". */
export function plausible(value: string | null): string | null {
  const year = Number(value?.slice(0, 4))
  return year >= 1990 && year < 2090 ? value : null
}

/** Parts of a page whose dates belong to other texts. Elementor calls every part of a page a widget. */
const ELSEWHERE =
  /comment|related|sidebar|(?<!elementor-)widget|footer|teaser|recommend|latest|popular|calendar|event/i

function isElsewhere(element: DomElement): boolean {
  let above: DomElement | null = element
  for (let level = 0; above !== null && level < 8; level++) {
    if (/^(?:ASIDE|FOOTER|NAV)$/.test(above.tagName)) return true
    if (above.tagName === 'BODY' || above.tagName === 'ARTICLE') return false
    if (ELSEWHERE.test(`${above.getAttribute('class') ?? ''} ${above.getAttribute('id') ?? ''}`)) return true
    above = above.parentElement
  }
  return false
}

/** The first few hundred elements that stand in the article's own part of the page. */
export function limited(elements: Iterable<DomElement>): readonly DomElement[] {
  const first: DomElement[] = []
  for (const element of elements) {
    if (isElsewhere(element)) continue
    first.push(element)
    if (first.length === 300) break
  }
  return first
}

/** The first value that reads as a date. */
export function firstOf<T>(values: readonly T[], read: (value: T) => string | null): string | null {
  for (const value of values) {
    const found = read(value)
    if (found !== null) return found
  }
  return null
}
