import { BASE_STYLE } from './base-style.js'
import { COLUMNS_STYLE } from './columns-style.js'
import type { Sealed } from './document.js'

/*
 * Marks overlap, so each part has a means of its own: a line below for names, a line above for acts, a ground
 * for what is attributed, frames for source and cue, waves and dots for times and quantities. None moves the
 * text when its layer is switched.
 */
const TEXT = `
.legend { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; font-size: 0.8125rem; }
.legend label { cursor: pointer; }
.legend input { margin: 0 0.25rem 0 0; vertical-align: -0.1em; accent-color: var(--link); }
.legend .m { font-family: var(--serif); margin-right: 0.35rem; }
.count { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
#report-words { white-space: pre-wrap; max-width: 36rem; line-height: 1.85; }
.m { box-shadow: var(--above, 0 0 transparent), var(--below, 0 0 transparent); }
[data-marks] { cursor: pointer; }
[data-marks] > span { position: absolute; scroll-margin-top: 6rem; }
body:has(#layer-names:checked) .m-name { --below: inset 0 -2px var(--hue-1); }
body:has(#layer-acts:checked) .m-act { --above: inset 0 2px var(--hue-2); }
body:has(#layer-times:checked) .m-time { text-decoration: underline wavy var(--hue-3) 1.5px; text-underline-offset: 0.25em; text-decoration-skip-ink: none; }
body:has(#layer-quantities:checked) .m-quantity { text-decoration: underline dotted var(--hue-4) 3px; text-underline-offset: 0.25em; }
body:has(#layer-attributions:checked) .m-content { background: var(--chip); }
body:has(#layer-attributions:checked) .m-source { outline: 1px solid var(--soft); }
body:has(#layer-attributions:checked) .m-cue { outline: 1px dashed var(--soft); }
.m.now, .m.now.now { background: var(--mark); }
.layer { margin-top: 0.5rem; }
.layer summary { cursor: pointer; }
.layer summary h3 { display: inline; }
.layer ol { margin: 0.5rem 0 1rem 1rem; }
.card { padding: 0.5rem 0; border-top: 1px solid var(--rule); scroll-margin-top: 1rem; }
.card .words { font-size: 1rem; }
.fields .words { font-size: 0.9375rem; line-height: 1.4; }
.panel-body .card:first-child { border-top: 0; }
.panel-body .to-text { color: inherit; text-decoration: none; font-weight: 600; }
@media (max-width: 899.98px) { .scripted #fields { height: auto; max-height: 50vh; max-height: 50dvh; } }
@media (min-width: 1180px) {
  .legend { display: block; }
  .legend li { margin-bottom: 0.6rem; }
  .sample { display: block; padding-left: 1.2rem; }
}
@media print { #all { display: none; } }
`

/** The style of a reading. */
export const READING_STYLE: Sealed = {
  text: BASE_STYLE + COLUMNS_STYLE + TEXT,
  hash: 'sha256-OeEtd9+ua1/HB9ZAajLRBAaTnzFeKa9nKdV8fpWkXO4=',
}
