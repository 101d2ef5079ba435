import { type DomDocument, type DomElement, type DomNode, isElement } from './dom.js'

/** Characters of text after a headline in which a page prints its date; a story begins sooner. */
const REACH_AFTER = 500
/** Dates above a headline stand right above it. */
const REACH_BEFORE = 120
/** A block with as many characters is the story itself. */
const STORY_BLOCK = 220

/**
 * The headline of a page's article: the first-level heading that repeats the page's own title, else the first one in
 * the article or main part, else the first. `null` when the page has none.
 */
export function findHeadline(document: DomDocument): DomElement | null {
  const headings = [...document.querySelectorAll('h1')].slice(0, 20).filter((one) => textIn(one) !== '')
  const titles = [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
    document.title,
  ]
  const words = titles.map(squash).filter((title) => title !== '')
  const repeated = headings.find((one) => {
    const heading = squash(one.textContent ?? '')
    return heading.length > 3 && words.some((title) => title.startsWith(heading) || heading.startsWith(title))
  })
  const placed = document.querySelector('article h1, main h1, [role="main"] h1')
  return repeated ?? placed ?? headings[0] ?? null
}

/** A piece of the page near its headline, in reading order. */
export type NearPiece =
  | { readonly kind: 'time'; readonly element: DomElement }
  | { readonly kind: 'words'; readonly words: string }
  /** The first words of the story: some open with its date. */
  | { readonly kind: 'opening'; readonly words: string }

/** Elements that are no text, or belong to other texts. */
const PASSED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'NAV',
  'SVG',
  'IFRAME',
  'FORM',
  'SELECT',
  'BUTTON',
])
const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|UL|OL|LI|TABLE|TR|TD|HEADER|FOOTER|H[1-6]|DL|DD|DT|FIGURE|FIGCAPTION|ASIDE)$/

/**
 * What a page prints right after its headline and right before it, up to where the story begins. The pieces after come
 * first, since most pages print the date there.
 */
export function nearHeadline(headline: DomElement): readonly NearPiece[] {
  const inside = [...headline.querySelectorAll('small, time')].map(
    (element) => ({ kind: 'time', element }) as const,
  )
  return [...inside, ...walk(headline, 1, REACH_AFTER), ...walk(headline, -1, REACH_BEFORE)]
}

/** A `<time>`, or a short run of words whose class says that it is a date. */
function isDateElement(element: DomElement): boolean {
  if (element.tagName === 'TIME') return true
  return (
    /(?:^|[\s_-])(?:date|datum|published|posted)(?:$|[\s_-])/i.test(element.getAttribute('class') ?? '') &&
    textIn(element).length <= 60
  )
}

function walk(from: DomElement, direction: 1 | -1, reach: number): readonly NearPiece[] {
  const pieces: NearPiece[] = []
  let left = reach
  let line = ''
  const endLine = () => {
    if (line.trim() !== '') pieces.push({ kind: 'words', words: line.replace(/\s+/g, ' ').trim() })
    line = ''
  }
  let steps = 0
  for (let node = step(from, direction, false); node !== null && left > 0 && steps < 600; steps++) {
    // A page's own header prints the day of the visit.
    const passed =
      isElement(node) && (PASSED.has(node.tagName) || (direction === -1 && node.tagName === 'HEADER'))
    if (isElement(node) && !passed) {
      if (isDateElement(node)) pieces.push({ kind: 'time', element: node })
      if (BLOCK.test(node.tagName)) {
        endLine()
        if (node.tagName === 'P' && textIn(node).length > STORY_BLOCK) {
          if (direction === 1) pieces.push({ kind: 'opening', words: textIn(node).slice(0, 40) })
          break
        }
        if (node.tagName === 'H1') break
      }
    } else if (node.nodeType === 3) {
      const words = node.textContent ?? ''
      line = direction === 1 ? `${line} ${words}` : `${words} ${line}`
      left -= words.replace(/\s+/g, ' ').trim().length
    }
    node = step(node, direction, !passed)
  }
  endLine()
  return pieces
}

/** The next node in the order of the document, or the one before; into elements only when `into` is true. */
function step(node: DomNode, direction: 1 | -1, into: boolean): DomNode | null {
  const children = node.childNodes
  if (into && children.length > 0) return children[direction === 1 ? 0 : children.length - 1] ?? null
  for (let at: DomNode | null = node; at !== null; at = at.parentNode) {
    const beside = direction === 1 ? at.nextSibling : at.previousSibling
    if (beside !== null) return beside
  }
  return null
}

function textIn(node: DomNode): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function squash(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
