/** A stretch of a line as it is set. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italics: boolean
}

export interface MarkdownBlock {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item'
  /** How deep a list item lies, from 0. */
  readonly depth: number
  readonly runs: readonly Run[]
}

/**
 * The blocks of Markdown as the engine's `renderMarkdown` writes it: headings, list items, paragraphs; bold,
 * italics, addresses in angle brackets and backslash escapes. Not for Markdown by other hands.
 */
export function markdownBlocks(markdown: string): readonly MarkdownBlock[] {
  return markdown.split('\n').flatMap((line) => (line.trim() === '' ? [] : [block(line)]))
}

function block(line: string): MarkdownBlock {
  const [, marker = '', rest = ''] = /^(#{1,2} | *- )?(.*)$/s.exec(line) ?? []
  const kind = marker === '' ? 'paragraph' : marker === '# ' ? 'title' : marker === '## ' ? 'heading' : 'item'
  return { kind, depth: kind === 'item' ? (marker.length - 2) / 2 : 0, runs: runsOf(rest.trimEnd()) }
}

const TOKEN = /\\(.)|(\*\*)|(?<![\p{L}\p{N}])(_)|(_)(?![\p{L}\p{N}])|<(https?:[^<>\s]+)>|([^\\*_<]+|.)/gsu

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let bold = false
  let italics = false
  for (const [, escaped, strong, opening, closing, address, plain] of text.matchAll(TOKEN)) {
    if (strong !== undefined) bold = !bold
    else if (opening !== undefined || closing !== undefined) italics = !italics
    else add(runs, { text: escaped ?? address ?? plain ?? '', bold, italics })
  }
  return runs
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last !== undefined && last.bold === run.bold && last.italics === run.italics) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text }
  } else runs.push(run)
}
