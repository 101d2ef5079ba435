/**
 * Colours, type and controls of every page. Words of reports are set in a serif, our own in a sans; all text
 * has a contrast of at least 4.5 to 1 in both schemes; the hues of parties are those of Okabe and Ito (2008),
 * told apart by colour-blind readers, and only ever an edge.
 */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --raised: #f5f3ed; --ink: #1d1b18; --soft: #5a554c; --rule: #d8d3c8; --link: #1a4f86;
  --mark: #ffe49a; --mark-edge: #a86b00; --chip: #ece8de; --shade: rgb(40 35 25 / 14%);
  --hue-0: var(--rule); --hue-1: #0072b2; --hue-2: #d55e00; --hue-3: #009e73; --hue-4: #cc79a7;
  --hue-5: #e69f00; --hue-6: #56b4e9; --hue-7: #b3a600;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', 'Palatino Linotype', Palatino, Georgia, 'Liberation Serif', serif;
  --sans: 'Inter', 'Helvetica Neue', 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181715; --raised: #211f1c; --ink: #ebe7de; --soft: #b5aea1; --rule: #3d3933; --link: #9dc6f0;
    --mark: #57430b; --mark-edge: #e3b341; --chip: #302c27; --shade: rgb(0 0 0 / 55%);
    --hue-1: #4ba3dc; --hue-7: #f0e442;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 var(--sans); }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: 0.15em; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h2 { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; }
h3, h4 { font-size: 0.9375rem; font-weight: 600; }
.words { font-family: var(--serif); font-size: 1.0938rem; line-height: 1.5; overflow-wrap: break-word; unicode-bidi: isolate; }
mark { background: none; color: inherit; }
button { font: inherit; font-size: 0.8125rem; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 3px; padding: 0.2rem 0.55rem; min-height: 1.75rem; cursor: pointer; }
button:hover { border-color: var(--soft); }
kbd { font: 0.75rem/1 var(--sans); border: 1px solid var(--rule); border-radius: 3px; padding: 0.1rem 0.35rem; background: var(--raised); }
.empty { color: var(--soft); }
.place { overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 9; background: var(--paper); padding: 0.5rem; }
.hue-0 { --hue: var(--hue-0); } .hue-1 { --hue: var(--hue-1); } .hue-2 { --hue: var(--hue-2); } .hue-3 { --hue: var(--hue-3); }
.hue-4 { --hue: var(--hue-4); } .hue-5 { --hue: var(--hue-5); } .hue-6 { --hue: var(--hue-6); } .hue-7 { --hue: var(--hue-7); }
`
