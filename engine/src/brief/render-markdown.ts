import type { BriefSentence, StoryRecord } from '../schema/story-record.js'
import { kindInWords } from './kind-in-words.js'
import {
  basisInWords,
  type Layout,
  layOut,
  NO_DATED_EVENT,
  NO_HEADLINE,
  type Part,
  type RenderOptions,
} from './layout.js'
import { moreInWords, notShown } from './not-shown.js'
import { ORIGINS_TITLE, originGroups } from './origins/origin-groups.js'
import type { OriginLine } from './origins/origin-line.js'
import { quote } from './quote.js'
import { goneWords } from './sections/since-section.js'
import { citedNumbers, creditedTo, describeReport, labelInWords, locate, numberSources } from './sources.js'
import { byIssue, partsOf } from './told-above.js'

export type { BriefForm } from './layout.js'

/** The brief as Markdown: citations `[n]` after each sentence, the numbered sources at the end. */
export function renderMarkdown(record: StoryRecord, options: RenderOptions): string {
  const numbers = numberSources(record)
  const layout = layOut(record, options.form)
  const parts = [
    ...(layout.heading ? heading(record, numbers) : []),
    ...layout.parts.flatMap((part) =>
      part.kind === 'positions' ? positionLines(part, layout.parts, numbers) : toLines(part, numbers, record),
    ),
    ...origin(layout),
    ...(options.form === 'brief' ? origins(record, numbers, options.explain === true) : []),
    ...sources(record, numbers),
    ...(options.explain ? leftOut(record) : []),
  ]
  return `${parts
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

type Numbers = ReadonlyMap<string, number>

function heading(record: StoryRecord, numbers: Numbers): readonly string[] {
  const { headline } = record.brief
  return [
    `# ${headline === null ? NO_HEADLINE : `${escapeMarkdown(headline.text)} ${marks(headline, numbers)}`}`,
    '',
    `_${basisInWords(record)}._`,
    '',
  ]
}

function toLines(part: Part, numbers: Numbers, record: StoryRecord): readonly string[] {
  const { kind, title, shape, sentences } = part
  const more = notShown(record, part)
  if (kind === 'timeline' && sentences.length === 0) return [NO_DATED_EVENT, '']
  const body =
    shape === 'prose'
      ? [paragraph(sentences, numbers)]
      : sentences.map((s) => `- ${line(inWords(kind, s), numbers)}`)
  const added = kind === 'since' ? gone(record, sentences.length === 0) : []
  return [
    ...(title === null ? [] : [`## ${title}`, '']),
    ...body,
    ...added,
    ...(more === 0 ? [] : ['', `_${moreInWords(more)}_`]),
    '',
  ]
}

/** Issue by issue: the stances whose words stand in the ledger above in one line, then those told nowhere else. */
function positionLines(part: Part, parts: readonly Part[], numbers: Numbers): readonly string[] {
  const body = byIssue(part, parts).flatMap(({ issue, above, here }) => {
    const stances = above.map((sentence) => {
      const [, who = '', stance = ''] = partsOf(sentence)
      return `${escapeMarkdown(`${who}: ${stance}`)} ${marks(sentence, numbers)}${note(sentence)}`
    })
    const first = stances.length === 0 ? [] : [`- **${escapeMarkdown(issue)}** — ${stances.join('; ')}.`]
    return [...first, ...here.map((sentence) => `- ${line(sentence, numbers)}`)]
  })
  return [...(part.title === null ? [] : [`## ${part.title}`, '']), ...body, '']
}

function note({ note: words }: BriefSentence): string {
  return words === null ? '' : ` (${escapeMarkdown(words.replace(/\.$/, ''))})`
}

/** Withdrawn words that no report of this record has; and that there is nothing, where there is nothing. */
function gone(record: StoryRecord, nothingElse: boolean): readonly string[] {
  const lines = goneWords(record).map(
    ({ before, why }) => `- **Withdrawn** — “${escapeMarkdown(before ?? '')}” _${escapeMarkdown(why)}_`,
  )
  return lines.length === 0 && nothingElse ? ['Nothing is new, changed or withdrawn.'] : lines
}

/** The kind of a dispute or of a question, as a reader asks it. */
function inWords(part: Part['kind'], sentence: BriefSentence): BriefSentence {
  const named = part === 'disputed' || part === 'unanswered'
  return named && sentence.label !== null ? { ...sentence, label: kindInWords(sentence.label) } : sentence
}

/** Whom the reports credit, in the forms that say so in the text. */
function origin({ credits }: Layout): readonly string[] {
  return credits.length === 0 ? [] : [`_The reports credit: ${credits.map(escapeMarkdown).join(', ')}._`, '']
}

/** Where the words come from; all of it only where the reader asks for explanations. */
function origins(record: StoryRecord, numbers: Numbers, all: boolean): readonly string[] {
  const groups = originGroups(record, all)
  if (groups.length === 0) return []
  const written = groups.flatMap(({ title, lines }) => [
    `**${title}**`,
    '',
    ...lines.flatMap((one) => originLine(one, numbers, '')),
    '',
  ])
  return [`## ${ORIGINS_TITLE}`, '', ...written]
}

function originLine({ parts, below }: OriginLine, numbers: Numbers, indent: string): readonly string[] {
  const told = parts.map((part) => {
    if (part.kind === 'words') return escapeMarkdown(quote(part.text))
    if (part.kind === 'ours') return escapeMarkdown(part.text)
    return `[${numbers.get(part.citation.report) ?? 0}]`
  })
  return [`${indent}- ${told.join('')}`, ...below.flatMap((one) => originLine(one, numbers, `${indent}  `))]
}

function line(sentence: BriefSentence, numbers: Numbers): string {
  const label = sentence.label === null ? '' : `**${escapeMarkdown(labelInWords(sentence.label))}** — `
  return `${label}${noted(sentence, numbers)}`
}

/** Words and marks; a note on a claim follows them, a note that sets passages side by side leads. */
function noted(sentence: BriefSentence, numbers: Numbers): string {
  const { note, text, claim } = sentence
  const words = `${escapeMarkdown(text)} ${marks(sentence, numbers)}`
  if (note === null) return words
  return claim === null ? `${escapeMarkdown(note)} ${words}` : `${words} _${escapeMarkdown(note)}_`
}

function paragraph(sentences: readonly BriefSentence[], numbers: Numbers): string {
  return sentences.map((sentence) => noted(sentence, numbers)).join(' ')
}

function marks(sentence: BriefSentence, numbers: Numbers): string {
  const { cited, also } = citedNumbers(sentence, numbers)
  const others = also.length === 0 ? '' : ` (also ${also.map((n) => `[${n}]`).join('')})`
  return cited.map((n) => `[${n}]`).join('') + others
}

function sources(record: StoryRecord, numbers: Numbers): readonly string[] {
  const byNumber = [...record.reports].sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
  const lines = byNumber.map((report) => {
    const place = locate(report)
    const credits = creditedTo(report)
    const credit = credits.length === 0 ? '' : `. Credits ${credits.map(escapeMarkdown).join(', ')}`
    const why =
      report.publishedWhy === null ? '' : `. ${escapeMarkdown(report.publishedWhy.replace(/\.$/, ''))}`
    return `[${numbers.get(report.id)}] ${escapeMarkdown(describeReport(report))}${why}${credit}${place === null ? '' : `. <${place.replace(/[<>\s]/g, encodeURIComponent)}>`}  `
  })
  return ['## Sources', '', ...lines, '']
}

function leftOut(record: StoryRecord): readonly string[] {
  const lines = record.brief.leftOut.map(
    ({ text, why }) => `- ${escapeMarkdown(text)} — ${escapeMarkdown(why)}`,
  )
  return ['## Left out', '', ...(lines.length === 0 ? ['Nothing was left out.'] : lines), '']
}

/** Words of reports are not markup: whatever Markdown would read as such is escaped. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`).replace(/\n+/g, ' ')
}
