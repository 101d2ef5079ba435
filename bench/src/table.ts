/** What a benchmark gives: a table for people, and the figures by name. */
export interface BenchResult {
  /** Name of the data measured on. */
  readonly data: string
  readonly split: string
  readonly metrics: Readonly<Record<string, number>>
  /** First row is the heading. */
  readonly rows: readonly (readonly string[])[]
}

/** Options that every benchmark takes. */
export interface BenchOptions {
  /** Folder with the data sets, unpacked or as `NAME.tar.xz`. */
  readonly data: string
  readonly split?: string
}

/** The rows as a Markdown table, so that figures can be pasted into `docs/benchmarks.md` as they are. */
export function toTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}
