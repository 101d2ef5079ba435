import { dateInWords } from '../../read/times/calendar.js'
import type { TruceMention } from './mentions.js'
import { daysIn } from './period.js'

/**
 * What a truce is called so that it is told from the others: by its occasion ("Easter truce"), its days ("truce
 * of 8 to 10 May 2025"), what it covers ("30-day energy truce") or its length ("30-day ceasefire").
 */
export function nameTruce(
  mentions: readonly TruceMention[],
  { from, to }: { readonly from: string | null; readonly to: string | null },
): string {
  const occasion = mentions.find(
    ({ called }) =>
      called !== null && !/\d|day$|morning|evening|night|afternoon|noon|today|tomorrow/i.test(called),
  )?.called
  const noun = nounOf(mentions)
  if (occasion != null) return `${capital(occasion)} ${noun}`
  const length = lengthInWords(mentions)
  if (mentions.some(({ scope }) => scope.includes('energy'))) return join(length, 'energy', noun)
  if (from !== null && to !== null) {
    return from === to ? `${noun} of ${short(from)}` : `${noun} of ${short(from)} to ${short(to)}`
  }
  if (from !== null) return join(length, noun, `from ${short(from)}`)
  if (to !== null) return join(length, noun, `until ${short(to)}`)
  if (mentions.some(({ scope }) => scope.includes('humanitarian'))) return join(length, 'humanitarian', noun)
  const name = mentions.find(({ names }) => names.length > 0)?.names[0]
  return length === null && name !== undefined ? `${capital(name)} ${noun}` : join(length, noun)
}

function join(...words: readonly (string | null)[]): string {
  return capital(words.filter((word) => word !== null).join(' '))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "truce" where any report uses it of this one, else "ceasefire". */
function nounOf(mentions: readonly TruceMention[]): string {
  const uses = mentions.filter(({ sentence, head }) =>
    sentence.tokens.some((t) => t.start === head.start && /^truces?$/i.test(t.form)),
  )
  return uses.length * 2 >= mentions.length ? 'truce' : 'ceasefire'
}

/** `8 May 2025`. */
function short(day: string): string {
  return dateInWords(day).replace(/^\w+, /, '')
}

function lengthInWords(mentions: readonly TruceMention[]): string | null {
  const lengths = mentions.flatMap(({ length }) => (length === null ? [] : (daysIn(length) ?? [])))
  const [days] = lengths
  if (days === undefined) return null
  if (days < 3 || !Number.isInteger(days)) return `${Math.round(days * 24)}-hour`
  return `${days}-day`
}
