import { startsWith, type Word } from './words.js'

/** A fixed phrase and what it means. */
interface Phrase<Meaning> {
  readonly forms: readonly string[]
  readonly meaning: Meaning
}

/** Fixed phrases by their first word, the longest first, so that one look-up answers for most words of a text. */
export type Phrases<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>

/** Builds the index; words of a phrase are lower-case and split at blanks. */
export function phrases<Meaning>(
  entries: readonly (readonly [phrase: string, meaning: Meaning])[],
): Phrases<Meaning> {
  const index = new Map<string, Phrase<Meaning>[]>()
  for (const [phrase, meaning] of entries) {
    const forms = phrase.split(' ')
    const first = forms[0] ?? ''
    index.set(first, [...(index.get(first) ?? []), { forms, meaning }])
  }
  for (const list of index.values()) list.sort((a, b) => b.forms.length - a.forms.length)
  return index
}

/** The longest phrase that starts at `at`. */
export function phraseAt<Meaning>(
  index: Phrases<Meaning>,
  words: readonly Word[],
  at: number,
): { readonly meaning: Meaning; readonly length: number } | null {
  const found = index.get(words[at]?.lower ?? '')?.find(({ forms }) => startsWith(words, at, forms))
  return found === undefined ? null : { meaning: found.meaning, length: found.forms.length }
}

/** Every phrase that starts at `at`, the longest first. */
export function phrasesAt<Meaning>(
  index: Phrases<Meaning>,
  words: readonly Word[],
  at: number,
): readonly { readonly meaning: Meaning; readonly length: number }[] {
  const candidates = index.get(words[at]?.lower ?? '')
  if (candidates === undefined) return []
  return candidates
    .filter(({ forms }) => startsWith(words, at, forms))
    .map(({ forms, meaning }) => ({ meaning, length: forms.length }))
}
