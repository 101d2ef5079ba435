import type { Name } from '@parley-record/engine'
import { tokenize } from '../tokenize/tokenize.js'
import type { GoldToken } from './conllu.js'
import type { NamedSentence } from './name-corpora.js'
import type { NameLists } from './name-lists.js'

/** A name to put in: its words and kind. */
interface NewName {
  readonly text: string
  readonly kind: Name['kind']
}

/** A copy of the sentence with its names replaced by others of the same kind from the lists. */
export function withOtherNames(
  sentence: NamedSentence,
  lists: NameLists,
  random: () => number,
): NamedSentence {
  const tokens: GoldToken[] = []
  const names: Name[] = []
  let at = 0
  for (const { first, last, kind } of sentence.names) {
    tokens.push(...sentence.tokens.slice(at, first))
    const start = tokens.length
    const words = last - first + 1
    const keeps = random() < 0.3 || (kind === 'ORG' && words > 1 && random() < 0.5)
    const replacement = keeps
      ? sentence.tokens.slice(first, last + 1)
      : asTokens(drawName(kind, words, lists, random))
    tokens.push(...replacement.slice(0, -1))
    const end = replacement.at(-1)
    if (end !== undefined) tokens.push({ ...end, spaceAfter: sentence.tokens[last]?.spaceAfter ?? true })
    names.push({ first: start, last: tokens.length - 1, kind })
    at = last + 1
  }
  tokens.push(...sentence.tokens.slice(at))
  return { tokens, names }
}

/** A sentence pattern with every slot filled. */
export function fillPattern(pattern: string, lists: NameLists, random: () => number): NamedSentence {
  const spans: { start: number; end: number; kind: Name['kind'] }[] = []
  let text = ''
  for (const part of pattern.split(/(\{\w+\})/u)) {
    const slot = /^\{(\w+)\}$/u.exec(part)?.[1]
    if (slot === undefined) {
      text += part
      continue
    }
    const { text: name, kind } = fillSlot(slot, lists, random)
    if (kind !== undefined) spans.push({ start: text.length, end: text.length + name.length, kind })
    text += name
  }
  const raw = tokenize(text)
  const tokens = raw.map(({ form, end }) => plainToken(form, text.charAt(end) === ' '))
  const names = spans.flatMap(({ start, end, kind }) => {
    const first = raw.findIndex((token) => token.start >= start)
    const last = raw.findLastIndex((token) => token.end <= end)
    return first >= 0 && last >= first ? [{ first, last, kind }] : []
  })
  return { tokens, names }
}

/** The same sentence with every word capitalised, or in capitals throughout, as headlines have it. */
export function asHeadline(sentence: NamedSentence, style: 'title' | 'capitals'): NamedSentence {
  const tokens = sentence.tokens.map((token) => ({ ...token, form: recased(token.form, style) }))
  return { tokens, names: sentence.names }
}

function recased(form: string, style: 'title' | 'capitals'): string {
  if (style === 'capitals') return form.toUpperCase()
  return form.length < 4 ? form : form.charAt(0).toUpperCase() + form.slice(1)
}

function fillSlot(
  slot: string,
  lists: NameLists,
  random: () => number,
): { text: string; kind?: Name['kind'] } {
  switch (slot) {
    case 'PER':
      return drawName('PER', 2 + Math.floor(random() * 1.4), lists, random)
    case 'LAST':
      return drawName('PER', 1, lists, random)
    case 'ORG':
      return drawName('ORG', 1, lists, random)
    case 'CITY':
      return { text: drawn(lists.cities, random), kind: 'LOC' }
    case 'DEM':
    case 'DEMS':
      return {
        text: drawn(
          lists.demonyms.filter((word) => word.endsWith('s') === (slot === 'DEMS')),
          random,
        ),
      }
    case 'FIRST':
      return { text: drawn(lists.given, random), kind: 'PER' }
    case 'ABBR':
      return { text: abbreviation(random), kind: 'ORG' }
    case 'OTHER':
      return { text: drawn(lists.others, random) }
    case 'DAY':
      return { text: drawn(DAYS, random) }
    default:
      return drawName('LOC', 1, lists, random)
  }
}

function drawName(kind: Name['kind'], words: number, lists: NameLists, random: () => number): NewName {
  if (kind === 'LOC') return { text: drawn(lists.places, random), kind }
  if (kind === 'ORG')
    return {
      text: random() < 0.8 ? drawn(lists.organisations, random) : inventedOrganisation(lists, random),
      kind,
    }
  const given = words > 1 ? `${drawn(lists.given, random)} ` : ''
  if (words > 1 && random() < 0.08)
    return { text: `${drawn(lists.family, random)} ${syllables(random)}`, kind }
  const middle = words > 2 ? (random() < 0.4 ? `${initial(random)}. ` : `${drawn(lists.given, random)} `) : ''
  return { text: given + middle + familyName(lists, random), kind }
}

/** A family name from the list, or now and then an unknown one, so that the list is not trusted alone. */
function familyName(lists: NameLists, random: () => number): string {
  const known = drawn(lists.family, random)
  if (random() < 0.04) return `${known}-${drawn(lists.family, random)}`
  if (random() < 0.75) return known
  const other = drawn(lists.family, random).toLowerCase()
  return known.slice(0, Math.max(2, known.length - 3)) + other.slice(-4)
}

const ORGANISATION_HEADS = [
  'Ministry of',
  'Institute of',
  'University of',
  'Bank of',
  'Government of',
  'Republic of',
] as const
const ORGANISATION_ENDS = [
  ...[
    'University',
    'Institute',
    'Times',
    'Post',
    'Party',
    'Movement',
    'Front',
    'Council',
    'Commission',
    'Bank',
  ],
  ...[
    'Foundation',
    'Agency',
    'Ministry',
    'Group',
    'Corp.',
    'Inc.',
    'Daily',
    'Union',
    'Association',
    'Committee',
  ],
  ...[
    'News',
    'TV',
    'Army',
    'Court',
    'Senate',
    'Parliament',
    'Alliance',
    'Center',
    'Authority',
    'Police',
    'United',
  ],
] as const

function inventedOrganisation(lists: NameLists, random: () => number): string {
  const place = drawn(lists.places, random)
  if (random() < 0.25) return `${drawn(ORGANISATION_HEADS.slice(0, 4), random)} ${place}`
  const word = random() < 0.5 ? place : drawn(lists.family, random)
  const middle =
    random() < 0.4
      ? ` ${drawn(['National', 'Liberation', 'Democratic', 'Peace', 'Security', 'Foreign', 'Central', 'Human Rights', 'Trade', 'Defense'], random)}`
      : ''
  return `${word}${middle} ${drawn(ORGANISATION_ENDS, random)}`
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** A made-up abbreviation such as a party or union has. */
function abbreviation(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () => initial(random)).join('')
}

const SYLLABLES =
  'jong jae min seo hyun woo young hee sun chul kyung ying chun wai ming tsz kwok chi siu yuen hua jie xiao wen bin mei ling ho kai wah'.split(
    ' ',
  )

/** A given name of two syllables as East Asian names are often written: `Jae-in`, `Chun-ying`. */
function syllables(random: () => number): string {
  const first = drawn(SYLLABLES, random)
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}-${drawn(SYLLABLES, random)}`
}

function initial(random: () => number): string {
  return String.fromCharCode(65 + Math.floor(random() * 26))
}

function drawn(items: readonly string[], random: () => number): string {
  return items[Math.floor(random() * items.length)] ?? ''
}

function asTokens({ text }: NewName): readonly GoldToken[] {
  return tokenize(text).map(({ form, end }) => plainToken(form, text.charAt(end) === ' '))
}

function plainToken(form: string, spaceAfter: boolean): GoldToken {
  return { form, lemma: '', upos: '', xpos: '', head: -1, deprel: '', misc: '', spaceAfter }
}
