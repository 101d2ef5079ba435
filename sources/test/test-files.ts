import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For tests: a folder of its own under the system's temporary folder, and files in it. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'parley-sources-'))

  file(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name)
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** For tests: an invented report in English of several sentences. */
export const ENGLISH_REPORT = `Envoys of the two valley states agreed on Friday to open the lower bridge for traders, officials said.

The mediators have asked both sides to name the members of a joint commission before the end of the month.

"We will be there, and we expect that they will be there too," the northern foreign minister told reporters.
`

/** For tests: a PDF of one page that shows `lines`, with or without a text layer. */
export function makePdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map(
    (line, i) => `1 0 0 1 50 ${750 - i * 16} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`,
  )
  const stream = lines.length === 0 ? '50 50 100 100 re f' : `BT /F1 11 Tf ${shown.join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Title (Bridge opens to traders) /Author (Jane Doe) /CreationDate (D:20310503120000Z) >>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    offsets.push(pdf.length)
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const start = pdf.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(pdf)
}
