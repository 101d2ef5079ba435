import { parseDate } from '../dates/parse-date.js'
import { draft, type Parsed } from '../draft.js'
import { notice } from '../notice-codes.js'
import { joinPages } from './pdf-lines.js'

/** Fewer letters than this on all pages together are page numbers and stamps. */
const FEWEST_LETTERS = 20

/** The text layer of a PDF; the reader (about 2 MB of code) is loaded on first use. */
export async function parsePdf(bytes: Uint8Array, path: string): Promise<Parsed> {
  try {
    const { extractText, getDocumentProxy, getMeta } = await import('unpdf')
    // The reader takes the buffer over, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { text } = await extractText(document, { mergePages: false })
    const words = joinPages(text)
    if ((words.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) {
      return { drafts: [], notices: [notice('pdf-no-text', path)] }
    }
    const { info } = await getMeta(document)
    const title = fieldOf(info, 'Title')
    return {
      drafts: [
        draft({ text: words, markup: 'plain', title, byline: fieldOf(info, 'Author'), ...createdOf(info) }),
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

/** `D:20250512103000+03'00'`: when the file was made, not surely when the report was published. */
function createdOf(info: Info): { published: string; publishedCertainty: 'implied' } | Record<string, never> {
  const created = info.CreationDate
  const match = typeof created === 'string' ? /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(created) : null
  const day = match === null ? null : parseDate(`${match[1]}-${match[2]}-${match[3]}`)
  return day === null ? {} : { published: day, publishedCertainty: 'implied' }
}
