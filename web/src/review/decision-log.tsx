import { use } from 'react'
import type { Edit } from '../client/contract.js'
import { instantInWords } from '../record/dates.js'
import { headOf, nameOf, type StoryView } from '../record/story-view.js'
import { capital } from '../record/words.js'
import { correctionInWords } from '../story/correction-in-words.js'
import { useDecisions } from '../story/decide.js'
import { StoryContext } from '../story/story-context.js'

/** Every decision with who, when and why; each can be undone, and what was undone stays listed. */
export function DecisionLog({ edits }: { readonly edits: readonly Edit[] }) {
  const view = use(StoryContext)
  const { undo } = useDecisions(view.storyId)
  if (edits.length === 0) return <p className="empty">Nobody has decided anything on this story yet.</p>
  return (
    <ol className="lines log">
      {[...edits].reverse().map((edit) => (
        <li key={edit.id}>
          <p>
            <span className="label">{capital(edit.action)}</span> by {edit.by}, {instantInWords(edit.at)}
            {edit.undoneAt === null
              ? ''
              : ` · undone by ${edit.undoneBy ?? 'somebody'}, ${instantInWords(edit.undoneAt)}`}{' '}
            {edit.undoneAt === null ? (
              <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(edit.id)}>
                Undo
              </button>
            ) : null}
          </p>
          <p className="words">{targetWords(view, edit)}</p>
          <p className="note">
            {edit.action === 'correct' ? `${correctionInWords(view, edit.payload)}. ` : ''}
            {edit.why === null || edit.why === '' ? 'No reason was given.' : `Why: ${edit.why}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

function targetWords(view: StoryView, { targetKind, targetId }: Edit): string {
  switch (targetKind) {
    case 'actor':
      return nameOf(view, targetId)
    case 'link':
      return view.record.links.find(({ id }) => id === targetId)?.why ?? targetId
    case 'statement':
      return view.statements.get(targetId)?.text ?? targetId
    case 'report':
      return view.reports.get(targetId)?.title ?? targetId
    case 'question':
      return view.record.questions.find(({ id }) => id === targetId)?.text ?? targetId
    case 'claim':
    case 'move':
      return headOf(view, view.claims.get(targetId))?.text ?? targetId
  }
}
