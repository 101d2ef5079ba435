import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useTitle } from '../app/use-title.js'
import type { StorySummary } from '../client/contract.js'
import { EvidencePanel } from '../evidence/evidence-panel.js'
import { isTyping, KeysDialog, keysAreOn } from '../evidence/keys.js'
import { Preview } from '../evidence/preview.js'
import { type Evidence, useEvidence } from '../evidence/use-evidence.js'
import { useGrowing } from '../parts/use-growing.js'
import { toStoryView } from '../record/story-view.js'
import { Contents } from './contents.js'
import { Decide } from './decide.js'
import { Heading } from './heading.js'
import { partsOf } from './parts-of-story.js'
import { RecordFooter } from './record-footer.js'
import { StoryContext } from './story-context.js'
import '../styles/story.css'
import '../styles/drawings.css'

/** One story: its sections at the left, the record in the middle, the evidence at the right. */
export function StoryPage() {
  const { storyId = '' } = useParams()
  const client = useClient()
  const [since, setSince] = useState<string | null>(null)
  const story = useQuery({ queryKey: ['story', storyId, 'summary'], queryFn: () => client.story(storyId) })
  const seen = useSeen(story.data)
  const answer = useQuery({
    queryKey: ['story', storyId, 'record', since ?? seen],
    queryFn: () =>
      client.record(storyId, since === null && seen === null ? {} : { since: since ?? seen ?? '' }),
    enabled: story.data !== undefined,
    placeholderData: (before) => before,
  })
  const data = answer.data
  const view = useMemo(
    () => (data === undefined ? null : toStoryView(storyId, data.record, data.edits)),
    [storyId, data],
  )
  useTitle(story.data?.title ?? '')
  useVisit(storyId, data?.revision)

  const root = useRef<HTMLDivElement>(null)
  const evidence = useEvidence(root, view !== null)
  const [keys, setKeys] = useState(false)
  useStoryKeys(evidence, () => setKeys(true), keys)
  const parts = useMemo(() => (view === null ? [] : partsOf(view)), [view])
  const shown = useGrowing(parts.length, 3)
  // The same elements while only the evidence changes: walking through it renders none of the record again.
  const body = useMemo(() => parts.slice(0, shown).map(({ id, Part }) => <Part key={id} />), [parts, shown])

  if (answer.error !== null || story.error !== null)
    return (
      <main id="main" className="page">
        <h1>This story could not be shown</h1>
        <ErrorNote error={answer.error ?? story.error} retry={() => void answer.refetch()} />
      </main>
    )
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
          <Heading summary={story.data} since={since} onSince={setSince} />
          {body}
          <RecordFooter />
        </main>
        <EvidencePanel evidence={evidence}>
          {claim === null ? null : <Decide key={claim} targetKind="claim" targetId={claim} />}
        </EvidencePanel>
        <Preview preview={evidence.preview} />
        <KeysDialog open={keys} onClose={() => setKeys(false)} />
      </div>
    </StoryContext>
  )
}

/** The revision seen at the visit before this one, as it was when the page was opened; null when nothing changed since. */
function useSeen(story: StorySummary | undefined): string | null {
  const first = useRef<string | null | undefined>(undefined)
  if (first.current === undefined && story !== undefined) {
    const { seenRevision, revision } = story
    first.current = seenRevision === null || seenRevision >= revision ? null : String(seenRevision)
  }
  return first.current ?? null
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
