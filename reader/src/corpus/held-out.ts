/** Every tenth sentence of the corpus, counted over all files in the order of their names, is for measuring only. */
export function isHeldOut(index: number): boolean {
  return index % 10 === 9
}
