import type { Attribution } from '../../read/attributions/attribution.js'
import { overlaps } from '../../report/span.js'
import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import { isContent, type Passage, type Word } from './passage.js'
import { stem } from './stem.js'

/** What is said, and by whom, in one attribution. */
interface Speech {
  readonly source: readonly Word[]
  /** Keys of the words of what is said, with their weight: what is said of things counts twice. */
  readonly content: ReadonlyMap<string, number>
  readonly cue: readonly number[]
  readonly cueKeys: readonly string[]
  readonly text: string
}

/** Part of the words of what is said that the passage must put on the same speaker. */
const SHARED = 0.5

/** Each speaker must be the one whom the passage has say it, and as many. */
export function checkSpeakers({ sentence, cited, deeds }: Comparison): readonly Misfit[] {
  const printed = speechesOf(cited)
  const cues = new Set(printed.flatMap((p) => p.cue))
  return speechesOf(sentence).flatMap((said): readonly Misfit[] => {
    if (said.source.length === 0 || said.source.every((w) => w.upos === 'PRON')) return []
    const own = namesOf(said)
    const share = (other: Speech) => sharedPart(said.content, other.content)
    if (isToldAlike(said, printed)) return []
    if (
      deeds.some(
        ({ said: deed, printed: p }) =>
          said.cue.includes(deed.word.at) && p.some((o) => meet(own, [...o.agent]) && !cues.has(o.word.at)),
      )
    )
      return []
    const best = Math.max(0, ...printed.map(share))
    const what = said.text
    if (best < SHARED)
      return own.some((key) => cited.keys.has(key)) ? [] : [{ kind: 'speaker' as const, what }]
    const candidates = printed.filter((other) => share(other) >= best - 0.01)
    const same = candidates.filter(
      (other) => other.source.every((w) => w.upos === 'PRON') || meet(own, namesOf(other)),
    )
    if (same.length === 0) return [{ kind: 'speaker' as const, what }]
    return same.some((other) => sameNumber(said, other)) ? [] : [{ kind: 'sources' as const, what }]
  })
}

/** With a verb that says more than "say", the passage has the same one speak by the same verb. */
function isToldAlike(said: Speech, printed: readonly Speech[]): boolean {
  return printed.some(
    (other) =>
      other.cueKeys.some((key) => said.cueKeys.includes(key) && !PLAIN.has(key)) &&
      meet(namesOf(said), namesOf(other)) &&
      sameNumber(said, other),
  )
}

/** Keys of verbs of saying and thinking that say no more than that. */
const PLAIN = new Set(['say', 'think', 'accord', 'claim', 'expect', 'warn'].map(stem))

function speechesOf(passage: Passage): readonly Speech[] {
  const { reading, words } = passage
  const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  const inside = (a: Attribution) =>
    [...a.cue, ...a.source].every(({ start, end }) => start >= from && end <= to)
  return reading.attributions.filter(inside).map((a) => {
    const source = words.filter((w) => a.source.some((span) => overlaps(span, w)))
    const content = words.filter((w) => isContent(w) && a.content.some((span) => overlaps(span, w)))
    return {
      source,
      content: new Map(content.map((w) => [w.key, /^(?:VERB|ADJ|NUM)$/.test(w.upos) ? 2 : 1])),
      cueKeys: words
        .filter((w) => w.upos === 'VERB' && a.cue.some((span) => overlaps(span, w)))
        .map((w) => w.key),
      cue: words.filter((w) => a.cue.some((span) => overlaps(span, w))).map((w) => w.at),
      text: source.map((w) => w.form).join(' '),
    }
  })
}

function sharedPart(a: Speech['content'], b: Speech['content']): number {
  let [all, both] = [0, 0]
  for (const [key, weight] of a) {
    all += weight
    if (b.has(key)) both += weight
  }
  return all === 0 ? 0 : both / all
}

/** The keys that tell one source from another: names where it has any, else its nouns. */
function namesOf({ source }: Speech): readonly string[] {
  return source.filter((w) => isContent(w)).map((w) => w.key)
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}

/** One source is not several: by the number of the head noun. */
function sameNumber(a: Speech, b: Speech): boolean {
  const many = ({ source }: Speech) => {
    const head = source.find((w) => w.upos === 'NOUN' && !/^(?:compound|nmod)/.test(w.deprel))
    return head ?? null
  }
  const [x, y] = [many(a), many(b)]
  return x === null || y === null || x.key !== y.key || x.lower === y.lower || x.xpos === y.xpos
}
