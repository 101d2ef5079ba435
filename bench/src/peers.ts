import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from './table.js'

/** What peers read, by part: one text a unit, with the day it was written where that matters. */
export interface PeerTexts {
  readonly texts: readonly string[]
  /** ISO date of each text, or `null`. */
  readonly created?: readonly (string | null)[]
}

/** A peer with its answers to the parts it has read: one answer a text, in their order. */
export interface Peer<T> {
  /** Name and version, as tables print it. */
  readonly name: string
  /** Short name, as keys of `metrics` end with it: the `PEER` of the file. */
  readonly key: string
  readonly parts: ReadonlyMap<string, readonly T[]>
}

/** The tasks that peers are measured on; each has a file of texts and a file of answers a peer. */
export type PeerTask = 'names' | 'syntax' | 'times'

/** Writes what peers are to read to `DIR/texts/TASK.json`; `bench/peers/README.md` describes the file. */
export function writePeerTexts(dir: string, task: PeerTask, parts: ReadonlyMap<string, PeerTexts>): string {
  const path = join(dir, 'texts', `${task}.json`)
  const written = [...parts].map(([part, { texts, created }]) => [
    part,
    { digest: digestOf(texts), texts, ...(created === undefined ? {} : { created }) },
  ])
  mkdirSync(join(dir, 'texts'), { recursive: true })
  writeFileSync(path, JSON.stringify({ task, parts: Object.fromEntries(written) }))
  return path
}

/**
 * Answers of every peer in `DIR/answers/PEER.TASK.json`. Answers to other texts than these are left out: a part
 * counts only when its digest is that of `texts` and there is one answer a text.
 */
export function readPeers<T>(
  dir: string,
  task: PeerTask,
  texts: ReadonlyMap<string, readonly string[]>,
): readonly Peer<T>[] {
  const folder = join(dir, 'answers')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith(`.${task}.json`))
  return files.sort().flatMap((file) => {
    const answers: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    if (!isObject(answers) || typeof answers.peer !== 'string' || !isObject(answers.parts)) return []
    const parts = currentParts<T>(answers.parts, texts)
    return parts.size === 0 ? [] : [{ name: answers.peer, key: keyOf(file.split('.')[0] ?? file), parts }]
  })
}

function currentParts<T>(
  answered: Readonly<Record<string, unknown>>,
  texts: ReadonlyMap<string, readonly string[]>,
): Peer<T>['parts'] {
  const parts = new Map<string, readonly T[]>()
  for (const [part, asked] of texts) {
    const given = answered[part]
    if (!isObject(given) || !Array.isArray(given.answers)) continue
    if (given.digest === digestOf(asked) && given.answers.length === asked.length)
      parts.set(part, given.answers as readonly T[])
  }
  return parts
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** SHA-256 of the texts, so that answers to an older version of the data are not taken for answers to this one. */
export function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex')
}
