import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const PAGE = fileURLToPath(new URL('../../web/dist/', import.meta.url))

export interface PageBytes {
  /** Bytes of script and style, each file gzipped by itself as a server sends it. */
  readonly gzipped: number
  readonly files: number
}

/** What a browser loads to show a story: the entry, the chunk of the story, and all they import. Null when not built. */
export async function pageBytes(): Promise<PageBytes | null> {
  if (!existsSync(join(PAGE, 'index.html'))) return null
  const html = await readFile(join(PAGE, 'index.html'), 'utf8')
  const all = await readdir(join(PAGE, 'assets'))
  const first = [...html.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map(([, name = '']) => name)
  const story = all.filter((name) => /^story-(?:page|screen)[\w.-]*\.(?:js|css)$/.test(name))
  const wanted = [...first, ...story]
  const seen = new Map<string, number>()
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (seen.has(name) || !all.includes(name)) continue
    const text = await readFile(join(PAGE, 'assets', name), 'utf8')
    seen.set(name, gzipSync(text, { level: 9 }).length)
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      wanted.push(imported)
  }
  return { gzipped: [...seen.values()].reduce((sum, bytes) => sum + bytes, 0), files: seen.size }
}
