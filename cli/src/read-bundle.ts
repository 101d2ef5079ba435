import { createHash } from 'node:crypto'
import type { Fault } from '@parley-record/engine'
import { strFromU8, unzipSync } from 'fflate'
import { EXIT } from './exit-codes.js'
import { UserError } from './user-error.js'

/** A zip that unpacks to more than this is no bundle of ours (bytes). */
const MOST_BYTES = 500 * 1024 * 1024
const MOST_FILES = 10_000

/** An evidence bundle as it was unpacked. */
export interface Bundle {
  /** `record.json`. */
  readonly record: string
  /** The texts under `reports/`, by report id. */
  readonly reports: ReadonlyMap<string, string>
  /** What is not as the manifest says. */
  readonly faults: readonly Fault[]
}

/** True for the bytes of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * Unpacks an evidence bundle and compares every file with the manifest.
 *
 * @throws {UserError} when it is no bundle, or unpacks to more than any bundle would
 */
export function readBundle(file: string, bytes: Uint8Array): Bundle {
  const files = unpack(file, bytes)
  const manifest = manifestOf(file, files['manifest.json'])
  const record = files['record.json']
  if (record === undefined) throw notOurs(file, 'it has no record.json')
  const listed = Object.entries(manifest).flatMap(([name, { sha256 }]) => {
    const found = files[name]
    if (found === undefined) return [{ place: name, message: 'the manifest lists it and it is not there' }]
    const same = createHash('sha256').update(found).digest('hex') === sha256
    return same ? [] : [{ place: name, message: 'it differs from its hash in the manifest' }]
  })
  const extra = Object.keys(files)
    .filter((name) => name !== 'manifest.json' && !(name in manifest))
    .map((name) => ({ place: name, message: 'it is there and the manifest does not list it' }))
  return { record: strFromU8(record), reports: reportsIn(files), faults: [...listed, ...extra] }
}

type Files = Readonly<{ [name: string]: Uint8Array }>

function unpack(file: string, bytes: Uint8Array): Files {
  let total = 0
  let count = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize
        count += 1
        if (total > MOST_BYTES || count > MOST_FILES)
          throw notOurs(file, 'it unpacks to more than any bundle')
        return !name.endsWith('/')
      },
    })
  } catch (error) {
    if (error instanceof UserError) throw error
    throw notOurs(file, 'the zip is damaged')
  }
}

type Manifest = Readonly<{ [name: string]: { readonly sha256: string } }>

function manifestOf(file: string, bytes: Uint8Array | undefined): Manifest {
  if (bytes === undefined) throw notOurs(file, 'it has no manifest.json')
  try {
    const { format, files } = JSON.parse(strFromU8(bytes)) as { format?: unknown; files?: unknown }
    if (format === 'parley-bundle' && typeof files === 'object' && files !== null) return files as Manifest
  } catch {
    // Told below, as for a manifest of something else.
  }
  throw notOurs(file, 'its manifest.json is none of Parley’s')
}

function notOurs(file: string, why: string): UserError {
  return new UserError(
    `${file} is not an evidence bundle: ${why}. Take it out of the desk again.`,
    EXIT.failed,
  )
}

function reportsIn(files: Files): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).flatMap(([name, bytes]) => {
      const id = /^reports\/(.+)\.txt$/.exec(name)?.[1]
      return id === undefined ? [] : [[id, strFromU8(bytes)] as const]
    }),
  )
}
