import type { StoryRecord } from '@parley-record/engine'
import type { DeskClient, Edit, NewEdit, Page, RecordQuery, Session } from './contract.js'
import { localReport } from './local-report.js'
import { localReview } from './local-review.js'
import { localSearch } from './local-search.js'
import type { LocalStory } from './local-story.js'
import { changesAfter, localSummary } from './local-summary.js'
import { Problem } from './problem.js'

/** Where a local client finds its stories: records beside the page, or what was read in this browser. */
export interface LocalStories {
  list(): Promise<readonly LocalStory[]>
  /** Called with texts to read; absent where nothing can be read. */
  readonly add?: DeskClient['addReports']
  readonly sample?: () => Promise<void>
}

const ALONE: Session = { mode: 'alone', account: null, csrf: '' }

/**
 * A desk without a server: records that this browser holds, decisions kept in its storage. What only a server can
 * do (feeds, accounts, exports) says so.
 */
export function createLocalClient(
  stories: LocalStories,
  storage: Storage,
  base: DeskClient['base'] = '',
): DeskClient {
  const kept = keptIn(storage)
  const find = async (id: string): Promise<LocalStory> => {
    const story = (await stories.list()).find((one) => one.id === id)
    if (story === undefined)
      throw new Problem('This story is not here.', 404, 'Go back to the list of stories and choose one.')
    return story
  }
  const summary = (story: LocalStory) =>
    localSummary(story, { seen: kept.seen(story.id), title: kept.title(story.id) })
  return {
    kind: 'local',
    base,
    server: null,
    session: async () => ALONE,
    logIn: async () => ALONE,
    logOut: async () => {},
    stories: async () => page((await stories.list()).map(summary)),
    story: async (id) => summary(await find(id)),
    renameStory: async (id, title) => kept.rename(id, title),
    record: async (id, options = {}) => {
      const { record } = await find(id)
      return { record: withSince(record, options), edits: kept.edits(id), revision: 1 }
    },
    visit: async (id) => kept.visit(id),
    edits: async (id) => kept.edits(id),
    edit: async (id, edit) => kept.add(id, edit),
    undoEdit: async (id, editId) => kept.undo(id, editId),
    review: async (id) => localReview((await find(id)).record, kept.edits(id)),
    exportAddress: () => null,
    report: async (id) => localReport(await stories.list(), id),
    addReports: stories.add ?? (() => onlyServer('Adding reports')),
    loadSample: stories.sample ?? (() => onlyServer('The sample story')),
    search: async (query) => {
      const items = localSearch(await stories.list(), query)
      const found = items.filter(({ kind }) => kind === 'report').length
      return { ...page(items), found, capped: false }
    },
    sources: async () => [],
    addSource: () => onlyServer('Following a source'),
    changeSource: () => onlyServer('Following a source'),
    checkSource: () => onlyServer('Following a source'),
    importOpml: () => onlyServer('Following a source'),
    jobs: async () => ({ queues: [], dead: [] }),
    retryJob: () => onlyServer('Work in the background'),
    settings: async () => ({}),
    saveSettings: () => onlyServer('Keeping settings'),
    listen: (_, onState) => {
      onState('off')
      return () => {}
    },
  }
}

function page<T>(items: readonly T[]): Page<T> {
  return { items, next: null }
}

function onlyServer(what: string): Promise<never> {
  return Promise.reject(
    new Problem(`${what} needs the server.`, 0, 'Start it with `parley serve` and open its address.'),
  )
}

function withSince(record: StoryRecord, { since }: RecordQuery): StoryRecord {
  if (since === undefined || record.since?.date === since) return record
  return { ...record, since: changesAfter(record, since) }
}

interface Kept {
  edits(story: string): readonly Edit[]
  add(story: string, edit: NewEdit): Edit
  undo(story: string, id: string): void
  seen(story: string): number | null
  visit(story: string): void
  title(story: string): string | null
  rename(story: string, title: string): void
}

/** Decisions and visits under one key a story; a browser that refuses storage keeps them until reload. */
function keptIn(storage: Storage): Kept {
  const memory = new Map<string, string>()
  const read = <T>(key: string, otherwise: T): T => {
    try {
      const text = storage.getItem(key) ?? memory.get(key)
      return text == null ? otherwise : (JSON.parse(text) as T)
    } catch {
      return otherwise
    }
  }
  const write = (key: string, value: unknown) => {
    const text = JSON.stringify(value)
    memory.set(key, text)
    try {
      storage.setItem(key, text)
    } catch {
      // Storage is full or refused: `memory` has it until the page is closed.
    }
  }
  const editsKey = (story: string) => `parley.edits.${story}`
  const edits = (story: string) => read<readonly Edit[]>(editsKey(story), [])
  return {
    edits,
    add(story, edit) {
      const before = edits(story)
      const made = {
        ...edit,
        id: `e${before.length + 1}`,
        by: 'you',
        at: new Date().toISOString(),
        undoneAt: null,
        undoneBy: null,
      }
      write(editsKey(story), [...before, made])
      return made
    },
    undo(story, id) {
      const undoneAt = new Date().toISOString()
      write(
        editsKey(story),
        edits(story).map((edit) => (edit.id === id ? { ...edit, undoneAt, undoneBy: 'you' } : edit)),
      )
    },
    seen: (story) => read<number | null>(`parley.seen.${story}`, null),
    visit: (story) => write(`parley.seen.${story}`, 1),
    title: (story) => read<string | null>(`parley.title.${story}`, null),
    rename: (story, title) => write(`parley.title.${story}`, title),
  }
}
