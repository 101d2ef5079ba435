import type { LocalStory } from '../client/local-story.js'
import type { Pasted } from './messages.js'

/** A story that was built in this browser, with the texts it was built from. */
export interface KeptStory extends LocalStory {
  readonly pasted: readonly Pasted[]
}

const STORE = 'stories'

/** Stories in this browser's own database; they stay until they are removed here. */
export async function keptStories(): Promise<readonly KeptStory[]> {
  return run('readonly', (store) => store.getAll() as IDBRequest<KeptStory[]>)
}

export async function keepStory(story: KeptStory): Promise<void> {
  await run('readwrite', (store) => store.put(story))
}

export async function dropStory(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id))
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('parley', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('this browser refuses to keep data', { cause: request.error }))
  })
}
