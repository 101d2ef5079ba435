/**
 * Pages of a PDF as one text. Lines that stand at the head or foot of most pages (running titles, page numbers)
 * are left out, words cut at the end of a line are joined.
 */
export function joinPages(pages: readonly string[]): string {
  const split = pages.map((page) => page.split('\n').map((line) => line.trimEnd()))
  const running = runningLines(split)
  return split
    .map((lines) => lines.filter((line) => !running.has(shapeOf(line))).join('\n'))
    .join('\n')
    .replace(/(\p{Ll})[-\u00ad]\n(?=\p{Ll})/gu, '$1')
    .trim()
}

/** Shapes (digits made equal) of edge lines that most pages share. */
function runningLines(pages: ReadonlyArray<readonly string[]>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const visible = lines.filter((line) => line.trim() !== '')
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
