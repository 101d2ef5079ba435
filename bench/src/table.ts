/** First row is the heading. */
export type Rows = readonly (readonly string[])[]

/** What a benchmark gives: a table for people, and the figures by name. */
export interface BenchResult {
  /** Name of the data measured on. */
  readonly data: string
  readonly split: string
  readonly metrics: Readonly<Record<string, number>>
  readonly rows: Rows
  /** Further tables under the first: figures by class, the most frequent kinds of error. */
  readonly more?: readonly TitledRows[]
  /** What a reader of the figures must know. */
  readonly notes?: readonly string[]
}

export interface TitledRows {
  readonly title: string
  readonly rows: Rows
}

/** Where a benchmark finds what it measures on and with. */
export interface BenchOptions {
  /** Folder with the data sets, unpacked or as `NAME.tar.xz`. */
  readonly data: string
  /** Part of the data; one of those that the task names. */
  readonly split: string
  /** Folder with stories, each a folder of reports; `null` for the sample stories of this repository. */
  readonly stories: string | null
  /** Folder with what `bench/peers` set up and wrote; nothing need be there. */
  readonly peers: string
}

/** The rows as a Markdown table, so that figures can be pasted into `docs/benchmarks.md` as they are. */
export function toTable(rows: Rows): string {
  const [head = [], ...body] = rows
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}

/** A share between 0 and 1 in percent, one digit after the point. */
export function percent(share: number): string {
  return (100 * share).toFixed(1)
}

/** A share as `metrics` give it: four digits. */
export function round(share: number): number {
  return Math.round(share * 10_000) / 10_000
}

/** A name fit for a key of `metrics`: `UNER EWT test` becomes `uner_ewt_test`. */
export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}
