import { dependents, headOf, lemma, relation, subtree, type Tree, word } from '../attributions/tree.js'
import type { Condition } from './act.js'
import { spanOfTokens, themeTokens } from './theme.js'
import { caseOf } from './tree-queries.js'
import type { Trigger } from './triggers.js'

/** What must come first, according to a demand, and what it is asked for. */
export interface Prerequisite {
  readonly condition: Condition
  readonly conditionTokens: readonly number[]
  /** Tokens of what depends on it; `null` when the demand names only the condition. */
  readonly theme: readonly number[] | null
}

/**
 * A demand that puts one thing before another: "insists on a truce *as a prerequisite*", "insisted that a
 * truce *precede* talks", "that talks *be preceded by* a truce", "that shelling must stop *before* talks",
 * "that a truce come *first*". `null` when it does not.
 */
export function prerequisiteOf(tree: Tree, trigger: Trigger, theme: number | null): Prerequisite | null {
  if (trigger.class.embeds !== 'demand' && trigger.class.embeds !== 'say') return null
  return (
    asPrerequisite(tree, trigger, theme) ??
    clauses(tree, trigger)
      .map((c) => sequence(tree, c))
      .find((p) => p !== null) ??
    null
  )
}

function clauses(tree: Tree, trigger: Trigger): readonly number[] {
  return dependents(tree, trigger.token, 'ccomp', 'xcomp', 'acl')
}

function asPrerequisite(tree: Tree, trigger: Trigger, theme: number | null): Prerequisite | null {
  if (theme === null) return null
  for (let i = trigger.token + 1; i < tree.tokens.length; i++) {
    if (!/^(?:prerequisite|precondition|pre-condition)/.test(lemma(tree, i)) || caseOf(tree, i) !== 'as')
      continue
    const tokens = themeTokens(tree, theme).filter((t) => t < i)
    const span = spanOfTokens(tree, tokens)
    if (span) return { condition: { span, marker: 'prerequisite' }, conditionTokens: tokens, theme: null }
  }
  return null
}

function sequence(tree: Tree, clause: number): Prerequisite | null {
  const subject = dependents(tree, clause, 'nsubj', 'nsubj:pass')[0]
  if (subject === undefined) return null
  if (/^preced/.test(lemma(tree, clause))) return preceding(tree, clause, subject)
  const first = (tree.children[clause] ?? []).some(
    (c) => word(tree, c) === 'first' && relation(tree, c) === 'advmod',
  )
  if (first) return made(tree, range(tree, clause), null, 'first')
  return beforeClause(tree, clause)
}

function preceding(tree: Tree, clause: number, subject: number): Prerequisite | null {
  if (tree.tokens[subject]?.deprel === 'nsubj:pass') {
    const by = dependents(tree, clause, 'obl').find((o) => caseOf(tree, o) === 'by')
    return by === undefined
      ? null
      : made(tree, themeTokens(tree, by), themeTokens(tree, subject), 'preceded by')
  }
  const object = dependents(tree, clause, 'obj')[0]
  return made(
    tree,
    themeTokens(tree, subject),
    object === undefined ? null : themeTokens(tree, object),
    'precede',
  )
}

/** "aid must cease *before* a truce is considered" */
function beforeClause(tree: Tree, clause: number): Prerequisite | null {
  const later = (tree.children[clause] ?? []).find(
    (c) => c > clause && ['advcl', 'obl'].includes(relation(tree, c)) && caseOf(tree, c) === 'before',
  )
  if (later === undefined || tree.tokens[later]?.upos === 'NUM') return null
  const earlier = subtree(
    tree,
    clause,
    (i) => i === later || ['mark', 'parataxis'].includes(relation(tree, i)),
  )
  const before = dependents(tree, later, 'case', 'mark')[0] ?? later
  return made(
    tree,
    earlier.filter((t) => t < before),
    themeTokens(tree, later),
    'before',
  )
}

function range(tree: Tree, clause: number): readonly number[] {
  return subtree(
    tree,
    clause,
    (i) => relation(tree, i) === 'mark' || (relation(tree, i) === 'conj' && headOf(tree, i) === clause),
  )
}

function made(
  tree: Tree,
  tokens: readonly number[],
  theme: readonly number[] | null,
  marker: string,
): Prerequisite | null {
  const span = spanOfTokens(tree, tokens)
  return span ? { condition: { span, marker }, conditionTokens: tokens, theme } : null
}
