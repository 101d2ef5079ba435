import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import type { DeskApp, ServerContext } from '../context.js'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
}

/**
 * The built page: files by their names, hashed ones for ever, and `index.html` for every other address, since the
 * page knows its own ways. The API's addresses never lead here.
 */
export function pageRoutes(app: DeskApp, { pageFolder }: ServerContext): void {
  if (pageFolder === null) return
  app.get('*', async (context) => {
    const { path } = context.req
    if (/^\/(?:api|mcp|feeds)(?:\/|$)/.test(path)) return context.notFound()
    const file = await open(pageFolder, path)
    if (file !== null) {
      const hashed = path.startsWith('/assets/')
      return context.body(file.bytes, 200, {
        'content-type': file.mediaType,
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
    }
    if (/\.\w{1,11}$/.test(path)) return context.notFound()
    const index = await open(pageFolder, '/index.html')
    if (index === null) return context.notFound()
    return context.body(index.bytes, 200, { 'content-type': index.mediaType, 'cache-control': 'no-cache' })
  })
}

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
}

/** A file below the folder, of a kind that pages have; null for anything else. */
async function open(folder: string, path: string): Promise<PageFile | null> {
  const name = safeName(path)
  const mediaType = MEDIA_TYPES[/\.\w+$/.exec(name ?? '')?.[0] ?? '']
  if (name === null || mediaType === undefined) return null
  try {
    return { bytes: new Uint8Array(await readFile(join(folder, name))), mediaType }
  } catch {
    return null
  }
}

/** The name below the folder; null for one that would lead out of it, or is hidden. */
function safeName(path: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null
  }
  const parts = normalize(decoded).split(/[/\\]/)
  const leaves = decoded.includes('\0') || parts.some((part) => part === '..' || part.startsWith('.'))
  return leaves ? null : parts.filter((part) => part !== '').join(sep)
}
