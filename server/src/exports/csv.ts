/**
 * Rows as CSV (RFC 4180): CRLF, quoted where needed, a byte order mark so that spreadsheets read UTF-8.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection").
 */
export function toCsv(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[heading, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

export type Cell = string | number | boolean | null

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
