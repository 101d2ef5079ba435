/**
 * How much a sentence counts by its place: news tells who did what to whom first (the inverted pyramid), and the
 * later a name comes the more likely it is background of another story.
 *
 * @param sentence index of the sentence in the report
 */
export function prominence(sentence: number): number {
  if (sentence === 0) return 3
  if (sentence <= 2) return 2
  return sentence <= 10 ? 1 : sentence <= 30 ? 0.6 : 0.3
}

/** What a word or name in the title counts. */
export const IN_TITLE = 3
