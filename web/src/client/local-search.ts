import type { SearchHit, SearchQuery } from './contract.js'
import type { LocalStory } from './local-story.js'

/** Characters shown on each side of the first word found. */
const AROUND = 90
const MOST = 100

/** Everything that has all words of the query: statements first, then reports, actors and stories. */
export function localSearch(stories: readonly LocalStory[], query: SearchQuery): readonly SearchHit[] {
  const words = query.q.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const hits = stories
    .filter(({ id }) => query.story === undefined || query.story === '' || query.story === id)
    .flatMap((story) => [...statements(story, words), ...reports(story, words), ...actors(story, words)])
    .filter(({ kind }) => query.kind === undefined || query.kind === '' || kind === query.kind)
    .filter(({ date }) => within(date, query))
  return hits.slice(0, MOST)
}

function within(date: string | null, { from, to }: SearchQuery): boolean {
  const day = date?.slice(0, 10) ?? ''
  return (
    (from === undefined || from === '' || day >= from) &&
    (to === undefined || to === '' || (day !== '' && day <= to))
  )
}

function statements({ id: storyId, record }: LocalStory, words: readonly string[]): readonly SearchHit[] {
  const reports = new Map(record.reports.map((report) => [report.id, report]))
  return record.statements.flatMap(({ id, report, text, happened }) => {
    const snippet = snippetOf(text, words)
    if (snippet === null) return []
    const { source = null, published = null } = reports.get(report) ?? {}
    return [
      {
        kind: 'statement' as const,
        id,
        storyId,
        title: source ?? 'Source not stated',
        snippet,
        date: happened ?? published,
      },
    ]
  })
}

function reports({ id: storyId, record }: LocalStory, words: readonly string[]): readonly SearchHit[] {
  return record.reports.flatMap(({ id, title, text, published }) => {
    const snippet = snippetOf(`${title ?? ''}\n${text}`, words)
    return snippet === null
      ? []
      : [{ kind: 'report' as const, id, storyId, title: title ?? 'Untitled', snippet, date: published }]
  })
}

function actors({ id: storyId, record }: LocalStory, words: readonly string[]): readonly SearchHit[] {
  return record.actors.flatMap(({ id, name, aliases }) => {
    const snippet = snippetOf([name, ...aliases].join(', '), words)
    return snippet === null ? [] : [{ kind: 'actor' as const, id, storyId, title: name, snippet, date: null }]
  })
}

function snippetOf(text: string, words: readonly string[]): SearchHit['snippet'] | null {
  const lower = text.toLowerCase()
  const places = words.map((word) => lower.indexOf(word))
  if (places.some((at) => at < 0)) return null
  const first = Math.min(...places)
  const start = Math.max(0, first - AROUND)
  const cut = text.slice(start, first + AROUND * 2).replaceAll('\n', ' ')
  const marks = words.flatMap((word) => occurrences(cut.toLowerCase(), word))
  return { text: cut, marks: marks.sort((a, b) => a[0] - b[0]) }
}

function occurrences(text: string, word: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push([at, at + word.length])
  }
  return found
}
