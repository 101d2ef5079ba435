import type { GlyphKind } from './items.js'

/** Half the size of a glyph, in pixels. */
const R = 5

/** A shape for each kind of act, so that no meaning hangs on a colour. */
const PATH: Readonly<Record<GlyphKind, string>> = {
  move: `M0 ${-R}L${R} ${R - 1}H${-R}Z`,
  answer: `M0 ${-R}A${R} ${R} 0 1 1 0 ${R}A${R} ${R} 0 1 1 0 ${-R}Z`,
  unclear: `M${-R} 2A${R} ${R} 0 0 1 ${R} 2Z`,
  refusal: `M${-R + 1} ${-R + 1}L${R - 1} ${R - 1}M${R - 1} ${-R + 1}L${-R + 1} ${R - 1}`,
  threat: `M0 ${-R}L${R} 0L0 ${R}L${-R} 0Z`,
  contact: `M${-R + 0.5} ${-R + 0.5}H${R - 0.5}V${R - 0.5}H${-R + 0.5}Z`,
  breach: `M${-R} ${R - 1}L${-1} ${-R}L1 1L${R} ${-R + 1}`,
  fact: 'M0 -2.5A2.5 2.5 0 1 1 0 2.5A2.5 2.5 0 1 1 0 -2.5Z',
  deadline: `M${-R + 1} ${R}V${-R}L${R} ${-R + 3}L${-R + 1} ${-R + 6}`,
}

export const GLYPH_WORDS: Readonly<Record<GlyphKind, string>> = {
  move: 'offer, demand, invitation',
  answer: 'acceptance, concession',
  unclear: 'no clear answer',
  refusal: 'refusal, withdrawal',
  threat: 'threat',
  contact: 'call, meeting, visit',
  breach: 'breach alleged or denied',
  fact: 'other event',
  deadline: 'deadline',
}

export function Glyph({ kind, hollow }: { readonly kind: GlyphKind; readonly hollow: boolean }) {
  const open = kind === 'refusal' || kind === 'breach'
  return <path className={`glyph${hollow || open ? ' hollow' : ''}`} d={PATH[kind]} />
}

/** The shapes with their meanings, under the drawing. */
export function Legend({ kinds }: { readonly kinds: readonly GlyphKind[] }) {
  return (
    <ul className="legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
            <Glyph kind={kind} hollow={false} />
          </svg>{' '}
          {GLYPH_WORDS[kind]}
        </li>
      ))}
    </ul>
  )
}
