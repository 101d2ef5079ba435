import type { ClaimGroup } from '../across/claims.js'
import type { Profile } from '../across/profile.js'
import { type AlignedStory, head } from '../across/story.js'
import { contains, overlaps, textOf, textOfAll } from '../report/span.js'
import type { BriefSentence, Citation, RecordActor, Statement } from '../schema/story-record.js'
import type { WorldIndex } from '../world/world-index.js'
import { checkCut } from './check/check-cut.js'
import { findPart, toPassage } from './check/passage.js'
import { check, type Evidence, type Misfit } from './check.js'
import { quote } from './quote.js'
import { fullSentence } from './wording.js'

/** Words that do not stand in the brief, with the reason. */
export interface Dropped {
  readonly text: string
  readonly claim: string | null
  readonly why: string
}

/** A sentence that may stand in the brief, or none, with the wordings that failed the checks. */
export interface Checked {
  readonly sentence: BriefSentence | null
  readonly dropped: readonly Dropped[]
}

/** What a brief sentence says besides its words. */
export interface Wording {
  readonly text: string
  readonly label: string | null
  /** Name of the actor the line puts the words on, to be checked. */
  readonly speaker: string | null
  /** Our own words on it, made from checked fields. */
  readonly note?: string | null
  /** The whole sentence is no substitute: too long for a headline. */
  readonly cutOnly?: boolean
}

/** What evidence is made from: an aligned story has it, and so has a finished record. */
export interface EvidenceSource {
  readonly reports: ReadonlyMap<string, { readonly text: string }>
  readonly actors: ReadonlyMap<string, RecordActor>
  /** Where the story was read: a finished record has no readings. */
  readonly readingById?: AlignedStory['readingById']
  readonly world?: WorldIndex
}

/** The cited words of a statement: the whole sentence or sentences around it, in its report. */
export function evidenceOf(story: EvidenceSource, statement: Statement): Evidence {
  const report = story.reports.get(statement.report)
  const text = report === undefined ? statement.text : textOf(report.text, statement.sentence)
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const actor = story.actors.get(id)
      return actor === undefined ? [] : [actor.name, ...actor.aliases]
    })
  const source = statement.attribution?.source.actor
  const { world } = story
  const reading = story.readingById?.get(statement.report)
  return {
    ...(reading === undefined || world === undefined
      ? {}
      : { passage: () => toPassage(reading, world, [statement.sentence]) }),
    text,
    names: names(statement.actors),
    speakers: names([...statement.agents, ...(source ? [source] : [])]),
    dates: statement.times.map((time) => time.value),
  }
}

/**
 * A sentence on a claim. The head must support it; words cut from a sentence that mislead without the rest of it are
 * given with the rest. The other statements of the claim that support every part of it are cited too, the others are
 * named as reporting it in other words.
 */
export function citeClaim(story: AlignedStory, claim: ClaimGroup, wording: Wording): Checked {
  const first = head(claim).statement
  const evidence = evidenceOf(story, first)
  const { speaker } = wording
  const whole = fullSentence(story, first)
  const texts = [...new Set([wording.text, ...(wording.cutOnly === true ? [] : [whole])])]
  const dropped: Dropped[] = []
  for (const text of texts) {
    const faults = [
      ...explain(check(text, evidence, { speaker })),
      ...(text === whole ? [] : cutFaults(text, evidence)),
    ]
    if (faults.length === 0) {
      const note = [saidElsewhere(story, first), wording.note ?? null].filter((part) => part !== null)
      const sentence = {
        text,
        note: note.length === 0 ? null : note.join(' '),
        claim: claim.id,
        label: wording.label,
      }
      return { sentence: { ...sentence, ...supporting(story, claim, { text, speaker }) }, dropped }
    }
    const instead = text === whole || wording.cutOnly === true ? '' : WHOLE_INSTEAD
    dropped.push({ text, claim: claim.id, why: `${faults.join('; ')}${instead}` })
  }
  return { sentence: null, dropped }
}

/** Verbs that give words to a speaker and say no more. */
const SAYING =
  /^(?:say|tell|add|state|write|note|remark|declare|reply|explain|argue|tweet|recall|insist|warn|continue|comment)$/

/**
 * Who says the words, where only a neighbouring sentence tells: a quotation that runs over several sentences. Without
 * it, what one side says would read as what the report says.
 */
function saidElsewhere(story: AlignedStory, { report, sentence, attribution }: Statement): string | null {
  const reading = story.readingById.get(report)
  const text = story.reports.get(report)?.text ?? ''
  const around = reading?.attributions.find(
    ({ content, cue, cueLemma, source, kind }) =>
      kind !== 'indirect' &&
      SAYING.test(cueLemma) &&
      source.length > 0 &&
      !source.some((span) => reading.quotations.some((quotation) => contains(quotation.span, span))) &&
      content.some((span) => span.start <= sentence.start + 1 && span.end >= sentence.end - 2) &&
      !cue.some((span) => overlaps(span, sentence)),
  )
  if (around === undefined) return null
  const actor = attribution?.source.actor ?? null
  const printed = textOfAll(text, around.source)
    .replace(/\s+/g, ' ')
    .replace(/^(?:The|An?) /, (article) => article.toLowerCase())
  const who = /^(?:he|she|it|they)$/i.test(printed) ? (story.actors.get(actor ?? '')?.name ?? null) : printed
  return who === null ? null : `Words of ${who}.`
}

/** Reports compared with a sentence at most; the others are named as telling it in other words. */
const CHECKED = 24

/** Whom a sentence cites: the head, and of each other report the statement of the claim, by whether it bears all of it out. */
function supporting(
  story: AlignedStory,
  claim: ClaimGroup,
  { text, speaker }: Pick<Wording, 'text' | 'speaker'>,
): Pick<BriefSentence, 'citations' | 'also'> {
  const first = head(claim)
  const { passage: from } = evidenceOf(story, first.statement)
  const citations = [citation(first.statement)]
  const also: Citation[] = []
  const others = onePerReport(claim.members.slice(1), first.statement.report)
  // What hundreds of reports tell needs no more than so many to bear it out.
  for (const { statement } of others.slice(CHECKED)) also.push(citation(statement))
  for (const { statement } of others.slice(0, CHECKED)) {
    const evidence = evidenceOf(story, statement)
    const misfits = [
      ...check(text, evidence, { speaker, ...(from && { from }) }),
      // A finished record is verified without its readings: what it cites must hold by the words alone too.
      ...check(text, withoutReading(evidence), { speaker }),
    ]
    ;(misfits.length === 0 ? citations : also).push(citation(statement))
  }
  return { citations, also }
}

function withoutReading({ text, names, speakers, dates }: Evidence): Evidence {
  return { text, names, speakers, dates }
}

/** A line that sets several passages side by side (a dispute, a counter-accusation, an open question). */
export interface Passages {
  /** Our own words, made from fields: why the passages stand here. */
  readonly note: string
  readonly label: string
  readonly statements: readonly Statement[]
  /** The passages as printed, one for each statement. */
  readonly texts: readonly string[]
}

/** Passages side by side, each in quotation marks and each checked against its own statement. */
export function citePassages(story: AlignedStory, passages: Passages): Checked {
  const { note, label, statements } = passages
  const dropped: Dropped[] = []
  const texts = statements.map((statement, i) => {
    const printed = passages.texts[i] ?? fullSentence(story, statement)
    const evidence = evidenceOf(story, statement)
    const whole = fullSentence(story, statement)
    const cut = statements.length === 1 ? cutFaults(printed, evidence) : []
    const faults = printed === whole ? [] : [...explain(check(printed, evidence)), ...cut]
    if (faults.length === 0) return printed
    dropped.push({ text: printed, claim: null, why: `${faults.join('; ')}${WHOLE_INSTEAD}` })
    return whole
  })
  const text = texts.map(quote).join(' / ')
  const misfits = texts.flatMap((passage, i) => {
    const statement = statements[i]
    return statement === undefined ? [] : check(passage, evidenceOf(story, statement))
  })
  if (misfits.length > 0)
    return { sentence: null, dropped: [...dropped, { text, claim: null, why: explain(misfits).join('; ') }] }
  const sentence = { text, note, citations: statements.map(citation), also: [], claim: null, label }
  return { sentence, dropped }
}

/** Said of words that gave way to the whole of their sentence. */
const WHOLE_INSTEAD = '; the whole sentence stands instead'

function onePerReport(members: readonly Profile[], taken: string): readonly Profile[] {
  const seen = new Set([taken])
  return members.filter(({ statement }) => !seen.has(statement.report) && seen.add(statement.report))
}

function citation(statement: Statement): Citation {
  return { report: statement.report, statement: statement.id, spans: [statement.sentence] }
}

function explain(misfits: readonly Misfit[]): readonly string[] {
  return misfits.map(({ kind, what }) => `${kind} not in the cited words: ${what}`)
}

/** What words that are less than their sentence lose by it. */
function cutFaults(text: string, { passage }: Evidence): readonly string[] {
  const whole = passage?.()
  const part = whole === undefined ? null : findPart(whole, text)
  return whole === undefined || part === null ? [] : checkCut(part, whole)
}
