import type { StoryRecord } from '@parley-record/engine'
import type { DeskClient } from './contract.js'
import { createLocalClient } from './local-client.js'
import type { LocalStory } from './local-story.js'
import { Problem } from './problem.js'

/** Records served beside the page, listed by `/records/index.json`: for development and for tests. */
export function createFixtureClient(): DeskClient {
  let stories: Promise<readonly LocalStory[]> | null = null
  const list = () => {
    stories ??= load()
    return stories
  }
  return createLocalClient({ list, sample: async () => {} }, localStorage)
}

async function load(): Promise<readonly LocalStory[]> {
  const names = await json<readonly string[]>('/records/index.json')
  return Promise.all(
    names.map(async (id) => ({
      id,
      title: id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()),
      record: await json<StoryRecord>(`/records/${id}.json`),
    })),
  )
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Problem(`${address} could not be loaded.`, response.status)
  return (await response.json()) as T
}
