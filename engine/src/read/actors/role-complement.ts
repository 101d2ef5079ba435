import { isBody } from './role-nouns.js'
import { type Owner, ownerId, type SentenceContext } from './sentence-context.js'
import { capital, lower, type Tree } from './tree.js'

/** What follows a role noun: more words of the office ("of State") and whose it is ("of Ruritania"). */
export interface Complement {
  /** Last token of the complement, or of the noun when there is none. */
  readonly last: number
  readonly office: readonly string[]
  readonly of: Owner | null
}

/** Fields of government that end a title: "Secretary of State", "minister for trade". */
const FIELDS = new Set(
  'state defense defence war foreign external affairs interior justice treasury finance energy health science trade commerce education labor labour agriculture transport economy security intelligence environment tourism the national internal staff chiefs joint general'.split(
    ' ',
  ),
)
const OPENERS = /^(of|for|to|at|with|from)$/
/** How far after the preposition the owner may end, in tokens. */
const REACH = 9

/** Reads "of State", "of the Palestinian Authority", "to the United Nations", "for the Fund" after `noun`. */
export function complementOf(context: SentenceContext, noun: number): Complement {
  const { tree } = context
  let last = noun
  const office: string[] = []
  if (/^(of|for)$/.test(lower(tree, noun + 1))) {
    const end = fieldEnd(tree, noun + 2)
    if (end !== null) {
      for (let i = noun + 1; i <= end; i++) office.push(lower(tree, i))
      last = end
    }
  }
  const of = OPENERS.test(lower(tree, last + 1)) ? ownerAfter(context, last + 1) : null
  if (!of) return { last, office, of }
  if (lower(tree, last + 1) === 'to' && of.id === 'un') office.push('to', 'the', 'un')
  return { last: of.last, office, of: office.at(-1) === 'un' ? null : of }
}

function fieldEnd(tree: Tree, from: number): number | null {
  let end: number | null = null
  for (let i = from; i < from + 4 && FIELDS.has(lower(tree, i)); i++) {
    if (lower(tree, i) !== 'the') end = i
  }
  return end
}

/** The name after a preposition, through an article, or at the end of a longer noun phrase. */
function ownerAfter({ tree, startingAt }: SentenceContext, preposition: number): Owner | null {
  for (let at = preposition + 1; at <= preposition + REACH; at++) {
    const hit = startingAt(at)
    if (
      hit &&
      !hit.meanings.every((m) => m.kind === 'person' || (m.kind === 'state' && m.as === 'demonym'))
    ) {
      const run = runFrom(tree, hit.last)
      return run.last > hit.last
        ? { first: hit.first, last: run.last, id: null }
        : { first: hit.first, last: kindEnd(tree, hit.last), id: ownerId(hit) }
    }
    const token = tree.tokens[at]
    if (!token || /^(VERB|AUX|PUNCT|PRON|SCONJ)$/.test(token.upos)) return null
    if (token.upos === 'ADP' && !/^(of|for)$/.test(lower(tree, at))) return null
    if (capital(tree, at) && token.upos === 'PROPN' && at > preposition) return runFrom(tree, at)
  }
  return null
}

/** "of the Greens party": a common noun after the name says what it is. */
function kindEnd(tree: Tree, last: number): number {
  const next = tree.tokens[last + 1]
  return next?.upos === 'NOUN' && isBody(next.lemma.toLowerCase()) && !capital(tree, last + 1)
    ? last + 1
    : last
}

function runFrom(tree: Tree, first: number): Owner {
  let last = first
  while (capital(tree, last + 1) && /^(PROPN|NOUN|ADJ)$/.test(tree.tokens[last + 1]?.upos ?? '')) last++
  return { first, last, id: null }
}
