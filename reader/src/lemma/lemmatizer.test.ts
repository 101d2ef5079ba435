import { describe, expect, it } from 'vitest'
import { applyEdit, editBetween, Lemmatizer } from './lemmatizer.js'

const lemmatizer = new Lemmatizer({
  exceptions: { VBD: 'went go', NNS: 'people people' },
  endings: { NNS: '- 1+ ies 3+y', VBD: '- 2+ sed 1+', NNPS: '- 1+' },
  verbs: 'provoke shell propose',
})

const CASES: readonly (readonly [form: string, upos: string, xpos: string, lemma: string])[] = [
  ['Countries', 'NOUN', 'NNS', 'country'],
  ['people', 'NOUN', 'NNS', 'people'],
  ['Went', 'VERB', 'VBD', 'go'],
  ['proposed', 'VERB', 'VBD', 'propose'],
  ['provoked', 'VERB', 'VBD', 'provoke'],
  ['shelled', 'VERB', 'VBD', 'shell'],
  ['Alps', 'PROPN', 'NNPS', 'Alp'],
  ['Talks', 'PROPN', 'NNP', 'Talks'],
  ['United', 'ADJ', 'NNP', 'United'],
  ['s', 'NOUN', 'NNS', 's'],
]

describe('Lemmatizer', () => {
  it.each(CASES)('%s %s %s', (form, upos, xpos, lemma) => {
    expect(lemmatizer.lemma(form, upos, xpos)).toBe(lemma)
  })
})

describe('editBetween', () => {
  it.each([
    ['studies', 'study'],
    ['ran', 'run'],
    ['cut', 'cut'],
  ])('%s %s', (form, lemma) => {
    const edit = editBetween(form, lemma)
    expect(edit && applyEdit(form, edit)).toBe(lemma)
  })

  it('finds none between words that share no beginning', () => {
    expect(editBetween('went', 'go')).toBeUndefined()
  })
})
