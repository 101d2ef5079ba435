import { isQuoteMark, resumesCue } from './stretch.js'
import { dependents, range, relation, type Tree, upos, word, xpos } from './tree.js'

/** Tokens between the cue and "that": an addressee, an occasion ("told reporters in Geneva on Friday that"). */
const THAT_REACH = 14

/**
 * Where a reported clause starts, by the order of words alone: for trees that lost it. `null` when nothing
 * after the verb looks like one.
 */
export function clauseStart(tree: Tree, verb: number, options: ClauseOptions): number | null {
  const { cueEnd, addressed } = options
  const marked = afterThat(tree, cueEnd) ?? afterAside(tree, cueEnd) ?? questionAfter(tree, cueEnd)
  return marked ?? (options.bare ? bareClause(tree, verb, cueEnd, addressed) : null)
}

/** How a verb reports. */
interface ClauseOptions {
  /** Last token of the verb group. */
  readonly cueEnd: number
  /** It names the one spoken to first. */
  readonly addressed: boolean
  /** It takes a clause without "that". */
  readonly bare: boolean
}

/** "… that …" with no other verb or comma before it. */
function afterThat(tree: Tree, cueEnd: number): number | null {
  for (let at = cueEnd + 1; at <= cueEnd + THAT_REACH; at++) {
    if (
      word(tree, at) === 'that' &&
      (xpos(tree, at) === 'IN' || !['VERB', 'AUX'].includes(upos(tree, at + 1)))
    )
      return at
    if (['iobj', 'obj', 'obl'].includes(relation(tree, at))) continue
    const blocked = ['VERB', 'AUX', 'SCONJ', 'CCONJ', 'PART', 'PUNCT', ''].includes(upos(tree, at))
    if (blocked && !(upos(tree, at) === 'PART' && word(tree, at).startsWith("'"))) return null
  }
  return null
}

/** "said, while he sat beside her, that …". */
function afterAside(tree: Tree, cueEnd: number): number | null {
  if (word(tree, cueEnd + 1) !== ',') return null
  const closing = range(cueEnd + 2, cueEnd + THAT_REACH).find((at) => word(tree, at) === ',')
  return closing !== undefined && word(tree, closing + 1) === 'that' ? closing + 1 : null
}

const QUESTIONS = new Set(['how', 'why', 'what', 'where', 'which', 'who'])

/** "asked whether", "asked the minister in Geneva if", "told us how". */
function questionAfter(tree: Tree, cueEnd: number): number | null {
  for (let at = cueEnd + 1; at <= cueEnd + THAT_REACH; at++) {
    if (['if', 'whether'].includes(word(tree, at))) return at
    if (at <= cueEnd + 4 && QUESTIONS.has(word(tree, at))) return at
    if (!['PRON', 'PROPN', 'NOUN', 'DET', 'ADJ', 'ADP', 'NUM'].includes(upos(tree, at))) return null
  }
  return null
}

/** "said the talks were over": a finite verb follows before the clause ends. */
function bareClause(tree: Tree, verb: number, cueEnd: number, addressed: boolean): number | null {
  const start = addressed ? afterAddressee(tree, verb, cueEnd) : cueEnd + 1
  if (
    start === null ||
    ['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'PART', ''].includes(upos(tree, start)) === !isQuoteMark(tree, start)
  )
    return null
  for (let at = start; at < tree.tokens.length; at++) {
    if (upos(tree, at) === 'PUNCT' && !isQuoteMark(tree, at)) return null
    if (upos(tree, at) === 'CCONJ' && resumesCue(tree, verb, at + 1)) return null
    if (['who', 'which', 'that'].includes(word(tree, at)) && xpos(tree, at).startsWith('W')) return null
    if (at > start && isFiniteForm(tree, at)) return start
  }
  return null
}

function isFiniteForm(tree: Tree, index: number): boolean {
  return (
    ['VERB', 'AUX'].includes(upos(tree, index)) && ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos(tree, index))
  )
}

/** Past the one spoken to: "told *him* the talks were over". */
function afterAddressee(tree: Tree, verb: number, cueEnd: number): number | null {
  const next = cueEnd + 1
  if (upos(tree, next) === 'PRON') return next + 1
  const addressee = dependents(tree, verb, 'iobj', 'obj').find((child) => child > cueEnd)
  if (addressee === undefined) return null
  const chunk = range(next, addressee).every((i) =>
    ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(upos(tree, i)),
  )
  return chunk && relation(tree, addressee) !== 'nsubj' ? addressee + 1 : null
}
