import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../problems.js'

/** No input of the API nests deeper; what does was made to break a program that walks it. */
const DEEPEST = 64

/** Characters that no text has and PostgreSQL does not keep: NUL, and halves of surrogate pairs. */
const UNKEPT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** What is wrong with a value of JSON before any schema looks at it; null for nothing. Walks without recursion. */
export function textProblem(value: unknown): { readonly path: string; readonly message: string } | null {
  const open: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
    { value, path: 'json', depth: 0 },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, depth } = next
    if (typeof next.value === 'string' && UNKEPT.test(next.value)) {
      return { path, message: 'It holds NUL or half a character, which cannot be kept.' }
    }
    if (typeof next.value !== 'object' || next.value === null) continue
    if (depth === DEEPEST) return { path: 'json', message: `It nests deeper than ${DEEPEST} levels.` }
    for (const [key, inner] of Object.entries(next.value)) {
      if (key === '__proto__' || UNKEPT.test(key)) return { path, message: 'A name in it cannot be kept.' }
      open.push({ value: inner, path: `${path}/${key.slice(0, 40)}`, depth: depth + 1 })
    }
  }
  return null
}

/** Refuses addresses with NUL in them, in whatever part. */
export function checkAddressText(): MiddlewareHandler {
  return async ({ req }, next) => {
    if (/%00|\0/.test(req.url)) {
      throw new ProblemError('input-invalid', 'The address holds NUL (%00), which cannot be looked for.')
    }
    await next()
  }
}
