/**
 * The short name that the readers of this folder know a namespace by; `''` for the plain elements of RSS, OPML and
 * sitemaps. Addresses are compared in lower case and without a closing slash, since feeds write them in many ways.
 */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0': '',
  'http://purl.org/net/rss1.1#': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://backend.userland.com/rss091': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://cyber.law.harvard.edu/rss': '',
  'http://cyber.law.harvard.edu/rss/rss.html': '',
  'http://www.rssboard.org/rss-specification': '',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'https://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
  'http://www.google.com/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'https://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
}

/** The short name of a namespace, or `null` for one that no reader here asks for. */
export function shortNameOf(address: string): string | null {
  const key = address.trim().toLowerCase().replace(/\/$/, '')
  if (key.startsWith('http://purl.org/atom/')) return 'atom'
  return SHORT_NAMES[key] ?? null
}

/** One element's declarations on top of those of the elements around it. */
export interface Scope {
  readonly outer: Scope | null
  /** Prefix (`''` for the default) to namespace address. */
  readonly declared: ReadonlyMap<string, string>
}

/** The outermost scope: `xml` needs no declaration. */
export const OUTERMOST: Scope = {
  outer: null,
  declared: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
}

/** The scope inside an element with these attributes; the same object when it declares nothing. */
export function scopeWithin(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  const declared = new Map<string, string>()
  for (const [name, value] of attributes) {
    if (name === 'xmlns') declared.set('', value)
    else if (name.startsWith('xmlns:')) declared.set(name.slice(6), value)
  }
  return declared.size === 0 ? outer : { outer, declared }
}

/** A name as the readers compare it, and whether its prefix was declared. */
export interface KnownName {
  /** `title`, `atom:title`, `dc:date`; lower case. */
  readonly name: string
  readonly declared: boolean
}

/** Replaces the prefix a document chose by the short name of its namespace. */
export function knownName(written: string, scope: Scope): KnownName {
  const colon = written.indexOf(':')
  // Attribute names are kept in lower case, declarations of prefixes with them.
  const prefix = colon < 0 ? '' : written.slice(0, colon).toLowerCase()
  const local = (colon < 0 ? written : written.slice(colon + 1)).toLowerCase()
  const address = addressOf(prefix, scope)
  const short = (address === null ? null : shortNameOf(address)) ?? prefix
  return { name: short === '' ? local : `${short}:${local}`, declared: prefix === '' || address !== null }
}

function addressOf(prefix: string, scope: Scope): string | null {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const address = at.declared.get(prefix)
    if (address !== undefined) return address
  }
  return null
}
