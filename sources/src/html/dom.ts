/**
 * The little of the DOM that reading a page needs. The project compiles without the browser's type library,
 * so the parser's objects are narrowed to these shapes once, in `parseHtml`.
 */
export interface DomNode {
  /** 1 for elements, 3 for text. */
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentNode: DomNode | null
  readonly parentElement: DomElement | null
  readonly nextSibling: DomNode | null
  readonly previousSibling: DomNode | null
  readonly childNodes: Iterable<DomNode> & ArrayLike<DomNode>
}

export interface DomElement extends DomNode {
  readonly tagName: string
  readonly localName: string
  readonly children: Iterable<DomElement> & ArrayLike<DomElement>
  readonly innerHTML: string
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  querySelector(selectors: string): DomElement | null
  querySelectorAll(selectors: string): Iterable<DomElement> & ArrayLike<DomElement>
  remove(): void
  replaceWith(other: DomNode): void
  contains(other: DomNode): boolean
}

export interface DomDocument {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  readonly title: string
  querySelector(selectors: string): DomElement | null
  querySelectorAll(selectors: string): Iterable<DomElement> & ArrayLike<DomElement>
}

/** Deeper nesting comes from machines gone wrong and would exhaust the stack of any tree walker. */
const DEEPEST = 300

/**
 * Parses a page; the parser (about 200 ms to load) comes in on first use.
 *
 * @throws RangeError when elements nest deeper than any page written to be read.
 */
export async function parseHtml(html: string): Promise<DomDocument> {
  if (nestsTooDeep(html)) throw new RangeError(`elements nest deeper than ${DEEPEST} levels`)
  const { parseHTML } = await import('linkedom')
  return parseHTML(html).document as unknown as DomDocument
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1
}

/** Follows container and inline tags as the parser does: an end tag closes what was left open inside it. */
function nestsTooDeep(html: string): boolean {
  const open: string[] = []
  for (const match of html.matchAll(
    /<(\/?)(div|span|section|article|table|ul|ol|blockquote|font|b|i|u|em|strong|a)\b/gi,
  )) {
    const tag = match[2]?.toLowerCase() ?? ''
    if (match[1] === '') open.push(tag)
    else close(open, tag)
    if (open.length > DEEPEST) return true
  }
  return false
}

/** A closing tag that opens nothing is ignored. */
function close(open: string[], tag: string): void {
  const at = open.lastIndexOf(tag)
  if (at >= 0) open.length = at
}
