/** One tag as written; names keep their case, attribute names are lower case, values are not decoded. */
export interface Tag {
  readonly name: string
  readonly closing: boolean
  /** True for `<name/>`. */
  readonly empty: boolean
  readonly attributes: ReadonlyMap<string, string>
  /** Offset behind the tag. */
  readonly end: number
  /** True when the document ends, or the next tag begins, before `>`. */
  readonly cut: boolean
  readonly unquoted: boolean
  readonly long: boolean
}

const NAME = /<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]{0,199})/uy
const BLANKS = /\s*/y
/** Begins at a name: blanks before it are skipped apart, or a long run of them would be read again and again. */
const ATTRIBUTE = /([^\s=<>/"']{1,200})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y
/** Longer values are cut: no address or title has them. */
const LONGEST_VALUE = 65_536
const MOST_ATTRIBUTES = 100

/** The tag that begins at `at`, or `null` when the `<` there begins none. */
export function readTag(text: string, at: number): Tag | null {
  NAME.lastIndex = at
  const start = NAME.exec(text)
  if (start === null) return null
  const attributes = new Map<string, string>()
  let [unquoted, long, cut, empty] = [false, false, false, false]
  let end = NAME.lastIndex
  for (;;) {
    BLANKS.lastIndex = end
    BLANKS.test(text)
    end = BLANKS.lastIndex
    const stop = text[end]
    if (stop === '>') {
      end++
      break
    }
    if (stop === undefined || stop === '<') {
      cut = true
      break
    }
    empty = stop === '/'
    ATTRIBUTE.lastIndex = end
    const match = ATTRIBUTE.exec(text)
    if (match === null) {
      end++
      continue
    }
    end = ATTRIBUTE.lastIndex
    const [, name = '', double, single, bare] = match
    const value = double ?? single ?? bare ?? ''
    if (double === undefined && single === undefined) unquoted = true
    if (value.length > LONGEST_VALUE) long = true
    if (attributes.size < MOST_ATTRIBUTES) attributes.set(name.toLowerCase(), value.slice(0, LONGEST_VALUE))
  }
  return { name: start[2] ?? '', closing: start[1] === '/', empty, attributes, end, cut, unquoted, long }
}

/** A document type declaration: what it says of entities, and where it ends. */
export interface Doctype {
  /** Entities that are plain text; at most a hundred of a thousand characters each. */
  readonly entities: ReadonlyMap<string, string>
  /** True when an entity names another: such are left alone, since a few of them can grow without bound. */
  readonly nested: boolean
  readonly cut: boolean
  readonly end: number
}

const ENTITY = /<!ENTITY\s+([\w.-]{1,100})\s+(?:"([^"]{0,1000})"|'([^']{0,1000})')\s*>/g
const MOST_ENTITIES = 100

/** Reads `<!DOCTYPE …>` with or without declarations between brackets, and any other `<!…>`. */
export function readDoctype(text: string, at: number): Doctype {
  const bracket = text.indexOf('[', at)
  const angle = text.indexOf('>', at)
  if (angle < 0) return { entities: new Map(), nested: false, cut: true, end: text.length }
  if (bracket < 0 || bracket > angle)
    return { entities: new Map(), nested: false, cut: false, end: angle + 1 }
  const close = /\]\s*>/g
  close.lastIndex = bracket
  const found = close.exec(text)
  if (found === null) return { entities: new Map(), nested: false, cut: true, end: angle + 1 }
  const entities = new Map<string, string>()
  let nested = false
  for (const [, name = '', double, single] of text.slice(bracket, found.index).matchAll(ENTITY)) {
    const value = double ?? single ?? ''
    if (/&(?!#)/.test(value)) nested = true
    else if (entities.size < MOST_ENTITIES) entities.set(name, numbered(value))
  }
  return { entities, nested, cut: false, end: close.lastIndex }
}

function numbered(value: string): string {
  return value.replace(/&#(?:(\d{1,7})|x([0-9a-f]{1,6}));/gi, (whole, decimal?: string, hex?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
