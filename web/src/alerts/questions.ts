import type { AlertKind } from '../client/server-contract.js'

/** The questions that can be kept, in the words of whoever asks them. */
export const QUESTIONS: readonly (readonly [AlertKind, string])[] = [
  ['reply', 'A new answer to an offer, demand or threat'],
  ['deadline', 'A deadline has passed'],
  ['dispute', 'A new contradiction'],
  ['support-lost', 'A claim has lost its only independent source'],
  ['move', 'A new move'],
]

/** The question as the list tells it: `A new contradiction`. */
export function questionInWords(on: AlertKind): string {
  return QUESTIONS.find(([kind]) => kind === on)?.[1] ?? on
}
