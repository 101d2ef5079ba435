import { type Html, html, raw } from './html.js'

/** What one self-contained file is made of. */
export interface Document {
  readonly title: string
  /** Style sheet and its SHA-256 as a CSP source: `sha256-…`. */
  readonly style: Sealed
  readonly script: Sealed
  readonly body: Html
}

/** Text of the page's own, with the hash by which the page's policy lets it in. */
export interface Sealed {
  readonly text: string
  /** Base64 of the SHA-256 of `text` in UTF-8, after `sha256-`; a test recomputes it. */
  readonly hash: string
}

/**
 * One HTML file that needs nothing else. Its policy forbids every request and every style and script but its
 * own two, so that even markup smuggled into a report could neither run nor call home.
 */
export function renderDocument({ title, style, script, body }: Document): string {
  const policy = [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    `script-src '${script.hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
${
  html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style.text)}</style>
</head>
<body>
${body}
<script>${raw(script.text)}</script>
</body>
</html>
`.markup
}`
}
