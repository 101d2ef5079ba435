import type { Notice } from '@parley-record/engine'
import type { Draft } from '../draft.js'
import { notice } from '../notice-codes.js'

/** What the head of a file says about the report, and where the report begins. */
export interface FrontMatter {
  readonly fields: Partial<Draft>
  readonly body: string
  readonly notices: readonly Notice[]
}

const FENCE = /^\ufeff?---[ \t]*\r?\n/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m
/** Longer heads are no metadata. */
const LONGEST = 20_000

/**
 * Takes YAML front matter (`source`, `title`, `url`, `published` or `date`, `byline` or `author`, `language`)
 * off a text. What stands between two rules and is prose stays part of the text; what was meant as YAML and is
 * not is taken off with a warning.
 */
export async function takeFrontMatter(text: string, path: string): Promise<FrontMatter> {
  const opening = FENCE.exec(text)?.[0]
  const none: FrontMatter = { fields: {}, body: text, notices: [] }
  if (opening === undefined) return none
  const head = text.slice(opening.length, opening.length + LONGEST)
  const closing = CLOSING.exec(head)
  if (closing === null) return none
  const yaml = head.slice(0, closing.index)
  if (!/^[\w-]+[ \t]*:/m.test(yaml)) return none
  const rest = opening.length + closing.index + closing[0].length
  const body = text.slice(rest).replace(/^\r?\n/, '')
  const values = await parseYaml(yaml)
  if (values === null) return { fields: {}, body, notices: [notice('front-matter-invalid', path)] }
  return { fields: fieldsOf(values), body, notices: [] }
}

type Values = Readonly<Record<string, unknown>>

/** A mapping, or `null`. Aliases are refused: metadata need none, and they can blow up a short text. */
async function parseYaml(yaml: string): Promise<Values | null> {
  const { parse } = await import('yaml')
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'error', schema: 'core' })
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : null
  } catch {
    return null
  }
}

function fieldsOf(values: Values): Partial<Draft> {
  const lower = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]))
  const read = (...names: readonly string[]) =>
    names.map((name) => asText(lower.get(name))).find((value) => value !== null) ?? null
  return {
    source: read('source', 'publisher', 'outlet'),
    title: read('title', 'headline'),
    url: read('url', 'link', 'canonical'),
    published: read('published', 'date', 'pubdate'),
    byline: read('byline', 'author', 'authors', 'by'),
    language: read('language', 'lang'),
  }
}

/** A scalar or a list of scalars as one line; `null` for anything else and for blanks. */
function asText(value: unknown): string | null {
  if (Array.isArray(value)) {
    const parts = value.map(asText).filter((part) => part !== null)
    return parts.length > 0 ? parts.join(', ') : null
  }
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const line = String(value).replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}
