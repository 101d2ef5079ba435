import { dateInWords } from '../read/times/calendar.js'
import type { BriefSection, BriefSentence, StoryRecord } from '../schema/story-record.js'
import { creditedTo } from './sources.js'

/** How a brief is laid out. */
export type BriefForm = 'brief' | 'article' | 'synopsis' | 'timeline'

export interface RenderOptions {
  readonly form: BriefForm
  /** Also list what was left out, with the reasons. */
  readonly explain?: boolean
}

export type SectionKind = BriefSection['kind']

/** One part of a laid-out brief, the same in every format it is rendered to. */
export interface Part {
  /** What the sentences are; the parts of an article mix kinds and have none. */
  readonly kind: SectionKind | null
  /** `null` for a part that stands directly under the heading. */
  readonly title: string | null
  /** `prose`: one paragraph; `list`: one line a sentence, with its label. */
  readonly shape: 'prose' | 'list'
  readonly sentences: readonly BriefSentence[]
}

/** The parts of a brief in one form, before any markup. */
export interface Layout {
  /** False for the synopsis, which is a paragraph and nothing else. */
  readonly heading: boolean
  readonly parts: readonly Part[]
  /** Whom the reports credit, where the form says so in the text. */
  readonly credits: readonly string[]
}

export function layOut({ brief, reports }: StoryRecord, form: BriefForm): Layout {
  switch (form) {
    case 'brief':
      return { heading: true, parts: brief.sections.map(toPart), credits: [] }
    case 'article':
      return {
        heading: true,
        parts: articleParts(brief.sections),
        credits: [...new Set(reports.flatMap(creditedTo))],
      }
    case 'synopsis':
      return { heading: false, parts: [prose(null, sentencesOf(brief.sections, ['summary']))], credits: [] }
    case 'timeline': {
      const sentences = sentencesOf(brief.sections, ['timeline', 'coming'])
      return {
        heading: true,
        parts: [{ kind: 'timeline', title: null, shape: 'list', sentences }],
        credits: [],
      }
    }
  }
}

function toPart({ kind, title, sentences }: BriefSection): Part {
  return { kind, title, shape: kind === 'summary' ? 'prose' : 'list', sentences }
}

function prose(title: string | null, sentences: readonly BriefSentence[]): Part {
  return { kind: null, title, shape: 'prose', sentences }
}

const ARTICLE: readonly { readonly title: string | null; readonly kinds: readonly SectionKind[] }[] = [
  { title: null, kinds: ['summary'] },
  { title: 'What is on the table', kinds: ['deeper'] },
  { title: 'Where the reports differ', kinds: ['disputed'] },
  { title: 'Background', kinds: ['context'] },
  { title: 'What is open', kinds: ['unanswered', 'coming'] },
]

function articleParts(sections: readonly BriefSection[]): readonly Part[] {
  return ARTICLE.map(({ title, kinds }) => prose(title, sentencesOf(sections, kinds))).filter(
    ({ sentences }) => sentences.length > 0,
  )
}

function sentencesOf(
  sections: readonly BriefSection[],
  kinds: readonly SectionKind[],
): readonly BriefSentence[] {
  return kinds.flatMap((kind) => sections.find((section) => section.kind === kind)?.sentences ?? [])
}

/** What stands for a headline when nothing could be said. */
export const NO_HEADLINE = 'Nothing to report'
/** What stands for an empty timeline. */
export const NO_DATED_EVENT = 'No dated event was found.'

/** `4 reports, as of Monday, 3 March 2031`: what the brief rests on. */
export function basisInWords({ reports, asOf }: StoryRecord): string {
  const count = `${reports.length} ${reports.length === 1 ? 'report' : 'reports'}`
  return `${count}, ${asOf === null ? 'undated' : `as of ${dateInWords(asOf)}`}`
}
