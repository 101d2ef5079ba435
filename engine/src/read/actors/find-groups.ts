import { byToken } from './by-token.js'
import type { GroupDraft, Range } from './draft.js'
import { isPeopleNoun } from './role-nouns.js'
import { ownerId, type SentenceContext } from './sentence-context.js'
import { capital, lemma, lower, possessive, relation, type Tree, wordsOf } from './tree.js'

/** Adjectives that make a plural an actor of its own: "European leaders". */
const REGIONAL = new Set(
  'european western eastern arab african asian gulf nordic baltic allied muslim sunni shiite shia kurdish islamist international global regional world jewish christian republican democratic pro-government opposition coalition security foreign military senior'.split(
    ' ',
  ),
)
/** Those of `REGIONAL` that do not suffice alone. */
const WEAK = new Set(['senior', 'military', 'security', 'foreign', 'global', 'regional', 'democratic'])

/** Words before a plural that make it new and nameless: "two officials", "some analysts". */
const NAMELESS =
  /^(some|many|several|few|most|various|numerous|certain|more|any|no|dozens|hundreds|thousands)$/

/** Plural noun phrases for people and bodies who may act together, and "the international community". */
export function findGroups(context: SentenceContext, taken: readonly Range[]): readonly GroupDraft[] {
  const { tree } = context
  const found: GroupDraft[] = []
  const owned = byToken(taken)
  tree.tokens.forEach((token, at) => {
    if (!/^(NOUN|PROPN|ADJ)$/.test(token.upos) || owned.at(at).length > 0) return
    if (!isGroupNoun(context, at) || modifiesNext(tree, at)) return
    found.push(groupAt(context, at))
  })
  return found
}

function isGroupNoun(context: SentenceContext, at: number): boolean {
  const { tree } = context
  const token = tree.tokens[at]
  if (token?.upos === 'ADJ')
    return isRegionalPlural(tree, at) || (/s$/.test(lower(tree, at)) && demonymAt(context, at) !== null)
  const noun = lemma(tree, at)
  if (noun === 'community' && lower(tree, at - 1) === 'international') return true
  if (/^(side|delegation|team|people|military)$/.test(noun) && ownerBefore(context, at) !== null) return true
  if (token?.xpos === 'NNS' || token?.xpos === 'NNPS')
    return isPeopleNoun(noun) || demonymAt(context, at) !== null
  if (/s$/.test(lower(tree, at)) && demonymAt(context, at) !== null) return true
  if (isRegionalPlural(tree, at)) return true
  return noun === 'people'
}

/** "Europeans", "Westerners". */
function isRegionalPlural(tree: Tree, at: number): boolean {
  const singular = /^(.+)s$/.exec(lower(tree, at))?.[1] ?? ''
  return (
    capital(tree, at) &&
    (singular === 'westerner' || /^(european|arab|african|asian|muslim|kurd)$/.test(singular))
  )
}

/** "the officials list": a plural that only modifies the next noun. */
function modifiesNext(tree: Tree, at: number): boolean {
  return relation(tree, at) === 'compound' && tree.tokens[at]?.head === at + 1
}

/** State of a plural demonym: "Ruritanians". */
function demonymAt(context: SentenceContext, at: number): string | null {
  const hit = context.endingAt(at)
  const demonym = hit?.first === at && hit.meanings.some((m) => m.kind === 'state' && m.as === 'demonym')
  return hit && demonym ? ownerId(hit) : null
}

/** State or organisation named directly before the noun at `at`, modifiers between allowed. */
function ownerBefore(context: SentenceContext, at: number): string | null {
  return modifiersOf(context, at).of
}

interface Modifiers {
  readonly start: number
  readonly of: string | null
  readonly regional: boolean
  readonly nameless: boolean
}

function modifiersOf(context: SentenceContext, head: number): Modifiers {
  const { tree } = context
  let start = head
  let of: string | null = null
  let regional = false
  let nameless = false
  for (let at = head - 1; at >= 0 && head - at < 8; at--) {
    const hit = context.endingAt(at)
    const token = tree.tokens[at]
    const word = lower(tree, at)
    if (hit && !hit.meanings.every((m) => m.kind === 'person')) {
      of ??= ownerId(hit)
      at = hit.first
    } else if (NAMELESS.test(word) || token?.upos === 'NUM') nameless = true
    else if (REGIONAL.has(word)) regional ||= !WEAK.has(word)
    else if (!possessive(tree, at) && !isModifier(tree, at)) break
    start = at
  }
  return { start, of, regional, nameless }
}

function isModifier(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  if (!token) return false
  if (/^[-‐‑]$/.test(token.form)) return true
  return (
    (/^(ADJ|NOUN|PROPN)$/.test(token.upos) && token.xpos !== 'NNS') ||
    (/^(VBN|VBG)$/.test(token.xpos) && token.deprel === 'amod')
  )
}

const LIST_OPENERS = /^(of|from|including|include|includes|like|namely|:)$/

function groupAt(context: SentenceContext, noun: number): GroupDraft {
  const { tree, text } = context
  const head = collectiveOf(tree, noun) ?? noun
  const { start, of, regional, nameless } = modifiersOf(context, head)
  const inner = head === noun ? { of, regional } : modifiersOf(context, noun)
  const demonym = demonymAt(context, noun)
  const determined = /^(the|these|those|its|his|her|their|our|both|all)$/.test(lower(tree, start - 1))
  const possessor = /^(its|his|her|their|our)$/.test(lower(tree, start - 1))
  const own = of ?? inner.of ?? demonym
  const known =
    own !== null ||
    isRegionalPlural(tree, noun) ||
    regional ||
    inner.regional ||
    lemma(tree, head) === 'community' ||
    head !== noun
  return {
    what: 'group',
    sentence: tree.index,
    first: determined ? start - 1 : start,
    last: noun,
    head,
    name: wordsOf(text, tree, { first: start, last: noun }).replace(/^other /i, ''),
    of: own,
    actor: known && !nameless && !possessor,
    possessor,
    noun: lemma(tree, head),
    plural: head === noun && lemma(tree, head) !== 'community' && tree.tokens[head]?.xpos !== 'NN',
    count: countOf(tree, start, noun),
    again: start === noun && /^(the|these|those|both)$/.test(lower(tree, start - 1)),
    listFrom: listAfter(tree, noun),
  }
}

const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 }

/** "the two leaders", "both sides", "the three ministers": no other words. */
function countOf(tree: Tree, start: number, noun: number): number | null {
  const word = lower(tree, start)
  if (start === noun) return /^(both|either|neither)$/.test(lower(tree, noun - 1)) ? 2 : null
  if (start !== noun - 1 || !/^(the|these|those)$/.test(lower(tree, start - 1))) return null
  return Object.hasOwn(COUNTS, word) ? (COUNTS[word] ?? null) : null
}

/** "the coalition of leaders", "a group of countries": the collective noun is the head. */
function collectiveOf(tree: Tree, noun: number): number | null {
  let at = noun - 1
  while (noun - at < 4 && tree.tokens[at]?.upos === 'ADJ') at--
  if (lower(tree, at) !== 'of') return null
  return /^(coalition|alliance|group|team|delegation|bloc|gathering)$/.test(lemma(tree, at - 1))
    ? at - 1
    : null
}

/** Where the members are listed: "leaders of A, B and C", "allies, including A and B", "which includes A". */
function listAfter(tree: Tree, noun: number): number | null {
  let at = lower(tree, noun + 1) === ',' ? noun + 2 : noun + 1
  if (lower(tree, at) === 'which') at++
  const opener = lower(tree, at)
  if (LIST_OPENERS.test(opener) && (opener !== 'of' || at === noun + 1)) return at + 1
  if (opener === 'such' && lower(tree, at + 1) === 'as') return at + 2
  return /^(–|—|-|\()$/.test(opener) && capital(tree, at + 1) ? at + 1 : null
}
