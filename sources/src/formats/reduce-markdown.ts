/**
 * Markdown as text to read: inline marks, links, images, HTML tags and reference definitions go, their words
 * stay; headings keep one form (`## `), items and quotations keep their signs, for the structure to see.
 */
export function reduceMarkdown(markdown: string): string {
  const lines = markdown.split(/\r\n|\r|\n/)
  const out: string[] = []
  let fenced = false
  for (const [i, line] of lines.entries()) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced
    else if (fenced) out.push(line)
    else if (isSetextRule(line, lines[i - 1])) out.push(`## ${out.pop() ?? ''}`)
    else if (!isDefinition(line) && !isTableRule(line)) out.push(reduceLine(line))
  }
  return out.join('\n')
}

/** `===` or `---` under a line of words makes that line a heading. */
function isSetextRule(line: string, above: string | undefined): boolean {
  return /^\s{0,3}(?:={2,}|-{2,})\s*$/.test(line) && above !== undefined && /^\s{0,3}[^\s#>*+-]/.test(above)
}

/** `[name]: https://… "title"` and `[^1]: note`. */
function isDefinition(line: string): boolean {
  return /^\s{0,3}\[[^\]\n]{1,100}\]:\s*\S/.test(line)
}

function isTableRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line)
}

/** A line longer than this is kept as it is. */
const LONGEST_LINE = 20_000

/** Signs that Markdown gives a meaning; most lines have none of them. */
const MARKED = /[*_`[\]<>&~\\|#!]/

function reduceLine(line: string): string {
  if (line.length > LONGEST_LINE || !MARKED.test(line)) return line.trimEnd()
  const heading = /^\s{0,3}#{1,6}\s+(.*?)[\s#]*$/.exec(line)
  if (heading !== null) return `## ${reduceInline(heading[1] ?? '')}`
  // A line that stands as a whole in bold is a heading to the reader of the structure.
  const strong = /^\s{0,3}(\*\*|__)([^*_\n]{1,200})\1\s*$/.exec(line)
  if (strong !== null) return `**${reduceInline(strong[2] ?? '')}**`
  const cells = /^\s*\|(.*)\|\s*$/.exec(line)
  return reduceInline(
    cells === null
      ? line
      : (cells[1] ?? '')
          .split('|')
          .map((cell) => cell.trim())
          .join(' '),
  )
}

/** Each pattern takes its marks off in one pass; brackets inside brackets are left as they are. */
const INLINE: ReadonlyArray<readonly [RegExp, string]> = [
  [/!\[([^[\]\n]{0,500})\](?:\([^()\n]{0,1000}\)|\[[^[\]\n]{0,200}\])/g, ''],
  [/\[([^[\]\n]{1,500})\](?:\([^()\n]{0,1000}\)|\[[^[\]\n]{0,200}\])/g, '$1'],
  [/\[\^[^[\]\n]{1,50}\]/g, ''],
  [/<(https?:\/\/[^<>\s]{1,1000}|[^<>\s@]{1,100}@[^<>\s]{1,100})>/g, '$1'],
  [/<br\s*\/?>/gi, ' '],
  [/<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>\n]{0,500})?\/?>/gi, ''],
  [/(?<![\w*])\*\*\*([^*\n]{1,2000})\*\*\*(?!\w)/g, '$1'],
  [/(?<!\*)\*\*([^*\n]{1,2000})\*\*(?!\*)/g, '$1'],
  [/(?<![\w*])\*([^*\s\n](?:[^*\n]{0,2000}[^*\s\n])?)\*(?![\w*])/g, '$1'],
  [/(?<!\w)__([^_\n]{1,2000})__(?!\w)/g, '$1'],
  [/(?<!\w)_([^_\s\n](?:[^_\n]{0,2000}[^_\s\n])?)_(?!\w)/g, '$1'],
  [/~~([^~\n]{1,2000})~~/g, '$1'],
  [/`{1,3}([^`\n]{1,2000})`{1,3}/g, '$1'],
  [/\\([\\`*_{}[\]()#+.!~|>-])/g, '$1'],
  [/&nbsp;/g, ' '],
  [/&amp;/g, '&'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
]

function reduceInline(line: string): string {
  return INLINE.reduce((words, [pattern, replacement]) => words.replace(pattern, replacement), line).trimEnd()
}
