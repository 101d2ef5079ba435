import type { Token } from '../read/reader.js'
import type { Reading } from '../read/reading.js'
import { plainLetters } from '../report/fold.js'
import type { ActorKeys } from './actor-keys.js'
import { prominence } from './prominence.js'

/** Relations that say who did it and to whom (Universal Dependencies). */
const PARTICIPANT = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:agent'])

/** Verbs of saying and being tell nothing of what happened. */
const EMPTY = new Set(['be', 'have', 'do', 'say', 'tell', 'make', 'take', 'get', 'go', 'add', 'see'])

/** Beyond this many sentences a report tells background. */
const SENTENCES = 12

/**
 * Who did what: acts with those who take part (`!THREATEN @Q159`), and verbs with the heads of their subjects and
 * objects (`!capture pirate`), as in event threading (Nallapati et al., CIKM 2004), where events of one topic differ
 * in participants more than in words.
 */
export function weighActs(reading: Reading, keys: readonly ActorKeys[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  const add = (term: string, sentence: number) => sums.set(term, (sums.get(term) ?? 0) + prominence(sentence))
  for (const act of reading.acts) {
    for (const mention of [...act.agents, ...act.addressees]) {
      const actor = reading.mentions[mention]?.actor ?? null
      const term = actor === null ? undefined : keys[actor]?.terms[0]
      if (term !== undefined) add(`!${act.plover} ${term}`, act.trigger.sentence)
    }
  }
  for (const { tokens, index } of reading.sentences.slice(0, SENTENCES)) {
    for (const token of tokens) {
      const verb = PARTICIPANT.has(token.deprel) ? tokens[token.head] : undefined
      if (verb === undefined || verb.upos !== 'VERB' || !tells(token)) continue
      const lemma = plainLetters(verb.lemma)
      if (!EMPTY.has(lemma)) add(`!${lemma} ${plainLetters(token.lemma)}`, index)
    }
  }
  return new Map([...sums].map(([term, sum]) => [term, Math.log1p(sum)]))
}

function tells({ upos, lemma }: Token): boolean {
  return (upos === 'NOUN' || upos === 'PROPN') && lemma.length > 1 && lemma.length < 32
}
