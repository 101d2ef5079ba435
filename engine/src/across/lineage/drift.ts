import type { Reading } from '../../read/reading.js'
import type { Span } from '../../report/span.js'
import { textOfAll } from '../../report/span.js'
import { stableId } from '../../report/stable-id.js'
import { type Candidate, distinct, pairByTraces } from './candidates.js'
import { compareWordings, type Difference, type WordedAlike } from './differences.js'
import { groupsOf } from './groups.js'
import { type Utterance, utterancesOf } from './utterances.js'
import { hashWord } from './winnow.js'

/** One thing said, as several reports quote it. */
export interface SharedQuotation {
  readonly id: string
  readonly fullest: Wording
  /** The other wordings, by report. */
  readonly variants: readonly (Wording & {
    readonly differences: readonly Difference[]
    readonly cut: boolean
  })[]
  readonly occasion: Utterance['occasion']
  readonly why: string
}

export interface Wording {
  readonly report: string
  readonly spans: readonly Span[]
  readonly text: string
  /** Id of the actor who is given as the speaker. */
  readonly speaker: string | null
}

/** Fewest words a wording must have, in common and in a row: shorter ones are anybody's. */
const FEWEST = 4
const RUN = 3
/** Share of the shorter wording in common; less is enough where the speaker is the same and the length too. */
const ALIKE = 0.65
const TRANSLATED = 0.5
const TRANSLATED_WORDS = 8

/**
 * Quotation drift: the same words in several wordings, each set beside the fullest. Candidates share three words
 * in a row inside quotation marks; cost follows the number of quoted words.
 */
export function findSharedQuotations(
  readings: readonly Reading[],
  actorId: (reading: Reading, actor: number) => string,
): readonly SharedQuotation[] {
  const all = readings.flatMap((reading) =>
    utterancesOf(reading)
      .filter(({ words }) => words.length >= FEWEST)
      .map(
        (utterance): Spoken => ({
          ...utterance,
          text: reading.report.text,
          actor: utterance.speaker === null ? null : actorId(reading, utterance.speaker),
        }),
      ),
  )
  const alike = candidates(all).filter(({ a, b }) => sayTheSame(all[a], all[b]))
  const groups = new Map<string, Spoken[]>()
  for (const [key, group] of groupsOf(alike.map(({ a, b }) => [`${a}`, `${b}`]))) {
    const spoken = all[Number(key)]
    if (spoken !== undefined) groups.set(group, [...(groups.get(group) ?? []), spoken])
  }
  return [...groups.values()].flatMap(toShared).sort((x, y) => (x.id < y.id ? -1 : 1))
}

interface Spoken extends Utterance {
  readonly text: string
  readonly actor: string | null
}

function candidates(all: readonly Spoken[]): readonly Candidate[] {
  const traces = all.map(({ words }) =>
    words.slice(RUN - 1).map((_, i) =>
      hashWord(
        words
          .slice(i, i + RUN)
          .map(({ form }) => form)
          .join(' '),
      ),
    ),
  )
  return distinct(pairByTraces(traces, 1)).filter(({ a, b }) => all[a]?.report !== all[b]?.report)
}

function sayTheSame(a: Spoken | undefined, b: Spoken | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const [fullest, variant] = a.words.length >= b.words.length ? [a, b] : [b, a]
  return isVariant(fullest, variant, compareWordings(variant.text, fullest, variant))
}

function isVariant(fullest: Spoken, variant: Spoken, found: WordedAlike): boolean {
  const { shared, run, length, window } = found
  if (shared < FEWEST || run < RUN) return false
  // Words of the fullest that are scattered over it make no wording of it.
  if (shared >= ALIKE * length && shared >= ALIKE * Math.min(window, length * 1.5)) return true
  const sameSpeaker = fullest.actor !== null && fullest.actor === variant.actor
  const sameLength = window <= 1.5 * length && length <= 1.5 * window
  return (
    sameSpeaker && sameLength && length >= TRANSLATED_WORDS && shared >= TRANSLATED * Math.max(length, window)
  )
}

/** The fullest wording is the longest; of equals the first in the order of the story. */
function toShared(group: readonly Spoken[]): readonly SharedQuotation[] {
  const [fullest, ...rest] = [...group].sort((a, b) => b.words.length - a.words.length)
  if (fullest === undefined) return []
  const compared = rest.map((variant) => ({
    variant,
    found: compareWordings(variant.text, fullest, variant),
  }))
  const own = compared.filter(({ variant, found }) => isVariant(fullest, variant, found))
  const left = compared.filter((one) => !own.includes(one)).map(({ variant }) => variant)
  const others = left.length < group.length ? toShared(left) : []
  const foreign = own.filter(({ variant }) => variant.report !== fullest.report)
  if (foreign.length === 0) return others
  const variants = foreign.map(({ variant, found }) => ({
    ...toWording(variant),
    differences: found.differences,
    cut: found.cut,
  }))
  const occasion = group.find((one) => one.occasion === 'public')?.occasion ?? fullest.occasion
  const id = stableId('qt', fullest.report, ...fullest.spans.map(({ start, end }) => `${start}-${end}`))
  return [{ id, fullest: toWording(fullest), variants, occasion, why: explain(fullest, foreign) }, ...others]
}

function toWording({ report, spans, text, actor }: Spoken): Wording {
  return { report, spans, text: textOfAll(text, spans), speaker: actor }
}

function explain(
  fullest: Spoken,
  variants: readonly { readonly variant: Spoken; readonly found: WordedAlike }[],
): string {
  const reports = new Set([fullest.report, ...variants.map(({ variant }) => variant.report)]).size
  const drifted = variants.filter(({ found }) => found.differences.some(({ marked }) => !marked)).length
  const speakers = new Set(
    [fullest, ...variants.map((one) => one.variant)].flatMap(({ actor }) => actor ?? []),
  )
  const wording =
    drifted === 0
      ? 'in the same words'
      : drifted === 1
        ? 'one of them in other words than the fullest'
        : `${drifted} of them in other words than the fullest`
  const doubt = speakers.size > 1 ? '; they do not agree on who said it' : ''
  return `${reports} reports quote this, ${wording}${doubt}.`
}
