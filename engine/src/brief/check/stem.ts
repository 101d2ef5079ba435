import { foldName } from '../../report/fold.js'
import { rootOf } from './root.js'
import { SAME_AS } from './same-words.js'

/**
 * One key for the words of one root ("propose", "proposal"; "suspend", "suspension"), and for words that a report
 * uses for each other (see `same-words.ts`). Coarse: good for comparing two short texts on one matter only.
 */
export function stem(lemma: string): string {
  const word = foldName(lemma).replace(/ /g, '')
  const same = SAME_AS.get(word)
  if (same !== undefined) return same
  const root = rootOf(word)
  return SAME_AS.get(root) ?? root
}
