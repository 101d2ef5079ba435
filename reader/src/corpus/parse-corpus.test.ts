import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CorpusError, parseCorpus } from './parse-corpus.js'

const SAMPLE = `# A title
Vesland told Norland that Vesland, which has no fleet, would leave by noon if asked.
  LOC Vesland
  LOC Norland
  LOC Vesland~2
  SAID indirect negated | Vesland | told | Vesland~2 … would leave by noon if asked
  ACT YIELD concession affirmed would | trigger: leave | agent: Vesland~2 | condition: if asked | deadline: by noon

Nothing is said here.
`

describe('parseCorpus', () => {
  it('finds every part in the sentence', () => {
    const [first, second] = parseCorpus(SAMPLE, 'sample')
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => `${start} ${first?.text.slice(start, end)}`)
    expect(first?.names.map(({ kind, span }) => [kind, ...words([span])])).toEqual([
      ['LOC', '0 Vesland'],
      ['LOC', '13 Norland'],
      ['LOC', '26 Vesland'],
    ])
    const said = first?.attributions[0]
    expect([said?.kind, said?.polarity]).toEqual(['indirect', 'negated'])
    expect(words(said?.content ?? [])).toEqual(['26 Vesland', '55 would leave by noon if asked'])
    const act = first?.acts[0]
    expect([act?.plover, act?.move, act?.polarity, act?.modality]).toEqual([
      ...['YIELD', 'concession', 'affirmed', 'would'],
    ])
    expect(act?.parts.map(({ role, spans }) => [role, ...words(spans)])).toEqual([
      ['trigger', '61 leave'],
      ['agent', '26 Vesland'],
      ['condition', '75 if asked'],
      ['deadline', '67 by noon'],
    ])
    expect(second).toEqual({ text: 'Nothing is said here.', names: [], attributions: [], acts: [] })
  })

  it.each([
    ['  PER Ada\n', 'f:1: an annotation without a sentence'],
    ['Ada left.\n  PER Bo\n', 'f:2: not in the sentence: Bo'],
    ['Adam left.\n  PER Ada\n', 'f:2: not in the sentence: Ada'],
    ['Ada left.\n  WHO Ada\n', 'f:2: a line begins with'],
    ['Ada left.\n  ACT LEAVE - affirmed did | trigger: left\n', 'f:2: LEAVE is not one of'],
    ['Ada left.\n  ACT YIELD - affirmed did | verb: left\n', 'f:2: verb is not one of'],
  ])('says where a file is wrong: %j', (source, message) => {
    expect(() => parseCorpus(source, 'f')).toThrow(CorpusError)
    expect(() => parseCorpus(source, 'f')).toThrow(message)
  })
})

describe('the corpus in the repository', () => {
  const folder = new URL('../../corpus/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  const sentences = files.flatMap((file) => parseCorpus(readFileSync(new URL(file, folder), 'utf8'), file))

  it('is whole: every file parses, and no sentence stands twice', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(3000)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
  })
})
