import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../report/report.js'
import type { Token } from '../reader.js'
import type { Sentence } from '../sentence.js'
import { readActs } from './read-acts.js'
import { codeRootType } from './root-type.js'

const FORMS = words(
  'offered agreed not to if unless should ready but insists talks offer call with by from of for Kolm Meland who must before first no without preconditions threatened held said will yet and , meeting in after refused',
)
const RELATIONS = words(
  'nsubj nsubj:pass obj iobj obl nmod nmod:poss xcomp ccomp advcl acl acl:relcl conj cc case mark aux aux:pass advmod det punct compound parataxis',
)
const POS = words('VERB NOUN PROPN PRON ADJ AUX ADP SCONJ PUNCT DET ADV')
const LEMMAS: Readonly<Record<string, string>> = {
  offered: 'offer',
  agreed: 'agree',
  insists: 'insist',
  talks: 'talk',
  threatened: 'threaten',
  held: 'hold',
  said: 'say',
  refused: 'refuse',
}

function words(list: string): readonly string[] {
  return list.split(' ')
}

/** Any sentence with any tree: each token hangs on some other, the first is the root. */
const sentence = fc
  .array(
    fc.record({
      form: fc.constantFrom(...FORMS),
      upos: fc.constantFrom(...POS),
      deprel: fc.constantFrom(...RELATIONS),
      pick: fc.nat(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .chain((drafts) =>
    fc
      .shuffledSubarray(
        drafts.map((_, i) => i),
        { minLength: drafts.length },
      )
      .map((order) => ({ drafts, order })),
  )
  .map(({ drafts, order }) => {
    let at = 0
    const place = new Map(order.map((token, rank) => [token, rank]))
    const tokens = drafts.map((d, i): Token => {
      const start = at
      at += d.form.length + 1
      const rank = place.get(i) ?? 0
      // A token hangs on one that comes earlier in the shuffled order, so that the heads form a tree.
      const head = rank === 0 ? -1 : (order[d.pick % rank] ?? -1)
      return {
        start,
        end: at - 1,
        form: d.form,
        lemma: LEMMAS[d.form] ?? d.form,
        upos: d.upos,
        xpos: 'VB',
        head,
        deprel: d.deprel,
      }
    })
    const text = drafts.map((d) => d.form).join(' ')
    const built: Sentence = { index: 0, block: 0, start: 0, end: text.length, tokens, names: [] }
    return { text, built }
  })

test('any tree is read without a crash, and every span lies inside the text', () => {
  fc.assert(
    fc.property(sentence, ({ text, built }) => {
      const mentions = built.tokens.flatMap((t, i) =>
        t.upos === 'PROPN'
          ? [{ span: t, head: { sentence: 0, token: i }, kind: 'name' as const, actor: null, metonym: false }]
          : [],
      )
      const acts = readActs({
        report: { text } as Report,
        sentences: [built],
        times: [],
        mentions,
        attributions: [],
      })
      for (const act of acts) {
        for (const span of [act.span, act.theme, ...act.conditions.map((c) => c.span)]) {
          if (span) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true)
        }
        for (const index of [...act.agents, ...act.addressees]) expect(mentions[index]).toBeDefined()
        expect(act.agents.some((a) => act.addressees.includes(a))).toBe(false)
      }
      const [first, last] = [built.tokens[0], built.tokens.at(-1)]
      if (first && last) codeRootType(built, first, last)
    }),
    { numRuns: 400 },
  )
})
