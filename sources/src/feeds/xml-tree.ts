import { decodeReferences } from './html-entities.js'
import { knownName, OUTERMOST, type Scope, scopeWithin } from './namespaces.js'
import { readDoctype, readTag, type Tag } from './xml-tokens.js'

/** An element of a feed, with what its surroundings say about addresses and language. */
export interface XmlElement {
  /** Short name of the namespace and local name, lower case: `title`, `atom:title`. */
  readonly name: string
  /** Name as written, for markup that is handed on. */
  readonly written: string
  /** Attribute names in lower case as written, `xml:lang` included; values with references resolved. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Values of `xml:base` from the outermost to this element. */
  readonly bases: readonly string[]
  /** Nearest `xml:lang`; `null` when there is none. */
  readonly language: string | null
}

/** An element, or text with references resolved. */
export type XmlNode = XmlElement | string

/** What is wrong with a document; the words are printed for people. */
export type XmlDamage =
  | 'no elements'
  | 'cut off'
  | 'elements left open'
  | 'end tags that close nothing'
  | 'tags crossed'
  | 'a prefix without namespace'
  | 'an ampersand that stands for itself'
  | 'names of characters that XML does not know'
  | 'a stray “<”'
  | 'attributes without quotation marks'
  | 'characters that XML does not allow'
  | 'text outside the document'
  | 'more than one root'
  | 'an XML declaration that is not at the start'
  | 'entities made of entities'
  | 'elements nested too deep'
  | 'too many elements'
  | 'an attribute too long'

export interface XmlTree {
  /** Elements at the top: one in a document without damage. */
  readonly roots: readonly XmlElement[]
  readonly damage: readonly XmlDamage[]
}

/** Feeds nest a dozen levels; deeper elements become children of the one at this level. */
const DEEPEST = 100
/** The largest sitemap allowed has 50,000 addresses with a dozen elements each. */
const MOST_ELEMENTS = 800_000

/**
 * Parses XML and what passes for it: every fault is noted and read over, as feed readers have to. Time and memory
 * are linear in the length; entities that are made of entities are not expanded, external ones never fetched.
 */
export function parseXml(text: string): XmlTree {
  const builder = new TreeBuilder(text)
  return builder.build()
}

interface OpenElement {
  readonly element: XmlElement
  readonly children: XmlNode[]
  readonly scope: Scope
  /** As written, lower case, to match the end tag. */
  readonly key: string
}

class TreeBuilder {
  private readonly text: string
  private readonly damage = new Set<XmlDamage>()
  private readonly roots: XmlElement[] = []
  private readonly open: OpenElement[] = []
  private entities: ReadonlyMap<string, string> = new Map()
  private elements = 0

  constructor(text: string) {
    this.text = text
  }

  build(): XmlTree {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(this.text))
      this.damage.add('characters that XML does not allow')
    const start = /^\s*/.exec(this.text)?.[0].length ?? 0
    for (let at = start; at < this.text.length && this.elements < MOST_ELEMENTS; ) at = this.step(at, start)
    if (this.elements >= MOST_ELEMENTS) this.damage.add('too many elements')
    if (this.open.length > 0) this.damage.add('elements left open')
    if (this.roots.length === 0) this.damage.add('no elements')
    if (this.roots.length > 1) this.damage.add('more than one root')
    return { roots: this.roots, damage: [...this.damage] }
  }

  /** Reads what begins at `at`; returns where the next thing begins. */
  private step(at: number, start: number): number {
    const { text } = this
    if (text[at] !== '<') {
      const next = text.indexOf('<', at)
      const end = next < 0 ? text.length : next
      this.addText(this.decode(text.slice(at, end)))
      return end
    }
    if (text.startsWith('<!--', at)) return this.skipTo('-->', at + 4)
    if (text.startsWith('<![CDATA[', at)) return this.addCharacterData(at + 9)
    if (text.startsWith('<?', at)) {
      if (at !== start && /^<\?xml\s/i.test(text.slice(at, at + 6)))
        this.damage.add('an XML declaration that is not at the start')
      return this.skipTo('?>', at + 2)
    }
    if (text.startsWith('<!', at)) return this.readDoctype(at)
    const tag = readTag(text, at)
    if (tag === null) return this.addStray(at)
    if (tag.cut) this.damage.add('cut off')
    if (tag.unquoted) this.damage.add('attributes without quotation marks')
    if (tag.long) this.damage.add('an attribute too long')
    if (tag.closing) this.close(tag)
    else this.openTag(tag)
    return tag.end
  }

  private addStray(at: number): number {
    const cut = this.text.indexOf('>', at) < 0
    this.damage.add(cut ? 'cut off' : 'a stray “<”')
    if (cut) return this.text.length
    this.addText('<')
    return at + 1
  }

  private skipTo(mark: string, from: number): number {
    const end = this.text.indexOf(mark, from)
    if (end < 0) this.damage.add('cut off')
    return end < 0 ? this.text.length : end + mark.length
  }

  private addCharacterData(from: number): number {
    const end = this.text.indexOf(']]>', from)
    if (end < 0) this.damage.add('cut off')
    this.addText(this.text.slice(from, end < 0 ? this.text.length : end))
    return end < 0 ? this.text.length : end + 3
  }

  private readDoctype(at: number): number {
    const doctype = readDoctype(this.text, at)
    if (doctype.nested) this.damage.add('entities made of entities')
    if (doctype.cut) this.damage.add('cut off')
    if (doctype.entities.size > 0) this.entities = doctype.entities
    return doctype.end
  }

  private decode(text: string): string {
    return decodeReferences(text, this.entities, (trouble) =>
      this.damage.add(
        trouble === 'bare-ampersand'
          ? 'an ampersand that stands for itself'
          : 'names of characters that XML does not know',
      ),
    )
  }

  private addText(text: string): void {
    if (text === '') return
    const parent = this.open.at(-1)
    if (parent !== undefined) parent.children.push(text)
    else if (text.trim() !== '') this.damage.add('text outside the document')
  }

  private openTag(tag: Tag): void {
    this.elements++
    const parent = this.open.at(-1) ?? null
    const attributes = new Map(
      [...tag.attributes].map(([name, value]) => [name, this.decode(value)] as const),
    )
    const scope = scopeWithin(parent?.scope ?? OUTERMOST, attributes)
    const { name, declared } = knownName(tag.name, scope)
    if (!declared) this.damage.add('a prefix without namespace')
    const children: XmlNode[] = []
    const base = attributes.get('xml:base')
    const bases = parent?.element.bases ?? []
    const element: XmlElement = {
      name,
      written: tag.name,
      attributes,
      children,
      bases: base === undefined ? bases : [...bases, base],
      language: attributes.get('xml:lang') ?? parent?.element.language ?? null,
    }
    if (parent === null) this.roots.push(element)
    else parent.children.push(element)
    if (tag.empty) return
    if (this.open.length < DEEPEST) this.open.push({ element, children, scope, key: tag.name.toLowerCase() })
    else this.damage.add('elements nested too deep')
  }

  /** An end tag closes what was left open inside its element; one that opens nothing is passed over. */
  private close(tag: Tag): void {
    const key = tag.name.toLowerCase()
    const at = this.open.findLastIndex((one) => one.key === key)
    if (at < 0) this.damage.add('end tags that close nothing')
    else {
      if (at !== this.open.length - 1) this.damage.add('tags crossed')
      this.open.length = at
    }
  }
}

/** Elements among the children, in their order. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

/** All text inside, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
