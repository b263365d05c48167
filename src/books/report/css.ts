/** The report's looks: a shelf, dense but calm. Every pair of text and ground is 4.5:1 or better. */
export const REPORT_CSS = `
:root { color-scheme: light dark; --paper: #faf7f0; --ink: #241f1a; --faded: #6b6258; --rule: #ded6c8; --accent: #8a2a2b; --whole: #b9ae9d; --sure: #3d6b57; --likely: #b3781f; --look: #8a2a2b; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1917; --ink: #e7dfd2; --faded: #a59a8b; --rule: #3a352f; --accent: #e0908a; --whole: #6f675c; --sure: #6fa98e; --likely: #d39a45; --look: #e0908a; } }
@media (prefers-contrast: more) { :root { --faded: var(--ink); --rule: var(--ink); } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding-top: 4rem; }
body { margin: 0 auto; max-width: 75rem; padding: 2rem clamp(1rem, 4vw, 3rem) 5rem; font: 17px/1.45 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { font-family: Literata, "Iowan Old Style", Charter, Georgia, serif; font-weight: normal; line-height: 1.2; }
h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); margin: 0 0 0.25rem; }
h2 { font-size: 1.45rem; margin: 3.5rem 0 1rem; }
h3 { font-size: 1.2rem; margin: 2rem 0 0.5rem; color: var(--faded); }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.faded, .by, .n.faded, figcaption { color: var(--faded); }
dl.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1.25rem 1.5rem; border-block: 1px solid var(--rule); padding: 1.25rem 0; margin: 1.75rem 0; }
dl.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
dl.figures dt { color: var(--faded); font-size: 0.9rem; }
dl.figures dd { margin: 0; font: 1.6rem/1.2 Literata, "Iowan Old Style", Charter, Georgia, serif; font-variant-numeric: lining-nums; }
figure { margin: 0; max-width: 30rem; }
.chart { width: 100%; height: auto; font-size: 15px; fill: var(--ink); overflow: visible; }
.chart .faded { fill: var(--faded); }
.whole { fill: var(--whole); } .sure { fill: var(--sure); } .likely { fill: var(--likely); } .look { fill: url(#stripes); }
.stripe { fill: var(--look); } .stripe-ground { fill: var(--paper); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; margin: 0.75rem 0; font-size: 0.9rem; }
.legend svg { vertical-align: -2px; }
details { margin: 0.75rem 0; }
summary { cursor: pointer; padding: 0.25rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: baseline; padding: 0.4rem 1rem 0.4rem 0; font-weight: normal; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { color: var(--faded); font-size: 0.85rem; vertical-align: bottom; }
tbody tr { border-top: 1px solid var(--rule); }
th.n, td.n { text-align: end; white-space: nowrap; }
table.figures th.n { white-space: normal; min-width: 6rem; }
.works { table-layout: fixed; }
.works .rating { width: 11rem; } .works .n { width: 6rem; } .works .chapters { width: 5.5rem; } .works .from { width: 10.5rem; padding-inline-start: 1.5rem; } .works .mends { width: 5.5rem; }
.works .by { font-size: 0.88rem; } .what a, .what .by { display: block; } .what a { min-height: 25px; }
.flag { color: var(--accent); font-weight: 600; font-size: 0.88rem; }
abbr { text-decoration: none; color: var(--faded); }
.letter { content-visibility: auto; }
nav.letters { position: sticky; top: 0; background: var(--paper); border-block-end: 1px solid var(--rule); padding: 0.5rem 0; z-index: 1; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.1rem 0.15rem; padding: 0; margin: 0; }
nav a { display: inline-block; min-width: 1.65rem; min-height: 1.65rem; padding: 0.1rem 0.3rem; text-align: center; text-decoration: none; }
nav a:hover { text-decoration: underline; }
.refused { table-layout: fixed; } .refused th:first-child { width: 45%; } .refused th, .refused td { overflow-wrap: anywhere; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
footer { margin-top: 4rem; border-top: 1px solid var(--rule); padding-top: 1rem; color: var(--faded); font-size: 0.9rem; }
@media (max-width: 60rem) { .works .rating, .works .chapters { display: none; } }
@media (max-width: 40rem) { .works .from, .works .mends { display: none; } .works .n { width: 4.6rem; } th, td { padding-inline-end: 0.5rem; } dl.figures { grid-template-columns: repeat(3, 1fr); } dl.figures dd { font-size: 1.25rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { nav { display: none; } .letter { content-visibility: visible; } body { font-size: 9.5pt; max-width: none; padding: 0; } }
`.trimStart();
