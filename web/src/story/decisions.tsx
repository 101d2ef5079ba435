import { use } from 'react'
import { instantInWords } from '../record/dates.js'
import { correctionInWords } from './correction-in-words.js'
import { StoryContext } from './story-context.js'

const DID: Readonly<Record<string, string>> = {
  accept: 'Checked',
  correct: 'Corrected',
  reject: 'Rejected',
  merge: 'Merged',
  split: 'Split',
  note: 'Note',
}

/** What people decided on a line: who, when and why. A line that was corrected says so. */
export function Decisions({ targets }: { readonly targets: readonly string[] }) {
  const view = use(StoryContext)
  const made = targets.flatMap((target) => view.edits.get(target) ?? [])
  return made.map(({ id, action, by, at, why, payload }) => (
    <span key={id} className="decision">
      {' '}
      {DID[action] ?? action} by {by}, {instantInWords(at)}
      {action === 'correct' ? `: ${correctionInWords(view, payload)}` : ''}
      {why === null || why === '' ? null : <>. Why: {why}</>}
    </span>
  ))
}
