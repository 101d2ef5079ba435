/** A line of a page: words at one height. Units are points, `y` grows upwards, as in PDF. */
export interface PageLine {
  readonly text: string
  readonly y: number
  /** Size of the type. */
  readonly size: number
}

/** A gap this much wider than the page's usual one starts a paragraph. */
const PARAGRAPH_GAP = 1.25
/** A line shorter than this share of the longest did not reach the margin. */
const SHORT_LINE = 0.85
/** Type that differs by more than this share is a heading's or a note's, not the paragraph's. */
const SIZE_CHANGE = 0.08

/**
 * Pages of a PDF as one text with a blank line between paragraphs. A PDF knows lines, not paragraphs: a line goes on
 * in the next one unless the gap is wider than usual or the type changes. Lines that stand at the head or foot of
 * most pages (running titles, page numbers) are left out; words cut at the end of a line are joined.
 */
export function joinPages(pages: readonly (readonly PageLine[])[]): string {
  const running = runningLines(pages)
  const kept = pages.map((lines) =>
    lines.filter(({ text }) => text.trim() !== '' && !running.has(shapeOf(text))),
  )
  return kept
    .map((lines) => joinLines(lines))
    .reduce((before, page) => (before === '' ? page : `${before}${seam(before, page)}${page}`), '')
    .replace(/(\p{Ll})[-\u00ad] (?=\p{Ll})/gu, '$1')
    .trim()
}

function joinLines(lines: readonly PageLine[]): string {
  const usual = usualGap(lines)
  const longest = Math.max(0, ...lines.map(({ text }) => text.length))
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1]
    if (before === undefined) return line.text.trim()
    const apart = startsParagraph(before, line, usual) || endsParagraph(before, longest)
    return text + (apart ? '\n\n' : ' ') + line.text.trim()
  }, '')
}

function startsParagraph(before: PageLine, line: PageLine, usual: number): boolean {
  const gap = before.y - line.y
  const resized = Math.abs(before.size - line.size) > SIZE_CHANGE * Math.max(before.size, line.size)
  return gap < 0 || resized || gap > PARAGRAPH_GAP * usual
}

/** A sentence that ends well before the margin ends its paragraph, where gaps do not tell. */
function endsParagraph({ text }: PageLine, longest: number): boolean {
  return text.length < SHORT_LINE * longest && /[.!?…]["”’)]*$/.test(text.trimEnd())
}

/** The gap between lines of running text: the lower quartile, since paragraphs and headings only widen it. */
function usualGap(lines: readonly PageLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, i) => (lines[i]?.y ?? line.y) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b)
  return gaps[gaps.length >> 2] ?? Number.POSITIVE_INFINITY
}

/** A sentence that a page breaks goes on; a finished one ends its paragraph. */
function seam(before: string, page: string): string {
  return /[.!?…]["”’)]*$/.test(before) || /^\p{Lu}/u.test(page) ? '\n\n' : ' '
}

/** Shapes (digits made equal) of edge lines that most pages share. */
function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const visible = lines.map(({ text }) => text).filter((text) => text.trim() !== '')
    for (const shape of new Set([...visible.slice(0, 2), ...visible.slice(-2)].map(shapeOf))) {
      counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
  }
  const most = [...counts].filter(([, count]) => pages.length >= 3 && count * 2 > pages.length)
  return new Set(most.map(([shape]) => shape))
}

function shapeOf(line: string): string {
  return line.trim().replace(/\d+/g, '0')
}
