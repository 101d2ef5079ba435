import { matterOf } from '../../across/matters.js'
import type { Token } from '../../read/reader.js'
import type { Reading } from '../../read/reading.js'
import type { Sentence } from '../../read/sentence.js'
import type { Span } from '../../report/span.js'
import { lengthIn, type Period, periodIn } from './period.js'
import { type Scope, scopesIn } from './scope.js'

/** A truce as one sentence names it. */
export interface TruceMention {
  readonly report: string
  readonly sentence: Sentence
  /** The noun phrase with its modifiers before and after the noun. */
  readonly span: Span
  readonly head: Span
  readonly scope: readonly Scope[]
  readonly period: Period | null
  /** TIMEX3 duration. */
  readonly length: string | null
  /** Words that name its occasion or its maker: "Easter", "Egyptian-brokered"; lower case. */
  readonly names: readonly string[]
  /** What it is called here: "Easter truce"; `null` for "the ceasefire". */
  readonly called: string | null
  /** "the truce", "this ceasefire", "the earlier ceasefire": one that was spoken of before. */
  readonly definite: boolean
  /** "the earlier truce", "the ceasefire that began": one that has been in force. */
  readonly past: boolean
  /** "various ceasefires", "ceasefire proposals": several truces in one word. */
  readonly plural: boolean
}

/** Nouns that mean a truce by themselves. */
const TRUCE = /^(?:ceasefires?|truces?|armistices?)$/i
/** Nouns that mean one only where what stops is fighting, or where a truce is spoken of in the same sentence. */
const STOP = /^(?:cessations?|halts?|pauses?|lulls?|moratoriums?)$/i
const FIGHTING = new Set([
  'hostility',
  'strike',
  'fight',
  'fighting',
  'fire',
  'violence',
  'shell',
  'operation',
  'offensive',
  'war',
])

/** The truces that a report names, in order of place. */
export function truceMentions(reading: Reading): readonly TruceMention[] {
  return reading.sentences.flatMap((sentence) => {
    const heads = sentence.tokens.flatMap((_, i) => (isTruce(sentence.tokens, i) ? [i] : []))
    return heads.flatMap((head, k) => {
      const end = heads[k + 1]
      const stop = end === undefined ? sentence.tokens.length : leftEdge(sentence.tokens, end)
      return mentionsAt(reading, sentence, { head, stop })
    })
  })
}

function isTruce(tokens: readonly Token[], i: number): boolean {
  const form = tokens[i]?.form ?? ''
  if (TRUCE.test(form) || /^cease-fires?$/i.test(form) || isHyphenated(tokens, i)) {
    return !/^(?:of|for)$/i.test(tokens[i + 1]?.form ?? '') || !STOP.test(form)
  }
  if (!STOP.test(form) || tokens[i]?.upos !== 'NOUN') return false
  const complement = complementOf(tokens, i)
  if (complement !== null) return FIGHTING.has(complement)
  // "the 72-hour lull", "the Seafarers' Day pause", "violated the lull": a measure, a name or a breach says so.
  const measured = tokens.slice(leftEdge(tokens, i), i).some((t) => t.upos === 'NUM' || t.upos === 'PROPN')
  if (measured || tokens.some((t) => matterOf(t.lemma.toLowerCase()) === 'violation')) return true
  return tokens.some((t, k) => TRUCE.test(t.form) || isHyphenated(tokens, k))
}

/** "cease-fire" is read as three words. */
function isHyphenated(tokens: readonly Token[], i: number): boolean {
  return (
    /^fires?$/i.test(tokens[i]?.form ?? '') &&
    tokens[i - 1]?.form === '-' &&
    /^cease$/i.test(tokens[i - 2]?.form ?? '')
  )
}

/** "a pause *in fighting*", "cessation *of attacks*": the noun after the preposition; `null` for none. */
function complementOf(tokens: readonly Token[], i: number): string | null {
  if (!/^(?:of|in|to|on)$/i.test(tokens[i + 1]?.form ?? '')) return null
  const noun = tokens
    .slice(i + 2, i + 6)
    .find((t) => t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'VERB')
  return noun === undefined ? null : matterOf(noun.lemma.toLowerCase())
}

/** Index of the first word of the noun phrase that ends with the noun at `head`. */
function leftEdge(tokens: readonly Token[], head: number): number {
  let first = isHyphenated(tokens, head) ? head - 2 : head
  while (first > 0) {
    const token = tokens[first - 1]
    if (token === undefined || !mayPrecede(token, tokens[first])) break
    first--
    if (token.upos === 'DET' || token.upos === 'PRON') break
  }
  return first
}

function mayPrecede(token: Token, next: Token | undefined): boolean {
  if (/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(token.upos)) return true
  if (token.upos === 'PRON') return token.deprel.startsWith('nmod')
  if (token.upos === 'VERB') return token.deprel === 'amod' || next?.form === '-'
  return (
    token.form === '-' ||
    token.upos === 'PART' ||
    (token.upos === 'ADV' && token.deprel === 'advmod' && next?.upos === 'ADJ')
  )
}

/** Index after the last word that describes the noun: up to a clause of its own, or the next truce. */
function rightEdge(tokens: readonly Token[], head: number, stop: number): number {
  let relative = false
  let verbs = opensOrCloses(tokens, head) ? 1 : 0
  for (let i = head + 1; i < stop; i++) {
    const token = tokens[i]
    if (token === undefined) return i
    if (/^(?:which|that)$/i.test(token.form) && token.upos !== 'SCONJ' && !relative) {
      relative = true
      verbs++
    }
    if (/^(?:VB[DZP]|MD)$/.test(token.xpos) && --verbs < 0) return i
    if (token.upos === 'SCONJ' && token.deprel === 'mark') return i
    if (token.form === ';' || (token.form === ',' && !relative && !goesOn(tokens[i + 1]))) return i
  }
  return stop
}

/** "took effect at", "expired on", "would begin on": the verb that gives the truce its first or last day. */
function opensOrCloses(tokens: readonly Token[], head: number): boolean {
  const next = tokens.slice(head + 1, head + 4).map((t) => t.form.toLowerCase())
  return OPENS.test(next.join(' '))
}

const OPENS =
  /^(?:(?:will|would|is to|was to|has|had) )?(?:begin|began|begun|start|started|starts|commence|commenced|commences|took effect|take effect|takes effect|taken effect|went into|came into|expire|expires|expired|end|ends|ended)\b/

/** ", at sea and on land", ", which ended on Saturday". */
function goesOn(next: Token | undefined): boolean {
  return next !== undefined && (next.upos === 'ADP' || /^which$/i.test(next.form))
}

const DEFINITE = /^(?:the|this|that|these|those|its|their)$/i
/** What prolongs a truce gives it another end, but makes no other truce of it. */
const PROLONG = /^(?:prolong|extend|renew)/i
const EARLIER = /^(?:earlier|previous|past|recent|unilateral)$/i
const BEGAN = /^(?:began|commenced|started|took|came|held|ended|expired|collapsed)$/i
const TOLD_BEFORE = /^(?:earlier|previous|current|present|same|latest|existing|fragile|recent)$/i

function mentionsAt(
  reading: Reading,
  sentence: Sentence,
  { head, stop }: { readonly head: number; readonly stop: number },
): readonly TruceMention[] {
  const { tokens } = sentence
  const noun = tokens[head]
  if (noun === undefined) return []
  const first = leftEdge(tokens, head)
  const end = rightEdge(tokens, head, stop)
  const span = { start: tokens[first]?.start ?? noun.start, end: tokens[end - 1]?.end ?? noun.end }
  const before = tokens.slice(first, head)
  const words = reading.report.text.slice(span.start, span.end)
  const names = namesIn(before)
  const prolonged = tokens.slice(Math.max(0, first - 2), first).some((t) => PROLONG.test(t.form))
  const periods = prolonged ? [] : periodIn(reading, sentence, { span, head: noun })
  const length = lengthIn(reading, span, noun)
  const own = {
    report: reading.report.id,
    sentence,
    span,
    head: { start: noun.start, end: noun.end },
    scope: scopesIn(words),
    length,
    names,
    definite: DEFINITE.test(before[0]?.form ?? '') || before.some((t) => TOLD_BEFORE.test(t.form)),
    past: before.some((t) => EARLIER.test(t.form)) || BEGAN.test(tokens[head + 1]?.form ?? ''),
    plural: isPlural(tokens, head),
  }
  const called = (period: Period | null) => period?.occasion ?? null
  // "halts during Easter and around May 8-10": one noun, several truces.
  if (periods.length > 1 && own.plural)
    return periods.map((period) => ({ ...own, period, called: called(period) }))
  const period = periods.length === 0 ? null : periods.reduce(joined)
  return [{ ...own, period, called: called(period) }]
}

/** One truce may have its first and its last day named apart. */
function joined(a: Period, b: Period): Period {
  return { from: a.from ?? b.from, to: a.to ?? b.to, occasion: a.occasion ?? b.occasion }
}

/** "ceasefires", and "ceasefire proposals", which are as many. */
function isPlural(tokens: readonly Token[], head: number): boolean {
  const [noun, next] = [tokens[head], tokens[head + 1]]
  if (/s$/i.test(noun?.form ?? '')) return true
  return noun?.deprel === 'compound' && next?.xpos === 'NNS'
}

/** "Easter truce", "Egyptian-brokered cease-fire": names before the noun, but no countings and no measures. */
function namesIn(before: readonly Token[]): readonly string[] {
  return before.flatMap(({ upos, xpos, form }) =>
    upos === 'PROPN' || xpos === 'NNP' ? [form.toLowerCase()] : [],
  )
}
