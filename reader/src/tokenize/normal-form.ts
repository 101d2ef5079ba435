import type { RawToken } from './raw-token.js'

/**
 * The form of each token as features see it. Curly marks, straight marks and the double marks of old corpora
 * become one, and dashes become `--`, so that a model trained on one house style reads another. The text itself
 * is never changed.
 */
export function normalForms(text: string, tokens: readonly RawToken[]): readonly string[] {
  let open = false
  return tokens.map((token) => {
    const spaceBefore = token.start === 0 || /\s/u.test(text.charAt(token.start - 1))
    const spaceAfter = token.end >= text.length || /\s/u.test(text.charAt(token.end))
    const normal = normalForm(token.form, spaceBefore, spaceAfter, open)
    if (normal === '``') open = true
    if (normal === "''") open = false
    return normal
  })
}

/** One form; `open` says whether a double quotation is open, which decides a mark with no space beside it. */
export function normalForm(form: string, spaceBefore: boolean, spaceAfter: boolean, open: boolean): string {
  switch (form) {
    case '“':
    case '«':
    case '„':
    case '``':
      return '``'
    case '”':
    case '»':
    case "''":
      return "''"
    case '"':
      return spaceBefore === spaceAfter ? (open ? "''" : '``') : spaceBefore ? '``' : "''"
    case '‘':
      return '`'
    case '’':
    case "'":
      return spaceBefore && !spaceAfter ? '`' : "'"
    case '—':
    case '―':
      return '--'
    case '–':
      return spaceBefore ? '--' : '-'
    case '…':
      return '...'
    default:
      return /[’‘ʼ´\u00ad]/u.test(form) ? form.replace(/[’‘ʼ´]/gu, "'").replace(/\u00ad/gu, '') : form
  }
}
