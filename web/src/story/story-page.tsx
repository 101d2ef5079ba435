import { useEffect, useMemo, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useAddressValue } from '../app/use-address-value.js'
import { useMay } from '../app/use-session.js'
import { useTitle } from '../app/use-title.js'
import type { StorySummary } from '../client/contract.js'
import { EvidencePanel } from '../evidence/evidence-panel.js'
import { isTyping, KeysDialog, keysAreOn } from '../evidence/keys.js'
import { Preview } from '../evidence/preview.js'
import { type Evidence, useEvidence } from '../evidence/use-evidence.js'
import { useGrowing } from '../parts/use-growing.js'
import { toStoryView } from '../record/story-view.js'
import type { StoryRecord } from '../record/types.js'
import { figure } from '../record/words.js'
import { Contents } from './contents.js'
import { Decide } from './decide.js'
import { Heading } from './heading.js'
import { partsOf } from './parts-of-story.js'
import { RecordFooter } from './record-footer.js'
import { StoryContext } from './story-context.js'
import { useStory } from './use-story.js'
import '../styles/story.css'
import '../styles/drawings.css'

/** One story: its sections at the left, the record in the middle, the evidence at the right. */
export function StoryPage() {
  const { storyId = '' } = useParams()
  return <Story key={storyId} storyId={storyId} />
}

function Story({ storyId }: { readonly storyId: string }) {
  const [since, setSince] = useAddressValue('since')
  const [asOf, setAsOf] = useAddressValue('asOf')
  const { story, answer, isFirst } = useStory(storyId, { since, asOf })
  const data = answer.data
  const view = useMemo(
    () => (data === undefined ? null : toStoryView(storyId, data.record, data.edits)),
    [storyId, data],
  )
  useTitle(story.data?.title ?? '')
  useVisit(storyId, asOf === null ? data?.revision : undefined)

  const root = useRef<HTMLDivElement>(null)
  const evidence = useEvidence(root, view !== null)
  const [keys, setKeys] = useState(false)
  useStoryKeys(evidence, () => setKeys(true), keys)
  const parts = useMemo(() => (view === null ? [] : partsOf(view)), [view])
  const shown = useGrowing(parts.length, 3)
  // The same elements while only the evidence changes: walking through it renders none of the record again.
  const body = useMemo(() => parts.slice(0, shown).map(({ id, Part }) => <Part key={id} />), [parts, shown])
  const mayDecide = useMay('analyst')
  const days = usePublishedDays(data?.record, asOf)

  const error = answer.error ?? story.error
  if (error !== null && view === null)
    return (
      <main id="main" className="page">
        <h1>This story could not be shown</h1>
        <ErrorNote error={error} retry={() => void (story.error === null ? answer : story).refetch()} />
        {asOf === null ? null : (
          <p className="buttons">
            <button type="button" onClick={() => setAsOf(null)}>
              Show the latest record
            </button>
          </p>
        )}
      </main>
    )
  if (story.data?.revision === 0) return <FirstRecord story={story.data} />
  if (view === null || story.data === undefined)
    return (
      <main id="main" className="page">
        <h1 className="unseen">Story</h1>
        <Loading what="the story" />
      </main>
    )
  const claim = evidence.pinned?.claim ?? null
  return (
    <StoryContext value={view}>
      <div className={`dossier${evidence.pinned === null ? '' : ' with-evidence'}`} ref={root}>
        <Contents parts={parts} onKeys={() => setKeys(true)} />
        <main id="main">
          <Heading
            summary={story.data}
            days={days}
            since={since}
            onSince={setSince}
            asOf={asOf}
            onAsOf={setAsOf}
            waiting={answer.isPlaceholderData}
            isFirst={isFirst}
          />
          {error === null ? null : <ErrorNote error={error} retry={() => void answer.refetch()} />}
          {body}
          <RecordFooter />
        </main>
        <EvidencePanel evidence={evidence}>
          {claim === null || !mayDecide || asOf !== null ? null : (
            <Decide key={claim} targetKind="claim" targetId={claim} />
          )}
        </EvidencePanel>
        <Preview preview={evidence.preview} />
        <KeysDialog open={keys} onClose={() => setKeys(false)} />
      </div>
    </StoryContext>
  )
}

/** A story whose first record is being made: its name, and that it comes by itself. */
function FirstRecord({ story }: { readonly story: StorySummary }) {
  return (
    <main id="main" className="page">
      <p className="story-title">{story.title}</p>
      <h1>The first record is being made</h1>
      <p className="loading" role="status">
        {figure(story.reports, 'report')} {story.reports === 1 ? 'is' : 'are'} read and compared; it appears
        here by itself.
      </p>
    </main>
  )
}

/** Days on which reports were published, of the latest record: an earlier one has only the earlier of them. */
function usePublishedDays(record: StoryRecord | undefined, asOf: string | null): readonly string[] {
  const [days, setDays] = useState<readonly string[]>([])
  useEffect(() => {
    if (record === undefined) return
    const found = record.reports.flatMap(({ published }) => published?.slice(0, 10) ?? [])
    setDays((before) => [...new Set(asOf === null ? found : [...before, ...found])].sort())
  }, [record, asOf])
  return days
}

/** Tells the desk which revision was seen, once it has been on screen for a moment. */
function useVisit(storyId: string, revision: number | undefined): void {
  const client = useClient()
  useEffect(() => {
    if (revision === undefined) return
    // A visit that cannot be kept changes nothing but the next "since I last read".
    const timer = setTimeout(() => void client.visit(storyId, revision).catch(() => {}), 5_000)
    return () => clearTimeout(timer)
  }, [client, storyId, revision])
}

function useStoryKeys({ step, close, pinned }: Evidence, showKeys: () => void, dialogOpen: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (dialogOpen || isTyping(event)) return
      if (event.key === 'Escape' && pinned !== null) return close()
      if (!keysAreOn()) return
      const act = { ']': () => step(1), '[': () => step(-1), '?': showKeys, e: focusEvidence }[event.key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [step, close, pinned, showKeys, dialogOpen])
}

function focusEvidence(): void {
  document.querySelector<HTMLElement>('.evidence .report-text')?.focus()
}
