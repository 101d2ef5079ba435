import type { Block, Credit } from '../report.js'
import type { EndRecogniser } from './recogniser.js'

/**
 * Place in capitals (or any place before a bracketed agency), region, date and agency in the order wire
 * services print them, then a dash: "GAZA CITY, Gaza Strip (AP) —", "LONDON, March 3 (Reuters) -", "MOSCOW —".
 */
const PLACE = /^\p{Lu}[\p{L}.'’/ -]{1,40}?(?:,\s\p{Lu}[\p{L}.'’ ]{1,30}){0,2}/u.source
const DATE = String.raw`(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,\s\d{4})?\.?)?`
const AGENCY = String.raw`\s?[(/]([A-Za-z][^()/\n]{1,40})[)/]\.?`
const DASH = String.raw`\s?(?:--|[—–-])\s+`
const WITH_AGENCY = new RegExp(`(${PLACE})${DATE}${AGENCY}(?:${DASH}|\\s+)`, 'u')
const WITHOUT_AGENCY = new RegExp(`(${PLACE})(${DATE})${DASH}(?=[\\p{Lu}\\p{N}“"‘'])`, 'u')
const AGENCY_ONLY = new RegExp(String.raw`^\(([A-Z][^()\n]{1,30})\)${DASH}`)
const REACH = 140

interface Dateline {
  readonly length: number
  readonly place: string | null
  readonly agency: string | null
}

/** Place and agency at the head of running text; the report begins after the dash. */
export const dateline: EndRecogniser = (span, { text }) => {
  const head = text.slice(span.start, Math.min(span.end, span.start + REACH))
  const found = readDateline(head)
  if (found === null || span.start + found.length >= span.end) return null
  const printed = head.slice(0, found.length).replace(/[\s—–-]+$/u, '')
  const blocks: Block[] = [
    { kind: 'dateline', span: { start: span.start, end: span.start + printed.length } },
  ]
  return {
    blocks,
    credits: creditOf(span.start, printed, found.agency),
    rest: { start: span.start + found.length, end: span.end },
  }
}

/** Place of a dateline as printed: `GAZA CITY, Gaza Strip`. */
export function placeOf(words: string): string | null {
  return readDateline(`${words} — X`)?.place ?? null
}

export function opensWithDateline(words: string): boolean {
  return readDateline(words.slice(0, REACH)) !== null
}

function readDateline(head: string): Dateline | null {
  const signed = WITH_AGENCY.exec(head)
  if (signed !== null && isPlace(signed[1] ?? '') && isAgency(signed, head)) {
    return { length: signed[0].length, place: signed[1]?.trim() ?? null, agency: signed[2]?.trim() ?? null }
  }
  const plain = WITHOUT_AGENCY.exec(head)
  if (plain !== null && isCapitals(plain[1] ?? '', plain[2] !== '')) {
    return { length: plain[0].length, place: plain[1]?.trim() ?? null, agency: null }
  }
  const only = AGENCY_ONLY.exec(head)
  return only === null ? null : { length: only[0].length, place: null, agency: only[1] ?? null }
}

/** At most five words, each capitalised or small: "Ministers met here (the third time) -" is a sentence. */
function isPlace(place: string): boolean {
  const words = place.trim().split(/[\s,/]+/)
  return (
    words.length <= 7 &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^(?:al|de|la|of|the|and|on|am)$/.test(word))
  )
}

/** A sentence begins after it; without a dash only capitals make a dateline: "MOSCOW, May 12. /Agency/." */
function isAgency(match: RegExpExecArray, head: string): boolean {
  const dashed = /[—–-]\s+$/u.test(match[0])
  const slashed = /\/\.?\s+$/.test(match[0])
  const next = head.slice(match[0].length, match[0].length + 1)
  const words = (match[2] ?? '').split(/\s+/)
  if (words.length > 4 || !/[\p{Lu}\p{N}“"‘'[]/u.test(next)) return false
  return dashed || (slashed && isCapitals(match[1] ?? '', true))
}

/** The first part of the place in capitals, four letters at least unless a region or date follows. */
function isCapitals(place: string, supported: boolean): boolean {
  const city = place.split(',')[0] ?? ''
  const letters = city.replace(/[^\p{L}]/gu, '')
  return (
    isPlace(place) &&
    letters === letters.toUpperCase() &&
    letters.length >= (supported || place.includes(',') ? 3 : 4)
  )
}

function creditOf(start: number, printed: string, agency: string | null): readonly Credit[] {
  if (agency === null) return []
  const at = start + printed.lastIndexOf(agency)
  return [{ span: { start: at, end: at + agency.length }, kind: 'dateline', source: agency }]
}
