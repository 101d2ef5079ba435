import type { BriefSentence } from '../schema/story-record.js'
import type { Part } from './layout.js'

/** Positions on one issue: those whose words stand in the ledger of moves above, and those told here. */
export interface IssueLines {
  readonly issue: string
  readonly above: readonly BriefSentence[]
  readonly here: readonly BriefSentence[]
}

/** Positions by issue, for a page that has the ledger of moves above them: no sentence is printed twice. */
export function byIssue(positions: Part, parts: readonly Part[]): readonly IssueLines[] {
  const told = new Set(
    parts
      .filter(({ kind }) => kind === 'moves')
      .flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  )
  const issues = new Map<string, { above: BriefSentence[]; here: BriefSentence[] }>()
  for (const sentence of positions.sentences) {
    const issue = partsOf(sentence)[0] ?? ''
    const lines = issues.get(issue) ?? { above: [], here: [] }
    issues.set(issue, lines)
    ;(told.has(sentence.text) ? lines.above : lines.here).push(sentence)
  }
  return [...issues].map(([issue, lines]) => ({ issue, ...lines }))
}

/** `Ceasefire · Russia · refusal` in its three parts. */
export function partsOf({ label }: BriefSentence): readonly string[] {
  return (label ?? '').split(' · ')
}
