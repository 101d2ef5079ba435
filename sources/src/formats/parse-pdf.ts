import { parseDate } from '../dates/parse-date.js'
import { draft, type Parsed } from '../draft.js'
import { notice } from '../notice-codes.js'
import { joinPages, type PageLine } from './pdf-lines.js'

/** Fewer letters than this on all pages together are page numbers and stamps. */
const FEWEST_LETTERS = 20

/** The text layer of a PDF; the reader (about 2 MB of code) is loaded on first use. */
export async function parsePdf(bytes: Uint8Array, path: string): Promise<Parsed> {
  try {
    const { getDocumentProxy, getMeta } = await import('unpdf')
    // The reader takes the buffer over, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const pages: (readonly PageLine[])[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(linesOf((await page.getTextContent()).items))
    }
    const words = joinPages(pages)
    if ((words.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) {
      return { drafts: [], notices: [notice('pdf-no-text', path)] }
    }
    const { info } = await getMeta(document)
    const title = fieldOf(info, 'Title')
    return {
      drafts: [
        draft({
          text: words,
          markup: 'plain',
          title,
          byline: fieldOf(info, 'Author'),
          created: createdOf(info),
        }),
      ],
      notices: [],
    }
  } catch (error) {
    // The reader throws for damage and for passwords alike; both are the file's, not ours.
    const reason = error instanceof Error ? error.message.slice(0, 100) : null
    return { drafts: [], notices: [notice('pdf-unreadable', path, reason)] }
  }
}

type Info = Readonly<Record<string, unknown>>

function fieldOf(info: Info, name: string): string | null {
  const value = info[name]
  const text = typeof value === 'string' ? value.trim() : ''
  // Printing programs put the name of the file or page there.
  return text === '' || /\.(?:pdf|docx?|html?|indd)$|^(?:untitled|microsoft word)|^https?:/i.test(text)
    ? null
    : text
}

/** `D:20250512103000+03'00'`: the day the file was made, which is not surely the day of publication. */
function createdOf(info: Info): string | null {
  const created = info.CreationDate
  const match = typeof created === 'string' ? /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(created) : null
  return match === null ? null : parseDate(`${match[1]}-${match[2]}-${match[3]}`)
}

/** A run of text as the reader gives it: `transform` ends in x and y, `hasEOL` closes the line. */
interface TextRun {
  readonly str: string
  readonly transform: readonly number[]
  readonly hasEOL: boolean
}

/** Runs at one height make a line. What is no text (marks of tagged content) is passed over. */
function linesOf(items: readonly unknown[]): readonly PageLine[] {
  const lines: { text: string; y: number; size: number }[] = []
  let open = false
  for (const item of items) {
    if (!isTextRun(item)) continue
    const [, , , size = 0, , y = 0] = item.transform
    const line: { text: string; y: number } | undefined = open ? lines.at(-1) : undefined
    const same: boolean = line !== undefined && Math.abs(line.y - y) <= SAME_LINE * Math.max(size, 1)
    if (line !== undefined && same) line.text += item.str
    else if (item.str !== '') lines.push({ text: item.str, y, size })
    open = (same || item.str !== '') && !item.hasEOL
  }
  return lines
}

/** Raised and lowered signs stay in their line up to this share of the type's size. */
const SAME_LINE = 0.5

function isTextRun(item: unknown): item is TextRun {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item && 'hasEOL' in item
}
