import { type DomElement, type DomNode, isElement } from './dom.js'

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO PICTURE IMG MAP BUTTON SELECT INPUT TEXTAREA LABEL HEAD TITLE FIGCAPTION'.split(
    ' ',
  ),
)

/**
 * The text of a part of a page: blocks parted by blank lines, `## ` before headings, `- ` before list items,
 * `> ` before quoted blocks, a single line break for `<br>`. Captions, controls, media and lines that are
 * nothing but a link to another page are left out.
 */
export function toText(root: DomNode): string {
  const writer = new BlockWriter()
  writeChildren(root, writer, { prefix: '', linked: false })
  writer.endBlock('')
  return writer.blocks.join('\n\n')
}

interface Surroundings {
  /** Marker of the block the words stand in. */
  readonly prefix: string
  /** True inside `<a href>`. */
  readonly linked: boolean
}

/** Gathers inline text until a block ends. */
class BlockWriter {
  readonly blocks: string[] = []
  private inline = ''
  private linkedLength = 0

  add(text: string, linked: boolean): void {
    this.inline += text
    if (linked) this.linkedLength += inkOf(text)
  }

  endBlock(prefix: string): void {
    const lines = this.inline
      .replace(/[^\S\n]+/g, ' ')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const words = lines.join('\n')
    const onlyLink = this.linkedLength >= inkOf(words) * 0.9 && !/[.!?…][”"’')]{0,2}$/u.test(words)
    this.inline = ''
    this.linkedLength = 0
    if (words !== '' && !onlyLink && !isFurniture(words)) this.blocks.push(prefix + words)
  }
}

/** Characters that are seen: blanks between links belong to none of them. */
function inkOf(words: string): number {
  return words.replace(/\s+/g, '').length
}

/** Labels of advertisements, and the trail of sections above a text. */
const LABEL =
  /^(?:advert|advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|реклама)$/i

/** Names on the buttons that share a page; two of them in a few words are such buttons. */
const SHARE =
  /\b(?:facebook|twitter|whatsapp|pinterest|linkedin|telegram|reddit|tumblr|e-?mail|messenger|vkontakte|copy link|tweet|print)\b/gi

function isFurniture(words: string): boolean {
  if (LABEL.test(words)) return true
  if (words.length < 80 && !/[.!?,]/.test(words) && (words.match(SHARE)?.length ?? 0) >= 2) return true
  return words.length < 200 && (words.match(/ [»›] /g)?.length ?? 0) >= 2
}

function writeChildren(parent: DomNode, writer: BlockWriter, around: Surroundings): void {
  let breaks = 0
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) {
      const words = (node.textContent ?? '').replace(/[\n\r\t\f]+/g, ' ')
      if (words.trim() !== '') breaks = 0
      writer.add(words, around.linked)
    } else if (isElement(node)) {
      breaks = node.tagName === 'BR' ? breaks + 1 : 0
      // Two line breaks in a row are how old pages part their paragraphs.
      if (breaks === 2) writer.endBlock(around.prefix)
      else if (breaks === 1) writer.add('\n', false)
      else if (breaks === 0) writeElement(node, writer, around)
    }
  }
}

function writeElement(element: DomElement, writer: BlockWriter, around: Surroundings): void {
  const tag = element.tagName
  if (UNSEEN.has(tag)) return
  if (isPlainCell(element)) {
    // The cells of a row are read together: a table of figures is one line a row.
    writeChildren(element, writer, around)
    writer.add(' ', false)
    return
  }
  if (!BLOCKS.has(tag)) {
    const linked = around.linked || (tag === 'A' && element.getAttribute('href') !== null)
    writeChildren(element, writer, { prefix: around.prefix, linked })
    return
  }
  writer.endBlock(around.prefix)
  const prefix = prefixOf(tag) ?? around.prefix
  writeChildren(element, writer, { prefix, linked: around.linked })
  writer.endBlock(prefix)
}

/** A cell of words; one with blocks in it holds a part of an old page's layout. */
function isPlainCell(element: DomElement): boolean {
  const cell = element.tagName === 'TD' || element.tagName === 'TH'
  return cell && element.querySelector('p, div, table, ul, ol, blockquote, h1, h2, h3, h4, br') === null
}

function prefixOf(tag: string): string | null {
  if (/^H[1-6]$/.test(tag)) return '## '
  if (tag === 'LI') return '- '
  return tag === 'BLOCKQUOTE' ? '> ' : null
}
