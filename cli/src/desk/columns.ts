import { oneLine } from './event-line.js'

/** Rows as lines with columns of even width, numbers to the right; the last column runs on. */
export function toColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const clean = rows.map((row) => row.map(oneLine))
  const widths = (clean[0] ?? []).map((_, i) => Math.max(...clean.map((row) => row[i]?.length ?? 0)))
  return clean.map((row) =>
    row
      .map((cell, i) => {
        if (i === row.length - 1) return cell
        const width = widths[i] ?? 0
        return /^[\d–]+$/.test(cell) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
