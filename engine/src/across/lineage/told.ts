import type { Reading } from '../../read/reading.js'
import type { Sentence } from '../../read/sentence.js'
import { overlapping, type Span } from '../../report/span.js'
import { piecesOf } from '../../world/fold.js'
import { writtenLike } from '../../world/names.js'
import type { WorldIndex } from '../../world/world-index.js'
import type { Parties, Party } from './parties.js'

/** A sentence that says which outlet its news is from. */
export interface Told {
  readonly sentence: number
  readonly party: Party
  /** The name with the word that makes it a credit. */
  readonly evidence: Span
  /** The outlet's own words follow, not those of somebody who spoke to it. */
  readonly speaks: boolean
  /** `report`: the words say it of the whole report ("supplied by"). */
  readonly scope: 'sentence' | 'report'
}

/** Before the name: who was told, cited, spoken to. */
const BEFORE: readonly RegExp[] = [
  /\b(?:told|tells|telling)\s(?:the\s)?$/i,
  /\b(?:said|says|say|saying|conveyed|disclosed|confirmed|revealed|spoke|speaking|spoken|talked|talking)\s(?:to|with)\s(?:the\s)?$/i,
  /\b(?:interview|conversation|briefing|talk)\s(?:to|with|for|on|by)\s(?:the\s)?$/i,
  /\b(?:according to|citing|cited by|quoted by|quoting|reported by|published (?:by|in)|seen by|obtained by|reviewed by|reports (?:by|from|in)|report (?:by|from|in)|carried by|first reported by|interviewed by)\s(?:a report (?:by|in)\s)?(?:the\s)?(?:(?:state|official|news|state-run|semi-official)\s){0,3}(?:agency\s)?$/i,
]
/** "…, reports the X.": the verb before its subject, which then ends the clause. */
const INVERTED =
  /\b(?:reports?|reported|writes|wrote|notes|noted|says|said|adds|added|observes)\s(?:the\s)?$/i
const CLAUSE_END = /^(?:\s?[.,;:)—–]|\s?$|\s(?:and|in|on)\b)/
/** After the name: what it did. The agency's own reporters may stand between. */
const AFTER: readonly RegExp[] = [
  /^(?:\s(?:news\s)?(?:agency|newspaper|network|website|magazine|daily|television|radio)(?:\sservice)?)?,?\s(?:also\s|first\s|earlier\s|previously\s|later\s|has\s|had\s){0,2}(?:reports?|reported|reporting|writes|wrote|notes|noted|quotes|quoted|cites|cited|says|said|adds|added|explains|explained|observes|observed|learned|spoke|interviewed)\b/i,
  /^,\s(?:citing|quoting)\b/i,
  /^\s(?:and|or)\s(?:the\s)?\p{Lu}[\p{L}. ]{1,30}\s(?:report|reported|said)\b/iu,
]
/** Of the whole report: who supplied it. */
const SUPPLIED =
  /\bthis (?:article|story|report|text|piece|dispatch)\b[^.]{0,40}\b(?:supplied|provided|produced|written|filed|distributed|compiled) by\s(?:the\s)?$/i
const REACH = 90
const LONGEST_NAME = 6

/** "X told the BBC", "Reuters reports", "citing TASS": which outlet a sentence credits. Linear in its length. */
export function readTold(reading: Reading, parties: Parties, world: WorldIndex): readonly Told[] {
  const own = parties.publisherOf(reading.report)
  const named = reading.sentences.map((sentence) =>
    outletNames(reading, sentence, { parties, world })
      .filter(({ party }) => party.key !== own?.key)
      .flatMap(({ span, party }): readonly Told[] => {
        const cue = cueAround(reading.report.text, sentence, span)
        return cue === null ? [] : [{ sentence: sentence.index, party, ...cue }]
      }),
  )
  return [...named.flat(), ...goingOn(reading, named)].sort((a, b) => a.sentence - b.sentence)
}

/** Most sentences back to the name that "the paper" means. */
const BACK = 3
const THE_PAPER =
  /\b(?:(?:told|tells|to|with|by)\sthe\s(?:paper|newspaper|agency|network|broadcaster|magazine|website|channel)\b|the\s(?:paper|newspaper|agency|network|broadcaster|magazine|website)\s(?:also\s|further\s)?(?:reports?|reported|said|says|adds|added|writes|wrote|quoted|cited))\b/i

/**
 * Sentences that go on with what was credited: the paragraph after "According to X:", "he told the paper", and a
 * quotation that runs on behind one.
 */
function goingOn(reading: Reading, named: readonly (readonly Told[])[]): readonly Told[] {
  const found: Told[] = []
  const quotations = reading.quotations.map(({ span }) => span)
  let before: { readonly sentence: Sentence; readonly told: Told | undefined } | undefined
  let announcing: Told | undefined
  for (const sentence of reading.sentences) {
    const newBlock = before !== undefined && before.sentence.block !== sentence.block
    if (newBlock) announcing = before && announces(reading, before.sentence) ? before.told : undefined
    const own = named[sentence.index]?.at(-1)
    const more = own ?? announcing ?? thePaper(reading, sentence, named)
    const runsOn =
      !newBlock && more === undefined && isQuotation(sentence, quotations) ? before?.told : undefined
    const told = more ?? runsOn
    if (own === undefined && told !== undefined)
      found.push({
        ...told,
        sentence: sentence.index,
        speaks: announcing !== undefined && more === announcing,
      })
    before = { sentence, told }
  }
  return found
}

/** "He told the paper": which one is said a few sentences before. */
function thePaper(
  { report }: Reading,
  sentence: Sentence,
  named: readonly (readonly Told[])[],
): Told | undefined {
  const paper = THE_PAPER.exec(report.text.slice(sentence.start, sentence.end))
  const last =
    paper === null
      ? undefined
      : named
          .slice(Math.max(0, sentence.index - BACK), sentence.index)
          .flat()
          .at(-1)
  if (paper === null || last === undefined) return undefined
  const start = sentence.start + paper.index
  return { ...last, evidence: { start, end: start + paper[0].length } }
}

/** A sentence that is hardly more than a quotation. */
function isQuotation(sentence: Span, quotations: readonly Span[]): boolean {
  const quoted = overlapping(quotations, sentence).reduce(
    (sum, { start, end }) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start),
    0,
  )
  return quoted >= 0.85 * (sentence.end - sentence.start)
}

function announces({ report }: Reading, { start, end }: Sentence): boolean {
  return report.text.slice(start, end).trimEnd().endsWith(':')
}

function cueAround(
  text: string,
  sentence: Sentence,
  name: Span,
): Pick<Told, 'evidence' | 'scope' | 'speaks'> | null {
  const before = text.slice(Math.max(sentence.start, name.start - REACH), name.start)
  const after = text.slice(name.end, Math.min(sentence.end, name.end + REACH))
  const supplied = SUPPLIED.exec(before)
  if (supplied !== null)
    return {
      evidence: { start: name.start - supplied[0].length, end: name.end },
      scope: 'report',
      speaks: true,
    }
  for (const pattern of AFTER) {
    const match = pattern.exec(after)
    if (match !== null)
      return {
        evidence: { start: name.start, end: name.end + match[0].length },
        scope: 'sentence',
        speaks: true,
      }
  }
  const inverted = CLAUSE_END.test(after) ? [INVERTED] : []
  for (const pattern of [...BEFORE, ...inverted]) {
    const match = pattern.exec(before)
    if (match !== null)
      return {
        evidence: { start: name.start - match[0].length, end: name.end },
        scope: 'sentence',
        speaks: pattern === INVERTED,
      }
  }
  return null
}

interface OutletName {
  readonly span: Span
  readonly party: Party
}

/** Names of agencies and outlets in a sentence, the longest at each place. */
function outletNames(
  reading: Reading,
  sentence: Sentence,
  { parties, world }: { readonly parties: Parties; readonly world: WorldIndex },
): readonly OutletName[] {
  const { text } = reading.report
  const found: OutletName[] = []
  for (let t = 0; t < sentence.tokens.length; t++) {
    const first = sentence.tokens[t]
    if (first === undefined || !/^\p{Lu}/u.test(first.form) || !parties.mayBegin(first.form)) continue
    for (let n = Math.min(LONGEST_NAME, sentence.tokens.length - t); n > 0; n--) {
      const last = sentence.tokens[t + n - 1]
      if (last === undefined || !/^[\p{L}\p{N}]/u.test(last.form)) continue
      const span = { start: first.start, end: last.end }
      const words = text.slice(span.start, span.end)
      const party = piecesOf(words).length === 0 ? null : outletCalled(words, parties, world)
      if (party === null) continue
      found.push({ span, party })
      t += n - 1
      break
    }
  }
  return found
}

/** Names of one word are also those of towns, people and things: they must be written like the outlet's. */
function outletCalled(words: string, parties: Parties, world: WorldIndex): Party | null {
  const party = parties.known(words)
  if (party === null) return null
  const others = world.meanings(words).some((m) => m.kind !== 'organisation')
  const organisation = world.organisation(party.key)
  const spelt =
    organisation === null ||
    [organisation.name, ...organisation.aliases].some((printed) => writtenLike(words, printed))
  return others || !spelt ? null : party
}
