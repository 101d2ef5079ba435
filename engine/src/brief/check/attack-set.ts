/** A passage with a true and a subtly false sentence about it. */
export interface Attack {
  /** What the false sentence gets wrong. */
  readonly kind: string
  readonly cited: string
  readonly right: string
  readonly wrong: string
  /** Line of the passage in the file, from 1. */
  readonly line: number
}

const FIELDS = { S: 'cited', T: 'right', F: 'wrong' } as const

/**
 * Reads an attack set: a heading `# kind`, then blocks of three lines, `S` the passage, `T` the true sentence and `F`
 * the false one, with an empty line between blocks.
 *
 * @throws Error naming the line that does not fit
 */
export function parseAttacks(text: string): readonly Attack[] {
  const attacks: Attack[] = []
  let kind = ''
  let block: Partial<Record<(typeof FIELDS)[keyof typeof FIELDS], string>> = {}
  const lines = text.split(/\r?\n/)
  const close = (line: number) => {
    const { cited, right, wrong } = block
    block = {}
    if (cited === undefined && right === undefined && wrong === undefined) return
    if (kind === '') throw new Error(`line ${line}: a block before the first heading`)
    if (cited === undefined || right === undefined || wrong === undefined)
      throw new Error(`line ${line}: a block needs the three lines S, T and F`)
    attacks.push({ kind, cited, right, wrong, line: line - 2 })
  }
  lines.forEach((line, i) => {
    if (line.trim() === '') {
      close(i)
      return
    }
    if (line.startsWith('# ')) {
      close(i)
      kind = line.slice(2).trim()
      return
    }
    const field = FIELDS[line[0] as keyof typeof FIELDS]
    if (field === undefined || line[1] !== ' ')
      throw new Error(`line ${i + 1}: neither S, T, F nor a heading`)
    if (block[field] !== undefined) throw new Error(`line ${i + 1}: a second ${line[0]} in one block`)
    block[field] = line.slice(2).trim()
  })
  close(lines.length)
  return attacks
}
