import { spell } from '@parley-record/engine'
import type { Claim } from './types.js'

export { statusInWords as claimStatusInWords } from '@parley-record/engine'

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

/** Shapes say what the words beside them say, for the eye that scans. */
export const CLAIM_SHAPE: Readonly<Record<Claim['status'], string>> = {
  reported: '',
  disputed: '◆',
  superseded: '⊘',
  unanswered: '○',
  answered: '●',
}
