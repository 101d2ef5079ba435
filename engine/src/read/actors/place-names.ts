import type { PlaceDraft, Range } from './draft.js'
import type { SentenceContext } from './sentence-context.js'
import { capital, lower, type Tree, wordsOf } from './tree.js'

/** Words that end the name of a place when they have a capital: "Orva Dam", "Lom River Valley". */
const LANDMARKS =
  /^(dam|river|strait|straits|bridge|valley|airport|port|harbou?r|camp|province|region|district|county|sea|gulf|bay|cape|lake|island|islands|peninsula|mountains?|hills?|heights|desert|canal|reservoir|plant|pass|base|crossing|corridor|square|palace|street|road|square|stadium|plateau|basin|delta|falls|forest|plains?)$/

/** Nouns that say what a place is: "the port of X". */
const KINDS =
  /^(port|harbou?r|city|town|village|capital|province|region|district|island|state|oblast|county|suburb|enclave|peninsula|canton|hamlet|settlement)$/

/** The place at `range` with the landmark word that its name goes on with, and with what it is. */
export function namedPlace(
  context: SentenceContext,
  range: Range,
): Pick<PlaceDraft, 'first' | 'last' | 'name' | 'kindOf'> {
  const { tree, text } = context
  let last = range.last
  while (LANDMARKS.test(lower(tree, last + 1)) && capital(tree, last + 1)) last++
  const article = lower(tree, range.first) === 'the' ? 1 : 0
  const name = wordsOf(text, tree, { first: range.first + article, last })
  return { first: range.first, last, name, kindOf: kindBefore(context, { first: range.first, last }) }
}

/** "the port of X", "harbour of X"; `null` when the name stands without. */
export function kindBefore({ tree, text }: SentenceContext, range: Range): string | null {
  if (lower(tree, range.first - 1) !== 'of' || !KINDS.test(lower(tree, range.first - 2))) return null
  const first = range.first - 2
  const words = wordsOf(text, tree, { first, last: range.last })
  return isThe(tree, first - 1) ? `the ${words}` : words
}

function isThe(tree: Tree, at: number): boolean {
  return lower(tree, at) === 'the'
}
