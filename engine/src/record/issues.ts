import type { ClaimGroup } from '../across/claims.js'
import { isMatter, matterOf } from '../across/matters.js'
import type { Profile } from '../across/profile.js'
import { isMade } from '../across/same.js'
import type { AlignedStory } from '../across/story.js'
import type { Token } from '../read/reader.js'
import type { Reading } from '../read/reading.js'
import { groupBy } from '../report/group-by.js'
import { contains, overlapping, type Span } from '../report/span.js'
import { stableId } from '../report/stable-id.js'
import type { Issue, Statement } from '../schema/story-record.js'
import { compareText } from './evidence.js'

/** The issues of a story, and which of them a statement is about. */
export interface Issues {
  readonly list: readonly Issue[]
  /** Ids of the issues that a statement names, the first named first. */
  readonly of: (profile: Profile) => About
}

/** Issues named in what a statement is about, and in the conditions it sets. */
export interface About {
  readonly theme: readonly string[]
  readonly conditions: readonly string[]
}

/** A noun outside the vocabulary of negotiation is an issue when so many moves of two reports, or so many of one, are about it. */
const MOVES_FOR_A_TOPIC = 2
const MOVES_OF_ONE_REPORT = 3
/** One move is about few things: what is named later is a detail. */
const ISSUES_OF_A_MOVE = 2

/**
 * What the moves of the story are about: the nouns of their terms and conditions, synonyms of negotiation taken
 * together ("talks", "negotiations"). Nothing is listed beforehand but words too general to be an issue.
 */
export function findIssues(story: AlignedStory): Issues {
  const readings = new Map(story.readings.map((reading) => [reading.report.id, reading]))
  const named = new Map(
    story.claims.flatMap((claim) =>
      claim.members
        .filter(({ statement }) => isMade(statement))
        .map(({ statement }) => [statement.id, namedIn(readings.get(statement.report), statement)] as const),
    ),
  )
  const counts = countMoves(story.claims, named)
  const chosen = new Map(
    [...counts].filter(([word, support]) => isIssue(word, support)).map(([word, { moves }]) => [word, moves]),
  )
  const forms = formsOf([...named.values()].flatMap(({ theme, conditions }) => [...theme, ...conditions]))
  const list = [...chosen]
    .map(([word, moves]) => toIssue(word, moves, forms.get(word) ?? []))
    .sort((a, b) => b.moves - a.moves || compareText(a.name, b.name))
  return {
    list,
    of: ({ statement }) => {
      const { theme, conditions } =
        named.get(statement.id) ?? namedIn(readings.get(statement.report), statement)
      const issues = (of: readonly Named[]) =>
        [...new Set(of.map(({ matter }) => matter))]
          .filter((word) => chosen.has(word))
          .slice(0, ISSUES_OF_A_MOVE)
          .map(idOf)
      return { theme: issues(theme), conditions: issues(conditions) }
    },
  }
}

interface NamedIn {
  readonly theme: readonly Named[]
  readonly conditions: readonly Named[]
}

interface Named {
  readonly matter: string
  readonly lemma: string
  readonly form: string
}

/** Nouns that say that something is put forward, part of something, or a measure; not what it is. */
const GENERAL = new Set(
  (
    'invitation condition possibility necessity need end start beginning step way part kind number time day week month ' +
    'year hour side country nation party people person leader official attempt effort willingness readiness move ' +
    'issue thing matter question point order term basis term action measure position response demand request call ' +
    'idea approach consideration commitment compliance decision role use state government authority president ' +
    'minister world place location area region report statement word say world result attendance rest bit term ' +
    'deadline threat warning set series round goal aim objective purpose reason case fact chance opportunity intention plan process ' +
    'progress change pressure lot couple pair group member team representative delegation'
  ).split(' '),
)

/** How many moves name a word, in how many reports; `first`: one of them before anything else. */
interface Support {
  readonly moves: number
  readonly reports: number
  readonly first: boolean
}

/** One move is enough for a matter of negotiation that it is about; what it names in passing needs more. */
function isIssue(word: string, { moves, reports, first }: Support): boolean {
  if (GENERAL.has(word)) return false
  if (moves >= (reports > 1 ? MOVES_FOR_A_TOPIC : MOVES_OF_ONE_REPORT)) return true
  return isMatter(word) && (first || moves >= MOVES_FOR_A_TOPIC)
}

function idOf(matter: string): string {
  return stableId('i', matter)
}

/** How well each word is supported by the claims whose moves name it. */
function countMoves(
  claims: readonly ClaimGroup[],
  named: ReadonlyMap<string, NamedIn>,
): ReadonlyMap<string, Support> {
  const found = new Map<
    string,
    { readonly claims: Set<string>; readonly reports: Set<string>; first: boolean }
  >()
  for (const claim of claims) {
    for (const { statement } of claim.members) {
      const { theme = [], conditions = [] } = named.get(statement.id) ?? {}
      const firstOf = (of: readonly Named[]) => of.find(({ matter }) => !GENERAL.has(matter))?.matter
      for (const { matter } of [...theme, ...conditions]) {
        const support = found.get(matter) ?? { claims: new Set(), reports: new Set(), first: false }
        support.claims.add(claim.id)
        support.reports.add(statement.report)
        support.first ||= matter === firstOf(theme) || matter === firstOf(conditions)
        found.set(matter, support)
      }
    }
  }
  return new Map(
    [...found].map(([word, { claims: of, reports, first }]) => [
      word,
      { moves: of.size, reports: reports.size, first },
    ]),
  )
}

/** The nouns of what a statement is about, and those of its conditions; of quoted words all nouns. */
function namedIn(reading: Reading | undefined, { theme, conditions, spans, act }: Statement): NamedIn {
  if (reading === undefined) return { theme: [], conditions: [] }
  const places = act === null ? spans : theme === null ? [] : [theme]
  const nouns = (of: readonly Span[]) => of.flatMap((place) => nounsIn(reading, place))
  return { theme: nouns(places), conditions: nouns(conditions) }
}

/** Nouns that say that something stops: what stops is the matter, unless it is the fighting. */
const STOP = /^(?:cessation|halt|pause|lull|moratorium)$/
const FIGHTING = new Set(['hostility', 'strike', 'fire', 'violence', 'war'])

function nounsIn(reading: Reading, place: Span): readonly Named[] {
  return overlapping(reading.sentences, place).flatMap(({ tokens }) =>
    tokens.flatMap((token, i): readonly Named[] => {
      if (!contains(place, token)) return []
      // "cease-fire" is read as three words; its last one is the noun.
      if (isHyphenated(tokens, i))
        return [{ matter: matterOf('cease-fire'), lemma: 'cease-fire', form: 'cease-fire' }]
      const lemma = token.lemma.toLowerCase()
      if (!isOwnNoun(tokens, i, place) || !/^\p{L}{3,}/u.test(lemma)) return []
      const stopped = STOP.test(lemma) ? complementOf(tokens, i) : null
      if (stopped !== null && !FIGHTING.has(stopped)) return []
      return [
        {
          matter: matterOf(lemma),
          lemma,
          form: `${modifierOf(tokens, i, lemma)}${token.form.toLowerCase()}`,
        },
      ]
    }),
  )
}

/** A noun in its own right: no modifier ("*peace* talks") and no detail of another noun ("sanctions on *banks*"). */
function isOwnNoun(tokens: readonly Token[], i: number, place: Span): boolean {
  const token = tokens[i]
  if (token?.upos !== 'NOUN' || /^(?:obl:tmod|compound|nmod:poss|obl:npmod)$/.test(token.deprel)) return false
  if (/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? '') && tokens[i + 1]?.head !== i) return false
  const above = token.deprel === 'conj' ? tokens[tokens[token.head]?.head ?? -1] : tokens[token.head]
  const deprel = token.deprel === 'conj' ? tokens[token.head]?.deprel : token.deprel
  if (deprel !== 'nmod' || above === undefined || above.upos !== 'NOUN' || !contains(place, above))
    return true
  const lemma = above.lemma.toLowerCase()
  if (STOP.test(lemma)) return !FIGHTING.has(matterOf(token.lemma.toLowerCase()))
  return GENERAL.has(matterOf(lemma))
}

/** Matter of the noun that "of", "in" or "to" hangs on the noun at `i`; `null` for none. */
function complementOf(tokens: readonly Token[], i: number): string | null {
  if (!/^(?:of|in|to|on)$/i.test(tokens[i + 1]?.form ?? '')) return null
  const noun = tokens
    .slice(i + 2, i + 8)
    .find((t, k, of) => t.upos === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(of[k + 1]?.upos ?? ''))
  return noun === undefined ? null : matterOf(noun.lemma.toLowerCase())
}

/** "the power *line*" is no line: a noun outside the vocabulary of negotiation is named with the noun before it. */
function modifierOf(tokens: readonly Token[], i: number, lemma: string): string {
  const before = tokens[i - 1]
  if (isMatter(matterOf(lemma)) || before?.upos !== 'NOUN' || before.head !== i) return ''
  return /^\p{Ll}+$/u.test(before.form) ? `${before.form} ` : ''
}

function isHyphenated(tokens: readonly Token[], i: number): boolean {
  const [a, b, c] = [tokens[i - 2], tokens[i - 1], tokens[i]]
  return /^cease$/i.test(a?.form ?? '') && b?.form === '-' && /^fires?$/i.test(c?.form ?? '')
}

/** Printed forms of each matter, the most frequent first; the word that stands for it leads where it is printed. */
function formsOf(named: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>()
  for (const [matter, of] of groupBy(named, (n) => n.matter)) {
    const counts = groupBy(of, ({ form }) => form)
    const own = (form: string) => (of.some((n) => n.form === form && n.lemma === matter) ? 1 : 0)
    const order = [...counts].sort(
      ([a, x], [b, y]) => own(b) - own(a) || y.length - x.length || compareText(a, b),
    )
    forms.set(
      matter,
      order.map(([form]) => form),
    )
  }
  return forms
}

function toIssue(word: string, moves: number, forms: readonly string[]): Issue {
  return { id: idOf(word), name: forms[0] ?? word, words: forms, moves }
}
