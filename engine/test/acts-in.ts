import type { Mention } from '../src/read/actors/actor.js'
import { readActs } from '../src/read/acts/read-acts.js'
import { sentencesFrom } from './conllu.js'

/**
 * One line per act of a tree: `trigger TYPE/move/contact | modality, or "not" | agents > addressees | about …`. Names,
 * pronouns of persons and nouns for people are mentions.
 */
export function actsIn(conllu: string): readonly string[] {
  const { report, sentences } = sentencesFrom(conllu)
  const mentions = sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, index): Mention[] => {
      const isActor = token.upos === 'PROPN' || /^(?:we|they|he|she|leader|envoy|side)$/.test(token.lemma)
      const span = { start: token.start, end: token.end }
      const head = { sentence: sentence.index, token: index }
      return isActor ? [{ span, head, kind: 'name', actor: null, metonym: false }] : []
    }),
  )
  const wordsOf = (span: { readonly start: number; readonly end: number } | undefined) =>
    report.text.slice(span?.start, span?.end)
  const names = (indexes: readonly number[]) => indexes.map((i) => wordsOf(mentions[i]?.span)).join(' + ')
  return readActs({ report, sentences, times: [], mentions, attributions: [] }).map((act) =>
    [
      `${sentences[act.trigger.sentence]?.tokens[act.trigger.token]?.form} ${[act.plover, act.move, act.contact].filter(Boolean).join('/')}`,
      act.polarity === 'negated' ? `not ${act.modality}` : act.modality,
      `${names(act.agents)} > ${names(act.addressees)}`,
      ...(act.theme ? [`about ${wordsOf(act.theme)}`] : []),
      ...(act.venue === null ? [] : [`at ${names([act.venue])}`]),
    ].join(' | '),
  )
}
