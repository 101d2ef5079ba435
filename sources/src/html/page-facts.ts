import { modifiedDate } from './declared-dates.js'
import type { DomDocument } from './dom.js'
import { findLinkedArticles, nameOf } from './json-ld.js'
import type { DatePlace, PublicationDate } from './publication-date.js'

/** What a page declares about itself besides its text: where it belongs and when it was changed. */
export interface PageFacts {
  /** Its own address as it gives it, the most trusted first: as written, perhaps relative, perhaps false. */
  readonly addresses: readonly string[]
  /** Where the date of publication was found; `null` without one. */
  readonly publishedIn: DatePlace | null
  /** The last change, as ISO 8601; `null` when the page tells of none after publication. */
  readonly modified: string | null
}

/** Reads them before the extractor changes the document. */
export function readPageFacts(document: DomDocument, published: PublicationDate | null): PageFacts {
  return {
    addresses: declaredAddresses(document),
    publishedIn: published?.foundIn ?? null,
    modified: changeAfter(published, modifiedDate(document)),
  }
}

/** A change before publication is a leftover of the page's system, and none. */
function changeAfter(published: PublicationDate | null, modified: string | null): string | null {
  if (modified === null || published === null) return modified
  return modified.slice(0, 10) < published.value.slice(0, 10) ? null : modified
}

function declaredAddresses(document: DomDocument): readonly string[] {
  const article = findLinkedArticles(document)[0] ?? {}
  const candidates = [
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url" i]')?.getAttribute('content'),
    nameOf(article.url),
    typeof article.mainEntityOfPage === 'string' ? article.mainEntityOfPage : idOf(article.mainEntityOfPage),
  ]
  return candidates.flatMap((address) => (address == null || address.trim() === '' ? [] : [address.trim()]))
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('@id' in value)) return null
  return typeof value['@id'] === 'string' ? value['@id'] : null
}
