import { open } from 'node:fs/promises'
import type { Notice } from '@parley-record/engine'
import { MOST_BYTES } from '../limits.js'
import { notice, type SourceNoticeCode } from '../notice-codes.js'

/** Bytes of one input, or the notice that says why there are none. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly bytes: null; readonly notice: Notice }

/** Reads a file whole after looking at its size. */
export async function readFileBytes(path: string, signal?: AbortSignal): Promise<ReadBytes> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > MOST_BYTES) return failed('too-large', path, megabytes(size))
      return { bytes: await file.readFile(signal === undefined ? {} : { signal }) }
    } finally {
      await file.close()
    }
  } catch (error) {
    signal?.throwIfAborted()
    return failed(codeOf(error), path, reasonOf(error))
  }
}

/** Reads a stream to its end, or until it is larger than any report. */
export async function readStreamBytes(stream: AsyncIterable<Uint8Array>, path: string): Promise<ReadBytes> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > MOST_BYTES) return failed('too-large', path)
      chunks.push(chunk)
    }
    return { bytes: Buffer.concat(chunks) }
  } catch (error) {
    return failed('unreadable', path, reasonOf(error))
  }
}

/** The notice code for a failure of the file system. */
export function codeOf(error: unknown): SourceNoticeCode {
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'not-found'
  return code === 'ELOOP' ? 'symlink-loop' : 'unreadable'
}

/** The system's short name of a failure, such as `EACCES`; `null` when it has none. */
export function reasonOf(error: unknown): string | null {
  const code = systemCode(error)
  return code === 'ENOENT' ? null : code
}

function systemCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}

function failed(code: SourceNoticeCode, path: string, detail: string | null = null): ReadBytes {
  return { bytes: null, notice: notice(code, path, detail) }
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(1)} MB`
}
