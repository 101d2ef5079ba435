import type { FeedDate } from './feed.js'
import { resolveAddress } from './feed-address.js'
import { parseFeedDate } from './feed-date.js'
import { oneLine } from './plain-words.js'
import { plainOf, readAtomText, readRssText, type TextConstruct } from './text-construct.js'
import { childElements, textOf, type XmlElement } from './xml-tree.js'

/** How the elements of one feed are read. */
export interface XmlDialect {
  /** True when plain names follow the rules of Atom. */
  readonly atom: boolean
  /** Address of the feed: what relative addresses are relative to. */
  readonly address: string | null
}

/** Children with the first of these names that has words; else with the first that is there. */
export function findField(element: XmlElement, names: readonly string[]): XmlElement | null {
  const children = childElements(element)
  let empty: XmlElement | null = null
  for (const name of names) {
    for (const child of children) {
      if (child.name !== name) continue
      if (child.children.some((part) => typeof part !== 'string' || part.trim() !== '')) return child
      empty ??= child
    }
  }
  return empty
}

export function readText(element: XmlElement, dialect: XmlDialect): TextConstruct {
  return dialect.atom || element.name.startsWith('atom:') ? readAtomText(element) : readRssText(element)
}

/** The words of the first such child; `null` when there are none. */
export function wordsIn(parent: XmlElement, names: readonly string[], dialect: XmlDialect): string | null {
  const field = findField(parent, names)
  const words = field === null ? '' : plainOf(readText(field, dialect))
  return words === '' ? null : words
}

/** The text of the first such child, for values that are no prose. */
export function valueIn(parent: XmlElement, names: readonly string[]): string | null {
  const field = findField(parent, names)
  const value = field === null ? '' : oneLine(textOf(field))
  return value === '' ? null : value
}

/** The first of these names that reads as a date; of several such children the last, as feed readers do. */
export function dateIn(parent: XmlElement, names: readonly string[]): FeedDate | null {
  const children = [...childElements(parent)].reverse()
  for (const name of names) {
    for (const child of children) {
      const value = child.name === name ? parseFeedDate(textOf(child)) : null
      if (value !== null) return { value, field: child.written }
    }
  }
  return null
}

/** A date that CDF writes as an attribute. */
export function attributeDate(element: XmlElement, name: string): FeedDate | null {
  const value = parseFeedDate(element.attributes.get(name) ?? '')
  return value === null ? null : { value, field: name.toUpperCase() }
}

/** Resolves an address that stands in `element`, by its `xml:base` and the feed's own address. */
export function addressIn(
  element: XmlElement,
  value: string | null | undefined,
  dialect: XmlDialect,
): string | null {
  return resolveAddress(value, dialect.address === null ? element.bases : [dialect.address, ...element.bases])
}

/** The address of the first Atom link with this relation; pages before other media. */
export function linkWith(parent: XmlElement, relation: string, dialect: XmlDialect): string | null {
  const links = childElements(parent).filter(
    (child) => (child.name === 'atom:link' || child.name === 'link') && relationOf(child) === relation,
  )
  const pages = links.filter((link) => /html/i.test(link.attributes.get('type') ?? ''))
  for (const link of [...pages, ...links]) {
    // Some write the address between the tags, as RSS does.
    const address = addressIn(link, link.attributes.get('href') ?? textOf(link), dialect)
    if (address !== null) return address
  }
  return null
}

/** RFC 4287, 4.2.7.2: no relation is `alternate`; a registered one may be written as its address. */
function relationOf(link: XmlElement): string {
  const relation = (link.attributes.get('rel') ?? '').trim().toLowerCase()
  const short = relation.replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, '')
  return short === '' ? 'alternate' : short
}

/** BCP 47 as declared; some write it as a locale, with an underscore. `null` when nothing is declared. */
export function languageTag(declared: string | null): string | null {
  const tag = (declared ?? '').trim().replaceAll('_', '-')
  return tag === '' || tag.length > 35 ? null : tag
}
