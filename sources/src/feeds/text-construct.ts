import { looksLikeHtml, oneLine, wordsOfHtml } from './plain-words.js'
import { textOf, type XmlElement, type XmlNode } from './xml-tree.js'

/** What an element says: HTML, or text in which `<` is a character like others. */
export interface TextConstruct {
  readonly form: 'html' | 'text'
  readonly value: string
}

/**
 * The text of an element by the rules of Atom: `type` is text, html, xhtml or a media type (RFC 4287, 3.1 and
 * 4.1.3); Atom 0.3 adds `mode` xml, escaped and base64. Markup written without escaping counts as HTML.
 */
export function readAtomText(element: XmlElement): TextConstruct {
  const type = (element.attributes.get('type') ?? 'text').trim().toLowerCase()
  const mode = element.attributes.get('mode')?.trim().toLowerCase() ?? null
  if (hasElements(element)) return { form: 'html', value: markupOf(element) }
  const text = textOf(element)
  if (mode === 'base64' || isOtherMedia(type)) {
    const decoded = fromBase64(text)
    if (decoded !== null)
      return {
        form:
          /html|^text$|^application\/octet-stream$/.test(type) || looksLikeHtml(decoded) ? 'html' : 'text',
        value: decoded,
      }
  }
  if (mode === 'xml' || type === 'xhtml' || type === 'application/xhtml+xml')
    return { form: mode === 'escaped' ? 'html' : 'text', value: text }
  return { form: /html/.test(type) ? 'html' : 'text', value: text }
}

/**
 * The text of an element of RSS, which never says what it is: markup when it holds elements or shows tags of HTML,
 * text otherwise.
 */
export function readRssText(element: XmlElement): TextConstruct {
  if (hasElements(element)) return { form: 'html', value: markupOf(element) }
  const value = textOf(element)
  return { form: looksLikeHtml(value) ? 'html' : 'text', value }
}

/** The words alone, on one line. */
export function plainOf(construct: TextConstruct): string {
  return construct.form === 'html' ? wordsOfHtml(construct.value) : oneLine(construct.value)
}

/** As HTML: text is escaped and its blank lines part paragraphs. */
export function htmlOf(construct: TextConstruct): string {
  if (construct.form === 'html') return construct.value
  const paragraphs = construct.value.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return paragraphs.map((part) => `<p>${escapeText(part.trim())}</p>`).join('\n')
}

function hasElements(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string')
}

/** Atom 1.0 carries media that are neither text nor XML in base64. */
function isOtherMedia(type: string): boolean {
  return type.includes('/') && !/^text\/|xml$|html/.test(type)
}

/** `null` when the text is no base64, or what it holds is no UTF-8. */
function fromBase64(text: string): string | null {
  const clean = text.replace(/\s+/g, '')
  if (clean === '' || !/^[a-z0-9+/]+={0,2}$/i.test(clean)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(clean, 'base64'))
  } catch {
    return null
  }
}

/** The markup inside an element; namespaces are left out, as HTML has none. */
export function markupOf(element: XmlElement): string {
  return element.children.map(writeNode).join('').trim()
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

function writeNode(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node)
  const tag = (node.written.split(':').at(-1) ?? node.written).toLowerCase()
  const attributes = [...node.attributes]
    .filter(([name]) => !name.startsWith('xml'))
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('')
  if (VOID.has(tag)) return `<${tag}${attributes}>`
  return `<${tag}${attributes}>${node.children.map(writeNode).join('')}</${tag}>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
