import type { Credit } from '../report.js'
import { isPersonName, namesOutlet, splitNames } from './outlet-words.js'
import { type StretchRecogniser, whole } from './recogniser.js'
import { isShort, type Stretch, type StructureContext, wordsOf } from './stretch.js'

const BY = /^(?:(?:written|posted|reported|published|story|words|text|analysis) )?by\s*:?\s+(.{2,140})$/i
const UNSIGNED =
  /^(?:(?:the )?(?:editors?|admin|staff|newsroom|author|editorial|web ?desk|news ?desk|team|agencies|reporters?|correspondents?|writers?)\b[\s,&]*(?:and\s+)?){1,4}$/i
const WIRE =
  /^(?:from (?:staff|wire|news|agency) (?:and \w+ )?reports|staff and agencies|agencies|wire reports)$/i

/** "By Jane Doe", "by editor", or the writer's name on a line of its own above the text. */
export const byline: StretchRecogniser = (index, context) => {
  const stretch = context.stretches[index]
  if (stretch === undefined || !isShort(stretch, 160) || stretch.marker === 'bullet') return null
  const above = index <= context.bodyStart + 1
  if (above && WIRE.test(stretch.words)) return whole('byline', stretch)
  const signed = BY.exec(stretch.words)?.[1]
  if (signed !== undefined && isSignature(signed)) return whole('byline', stretch, creditOf(stretch, signed))
  if (isKnownWriter(stretch, context)) return whole('byline', stretch)
  if (!above || index >= context.bodyStart) return null
  if (isAloneName(index, context)) return whole('byline', stretch, creditOf(stretch, stretch.words))
  return isOutletUnderName(index, context)
    ? whole('credit', stretch, [bylineCredit(stretch, stretch.words)])
    : null
}

/** The writers' names in a byline, without "By", roles and outlets. */
export function writersOf(line: string): string | null {
  const signed = BY.exec(line)?.[1] ?? line
  const parts = splitNames(withoutPlace(signed))
  const names = parts.filter((name, i) => isPersonName(titleCase(name)) && !(i > 0 && namesOutlet(name)))
  return names.length > 0
    ? names.join(', ')
    : UNSIGNED.test(signed) || WIRE.test(signed)
      ? signed.trim()
      : null
}

/** Names, commas, roles, an outlet, a date; no verb, so every word is capitalised or stands between names. */
function isSignature(signed: string): boolean {
  if (UNSIGNED.test(signed)) return true
  const words = signed
    .replace(/[|•].*$/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  const small =
    /^(?:and|with|in|for|of|at|the|al|bin|de|del|der|di|la|le|van|von|editor|correspondent|reporter|writer|staff|chief|senior|contributor)$/i
  return (
    words.length <= 16 &&
    words.every((word) => /^[\p{Lu}&]/u.test(word) || small.test(word)) &&
    /^\p{Lu}/u.test(signed)
  )
}

function creditOf(stretch: Stretch, signed: string): readonly Credit[] {
  const names = splitNames(signed.replace(/[|•].*$/, ''))
  const last = names.at(-1)
  if (last === undefined) return []
  // A writer may be called Post or Star, so an outlet alone needs a plainer word or no first name.
  const known =
    names.length > 1 ? namesOutlet(last) : namesOutlet(last) && (!isPersonName(last) || PLAIN_NOUN.test(last))
  return known ? [bylineCredit(stretch, last)] : []
}

const PLAIN_NOUN = /\b(?:agency|media|network|news|press|service|television|times|tv|wire)\b/i

function bylineCredit(stretch: Stretch, source: string): Credit {
  const start = stretch.span.start + Math.max(0, stretch.words.lastIndexOf(source))
  return { span: { start, end: start + source.length }, kind: 'byline', source }
}

function isKnownWriter(stretch: Stretch, context: StructureContext): boolean {
  if (context.byline === null || stretch.words.length > 80) return false
  const line = wordsOf(stretch.words)
  return line === wordsOf(context.byline) || splitNames(context.byline).some((name) => wordsOf(name) === line)
}

/** Writers' names between the title and the text, perhaps with place or outlet: "Jane Doe in Bern", "Jane Doe, XYZ". */
function isAloneName(index: number, { stretches, title }: StructureContext): boolean {
  const stretch = stretches[index]
  if (stretch === undefined || title === null || stretch.marker !== 'none') return false
  const [first, ...others] = splitNames(withoutPlace(stretch.words))
  return (
    first !== undefined &&
    isPersonName(first) &&
    others.every((name) => isPersonName(name) || namesOutlet(name))
  )
}

/** The outlet that some pages print under the writer's name. */
function isOutletUnderName(index: number, context: StructureContext): boolean {
  const stretch = context.stretches[index]
  const above = context.stretches[index - 1]
  if (stretch === undefined || above === undefined || stretch.words.length > 40) return false
  const underName = isAloneName(index - 1, context) || BY.test(above.words) || isKnownWriter(above, context)
  const words = stretch.words.split(/\s+/)
  return (
    underName &&
    words.length <= 5 &&
    words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || /^(?:the|of)$/.test(word))
  )
}

/** "Jane Doe in Bern" without where she wrote. */
function withoutPlace(signed: string): string {
  return signed.replace(/ in \p{Lu}[\p{L} ]{1,30}$/u, '')
}

function titleCase(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => (word.length > 2 ? word[0] + word.slice(1).toLowerCase() : word))
}
