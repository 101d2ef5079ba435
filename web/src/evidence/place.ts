import type { Citation, Span } from '../record/types.js'

/** What a chip or a glyph points at: words of a report, and the claim they support. */
export interface Cited {
  readonly report: string
  readonly spans: readonly Span[]
  readonly statement: string | null
  readonly claim: string | null
}

export function toCited({ report, spans, statement }: Citation, claim: string | null): Cited {
  return { report, spans, statement, claim }
}

/** As text that fits in an attribute and in an address: `report~10-20.30-40~statement~claim`. */
export function encode({ report, spans, statement, claim }: Cited): string {
  const places = spans.map(({ start, end }) => `${start}-${end}`).join('.')
  return [report, places, statement ?? '', claim ?? ''].join('~')
}

/** The reverse of `encode`; null when the text is not of that make. */
export function decode(text: string | null | undefined): Cited | null {
  const [report = '', places = '', statement = '', claim = ''] = (text ?? '').split('~')
  const spans = places.split('.').flatMap((place) => {
    const match = /^(\d{1,9})-(\d{1,9})$/.exec(place)
    return match === null ? [] : [{ start: Number(match[1]), end: Number(match[2]) }]
  })
  if (report === '' || spans.length === 0) return null
  return { report, spans, statement: statement || null, claim: claim || null }
}
