import type { Notice } from '@parley-record/engine'
import { MOST_BYTES } from '../limits.js'
import { resolveAddress } from './feed-address.js'
import { feedNotice } from './feed-notice.js'
import { decodeFeed } from './feed-text.js'
import { oneLine } from './plain-words.js'
import { childElements, parseXml, textOf, type XmlElement } from './xml-tree.js'

/** A feed in a list of feeds, or a folder with more of them. */
export interface Outline {
  readonly title: string | null
  /** Absolute http(s) address of the feed; `null` for a folder. */
  readonly feed: string | null
  /** The page the feed belongs to. */
  readonly page: string | null
  readonly children: readonly Outline[]
}

export interface OpmlRead {
  readonly title: string | null
  readonly outlines: readonly Outline[]
  readonly notices: readonly Notice[]
}

const MOST_OUTLINES = 20_000
/** Folders deeper than these are laid into the one above. */
const DEEPEST_FOLDER = 20

/** Reads a list of feeds (OPML 1 and 2). Nesting and titles are kept; faults are read over and noted. */
export async function readOpml(bytes: Uint8Array, path: string): Promise<OpmlRead> {
  const none = (code: 'opml-none' | 'feed-too-large') => ({
    title: null,
    outlines: [],
    notices: [feedNotice(code, path)],
  })
  if (bytes.length > MOST_BYTES) return none('feed-too-large')
  const { text, notices } = await decodeFeed(bytes, null, path)
  if (text === null) return { title: null, outlines: [], notices }
  const tree = parseXml(text)
  const root = tree.roots.find((element) => element.name === 'opml') ?? tree.roots.find(holdsOutlines)
  if (root === undefined) return none('opml-none')
  const body = childElements(root).find((child) => child.name === 'body') ?? root
  const reader = new OutlineReader()
  const outlines = reader.read(body, 0)
  const told = [...notices]
  const damage = reader.cut
    ? [`more than ${MOST_OUTLINES.toLocaleString('en')} outlines`]
    : tree.damage.slice(0, 3)
  if (damage.length > 0) told.push(feedNotice('opml-damaged', path, damage.join(', ')))
  if (reader.odd > 0) told.push(feedNotice('opml-address-odd', path, String(reader.odd)))
  if (outlines.length === 0) told.push(feedNotice('opml-none', path))
  const head = childElements(root).find((child) => child.name === 'head')
  const title = head === undefined ? undefined : childElements(head).find((child) => child.name === 'title')
  return { title: title === undefined ? null : orNull(textOf(title)), outlines, notices: told }
}

function holdsOutlines(element: XmlElement): boolean {
  return element.name === 'body' || element.name === 'outline'
}

class OutlineReader {
  odd = 0
  cut = false
  private count = 0

  read(parent: XmlElement, depth: number): readonly Outline[] {
    const outlines: Outline[] = []
    for (const element of childElements(parent)) {
      if (element.name !== 'outline') continue
      if (++this.count > MOST_OUTLINES) {
        this.cut = true
        break
      }
      const children = this.read(element, depth + 1)
      const own = this.toOutline(element, depth < DEEPEST_FOLDER ? children : [])
      if (own !== null) outlines.push(own)
      if (own === null || depth >= DEEPEST_FOLDER) outlines.push(...children)
    }
    return outlines
  }

  /** `null` for an outline that names nothing; what it holds is kept. */
  private toOutline(element: XmlElement, children: readonly Outline[]): Outline | null {
    const { attributes } = element
    const written =
      attributes.get('xmlurl') ??
      (/^(?:rss|atom|feed)$/i.test(attributes.get('type') ?? '') ? attributes.get('url') : undefined)
    const feed = resolveAddress(written, [])
    if (written !== undefined && written.trim() !== '' && feed === null) this.odd++
    const title = orNull(attributes.get('title') ?? '') ?? orNull(attributes.get('text') ?? '')
    if (feed === null && children.length === 0) return null
    return { title, feed, page: resolveAddress(attributes.get('htmlurl'), []), children }
  }
}

function orNull(words: string): string | null {
  const line = oneLine(words).slice(0, 500)
  return line === '' ? null : line
}

/** Every feed of a list with the folders it lies in, in the order of the list; each address once. */
export function feedsOf(outlines: readonly Outline[]): ReadonlyArray<{
  readonly address: string
  readonly title: string | null
  readonly folders: readonly string[]
}> {
  const found = new Map<string, { address: string; title: string | null; folders: readonly string[] }>()
  const visit = (list: readonly Outline[], folders: readonly string[]) => {
    for (const { feed, title, children } of list) {
      if (feed !== null && !found.has(feed)) found.set(feed, { address: feed, title, folders })
      visit(children, title === null || feed !== null ? folders : [...folders, title])
    }
  }
  visit(outlines, [])
  return [...found.values()]
}

/** Writes a list of feeds as OPML 2.0, folders nested. What `writeOpml` wrote, `readOpml` reads back. */
export function writeOpml(outlines: readonly Outline[], title: string): string {
  const body = outlines.map((outline) => writeOutline(outline, '    ')).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>${escapeXml(title)}</title>\n  </head>\n  <body>\n${body}  </body>\n</opml>\n`
}

function writeOutline({ title, feed, page, children }: Outline, indent: string): string {
  const words = title ?? feed ?? ''
  const attributes = [
    ` text="${escapeXml(words)}"`,
    title === null ? '' : ` title="${escapeXml(title)}"`,
    feed === null ? '' : ` type="rss" xmlUrl="${escapeXml(feed)}"`,
    page === null ? '' : ` htmlUrl="${escapeXml(page)}"`,
  ].join('')
  if (children.length === 0) return `${indent}<outline${attributes}/>\n`
  const inner = children.map((child) => writeOutline(child, `${indent}  `)).join('')
  return `${indent}<outline${attributes}>\n${inner}${indent}</outline>\n`
}

/** Escapes markup, and leaves out the characters XML forbids even as references. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replace(/\s/g, ' ')
  )
}
