import type { Reading } from '../../read/reading.js'
import { foldName } from '../../report/fold.js'
import { overlaps, type Span } from '../../report/span.js'
import type { WorldIndex } from '../../world/world-index.js'
import { SAME_AS } from './same-words.js'
import { stem } from './stem.js'

/** One token of a passage, with what comparing needs. */
export interface Word extends Span {
  readonly at: number
  readonly sentence: number
  readonly form: string
  readonly lower: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly deprel: string
  /** Index in `passage.words`; -1 for the root of a sentence. */
  readonly head: number
  /** What is compared: `state:xx` for a name of a state, else the stem of the lemma. */
  readonly key: string
  readonly name: boolean
  /** Part of a time expression. */
  readonly time: boolean
}

/** The words of one or several sentences with their reading. */
export interface Passage {
  readonly text: string
  readonly reading: Reading
  readonly words: readonly Word[]
  /** Indexes of the words that hang on each word. */
  readonly children: readonly (readonly number[])[]
  readonly keys: ReadonlySet<string>
}

const LONGEST_NAME = 5

/** The sentences of a reading that the spans touch (all without them), flat, with names of states made one. */
export function toPassage(reading: Reading, world: WorldIndex, spans?: readonly Span[]): Passage {
  const sentences = reading.sentences.filter(
    (s) => spans === undefined || spans.some((span) => overlaps(s, span)),
  )
  const words: Word[] = []
  for (const sentence of sentences) {
    const first = words.length
    const states = statesIn(sentence.tokens, reading.report.text, world)
    sentence.tokens.forEach((token, i) => {
      const name = isName(token, i) || states.has(i)
      words.push({
        at: first + i,
        start: token.start,
        end: token.end,
        sentence: sentence.index,
        form: token.form,
        lower: token.form.toLowerCase(),
        lemma: token.lemma.toLowerCase(),
        upos: token.upos,
        xpos: token.xpos,
        deprel: token.deprel,
        head: token.head < 0 ? -1 : first + token.head,
        key: states.get(i) ?? (name ? nameKey(token.form) : stem(token.lemma)),
        name,
        time: reading.times.some((t) => overlaps(t.span, token)),
      })
    })
  }
  return passageOf(reading, words)
}

function passageOf(reading: Reading, words: readonly Word[]): Passage {
  const children: number[][] = words.map(() => [])
  for (const word of words) children[word.head]?.push(word.at)
  const ends = [words[0], words.at(-1)]
  const text = reading.report.text.slice(ends[0]?.start ?? 0, ends[1]?.end ?? 0)
  return { text, reading, words, children, keys: new Set(words.map((w) => w.key)) }
}

/** A part of a passage, by offsets in its text: words whose head is cut off stand at the top. */
export function partOf({ reading, words, text }: Passage, from: number, to: number): Passage {
  const shift = words[0]?.start ?? 0
  const kept = words.filter((w) => w.start >= from + shift && w.end <= Math.min(to, text.length) + shift)
  const place = new Map(kept.map((w, i) => [w.at, i]))
  return passageOf(
    reading,
    kept.map((w, at) => ({ ...w, at, head: place.get(w.head) ?? -1 })),
  )
}

/** The part of a passage that a sentence was taken from; `null` when its words do not stand there in one piece. */
export function findPart(passage: Passage, sentence: string): Passage | null {
  const printed = bareLetters(passage.text)
  const wanted = bareLetters(sentence)
  const at = wanted.letters === '' ? -1 : printed.letters.indexOf(wanted.letters)
  const [from, last] = [printed.at[at], printed.at[at + wanted.letters.length - 1]]
  return at < 0 || from === undefined || last === undefined ? null : partOf(passage, from, last + 1)
}

/** Letters and digits in lower case, each with its offset: marks, blanks and capitals may be set anew. */
function bareLetters(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const at: number[] = []
  let letters = ''
  for (const { 0: form, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const lower = form.toLowerCase()
    for (let unit = 0; unit < lower.length; unit++) at.push(index + Math.min(unit, form.length - 1))
    letters += lower
  }
  return { letters, at }
}

function nameKey(form: string): string {
  const folded = foldName(form)
  return SAME_AS.get(folded) ?? folded
}

const DATE_WORD =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/

export function isDateWord(form: string): boolean {
  return DATE_WORD.test(form)
}

function isName({ form, upos }: { form: string; upos: string }, i: number): boolean {
  if (!/^\p{Lu}/u.test(form) || DATE_WORD.test(form)) return false
  return upos === 'PROPN' || (i > 0 && (upos === 'NOUN' || upos === 'ADJ' || upos === 'X'))
}

interface Printed extends Span {
  readonly form: string
}

/** The words that name a state or a known body, by any of its names: token index to `state:id`. */
function statesIn(tokens: readonly Printed[], text: string, world: WorldIndex): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (let i = 0; i < tokens.length; ) {
    const length = stateAt(tokens, i, text, world, found)
    i += Math.max(1, length)
  }
  return found
}

function stateAt(
  tokens: readonly Printed[],
  i: number,
  text: string,
  world: WorldIndex,
  found: Map<number, string>,
): number {
  const first = tokens[i]
  if (first === undefined || !/^\p{Lu}/u.test(first.form)) return 0
  for (let length = Math.min(LONGEST_NAME, tokens.length - i); length > 0; length--) {
    const last = tokens[i + length - 1]
    if (last === undefined) continue
    const words = text.slice(first.start, last.end)
    const id =
      world.stateNamed(words)?.id ??
      (/\p{Lu}/u.test(last.form) ? world.organisationNamed(words)?.id : undefined)
    if (id === undefined) continue
    for (let k = i; k < i + length; k++) found.set(k, `state:${id}`)
    return length
  }
  return 0
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'NUM'])

/** A word that says something by itself: no function word, no mark. */
export function isContent(word: Word): boolean {
  return CONTENT.has(word.upos) && /\p{L}|\p{N}/u.test(word.form)
}
