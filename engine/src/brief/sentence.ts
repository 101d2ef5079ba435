import type { ClaimGroup } from '../across/claims.js'
import type { Profile } from '../across/profile.js'
import { type AlignedStory, head } from '../across/story.js'
import { textOf } from '../report/span.js'
import type { BriefSentence, Citation, RecordActor, Statement } from '../schema/story-record.js'
import { check, type Evidence, type Misfit } from './check.js'

/** A sentence that may stand in the brief, with the checks it passed, or the reason it did not. */
export type Checked =
  | { readonly sentence: BriefSentence }
  | { readonly sentence: null; readonly text: string; readonly claim: string | null; readonly why: string }

/** What a brief sentence says besides its words. */
export interface Wording {
  readonly text: string
  readonly label: string | null
  /** Name of the actor the line puts the words on, to be checked. */
  readonly speaker: string | null
  /** Our own words on it, made from checked fields. */
  readonly note?: string | null
}

/** What evidence is made from: an aligned story has it, and so has a finished record. */
export interface EvidenceSource {
  readonly reports: ReadonlyMap<string, { readonly text: string }>
  readonly actors: ReadonlyMap<string, RecordActor>
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
  return {
    text,
    names: names(statement.actors),
    speakers: names([...statement.agents, ...(source ? [source] : [])]),
    dates: statement.times.map((time) => time.value),
  }
}

/**
 * A sentence on a claim. The head must support it; the other statements of the claim that support every part
 * of it are cited too, the rest are named as reporting it in other words.
 */
export function citeClaim(story: AlignedStory, claim: ClaimGroup, wording: Wording): Checked {
  const first = head(claim)
  const misfits = check(wording.text, evidenceOf(story, first.statement), wording.speaker)
  if (misfits.length > 0)
    return { sentence: null, text: wording.text, claim: claim.id, why: explain(misfits) }
  const citations = [citation(first.statement)]
  const also: Citation[] = []
  for (const { statement } of onePerReport(claim.members.slice(1), first.statement.report)) {
    const fits = check(wording.text, evidenceOf(story, statement), wording.speaker).length === 0
    ;(fits ? citations : also).push(citation(statement))
  }
  return {
    sentence: {
      text: wording.text,
      note: wording.note ?? null,
      citations,
      also,
      claim: claim.id,
      label: wording.label,
    },
  }
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
  const { note, label, statements, texts } = passages
  const text = texts.map(quote).join(' / ')
  const evidence = statements.map((statement) => evidenceOf(story, statement))
  const misfits = texts.flatMap((passage, i) => check(passage, evidence[i] ?? NO_EVIDENCE))
  if (misfits.length > 0) return { sentence: null, text, claim: null, why: explain(misfits) }
  return { sentence: { text, note, citations: statements.map(citation), also: [], claim: null, label } }
}

const NO_EVIDENCE: Evidence = { text: '', names: [], speakers: [], dates: [] }

/** A passage set in a line of ours: double marks outside, so its own become single. */
function quote(text: string): string {
  return `“${text.replace(/“|(?<=^|[\s(])"/g, '‘').replace(/[”"]/g, '’')}”`
}

function onePerReport(members: readonly Profile[], taken: string): readonly Profile[] {
  const seen = new Set([taken])
  return members.filter(({ statement }) => !seen.has(statement.report) && seen.add(statement.report))
}

function citation(statement: Statement): Citation {
  return { report: statement.report, statement: statement.id, spans: [statement.sentence] }
}

function explain(misfits: readonly Misfit[]): string {
  return misfits.map(({ kind, what }) => `${kind} not in the cited words: ${what}`).join('; ')
}
