import type { DeskClient } from '../client/contract.js'
import { createLocalClient } from '../client/local-client.js'
import { keptStories } from './kept-stories.js'

/** The desk over the stories that were built in this browser; nothing is asked of any server. */
export function createBrowserClient(): DeskClient {
  return createLocalClient({ list: keptStories }, localStorage, '/local')
}
