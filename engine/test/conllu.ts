import type { Name, Token } from '../src/read/reader.js'
import type { Sentence } from '../src/read/sentence.js'
import type { Block, Report } from '../src/report/report.js'

/**
 * Trees for tests, written by hand: CoNLL-U in a string, without the reader.
 *
 * Sentences are separated by blank lines. A token line has columns split at blanks, in one of two shapes:
 *
 * - CoNLL-U, 10 columns: `ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC` (`SpaceAfter=No` is honoured);
 * - short, 7 columns: `ID FORM LEMMA UPOS XPOS HEAD DEPREL`.
 *
 * Comments that mean something: `# text = …` (the printed sentence; forms are looked up in it, so
 * `SpaceAfter=No` is not needed), `# newpar` (starts a paragraph), `# names = 1-2 PER, 5 LOC` (token ids,
 * both ends included), and anywhere `# published = 2025-05-12`, `# title = …`, `# source = …`.
 */
export function sentencesFrom(conllu: string): { report: Report; sentences: readonly Sentence[] } {
  const groups = conllu.split(/\n[ \t]*\n/).map((group) => group.split('\n').map((line) => line.trim()))
  const sentences: Sentence[] = []
  const blocks: Block[] = []
  let text = ''
  for (const lines of groups) {
    const rows = lines.filter((line) => /^\d+\s/.test(line)).map((line) => line.split(/\s+/))
    if (rows.length === 0) continue
    const opensParagraph = sentences.length === 0 || lines.some((line) => line.startsWith('# newpar'))
    if (sentences.length > 0) text += opensParagraph ? '\n\n' : ' '
    const start = text.length
    const printed = comment(lines, 'text') ?? joined(rows)
    text += printed
    const last = blocks.at(-1)
    const blockStart = opensParagraph || !last ? start : last.span.start
    if (!opensParagraph) blocks.pop()
    blocks.push({ kind: 'paragraph', span: { start: blockStart, end: text.length } })
    sentences.push({
      index: sentences.length,
      block: blocks.length - 1,
      start,
      end: text.length,
      tokens: tokensOf(rows, printed, start),
      names: namesOf(comment(lines, 'names')),
    })
  }
  return { report: reportOf(conllu.split('\n'), text, blocks), sentences }
}

function comment(lines: readonly string[], key: string): string | null {
  for (const line of lines) {
    const match = /^\s*#\s*([a-z_]+)\s*=\s*(.*)$/.exec(line)
    if (match?.[1] === key) return (match[2] ?? '').trim()
  }
  return null
}

function joined(rows: readonly string[][]): string {
  return rows
    .map((row, i) => {
      const glued = (row[9] ?? '').includes('SpaceAfter=No') || i === rows.length - 1
      return (row[1] ?? '') + (glued ? '' : ' ')
    })
    .join('')
}

function tokensOf(rows: readonly string[][], printed: string, offset: number): Token[] {
  let from = 0
  return rows.map((row) => {
    const [, form = '', lemma = '', upos = '', xpos = ''] = row
    const [head, deprel] = row.length >= 10 ? [row[6], row[7]] : [row[5], row[6]]
    const at = printed.indexOf(form, from)
    if (at < 0) throw new Error(`token "${form}" not found in "${printed}" after ${from}`)
    if (head === undefined || deprel === undefined) throw new Error(`short line: ${row.join(' ')}`)
    from = at + form.length
    return {
      start: offset + at,
      end: offset + from,
      form,
      lemma,
      upos,
      xpos,
      head: Number(head) - 1,
      deprel,
    }
  })
}

function namesOf(list: string | null): Name[] {
  if (!list) return []
  return list.split(',').map((item) => {
    const match = /^\s*(\d+)(?:-(\d+))?\s+(PER|ORG|LOC)\s*$/.exec(item)
    if (!match) throw new Error(`bad name "${item}"`)
    const first = Number(match[1]) - 1
    const last = match[2] ? Number(match[2]) - 1 : first
    return { first, last, kind: match[3] as Name['kind'] }
  })
}

function reportOf(lines: readonly string[], text: string, blocks: readonly Block[]): Report {
  const published = comment(lines, 'published')
  return {
    id: 'test-report',
    path: null,
    url: null,
    source: comment(lines, 'source'),
    title: comment(lines, 'title'),
    byline: null,
    published,
    publishedCertainty: published ? 'stated' : 'unknown',
    language: 'en',
    text,
    sha256: '0'.repeat(64),
    blocks,
    credits: [],
  }
}
