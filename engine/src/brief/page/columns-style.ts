/**
 * The frame of every page: contents, text and a panel beside it. One column with the panel as a sheet from
 * below (at most half of the window), two from 900 px, three from 1180 px. Without a script there is no panel.
 */
export const COLUMNS_STYLE = `
.page { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
nav { padding: 0.75rem 0; border-bottom: 1px solid var(--rule); font-size: 0.8125rem; }
.plain-keys { display: none; margin-top: 1rem; }
header { padding: 1.75rem 0 0.5rem; }
h1 { font-size: 1.75rem; font-weight: 600; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
h1 .words { font-size: inherit; line-height: inherit; }
.basis { color: var(--soft); font-size: 0.8125rem; margin-top: 0.4rem; }
section { margin-top: 2rem; scroll-margin-top: 1rem; }
section > h2 { border-top: 1px solid var(--ink); padding-top: 0.5rem; margin-bottom: 0.75rem; }
footer { margin: 2.5rem 0 2rem; border-top: 1px solid var(--rule); padding-top: 0.75rem; color: var(--soft); font-size: 0.8125rem; }

.panel { display: none; }
.scripted .panel { display: flex; flex-direction: column; }
.panel-bar { display: flex; align-items: baseline; gap: 0.4rem; padding: 0.75rem 0 0.5rem; }
.panel-place { color: var(--soft); font-size: 0.8125rem; flex: 1; font-variant-numeric: tabular-nums; }
.panel-head { border-top: 1px solid var(--ink); padding: 0.6rem 0; border-bottom: 1px solid var(--rule); }
.panel-body { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; position: relative; padding: 0 0.25rem 2rem 0; }
.fields { font-size: 0.8125rem; }
.fields > div { display: grid; grid-template-columns: 6.25rem 1fr; }
.fields dt { color: var(--soft); }

@media (max-width: 899.98px) {
  .scripted .panel { position: fixed; inset: auto 0 0; z-index: 4; height: 50vh; height: 50dvh; padding: 0 1rem; background: var(--paper); border-top: 1px solid var(--ink); box-shadow: 0 -6px 20px var(--shade); transform: translateY(110%); visibility: hidden; transition: transform 0.18s ease-out, visibility 0s 0.18s; }
  .scripted.open .panel { transform: none; visibility: visible; transition: transform 0.18s ease-out; }
  .scripted.open body { padding-bottom: 50vh; padding-bottom: 50dvh; }
  .panel-bar { padding: 0.4rem 0; }
  .panel-bar button { min-width: 2.5rem; min-height: 2.25rem; }
  .panel-head { padding: 0.4rem 0; max-height: 45%; overflow-y: auto; flex: none; }
}
@media (max-width: 599.98px) { h1 { font-size: 1.5rem; } }
@media (min-width: 900px) {
  .scripted .page { max-width: 80rem; display: grid; grid-template: auto 1fr / minmax(0, 1fr) minmax(20rem, 26rem); column-gap: 2.5rem; padding: 0 1.5rem; }
  .scripted nav, .scripted .middle { grid-column: 1; }
  .scripted .panel { grid-column: 2; grid-row: 1 / span 2; position: sticky; top: 0; height: 100vh; padding-bottom: 1rem; }
}
@media (min-width: 1180px) {
  .page { max-width: 60rem; display: grid; grid-template-columns: 10.5rem minmax(0, 44rem); column-gap: 2.5rem; }
  .scripted .page { max-width: 92rem; grid-template: auto / 10.5rem minmax(0, 44rem) minmax(22rem, 1fr); }
  nav, .scripted nav { grid-column: 1; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; border: 0; padding: 2rem 0 1rem; }
  .scripted .plain-keys { display: inline-block; }
  .middle, .scripted .middle { grid-column: 2; }
  .scripted .panel { grid-column: 3; grid-row: 1; }
}
@media (prefers-reduced-motion: reduce) { .scripted .panel, .scripted.open .panel { transition: none; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --rule: #999; --chip: #fff; }
  body { font-size: 10pt; }
  nav, .skip, .scripted .panel { display: none; }
  .page, .scripted .page { display: block; max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
}
`
