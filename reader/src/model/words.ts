import { type Lexeme, OUTSIDE } from './lexeme.js'

/** The words of one sentence as features see them. */
export interface Words {
  readonly lexemes: readonly Lexeme[]
  /** 0 running text, 1 most words capitalised (a headline), 2 all capitals. */
  readonly caseStyle: number
}

export function makeWords(lexemes: readonly Lexeme[]): Words {
  return { lexemes, caseStyle: caseStyleOf(lexemes) }
}

export function lexemeAt(words: Words, index: number): Lexeme {
  return words.lexemes[index] ?? OUTSIDE
}

/** Judged on words of four letters or more: the short ones stay lower case in headlines. */
function caseStyleOf(lexemes: readonly Lexeme[]): number {
  let long = 0
  let capital = 0
  let shouted = 0
  for (const { caseClass, lower } of lexemes) {
    if (caseClass === 0 || lower.length < 4) continue
    long++
    if (caseClass >= 2) capital++
    if (caseClass === 3) shouted++
  }
  if (long < 3) return 0
  if (shouted >= long * 0.8) return 2
  return capital >= long * 0.8 ? 1 : 0
}
