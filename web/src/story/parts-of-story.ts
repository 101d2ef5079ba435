import type { ComponentType } from 'react'
import type { StoryView } from '../record/story-view.js'
import type { Change } from '../record/types.js'
import { Calendar } from './parts/calendar.js'
import { Ceasefires } from './parts/ceasefires.js'
import { comingUp } from './parts/coming-up.js'
import { Contacts } from './parts/contacts.js'
import { Disputed } from './parts/disputed.js'
import { Moves } from './parts/moves.js'
import { OpenQuestions } from './parts/open-questions.js'
import { Positions } from './parts/positions.js'
import { Sources } from './parts/sources.js'
import { Summary } from './parts/summary.js'
import { TimelinePart } from './parts/timeline-part.js'
import { WhatsNew } from './parts/whats-new.js'

/** A section of the story page as its contents list it. */
export interface StoryPart {
  readonly id: string
  readonly title: string
  /** How many things it holds; null where a number would say nothing. */
  readonly count: number | null
  /** How many of them changed since the last visit. */
  readonly changed: number
  readonly Part: ComponentType
}

/** The sections in the order of the reader's questions: what changed, what is firm, what is contested, who says so. */
export function partsOf(view: StoryView): readonly StoryPart[] {
  const { record } = view
  const changes = record.since?.changes ?? []
  const claims = (list: Iterable<string>) => {
    const ids = new Set(list)
    return changes.filter(({ claim }) => claim !== null && ids.has(claim)).length
  }
  const about = (what: Change['what']) => changes.filter((change) => change.what === what).length
  const contradictions = record.links.filter(({ type }) => type === 'contradicts')
  const actors = new Set(record.positions.map(({ actor }) => actor)).size
  return [
    {
      id: 'new',
      title: 'What’s new',
      count: record.since === null ? null : changes.length,
      changed: 0,
      Part: WhatsNew,
    },
    { id: 'brief', title: 'Brief', count: null, changed: 0, Part: Summary },
    {
      id: 'moves',
      title: 'Moves',
      count: record.moves.length,
      changed: claims(record.moves.map(({ claim }) => claim)),
      Part: Moves,
    },
    {
      id: 'timeline',
      title: 'Timeline',
      count: new Set([...record.timeline, ...record.moves].map(({ claim }) => claim)).size,
      changed: claims(record.timeline.map(({ claim }) => claim)),
      Part: TimelinePart,
    },
    { id: 'positions', title: 'Positions', count: actors, changed: about('position'), Part: Positions },
    {
      id: 'ceasefires',
      title: 'Ceasefires',
      count: record.truces.length,
      changed: claims(record.allegations.flatMap((allegation) => allegation.claims)),
      Part: Ceasefires,
    },
    {
      id: 'disputed',
      title: 'Disputed',
      count: contradictions.length,
      changed: about('dispute'),
      Part: Disputed,
    },
    {
      id: 'contacts',
      title: 'Contacts',
      count: record.contacts.length,
      changed: claims(record.contacts.flatMap((contact) => contact.claims)),
      Part: Contacts,
    },
    {
      id: 'open',
      title: 'Open questions',
      count: record.questions.length,
      changed: claims(record.questions.map(({ claim }) => claim)),
      Part: OpenQuestions,
    },
    { id: 'calendar', title: 'Coming up', count: comingUp(view).length, changed: 0, Part: Calendar },
    {
      id: 'sources',
      title: 'Sources',
      count: record.reports.length,
      changed: about('report'),
      Part: Sources,
    },
  ]
}
