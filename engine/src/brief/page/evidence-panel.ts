import { type Html, html } from './html.js'

/** The panel that shows cited words in their report; the script fills it, without a script it is not there. */
export function evidencePanel(): Html {
  return html`<aside id="evidence" class="panel" aria-labelledby="evidence-title">
<div class="panel-bar">
<h2 id="evidence-title">Evidence</h2>
<span id="evidence-place" class="panel-place"></span>
<button type="button" id="evidence-previous" aria-label="Previous citation">‹</button>
<button type="button" id="evidence-next" aria-label="Next citation">›</button>
<button type="button" id="evidence-close">Close</button>
</div>
<div id="evidence-head" class="panel-head"><p class="empty">Choose a citation to read its words here.</p></div>
<div id="evidence-words" class="panel-body" role="region" aria-label="Text of the report" tabindex="0"></div>
</aside>
<div id="preview" role="tooltip" hidden></div>
<p id="announce" class="unseen" role="status"></p>`
}

const KEYS: readonly (readonly [string, string])[] = [
  [']', 'next citation'],
  ['[', 'previous citation'],
  ['Enter', 'show the words of the citation in focus'],
  ['e', 'go to the evidence'],
  ['Esc', 'close the evidence and return to the text'],
  ['?', 'show these keys'],
]

export function keysDialog(): Html {
  return html`<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">Keys</h2>
<dl>${KEYS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
<p><label><input type="checkbox" id="keys-on" checked> Use keys of one character</label></p>
<button type="button" id="keys-close">Close</button>
</dialog>`
}
