import { f1, precision, recall } from './count.js'

/** What one sentence of the data should be answered with and was. */
export interface Answer {
  readonly gold: string
  /** `NONE` when no type was found. */
  readonly answered: string
}

/** The types that the data has, in order of the alphabet. */
export function typesOf(answers: readonly Answer[]): readonly string[] {
  return [...new Set(answers.map(({ gold }) => gold))].sort()
}

/** Mean F1 of the types that occur. */
export function macroF1(answers: readonly Answer[]): number {
  const types = typesOf(answers)
  return types.reduce((sum, type) => sum + scoreOf(answers, type).f1, 0) / Math.max(1, types.length)
}

export function accuracy(answers: readonly Answer[]): number {
  return answers.filter(({ gold, answered }) => gold === answered).length / Math.max(1, answers.length)
}

/** Precision, recall and F1 of one type, and how many sentences have it. */
export function scoreOf(answers: readonly Answer[], type: string) {
  const count = {
    hit: answers.filter(({ gold, answered }) => gold === type && answered === type).length,
    ours: answers.filter(({ answered }) => answered === type).length,
    gold: answers.filter(({ gold }) => gold === type).length,
  }
  return { precision: precision(count), recall: recall(count), f1: f1(count), gold: count.gold }
}

/** The answers dealt out in turn. */
export function foldsOf<T>(items: readonly T[], folds: number): readonly (readonly T[])[] {
  return Array.from({ length: folds }, (_, fold) => items.filter((_item, i) => i % folds === fold))
}
