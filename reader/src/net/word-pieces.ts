/**
 * Word pieces as BERT cuts them (Wu et al., 2016; Devlin et al., 2019): the form in lower case and without accents, runs of
 * letters and digits apart from marks, and each run cut into the longest pieces that the vocabulary holds.
 */
export class WordPieces {
  readonly #ids: ReadonlyMap<string, number>
  readonly #unknown: number
  readonly #known = new Map<string, readonly number[]>()

  /** `vocabulary[id]` is a piece; pieces that go on a run begin with `##`. */
  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]))
    this.#unknown = this.#ids.get('[UNK]') ?? 0
  }

  /** Ids of the pieces of one word, at least one and at most `MOST_PIECES`. */
  pieces(form: string): readonly number[] {
    const known = this.#known.get(form)
    if (known !== undefined) return known
    const pieces = this.#cut(form)
    if (form.length > 40) return pieces
    if (this.#known.size > 50_000) this.#known.clear()
    this.#known.set(form, pieces)
    return pieces
  }

  #cut(form: string): readonly number[] {
    const plain = form
      .slice(0, LONGEST_FORM)
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
    const ids: number[] = []
    for (const run of plain.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []) {
      if (ids.length >= MOST_PIECES) break
      ids.push(...this.#cutRun(run))
    }
    return ids.length === 0 ? [this.#unknown] : ids.slice(0, MOST_PIECES)
  }

  #cutRun(run: string): readonly number[] {
    const ids: number[] = []
    let from = 0
    while (from < run.length) {
      const [id, end] = this.#longest(run, from)
      if (id < 0) return [this.#unknown]
      ids.push(id)
      from = end
    }
    return ids
  }

  #longest(run: string, from: number): readonly [id: number, end: number] {
    for (let end = Math.min(run.length, from + LONGEST_PIECE); end > from; end--) {
      const piece = run.slice(from, end)
      const id = this.#ids.get(from === 0 ? piece : `##${piece}`)
      if (id !== undefined) return [id, end]
    }
    return [-1, from]
  }
}

/** A word of more pieces than this is a number, an address or noise: the rest adds nothing. */
export const MOST_PIECES = 8
const LONGEST_FORM = 64
const LONGEST_PIECE = 18
