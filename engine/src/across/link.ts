import { stableId } from '../report/stable-id.js'
import type { Link } from '../schema/story-record.js'
import type { Profile } from './profile.js'

/** A link between two statements, claims or reports, with its evidence. */
export function makeLink(
  type: Link['type'],
  ends: { readonly from: string; readonly to: string },
  about: { readonly kind: string; readonly why: string; readonly evidence: readonly Profile[] },
): Link {
  return {
    id: stableId('l', type, about.kind, ends.from, ends.to),
    type,
    kind: about.kind,
    ...ends,
    why: about.why,
    evidence: about.evidence.map(({ statement }) => ({ report: statement.report, spans: statement.spans })),
  }
}
