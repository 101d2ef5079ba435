import { kindInWords, whenInWords } from '@parley-record/engine'
import { use } from 'react'
import { citationOf, headOf } from '../../record/story-view.js'
import type { Question } from '../../record/types.js'
import { Cite } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'

/** What waits for an answer, a confirmation, or has passed its deadline. */
export function OpenQuestions() {
  const { record } = use(StoryContext)
  return (
    <Section id="open" title="Open questions">
      {record.questions.length === 0 ? (
        <p className="empty">No open question was found in these reports.</p>
      ) : (
        <ul className="lines">
          {record.questions.map((question) => (
            <li key={question.id}>
              <Asked question={question} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Asked({ question: { kind, text, claim: id, deadline } }: { readonly question: Question }) {
  const view = use(StoryContext)
  const claim = view.claims.get(id) ?? null
  const head = headOf(view, claim)
  return (
    <>
      <p>
        <span className="label">{kindInWords(kind)}</span> {text}
        {deadline === null ? '' : ` The deadline: ${whenInWords(deadline)}.`}
      </p>
      {head === null ? null : (
        <p>
          <Cite citations={[citationOf(head)]} claim={claim} />
        </p>
      )}
    </>
  )
}
