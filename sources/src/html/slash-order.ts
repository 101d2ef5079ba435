import type { SlashOrder } from '../dates/find-date.js'
import type { DomDocument } from './dom.js'

/** How a page writes `03/04/2025`: month first in American English and in English that says no country. */
export function slashOrderOf(document: DomDocument): SlashOrder {
  const language = document.documentElement?.getAttribute('lang') ?? ''
  return /^en(?:[-_]us)?$/i.test(language) ? 'month-first' : 'day-first'
}
