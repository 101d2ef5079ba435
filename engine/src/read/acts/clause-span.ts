import type { Span } from '../../report/span.js'
import { dependents, headOf, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import type { ActEvent, SentenceEvents } from './events.js'
import { carrierOf } from './standing.js'
import { spanOfTokens } from './theme.js'

/**
 * The clause that carries an act: the trigger (or its support verb) with all that hangs on it, without
 * co-ordinated and inserted clauses and without clauses that carry acts of their own.
 */
export function clauseSpan(tree: Tree, event: ActEvent, found: SentenceEvents): Span {
  const root = carrierOf(tree, event.trigger)
  const others = new Set(
    found.events
      .filter((e) => e !== event && e.within === null)
      .map((e) => e.trigger.support ?? e.trigger.token),
  )
  const own = event.trigger.support ?? event.trigger.token
  const kept = new Set([root, own, event.trigger.token])
  const queue = [...kept]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const child of tree.children[at] ?? []) {
      if (kept.has(child) || isApart(tree, child, others)) continue
      kept.add(child)
      queue.push(child)
    }
  }
  const token = tree.tokens[event.trigger.token]
  return (
    spanOfTokens(tree, runAround(tree, kept, { root, trigger: event.trigger.token })) ?? {
      start: token?.start ?? 0,
      end: token?.end ?? 0,
    }
  )
}

function isApart(tree: Tree, child: number, others: ReadonlySet<number>): boolean {
  const rel = relation(tree, child)
  if (rel === 'parataxis' || rel === 'discourse') return true
  if (rel === 'conj' && (upos(tree, child) === 'VERB' || dependents(tree, child, 'nsubj', 'cop').length > 0))
    return true
  if (rel === 'cc') return false
  return (
    (rel === 'advcl' || rel === 'ccomp' || tree.tokens[child]?.deprel === 'acl:relcl') && others.has(child)
  )
}

function runAround(
  tree: Tree,
  kept: ReadonlySet<number>,
  { root, trigger }: { root: number; trigger: number },
): readonly number[] {
  let first = root
  let last = root
  while (kept.has(first - 1) || isSkippable(tree, first - 1, kept.has(first - 2))) first--
  while (kept.has(last + 1) || isSkippable(tree, last + 1, kept.has(last + 2))) {
    if (last >= trigger && isAddition(tree, last + 1)) break
    last++
  }
  const tokens = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const edge = (i: number | undefined) =>
    i !== undefined && (upos(tree, i) === 'PUNCT' || upos(tree, i) === 'CCONJ')
  while (edge(tokens.at(-1))) tokens.pop()
  while ((edge(tokens[0]) || opensClause(tree, tokens[0], root)) && tokens.length > 1) tokens.shift()
  return tokens
}

/** "*shortly after* they met", "*while* threatening", "*to* reject": the words that join the clause to another. */
function opensClause(tree: Tree, token: number | undefined, root: number): boolean {
  if (token === undefined || token >= root) return false
  if (joins(tree, token, root)) return true
  return upos(tree, token) === 'ADV' && joins(tree, token + 1, root)
}

/** A subordinator of the clause, on its verb or, as parsers often have it, on its subject. */
function joins(tree: Tree, token: number, root: number): boolean {
  if (!['mark', 'case'].includes(relation(tree, token))) return false
  const head = headOf(tree, token)
  return head === root || (relation(tree, head) === 'nsubj' && headOf(tree, head) === root)
}

/** ", signalling …", ", while …": added to the clause after it is told. */
function isAddition(tree: Tree, comma: number): boolean {
  if (word(tree, comma) !== ',') return false
  return xpos(tree, comma + 1) === 'VBG' || /^(?:with|while|though|although)$/.test(word(tree, comma + 1))
}

/** A single quotation mark or comma that hangs elsewhere does not break a clause. */
function isSkippable(tree: Tree, index: number, nextKept: boolean): boolean {
  return nextKept && /^["“”',()–—-]$/.test(word(tree, index))
}
