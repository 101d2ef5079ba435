import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import { type Span, textOf } from '../../report/span.js'
import type { Mention } from '../actors/actor.js'
import type { Attribution } from './attribution.js'
import { readQuotations } from './quotations.js'
import { readAttributions } from './read-attributions.js'
import { SENTENCES } from './trees.fixture.js'

/** Paragraphs of the fixture as CoNLL-U. */
function conllu(...names: readonly string[]): string {
  return names
    .map((name) => {
      const lines = SENTENCES[name] ?? []
      const sentences: string[] = []
      for (let at = 0; at < lines.length; at += 2) {
        const rows = (lines[at + 1] ?? '')
          .split(' ')
          .map((cell, index) => `${index + 1} ${cell.split('|').join(' ')}`)
        sentences.push([at === 0 ? '# newpar' : '#', `# text = ${lines[at]}`, ...rows].join('\n'))
      }
      return sentences.join('\n\n')
    })
    .join('\n\n')
}

function read(names: readonly string[], mentions: readonly Mention[] = []) {
  const { report, sentences } = sentencesFrom(conllu(...names))
  const quotations = readQuotations(report, sentences)
  return {
    text: report.text,
    sentences,
    attributions: readAttributions({ report, sentences, mentions, quotations }),
  }
}

/** `source | cue | content`, pieces of a discontinuous span joined by ` … `. */
function shown(text: string, { source, cue, content }: Attribution): string {
  const words = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(' … ')
  return [source, cue, content].map(words).join(' | ')
}

describe('readAttributions', () => {
  it.each<[string, string, Attribution['kind'], Attribution['polarity'], string]>([
    [
      'a that-clause',
      'indirect',
      'indirect',
      'affirmed',
      'The harbour minister | said | that the ferries would stop on Friday',
    ],
    [
      'a tag after the quotation, and the next sentence all quotation',
      'direct',
      'direct',
      'affirmed',
      'Ann Miller, the harbour minister | said | “The ferries will stop,” … “We have no choice.”',
    ],
    [
      'a tag in the middle',
      'medial',
      'indirect',
      'affirmed',
      'officials | said | The ferries … will stop on Friday',
    ],
    ['a tag at the end', 'final', 'indirect', 'affirmed', 'the port | said | The ferries had stopped'],
    ['a denial', 'denied', 'indirect', 'negated', 'The union | denied | that it had delayed the ferries'],
    [
      'a denied denial',
      'ruledOut',
      'indirect',
      'affirmed',
      'The mayor | did not rule out | the possibility of a longer strike',
    ],
    [
      '"according to"',
      'accordingTo',
      'indirect',
      'affirmed',
      'the port authority | According to | two ferries sank',
    ],
    [
      'an object and a preposition',
      'coordinated',
      'indirect',
      'affirmed',
      'The union | accused | the mayor of breaking the deal',
    ],
    [
      'a passive',
      'passive',
      'mixed',
      'affirmed',
      'the mayor | was described | The strike … as “very strange.”',
    ],
    [
      'an adverb of hearsay',
      'hearsay',
      'indirect',
      'affirmed',
      ' | reportedly | Two crew members … left the ship',
    ],
    [
      'a verb that only carries a noun',
      'nominal',
      'mixed',
      'affirmed',
      'The mayor | expressed | openness to “direct talks” with the union',
    ],
    [
      'a colon, which belongs to the cue',
      'colon',
      'direct',
      'affirmed',
      'The captain | added: | “We will wait.”',
    ],
    [
      'a relative clause between subject and verb',
      'relative',
      'indirect',
      'affirmed',
      'The minister | said | the talks had failed',
    ],
    ['a directive', 'directive', 'indirect', 'affirmed', 'The mayor | urged | to return to work'],
    [
      'a noun and "was that"',
      'copular',
      'indirect',
      'affirmed',
      "The union's | answer was | that the crews were tired",
    ],
    ['a name given', 'predicate', 'mixed', 'affirmed', 'The port | called | the plan “a farce”'],
    ['"as the mayor put it"', 'putIt', 'direct', 'affirmed', 'the mayor | put it | “they came too late.”'],
    ['"has yet to"', 'yetTo', 'indirect', 'negated', 'The mayor | has yet to confirm | his visit'],
    ['a hope', 'attitude', 'indirect', 'affirmed', 'The crews | hope | to return by Friday'],
    ['a clause after an aside', 'aside', 'indirect', 'affirmed', 'The mayor | said | that the port was shut'],
    [
      'what others say of the subject',
      'raised',
      'indirect',
      'affirmed',
      ' | are said | The ferries … to be old',
    ],
    ['a noun before a colon', 'headline', 'indirect', 'affirmed', 'Poll | : | Voters trust the union'],
    [
      'a tag between commas that the tree takes apart',
      'inserted',
      'indirect',
      'affirmed',
      'the mayor | said | The plan … was a farce',
    ],
    ['an occasion after the tag', 'tail', 'direct', 'affirmed', 'the captain | said | “We will wait,”'],
    [
      'content that ends before the verb above its cue',
      'writer',
      'indirect',
      'affirmed',
      'who | wrote | the letter',
    ],
    [
      'content that ends before a second report',
      'beside',
      'indirect',
      'affirmed',
      'Police | said | the port was shut',
    ],
    [
      'a predicate after a long object',
      'article',
      'indirect',
      'affirmed',
      'The mayor | called | the strike and the demand for talks a farce',
    ],
    [
      'the preposition of the verb before another clause',
      'warned',
      'indirect',
      'affirmed',
      'The port | warned of | closing the docks should the crews strike',
    ],
    [
      'a source with its participle',
      'compiled',
      'indirect',
      'affirmed',
      'figures compiled by the port | according to | Two ferries sank',
    ],
    [
      'a question after an occasion',
      'askedIf',
      'indirect',
      'affirmed',
      'The crews | asked | if he would resign',
    ],
    [
      'a subject before the verb and another after it',
      'quotes',
      'direct',
      'affirmed',
      'the captain | quotes | “We lost,”',
    ],
    [
      'the one spoken to, who is no source',
      'addressed',
      'direct',
      'affirmed',
      'the captain of the ferry, a veteran | told | “We lost,”',
    ],
  ])('reads %s', (_, name, kind, polarity, expected) => {
    const { text, attributions } = read([name])
    const [first] = attributions
    if (!first) throw new Error(`nothing read from ${name}`)
    expect({
      words: shown(text, first),
      kind: first.kind,
      polarity: first.polarity,
      parent: first.parent,
    }).toEqual({
      words: expected,
      kind,
      polarity,
      parent: null,
    })
  })

  it('gives the second of two coordinated cues the shared source', () => {
    const { text, attributions } = read(['coordinated'])
    expect(attributions.map((a) => shown(text, a))[1]).toBe('The union | rejected | the offer')
    expect(attributions[1]?.polarity).toBe('negated')
  })

  it('reads what a long title before the verb describes', () => {
    const { text, attributions } = read(['whatCalled'])
    expect(attributions.map((a) => shown(text, a))[1]).toBe(
      'the harbour minister Ann Miller | described | what … as “strange winds.”',
    )
  })

  it('takes no possessor for the source', () => {
    const mention = (token: number, start: number, end: number): Mention => ({
      span: { start, end },
      head: { sentence: 0, token },
      kind: 'name',
      actor: token,
      metonym: false,
    })
    const { text } = read(['possessor'])
    const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
    const { attributions } = read(['possessor'], [mention(0, ...at('Kolm')), mention(3, ...at('Fred'))])
    expect(attributions[0]?.sourceMention).toBe(1)
  })

  it('nests an attribution that stands in the content of another', () => {
    const { attributions } = read(['told'])
    expect(attributions.map(({ cueLemma, parent }) => [cueLemma, parent])).toEqual([
      ['tell', null],
      ['agree', 0],
    ])
  })

  it('links the source to the mention at its head', () => {
    const { sentences } = read(['direct'])
    const head = sentences[0]?.tokens.findIndex(({ form }) => form === 'Ann') ?? -1
    const span = { start: 0, end: 1 }
    const other: Mention = {
      span,
      head: { sentence: 1, token: 1 },
      kind: 'pronoun',
      actor: 1,
      metonym: false,
    }
    const miller: Mention = {
      span,
      head: { sentence: 0, token: head },
      kind: 'name',
      actor: 0,
      metonym: false,
    }
    expect(read(['direct'], [other, miller]).attributions[0]?.sourceMention).toBe(1)
    expect(read(['direct'], [other]).attributions[0]?.sourceMention).toBeNull()
  })

  it('keeps every span inside the text, in order, whatever sentences stand together', () => {
    const name = fc.constantFrom(...Object.keys(SENTENCES))
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
        const { text, attributions } = read(names)
        for (const { source, cue, content, parent } of attributions) {
          for (const { start, end } of [...source, ...cue, ...content]) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
          }
          expect(content.length).toBeGreaterThan(0)
          if (parent !== null) expect(attributions[parent]).toBeDefined()
        }
      }),
      { numRuns: 50 },
    )
  })
})
