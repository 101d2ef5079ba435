import { type Deed, deedsOf } from './deeds.js'
import type { Passage } from './passage.js'
import { stem } from './stem.js'

/** A sentence beside the passage it cites. */
export interface Comparison {
  readonly sentence: Passage
  readonly cited: Passage
  /** Keys of names that the record knows to be meant by the cited words. */
  readonly known: ReadonlySet<string>
  /** Each deed of the sentence with the deeds of the passage told with the same or a like word. */
  readonly deeds: readonly DeedPair[]
}

export interface DeedPair {
  readonly said: Deed
  readonly printed: readonly Deed[]
}

/** A deed told with the same word, or with the word for it from the other side, turned round. */
function like(said: Deed, printed: Deed): readonly Deed[] {
  if (said.key === printed.key || (isStart(said.key, printed.key) && said.word.upos === printed.word.upos))
    return [printed]
  if (CONVERSES.get(said.key) !== printed.key) return []
  return [{ ...printed, agent: printed.others, others: printed.agent, actor: null, turned: true }]
}

/** Lemmas of one verb that differ in the last letter or two. */
function isStart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && long.length - short.length <= 1 && long.startsWith(short)
}

/** A sells to B what B buys from A. */
const CONVERSES = new Map(
  [
    ['sell', 'buy'],
    ['sell', 'import'],
    ['export', 'import'],
    ['export', 'buy'],
    ['lend', 'borrow'],
    ['give', 'receive'],
    ['beat', 'lose'],
  ].flatMap(([a = '', b = '']) => [[stem(a), stem(b)] as const, [stem(b), stem(a)] as const]),
)

export function compare(sentence: Passage, cited: Passage, known: ReadonlySet<string>): Comparison {
  const printed = deedsOf(cited)
  const deeds = deedsOf(sentence).flatMap((said) => {
    const same = printed.flatMap((deed) => like(said, deed))
    return same.length === 0 ? [] : [{ said, printed: same }]
  })
  return { sentence, cited, known, deeds }
}
