import { createContext } from 'react'
import { type StoryView, toStoryView } from '../record/story-view.js'
import type { StoryRecord } from '../record/types.js'

const NOTHING: StoryRecord = {
  version: '1',
  generator: { name: 'parley', version: '', model: '', world: '' },
  asOf: null,
  reports: [],
  notices: [],
  actors: [],
  statements: [],
  claims: [],
  links: [],
  lineage: { reports: [], pairs: [] },
  versions: [],
  corrections: [],
  quotations: [],
  timeline: [],
  moves: [],
  issues: [],
  positions: [],
  shifts: [],
  truces: [],
  allegations: [],
  contacts: [],
  questions: [],
  edits: [],
  since: null,
  brief: { headline: null, sections: [], leftOut: [] },
}

/** The story that is shown; an empty one outside of a story page. */
export const StoryContext = createContext<StoryView>(toStoryView('', NOTHING))
