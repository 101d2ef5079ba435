import type { DomDocument } from './dom.js'

/** One JSON-LD object that describes an article. */
export type LinkedArticle = Readonly<Record<string, unknown>>

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|NewsItem|LiveBlogPosting|SocialMediaPosting|Review)$/
const MOST_NODES = 2000

/** Every article described in the page's JSON-LD, `@graph` and arrays included; what does not parse is left out. */
export function findLinkedArticles(document: DomDocument): readonly LinkedArticle[] {
  const scripts = [...document.querySelectorAll('script[type*="ld+json"]')]
  const nodes = nodesIn(scripts.map((script) => parseLenient(script.textContent ?? '')))
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && 'name' in node ? [[node['@id'], node]] : [])),
  )
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)))
  return articles.map((article) => ({
    ...article,
    author: resolve(article.author, byId),
    publisher: resolve(article.publisher, byId),
  }))
}

/** A graph names author and publisher by `@id` and describes them elsewhere. */
function resolve(value: unknown, byId: ReadonlyMap<unknown, LinkedArticle>): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(one, byId))
  return isObject(value) && !('name' in value) ? (byId.get(value['@id']) ?? value) : value
}

/** Walks down objects and arrays without recursion: the data may nest as deep as they like. */
function nodesIn(roots: readonly unknown[]): readonly LinkedArticle[] {
  const found: LinkedArticle[] = []
  const open: unknown[] = [...roots]
  for (let seen = 0; seen < open.length && seen < MOST_NODES; seen++) {
    const value = open[seen]
    if (Array.isArray(value)) open.push(...value.slice(0, 200))
    else if (isObject(value)) {
      found.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
        open.push(value[key])
    }
  }
  return found
}

function typesOf(value: LinkedArticle): readonly string[] {
  const type = value['@type']
  const types = Array.isArray(type) ? type : [type]
  return types.filter((one): one is string => typeof one === 'string')
}

/** Pages wrap the data in comments or CDATA, and break lines inside strings. */
function parseLenient(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>)\s*;?\s*$/, '')
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' '), bare.trim().replace(/;$/, '')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next, more lenient form is tried; a page without readable data simply has none.
    }
  }
  return null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A string, or the `name`/`@id`/`url` of an object, or the first of a list; trimmed, never empty. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (Array.isArray(value)) return value.map(nameOf).find((name) => name !== null) ?? null
  return isObject(value) ? nameOf(value.name ?? value['@id'] ?? value.url ?? null) : null
}

/** Every name in a string, object or list: the authors of an article. */
export function namesOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => {
    const name = isObject(one) ? nameOf(one.name) : nameOf(one)
    return name === null || /^https?:/.test(name) ? [] : [name]
  })
}
