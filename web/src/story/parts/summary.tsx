import { use } from 'react'
import { Chips } from '../../evidence/chips.js'
import { claimBehind } from '../../record/story-view.js'
import type { Section as BriefSection, BriefSentence } from '../../record/types.js'
import { Decisions } from '../decisions.js'
import { Line, Quoted, Standing } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'

const LISTS: readonly { readonly kind: BriefSection['kind']; readonly title: string }[] = [
  { kind: 'context', title: 'Context' },
  { kind: 'deeper', title: 'Points to dive deeper' },
]

/** The brief: a paragraph first, then context and points to dive deeper as lines. */
export function Summary() {
  const { record } = use(StoryContext)
  const of = (kind: BriefSection['kind']) => record.brief.sections.find((section) => section.kind === kind)
  const summary = of('summary')?.sentences ?? []
  return (
    <Section id="brief" title="Brief">
      {summary.length === 0 ? (
        <p className="empty">The reports gave nothing that passed the checks.</p>
      ) : (
        <p className="prose">
          {summary.map((sentence) => (
            <ProseSentence key={sentence.text} sentence={sentence} />
          ))}
        </p>
      )}
      {LISTS.map(({ kind, title }) => (
        <List key={kind} title={title} sentences={of(kind)?.sentences ?? []} />
      ))}
    </Section>
  )
}

/** In prose the chips say how many reports have it; only fewer origins, or a doubt, is put in words. */
function ProseSentence({ sentence }: { readonly sentence: BriefSentence }) {
  const view = use(StoryContext)
  const claim = claimBehind(view, sentence)
  return (
    <>
      <Quoted>{sentence.text}</Quoted>&nbsp;
      <Chips of={sentence} claim={claim} />
      {sentence.note === null ? null : <span className="note"> {sentence.note}</span>}
      {claim?.status === 'disputed' || claim?.status === 'superseded' ? <Standing claim={claim} /> : null}
      <Decisions targets={claim === null ? [] : [claim.id]} />{' '}
    </>
  )
}

function List({
  title,
  sentences,
}: {
  readonly title: string
  readonly sentences: readonly BriefSentence[]
}) {
  if (sentences.length === 0) return null
  return (
    <>
      <h3 className="under">{title}</h3>
      <ul className="lines">
        {sentences.map((sentence) => (
          <li key={sentence.text}>
            <Line sentence={sentence} />
          </li>
        ))}
      </ul>
    </>
  )
}
