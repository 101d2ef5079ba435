import type { WorldIndex } from '../../world/world-index.js'
import { genderOf, officeOf } from './offices.js'
import { AT_THE_TIME } from './qualifiers.js'
import { complementOf } from './role-complement.js'
import { leftOf, singular } from './role-modifiers.js'
import { isOffice, isRole } from './role-nouns.js'
import type { RolePhrase } from './role-phrase.js'
import type { SentenceContext } from './sentence-context.js'
import { lower, type Tree, wordsOf } from './tree.js'

/** Finds the phrases of a sentence that are headed by a role noun, from left to right. */
export function findRoles(context: SentenceContext): readonly RolePhrase[] {
  const found: RolePhrase[] = []
  for (let at = 0; at < context.tree.tokens.length; at++) {
    const head = roleHeadAt(context.tree, at)
    if (head === null) continue
    found.push(phraseAt(context, at, head))
    at = Math.max(head, found.at(-1)?.last ?? head)
  }
  return found
}

/** A role noun at `at`, extended to "Secretary-General", "president-elect"; gives the last token of the noun. */
function roleHeadAt(tree: Tree, at: number): number | null {
  const token = tree.tokens[at]
  if (!token || !/^(NOUN|PROPN)$/.test(token.upos)) return null
  const noun = singular(tree, at)
  if (!isRole(noun) || nextIsRole(tree, at) || isGeneralBody(tree, at, noun)) return null
  let last = at
  const joined = /^[-‐‑]$/.test(lower(tree, at + 1)) ? at + 2 : at + 1
  if (/^(general|elect|designate)$/.test(lower(tree, joined))) last = joined
  return last
}

/** "the General Staff", "the General Assembly": no general is meant. */
function isGeneralBody(tree: Tree, at: number, noun: string): boolean {
  return (
    noun === 'general' &&
    /^(staff|assembly|council|secretariat|command|court|congress|election|strike)$/.test(lower(tree, at + 1))
  )
}

/**
 * "chief negotiator", "Prime Minister", "Deputy Foreign Minister": of two role nouns in one title the last is
 * the head. Words may stand between only after those that open a title.
 */
function nextIsRole(tree: Tree, at: number): boolean {
  const reach = /^(deputy|vice|chief|assistant|senior|first)$/.test(lower(tree, at)) ? 3 : 1
  for (let next = at + 1; next <= at + reach; next++) {
    const token = tree.tokens[next]
    if (!token || !/^(NOUN|PROPN|ADJ)$/.test(token.upos)) return false
    if (token.upos !== 'ADJ' && isOffice(singular(tree, next))) return true
  }
  return false
}

function phraseAt(context: SentenceContext, noun: number, nounEnd: number): RolePhrase {
  const { tree, text, world } = context
  const left = leftOf(context, noun)
  const complement = complementOf(context, nounEnd)
  const plural = tree.tokens[noun]?.xpos === 'NNS' || tree.tokens[noun]?.xpos === 'NNPS'
  const name = [...left.office, ...nounWords(tree, noun, nounEnd), ...complement.office].join(' ')
  const late = AT_THE_TIME.every((word, i) => lower(tree, complement.last + 1 + i) === word)
  const ofTokens = left.of ?? complement.of
  const of = ofTokens === null ? null : (ofTokens.id ?? wordsOf(text, tree, ofTokens))
  const merged = ministryRole(officeOf(name), of, world)
  return {
    first: left.first,
    last: late ? complement.last + AT_THE_TIME.length : complement.last,
    head: noun,
    start: left.start,
    office: merged.office,
    of: merged.of,
    qualifier: late ? AT_THE_TIME.join(' ') : left.qualifier,
    determiner: left.determiner,
    plural,
    gender: genderOf(singular(tree, noun)),
    title: isOffice(singular(tree, noun)),
    ownedAfter: complement.of !== null,
  }
}

function nounWords(tree: Tree, noun: number, nounEnd: number): readonly string[] {
  const words = [singular(tree, noun)]
  if (nounEnd > noun) words.push(lower(tree, nounEnd))
  return words
}

/** A spokesperson of a foreign or defence ministry that the world data knows speaks for its state. */
function ministryRole(
  office: string,
  of: string | null,
  world: WorldIndex,
): { office: string; of: string | null } {
  const organisation = of === null ? null : world.organisation(of)
  if (office !== 'spokesperson' || organisation?.kind !== 'government' || !organisation.state)
    return { office, of }
  const title = officeOf(`${organisation.name.replace(/^\S+ (?=State|Foreign)/, '')} spokesperson`)
  return title.endsWith('ministry spokesperson') ? { office: title, of: organisation.state } : { office, of }
}
