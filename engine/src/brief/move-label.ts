import type { MoveEntry } from '../schema/story-record.js'
import { kindInWords } from './kind-in-words.js'

/** Set before an answer that stands under the move it answers. */
export const REPLY = '↳ '
/** Between the parts of a label: what, who, how. */
const PART = ' · '

/**
 * `Offer · Ana Roe to Kestria`: what a line of the ledger says of a move besides its words.
 *
 * @param namesOf actors in a row
 */
export function moveLabel(
  { kind, proposers, addressees }: MoveEntry,
  namesOf: (ids: readonly string[]) => string,
): string {
  const to = addressees.length === 0 ? '' : ` to ${namesOf(addressees)}`
  return `${kindInWords(kind)}${PART}${namesOf(proposers)}${to}`
}
