import { lemma, type Tree } from '../attributions/tree.js'
import type { Modality, PloverType } from './act.js'
import type { Trigger } from './triggers.js'

/** How an act that another is about stands: what a demand asks for must happen, what is promised will. */
export interface InnerStanding {
  readonly modality: Modality
  readonly negated: boolean
  /** True where a negation of the words does not count. */
  readonly affirmed?: true
  /** The outer act is the move; what it is about is none of its own. */
  readonly move: null
}

const DENYING = /^(?:deny|denial|dispute|refute|rebut)$/

const HOSTILE: ReadonlySet<PloverType> = new Set([
  'PROTEST',
  'ASSAULT',
  'SANCTION',
  'COERCE',
  'MOBILIZE',
  'ACCUSE',
])

/**
 * "demanded that they *withdraw*", "agreed to *open* the road", "threatened to *shell* it": what a demand, a promise, a
 * threat or a refusal is about, as an act of its own; `null` where only its name stands there ("demanded *talks*").
 */
export function asInner(tree: Tree, around: readonly Trigger[], inner: Trigger): InnerStanding | null {
  const outer = around.at(-1)
  if (outer === undefined || inner.class.plover === null) return null
  // "flew to Sarn *to meet* Roe", "*for talks* with Roe": what the journey is for is planned, as far as it goes.
  if (isErrand(outer, inner)) return { modality: 'will', negated: false, move: null }
  if (inner.kind !== 'verb') return null
  // "denied allegations that they *shelled* the town": neither what happened nor what is told to have happened.
  if (around.slice(0, -1).some((o) => DENYING.test(lemma(tree, o.token)))) return null
  switch (outer.class.embeds) {
    case 'demand':
      return { modality: 'must', negated: false, move: null }
    case 'commit':
      // What is offered or invited to may take place; what is agreed or promised will.
      if (inner.class.plover === 'CONSULT' && isOpening(outer))
        return { modality: 'may', negated: false, move: null }
      return { modality: 'will', negated: false, move: null }
    case 'threat':
      // "threatened to resign": what one gives up so is withdrawn, and not conceded.
      return HOSTILE.has(inner.class.plover) ? { modality: 'would', negated: false, move: null } : null
    case 'refuse':
      return { modality: 'did', negated: true, move: null }
    case 'charge':
      return { modality: 'did', negated: false, move: null }
    default:
      return null
  }
}

function isErrand({ class: journey }: Trigger, { class: found }: Trigger): boolean {
  return journey.contact === 'visit' && found.plover === 'CONSULT' && found.contact !== 'visit'
}

function isOpening({ class: found }: Trigger): boolean {
  return found.readiness === true || found.move === 'offer' || found.move === 'invitation'
}

/**
 * "will come only if the accounts are *released*", "unless they *withdraw*": what somebody makes a condition of their own
 * act must happen, as far as they go; `null` for what is only supposed ("if they attack").
 */
export function asCondition(marker: string, { kind, class: found }: Trigger): InnerStanding | null {
  // "gave up its credibility in exchange for *sitting down* with them": what was got for it is asked of nobody.
  if (/^in (?:exchange|return)/.test(marker) && found.plover === 'CONSULT') return null
  if (kind !== 'verb' || !REQUIRED.test(marker) || !WELCOME.has(found.plover)) return null
  // "if they decide to go on": a decision is not what is asked.
  if (found.plover === 'AGREE' && found.embeds === 'commit' && found.move === undefined) return null
  // "if they do *not* leave": what is asked is that they leave.
  return { modality: 'must', negated: false, affirmed: true, move: null }
}

/** True for a condition that may be a mere supposition ("if prices fall"), unless somebody's act depends on it. */
export function isSupposition(marker: string): boolean {
  return /^(?:if|were|should|had)$/.test(marker)
}

const REQUIRED =
  /^(?:unless|until|not until|only|but only|provided|providing|on (?:the )?condition|under the condition|as long|so long|on the understanding|in (?:exchange|return)|if|were|should)/

const WELCOME: ReadonlySet<PloverType | null> = new Set([
  'YIELD',
  'AGREE',
  'AID',
  'CONSULT',
  'COOPERATE',
  'SUPPORT',
])
