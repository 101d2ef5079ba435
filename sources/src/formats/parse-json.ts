import type { Draft, Parsed } from '../draft.js'
import { notice } from '../notice-codes.js'
import { type JsonObject, readNewsItem } from './news-item.js'

/** One JSON value: a news item, a list of them, or an object that holds such a list. */
export async function parseJson(text: string, path: string): Promise<Parsed> {
  const value = parseOrNull(text)
  if (value === null) return { drafts: [], notices: [notice('json-invalid', path)] }
  const drafts = (await Promise.all(itemsIn(value).map(readNewsItem))).filter((one) => one !== null)
  return drafts.length > 0
    ? { drafts, notices: [] }
    : { drafts: [], notices: [notice('json-no-report', path)] }
}

/** One news item a line; lines that hold none are counted and left out. */
export async function parseJsonLines(text: string, path: string): Promise<Parsed> {
  const drafts: Draft[] = []
  const bad: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parseOrNull(line)
    const item = isObject(value?.value) ? await readNewsItem(value.value) : null
    if (item === null) bad.push(index + 1)
    else drafts.push(item)
  }
  if (drafts.length === 0) return { drafts, notices: [notice('json-no-report', path)] }
  if (bad.length === 0) return { drafts, notices: [] }
  const lines = bad.slice(0, 5).join(', ') + (bad.length > 5 ? ' and others' : '')
  return { drafts, notices: [notice('json-line-invalid', path, `line ${lines}`)] }
}

/** Boxed, since `null` is JSON too. */
function parseOrNull(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const LISTS = ['items', 'articles', 'results', 'data', 'reports', 'hits', 'docs', 'stories']

function itemsIn({ value }: { readonly value: unknown }): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject)
  if (!isObject(value)) return []
  for (const name of LISTS) {
    const list = value[name]
    if (Array.isArray(list) && list.some(isObject)) return list.filter(isObject)
  }
  return [value]
}
