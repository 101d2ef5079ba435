import { findDate, type SlashOrder } from '../dates/find-date.js'
import { plausible, readDeclared } from './date-elements.js'
import type { DomDocument, DomElement } from './dom.js'
import { findHeadline, nearHeadline } from './headline.js'

/** Dates a page prints beside its headline. */
export interface HeadlineDates {
  /** Not called an update. */
  readonly published: string | null
  /** Called an update by the words before it. */
  readonly updated: string | null
}

/** Words by which pages in several languages call a date that of an update; they stand before it. */
const UPDATE =
  /\b(?:updated?|modified|edited|revised|last change|aktualisiert|aktualisierung|geändert|änderung|stand|mise? à jour|modifié|actualizado|actualización|aggiornato|bijgewerkt|gewijzigd|aktualizacja|güncelle)/i
/** `(12.05.2031)`, `12 May 2031 –`: a story that opens with its date, not one that tells of a day. */
const OPENS_WITH_DATE = /^[([]?(?:\p{L}{2,12},? )?\d{1,2}[./ ]/u
/** Lines that hold a date hold little else. */
const LONGEST_LINE = 160

/** The first date beside the headline, and the first one called an update. */
export function datesByHeadline(document: DomDocument, slashes: SlashOrder): HeadlineDates {
  const headline = findHeadline(document)
  let [published, updated]: [string | null, string | null] = [null, null]
  if (headline === null) return { published, updated }
  for (const piece of nearHeadline(headline)) {
    const words = piece.kind === 'time' ? lineOf(piece.element) : piece.words
    if (words.length > LONGEST_LINE || (piece.kind === 'opening' && !OPENS_WITH_DATE.test(words))) continue
    const declared = piece.kind === 'time' ? readDeclared(piece.element.getAttribute('datetime')) : null
    const date = declared ?? plausible(findDate(words, slashes))
    if (date === null) continue
    if (UPDATE.test(words.slice(0, 60))) updated ??= date
    else published ??= date
  }
  return { published, updated }
}

/** The words an element stands among. */
function lineOf(element: DomElement): string {
  const around = (element.parentElement?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const own = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  return around.length > LONGEST_LINE ? own : around
}
