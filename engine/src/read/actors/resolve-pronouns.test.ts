import { expect, it } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import { worldOfData } from '../../../test/world.js'
import { textOf } from '../../report/span.js'
import { readActors } from './read-actors.js'

const EXPERT = `# newpar
# text = Arne Holm, a harbour expert, said Kern wants a deal.
# names = 1-2 PER, 9-9 PER
1 Arne Arne PROPN NNP 8 nsubj
2 Holm Holm PROPN NNP 1 flat
3 , , PUNCT , 6 punct
4 a a DET DT 6 det
5 harbour harbour NOUN NN 6 compound
6 expert expert NOUN NN 1 appos
7 , , PUNCT , 1 punct
8 said say VERB VBD 0 root
9 Kern Kern PROPN NNP 10 nsubj
10 wants want VERB VBZ 8 ccomp
11 a a DET DT 12 det
12 deal deal NOUN NN 10 obj
13 . . PUNCT . 8 punct`

const QUOTED = `# newpar
# text = “It is progress,” he said.
1 “ " PUNCT \`\` 4 punct
2 It it PRON PRP 4 nsubj
3 is be AUX VBZ 4 cop
4 progress progress NOUN NN 8 ccomp
5 , , PUNCT , 4 punct
6 ” " PUNCT '' 4 punct
7 he he PRON PRP 8 nsubj
8 said say VERB VBD 0 root
9 . . PUNCT . 8 punct`

const KERN = `# newpar
# text = Paul Kern signed.
# names = 1-2 PER
1 Paul Paul PROPN NNP 3 nsubj
2 Kern Kern PROPN NNP 1 flat
3 signed sign VERB VBD 0 root
4 . . PUNCT . 3 punct`

/** Whom the last "he" of the text means. */
function meant(...paragraphs: readonly string[]): string | null {
  const { report, sentences } = sentencesFrom(paragraphs.join('\n\n'))
  const { mentions, actors } = readActors(report, sentences, worldOfData())
  const he = mentions.findLast((m) => textOf(report.text, m.span) === 'he')
  return he === undefined || he.actor === null ? null : (actors[he.actor]?.name ?? null)
}

it('who spoke in the last sentence speaks on', () => {
  expect(meant(KERN, EXPERT, QUOTED)).toBe('Arne Holm')
})

it('words go to nobody when the report names another nearly as much as the speaker', () => {
  expect(meant(...Array.from({ length: 6 }, () => KERN), EXPERT, QUOTED)).not.toBe('Paul Kern')
})
