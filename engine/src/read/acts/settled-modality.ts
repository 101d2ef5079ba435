import { headOf, lemma, relation, type Tree, upos } from '../attributions/tree.js'
import type { Condition, Modality } from './act.js'
import type { ActEvent } from './events.js'
import { carrierOf } from './standing.js'

/**
 * The modality with what only the whole sentence tells: what will be done under a condition would be, and "said it
 * would" without one is what will be (the future seen from the past; Quirk et al., 1985, 4.48).
 */
export function settledModality(tree: Tree, event: ActEvent, conditions: readonly Condition[]): Modality {
  const limited = conditions.some((c) => c.marker !== 'without')
  if (event.modality === 'will' && limited) return 'would'
  if (event.modality === 'would' && !limited && event.within === null && isToldAhead(tree, event))
    return 'will'
  return event.modality
}

const TELLING =
  /^(?:say|tell|add|announce|state|note|confirm|declare|report|insist|stress|write|reply|reveal|indicate|promise|pledge|vow|warn|learn)$/

function isToldAhead(tree: Tree, { trigger }: ActEvent): boolean {
  let at = carrierOf(tree, trigger)
  for (let steps = 0; steps < 4; steps++) {
    const head = headOf(tree, at)
    if (head < 0) return false
    if (relation(tree, at) === 'ccomp') return upos(tree, head) === 'VERB' && TELLING.test(lemma(tree, head))
    if (relation(tree, at) !== 'conj') return false
    at = head
  }
  return false
}
