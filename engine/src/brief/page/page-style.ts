import { BASE_STYLE } from './base-style.js'
import { COLUMNS_STYLE } from './columns-style.js'
import type { Sealed } from './document.js'

/** Contents, prose and lists, chips. */
const LINES = `
nav ul { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; }
nav a { color: inherit; text-decoration: none; display: inline-block; padding: 0.2rem 0; }
nav a:hover { text-decoration: underline; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }
h1.modest { font: 600 0.8125rem/1.5 var(--sans); letter-spacing: 0.06em; text-transform: uppercase; }
.prose, .lines > li, .timeline p, .questions > li, .contacts p { max-width: 35rem; }
.prose { line-height: 1.65; }
.prose .words { font-size: 1.125rem; }
.lines > li + li, .questions > li + li { margin-top: 0.65rem; }
.label, .kind { font-weight: 600; }
.lines .label { margin-right: 0.25rem; }
.support, .also { color: var(--soft); font-size: 0.8125rem; }
.together { white-space: nowrap; }
.note { color: var(--soft); font-size: 0.8125rem; }
.dispute .note, .status { color: var(--ink); }
.chips { font: 0.75rem/1.4 var(--sans); }
.chip { padding: 0.1rem 0.45em; border: 1px solid var(--rule); border-radius: 3px; background: var(--chip); color: var(--ink); text-decoration: none; font-variant-numeric: tabular-nums; }
.chip + .chip, wbr + .chip { margin-left: 0.25em; }
.chip:hover { border-color: var(--ink); }
.chip[aria-current] { background: var(--ink); border-color: var(--ink); color: var(--paper); }
@media (max-width: 899.98px) { .chip { padding: 0.2rem 0.55em; } }
@media (min-width: 1180px) {
  nav ul { display: block; }
  nav a { display: flex; justify-content: space-between; gap: 0.5rem; border-bottom: 1px solid var(--rule); padding: 0.3rem 0; }
}
`

/** The ledger, positions, the timeline, disputes. */
const PARTS = `
.ledger { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
.ledger th, .ledger td { text-align: left; vertical-align: top; font-weight: 400; padding: 0.65rem 0.75rem 0.65rem 0; }
.ledger thead th { color: var(--soft); font-size: 0.8125rem; padding: 0 0.75rem 0.4rem 0; }
.ledger tbody tr { border-top: 1px solid var(--rule); }
.ledger tbody th { width: 24%; border-left: 3px solid var(--hue); padding-left: 0.65rem; }
.ledger thead th:first-child { padding-left: calc(0.65rem + 3px); }
.ledger td:last-child { width: 27%; padding-right: 0; }
.ledger .words { font-size: 1rem; line-height: 1.45; }
.ledger th span { display: block; }
.reply th .kind::before { content: '↳ '; color: var(--soft); font-weight: 400; }
.ledger .reply th { padding-left: 1.5rem; }
.to, .role { color: var(--soft); font-weight: 400; }
.terms { margin-top: 0.4rem; }
.terms > div { display: grid; grid-template-columns: 4.75rem 1fr; }
.terms dt, .positions dt { color: var(--soft); }
.answers li { margin-top: 0.4rem; }
@media (max-width: 599.98px) {
  .ledger, .ledger tbody, .ledger tr, .ledger th, .ledger td { display: block; width: auto; }
  .ledger thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .ledger tbody tr { border: 1px solid var(--rule); border-left: 3px solid var(--hue); border-radius: 3px; padding: 0.65rem 0.8rem; margin-bottom: 0.75rem; }
  .ledger tbody .reply { margin-left: 1rem; }
  .ledger tbody th, .ledger .reply th, .ledger td, .ledger td:last-child { border: 0; padding: 0; width: auto; }
  .ledger td { margin-top: 0.5rem; }
  .ledger th .by, .ledger th .to { display: inline; }
}
.issue { margin-top: 1.4rem; border-bottom: 1px solid var(--rule); padding-bottom: 0.2rem; }
.sides { display: grid; gap: 1rem 1.5rem; margin-top: 0.75rem; }
.actor { border-left: 3px solid var(--hue); padding-left: 0.8rem; }
.actor .by { color: var(--soft); margin-top: 0.35rem; }
.shift { border: 1px solid var(--rule); border-radius: 3px; background: var(--raised); padding: 0.2rem 0.55rem; margin-top: 0.3rem; font-size: 0.8125rem; width: fit-content; }
.truce + .truce { margin-top: 1.5rem; }
.truce > p { max-width: 35rem; }
.terms-line { color: var(--soft); font-size: 0.8125rem; margin: 0.15rem 0 0.35rem; }
.alleged li { border-left: 3px solid var(--hue); padding-left: 0.8rem; }
.alleged .words { font-size: 1rem; line-height: 1.45; }
.count-words .words { font-size: 1.25rem; }
.contacts .label { margin-right: 0; }
.made { font-size: 0.8125rem; }
.role { font-size: 0.8125rem; }
.positions > div { margin-top: 0.35rem; }
.positions dd + dd { margin-top: 0.35rem; }
@media (min-width: 600px) {
  .positions > div { display: grid; grid-template-columns: 5.25rem minmax(0, 33rem); }
  .positions dt { grid-row: 1; padding-top: 0.1rem; }
  .positions dd { grid-column: 2; }
}
.timeline { border-left: 1px solid var(--soft); margin-left: 0.35rem; padding-left: 1.25rem; }
.timeline > li { position: relative; }
.timeline > li + li { margin-top: 1rem; }
.timeline > li::before { content: ''; position: absolute; left: calc(-1.25rem - 0.3rem); top: 0.45rem; width: 0.55rem; height: 0.55rem; border-radius: 50%; background: var(--ink); }
.timeline > .coming::before { background: var(--paper); border: 2px solid var(--ink); }
.timeline p + p { margin-top: 0.35rem; }
.remark { color: var(--soft); font-weight: 400; font-size: 0.8125rem; }
.dispute + .dispute { margin-top: 1.5rem; }
.facing { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.75rem 1.5rem; margin-top: 0.6rem; }
.facing figure { border-left: 1px solid var(--soft); padding-left: 0.8rem; }
.facing u { text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
figcaption { color: var(--soft); font-size: 0.8125rem; margin-top: 0.3rem; }
`

/** The reports and their texts, the panel with the cited words, previews and keys. */
const EVIDENCE = `
.sources { counter-reset: source; }
.source { position: relative; padding-left: 2rem; counter-increment: source; scroll-margin-top: 1rem; }
.source::before { content: counter(source); position: absolute; left: 0; top: 0.1rem; font: 0.75rem/1.4 var(--sans); min-width: 1.5em; text-align: center; border: 1px solid var(--rule); border-radius: 3px; background: var(--chip); }
.source + .source { margin-top: 1rem; }
.source-name { font-weight: 600; }
.source-title { font-size: 1rem; line-height: 1.4; }
.source-facts { color: var(--soft); font-size: 0.8125rem; }
.fulltext { margin-top: 0.3rem; }
.fulltext > summary { font-size: 0.8125rem; color: var(--link); cursor: pointer; width: fit-content; }
.fulltext-words { white-space: pre-wrap; max-width: 35rem; padding: 0.5rem 0; font-size: 1rem; }
mark[data-cited] { text-decoration: underline dotted color-mix(in srgb, var(--soft), transparent 40%) 1px; text-underline-offset: 0.22em; scroll-margin-top: 5rem; }
mark[data-cited] > span { position: absolute; scroll-margin-top: 5rem; }
mark[data-cited]:target, mark[data-cited]:has(:target), mark.now { background: var(--mark); text-decoration: underline solid var(--mark-edge) 2px; }
.notices { margin-bottom: 0.5rem; }
.panel-head .fields { margin-top: 0.45rem; }
#preview { position: fixed; z-index: 5; width: min(25rem, calc(100vw - 2rem)); padding: 0.6rem 0.75rem; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; box-shadow: 0 4px 16px var(--shade); font-size: 0.8125rem; }
#preview .words { font-size: 0.9375rem; line-height: 1.4; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 6; overflow: hidden; margin-top: 0.25rem; }
#keys { color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; max-width: 24rem; }
#keys dl { margin: 0.75rem 0; }
#keys dl > div { display: grid; grid-template-columns: 4rem 1fr; padding: 0.15rem 0; }
#keys p { margin: 0.75rem 0; }
@media (max-width: 899.98px) {
  .panel-head p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .panel-head p.empty { white-space: normal; }
  .panel-head .fields { margin-top: 0.2rem; }
}
@media print {
  #preview, #keys, .fulltext { display: none; }
  .chip, .chip[aria-current] { background: none; color: #000; border: 0; padding: 0; }
  .chip::before { content: '['; }
  .chip::after { content: ']'; }
  tr, .dispute, .actor, .alleged li, .source { break-inside: avoid; }
}
`

/** The style of a brief. */
export const PAGE_STYLE: Sealed = {
  text: BASE_STYLE + COLUMNS_STYLE + LINES + PARTS + EVIDENCE,
  hash: 'sha256-Pvm64IgYRQ3O0pne8ddnNJBeHQUDFxqn41w+RtrU5Tc=',
}
