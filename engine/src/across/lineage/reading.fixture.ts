import { readQuotations } from '../../read/attributions/quotations.js'
import type { Reading } from '../../read/reading.js'
import type { Sentence } from '../../read/sentence.js'
import { makeReport, type ReportFields } from '../../report/make-report.js'
import { indexWorld, type WorldIndex } from '../../world/world-index.js'

/** A world with three agencies and outlets, for tests. */
export function testWorld(): WorldIndex {
  const organisations = [
    {
      id: 'x-wire',
      name: 'Harbor Wire',
      aliases: ['HW', 'the Harbor Wire'],
      kind: 'agency' as const,
      hosts: ['wire.example'],
    },
    { id: 'x-radio', name: 'Coast Radio', aliases: [], kind: 'outlet' as const, hosts: ['radio.example'] },
    {
      id: 'x-gazette',
      name: 'Delta Gazette',
      aliases: ['The Delta Gazette'],
      kind: 'outlet' as const,
      hosts: ['gazette.example'],
    },
  ]
  return indexWorld({ asOf: '2031-01-01', states: [], people: [], organisations, places: {} })
}

/**
 * A reading made by hand, good enough for what lineage looks at: sentences end at a stop, a capital inside a
 * sentence is a name, digits are a number, all else are nouns.
 */
export function readingOf(text: string, fields: Partial<ReportFields> = {}): Reading {
  const hash = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  const report = makeReport({ text, markup: 'plain', ...fields }, hash.toString(16).padStart(64, '0'))
  const sentences: Sentence[] = []
  report.blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') return
    const words = text.slice(block.span.start, block.span.end)
    for (const match of words.matchAll(/\S[\s\S]*?(?:[.!?][”"]?(?=\s|$)|:$|$)/g)) {
      const start = block.span.start + match.index
      sentences.push(sentenceOf(match[0], start, { block: index, index: sentences.length }))
    }
  })
  const nothing = { times: [], quantities: [], mentions: [], actors: [], attributions: [], acts: [] }
  return { report, sentences, quotations: readQuotations(report, sentences), ...nothing }
}

function sentenceOf(words: string, start: number, at: Pick<Sentence, 'block' | 'index'>): Sentence {
  const tokens = [...words.matchAll(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)].map(
    (match, i) => {
      const form = match[0]
      const upos = /^\d/.test(form)
        ? 'NUM'
        : !/^\p{L}/u.test(form)
          ? 'PUNCT'
          : i > 0 && /^\p{Lu}/u.test(form)
            ? 'PROPN'
            : 'NOUN'
      const place = { start: start + match.index, end: start + match.index + form.length }
      return { ...place, form, lemma: form.toLowerCase(), upos, xpos: 'X', head: i - 1, deprel: 'dep' }
    },
  )
  return { start, end: start + words.length, tokens, names: [], ...at }
}
