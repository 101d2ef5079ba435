import type { ClaimGroup } from '../../across/claims.js'
import { head, nameOf, namesOf } from '../../across/story.js'
import { firstReported } from '../../record/evidence.js'
import type { BriefSentence, ContactEntry } from '../../schema/story-record.js'
import type { Ranked } from '../rank.js'
import { citeClaim } from '../sentence.js'
import { whenInWords } from '../when-in-words.js'
import { ownWords } from '../wording.js'
import { type BriefInput, capital, type Keep, PART, withAlso } from './source.js'

/** Contacts shown: beyond these the record itself is the better view. */
const CONTACTS = 8

/** Contacts: who with whom, when and where, each once, the latest first; those planned close the list. */
export function contactsSection(
  source: BriefInput,
  ranked: readonly Ranked[],
  keep: Keep,
): readonly BriefSentence[] {
  const { story, contacts } = source
  const rank = new Map(ranked.map(({ claim }, i) => [claim.id, i]))
  const place = ({ claims }: ContactEntry) =>
    Math.min(...claims.map((id) => rank.get(id) ?? Number.POSITIVE_INFINITY))
  const chosen = [...contacts].sort((a, b) => place(a) - place(b)).slice(0, CONTACTS)
  const latestFirst = chosen.sort(
    (a, b) => Number(b.held) - Number(a.held) || compare(b.on ?? '', a.on ?? ''),
  )
  return latestFirst.flatMap((contact) => {
    const claims = contact.claims.flatMap((id) => story.claimById.get(id) ?? [])
    const [claim] = claims
    if (claim === undefined) return []
    const kept = keep(
      citeClaim(story, claim, {
        text: ownWords(story, head(claim)),
        label: `${capital(contact.kind)}${PART}${namesOf(story, contact.parties)}`,
        speaker: null,
        note: whenAndWhere(source, contact, claim),
      }),
    )
    return kept.map((line) => withAlso(line, claims))
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `Saturday, 10 May 2025 (worked out), Kyiv.`, `Date not stated, Kyiv; reported on Saturday, 10 May 2025.` */
function whenAndWhere(
  { story }: BriefInput,
  { on, certainty, venue, held }: ContactEntry,
  claim: ClaimGroup,
): string {
  const reported = on === null ? firstReported(claim) : null
  const when =
    on === null ? 'date not stated' : `${whenInWords(on)}${certainty === 'implied' ? ' (worked out)' : ''}`
  const parts = [when, ...(venue === null ? [] : [nameOf(story, venue)])]
  const told = reported === null ? '' : `; reported on ${whenInWords(reported)}`
  return `${held ? '' : 'Planned: '}${capital(parts.join(', '))}${told}.`
}
