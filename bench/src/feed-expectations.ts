/** A value as the data's comments write it, in the literals of Python. */
export type Literal = string | number | null | readonly number[]

/** One thing that a file of the data is expected to give. */
export type Expectation =
  | { readonly kind: 'bozo'; readonly damaged: boolean }
  | { readonly kind: 'equal'; readonly path: string; readonly value: Literal }
  | { readonly kind: 'count'; readonly path: string; readonly value: number }
  /** Anything the project has no counterpart of, as written. */
  | { readonly kind: 'other'; readonly words: string }

/** What the comment at the head of a file says. */
export interface ExpectedFile {
  readonly expectations: readonly Expectation[]
  /** Headers that the file is to be served with, names in lower case. */
  readonly headers: ReadonlyMap<string, string>
}

/** Reads the `Expect:` and `Header:` lines of a file's first comment; `null` when it has none. */
export function readExpectations(head: string): ExpectedFile | null {
  const expect = /^\s*Expect:[ \t]*(.*)$/m.exec(head)?.[1]
  if (expect === undefined) return null
  const headers = [...head.matchAll(/^\s*Header:[ \t]*([\w-]+)[ \t]*:[ \t]*(.*)$/gm)].map(
    ([, name = '', value = '']) => [name.toLowerCase(), value.trim()] as const,
  )
  return { expectations: splitAnd(expect.trim()).flatMap(readTerm), headers: new Map(headers) }
}

/** Splits at ` and ` outside quotation marks. */
function splitAnd(words: string): readonly string[] {
  const parts = words.match(/(?:u?r?"(?:[^"\\]|\\.)*"|u?r?'(?:[^'\\]|\\.)*'|\sand\s|[^\s]|\s)/gs) ?? []
  const terms: string[] = ['']
  for (const part of parts) {
    if (/^\sand\s$/.test(part)) terms.push('')
    else terms[terms.length - 1] += part
  }
  return terms.map((term) => term.trim().replace(/^\((.*)\)$/s, '$1'))
}

const STEP = String.raw`(?:\[(?:\d+|'[^']*')\]|\.(?!get\b|has_key\b)\w+)`
const PATH = new RegExp(`^(?:feed|entries|version)${STEP}*$`)

function readTerm(term: string): readonly Expectation[] {
  if (term === 'not bozo' || term === 'bozo') return [{ kind: 'bozo', damaged: term === 'bozo' }]
  if (term === '1') return []
  const sides = splitEqual(term)
  const last = sides.at(-1)
  const value = last === undefined || sides.length < 2 ? undefined : readLiteral(last)
  if (value === undefined) return [{ kind: 'other', words: term }]
  return sides.slice(0, -1).map((side): Expectation => {
    const counted = /^len\((.*)\)$/.exec(side)?.[1]
    if (counted !== undefined && typeof value === 'number')
      return { kind: 'count', path: plainPath(counted), value }
    return PATH.test(side) ? { kind: 'equal', path: plainPath(side), value } : { kind: 'other', words: term }
  })
}

function splitEqual(term: string): readonly string[] {
  const parts = term.match(/(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|==|[^"'=]+|.)/gs) ?? []
  const sides: string[] = ['']
  for (const part of parts) {
    if (part === '==') sides.push('')
    else sides[sides.length - 1] += part
  }
  return sides.map((side) => side.trim())
}

/** `entries[0]['title_detail']['value']` as `entries.0.title_detail.value`. */
function plainPath(path: string): string {
  return path.replace(/\['?([^'\]]*)'?\]/g, '.$1')
}

/** `undefined` when it is no literal that is understood. */
function readLiteral(words: string): Literal | undefined {
  if (words === 'None') return null
  if (/^-?\d+$/.test(words)) return Number(words)
  const tuple = /^\((-?\d+(?:,\s*-?\d+)*,?)\)$/.exec(words)?.[1]
  if (tuple !== undefined) return tuple.split(',').filter(Boolean).map(Number)
  const text = /^u?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')$/s.exec(words)
  return text === null ? undefined : unescapePython(text[1] ?? text[2] ?? '')
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function unescapePython(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2})|(.))/gis,
    (_, four?: string, eight?: string, two?: string, one?: string) => {
      const hex = four ?? eight ?? two
      return hex === undefined
        ? (ESCAPES[one ?? ''] ?? one ?? '')
        : String.fromCodePoint(Number.parseInt(hex, 16))
    },
  )
}
