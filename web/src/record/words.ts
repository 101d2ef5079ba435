import type { Claim } from './types.js'

const SPELT = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Counts up to twelve are spelt, as in running text; none is `no`. */
export function spell(count: number): string {
  return SPELT[count] ?? String(count)
}

/** `one origin, four reports`: the number of origins is an upper bound, and the words say so above one. */
export function originsWords({ origins }: Claim): string {
  return origins === 1 ? '1 origin' : `≤ ${origins} origins`
}

/** `three reports`, `one report`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${spell(count)} ${count === 1 ? one : many}`
}

/** `3 reports`, `1 report`: for facts in a row, where figures are compared. */
export function figure(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const STATUS: Readonly<Record<Claim['status'], string | null>> = {
  reported: null,
  disputed: 'disputed',
  superseded: 'superseded',
  unanswered: 'no answer reported',
  answered: 'answered',
}

/** Where a claim stands, in words; `null` when there is nothing to add to its being reported. */
export function claimStatusInWords({ status }: Claim): string | null {
  return STATUS[status]
}

/** Shapes say what the words beside them say, for the eye that scans. */
export const CLAIM_SHAPE: Readonly<Record<Claim['status'], string>> = {
  reported: '',
  disputed: '◆',
  superseded: '⊘',
  unanswered: '○',
  answered: '●',
}
