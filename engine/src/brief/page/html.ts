/** A piece of a page that is safe to send: made by `html` and `raw` alone, never by a cast. */
export interface Html {
  readonly markup: string
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, `null` is nothing. */
export type Piece = Html | string | number | null | readonly Piece[]

/**
 * Markup from a template. Every string put into it is escaped, for text and for double-quoted attributes
 * alike, so that words of a report can never become markup: to forget is not possible, only to ask for it
 * with `raw`.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return {
    markup: parts.map((part, i) => (i === 0 ? part : markupOf(pieces[i - 1] ?? null) + part)).join(''),
  }
}

/** Markup as it is: for the page's own style and script, nothing else. */
export function raw(markup: string): Html {
  return { markup }
}

function markupOf(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'string') return escapeHtml(piece)
  if (typeof piece === 'number') return String(piece)
  return isList(piece) ? piece.map(markupOf).join('') : piece.markup
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(piece: Html | readonly Piece[]): piece is readonly Piece[] {
  return Array.isArray(piece)
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML content and in quoted attributes; NUL, which HTML forbids, is shown as U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITY[mark] ?? mark).replaceAll('\u0000', '\ufffd')
}

/** The address when a click on it can only open a web page; `null` for `javascript:`, files and the rest. */
export function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^\s/]/i.test(address) ? address : null
}
