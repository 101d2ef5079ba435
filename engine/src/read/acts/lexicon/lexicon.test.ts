import { expect, test } from 'vitest'
import { LEXICON_PARTS } from './lexicon.js'
import { words } from './words.js'

const TYPES =
  words(`AGREE, CONSULT, SUPPORT, COOPERATE, AID, YIELD, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST,
  SANCTION, MOBILIZE, COERCE, ASSAULT`)

const entries = LEXICON_PARTS.flatMap((part) => [
  ...(part.verbs ?? []).flatMap((c) => c.verbs.map((text) => ({ text, plover: c.plover }))),
  ...(part.nouns ?? []).flatMap((c) => c.nouns.map((text) => ({ text, plover: c.plover }))),
  ...(part.adjectives ?? []).flatMap((c) => c.adjectives.map((text) => ({ text, plover: c.plover }))),
])

test('the lexicon covers every PLOVER root type with several words each', () => {
  for (const type of TYPES) {
    expect(entries.filter((e) => e.plover === type).length, type).toBeGreaterThan(15)
  }
  expect(entries.filter((e) => e.plover !== null).length).toBeGreaterThan(600)
})

test('entries are lower-case words in the form of their lemma', () => {
  for (const { text } of entries) expect(text).toMatch(/^[\p{Ll}$€£][\p{Ll} -]*$/u)
})

test('a class that asks for objects names some', () => {
  for (const part of LEXICON_PARTS) {
    for (const verbClass of part.verbs ?? []) {
      if (verbClass.objects) expect(verbClass.objects.length).toBeGreaterThan(0)
    }
  }
})
