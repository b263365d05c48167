// Signs of a well-set page: first-line indents and no gaps between paragraphs, none after a heading or a scene break.
const TEXT = `
p { margin: 0; text-indent: 1.25em; orphans: 2; widows: 2; }
h1, h2, h3, h4, h5, h6 { font-weight: normal; line-height: 1.2; break-after: avoid; page-break-after: avoid; hyphens: none; text-align: center; }
h1 + p, h2 + p, h3 + p, h4 + p, h5 + p, h6 + p, hr + p, p:first-child, .verse + p, blockquote + p, pre + p, .note + p { text-indent: 0; }
em em { font-style: normal; }
.verse { margin: 1em 0 1em 1.25em; }
.verse p { text-indent: 0; margin: 0 0 1em; hyphens: none; }
blockquote { margin: 1em 1.25em; }
.letter { margin: 1em 0 1em 1.25em; }
.note { margin: 1em 0; font-size: 0.9em; }
pre { margin: 1em 0; white-space: pre-wrap; font-size: 0.85em; line-height: 1.35; }
dl { margin: 2em 0 0; }
dt { font-size: 0.85em; margin-top: 0.75em; }
dd { margin: 0; }
table { border-collapse: collapse; margin: 1em 0; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.25em 1em 0.25em 0; font-weight: normal; }
th { font-size: 0.85em; }
.n { text-align: end; padding-inline-end: 0; white-space: nowrap; }
code { font-size: 0.8em; overflow-wrap: anywhere; }
li { margin: 0.4em 0; overflow-wrap: anywhere; }
small { font-size: 0.85em; }
.by { text-indent: 0; text-align: center; margin: 0 0 2em; }
.world, .set, .marks, .missing { text-indent: 0; text-align: center; }
.world { font-style: italic; margin: -1em 0 1.5em; }
.set { margin: 0 0 1.5em; }
.marks { font-size: 0.85em; margin: 2em 0 0; }
.summary { margin: 2em 1.25em; font-style: italic; }
.summary em { font-style: normal; }
.missing { text-indent: 0; margin-top: 1.5em; }
`.trim();

/** For e-readers: the reader's own font, size and margins are left alone. */
export const BOOK_CSS = `
body { margin: 0; hyphens: auto; -epub-hyphens: auto; }
${TEXT}
img.cover { display: block; margin: 0 auto; max-width: 100%; max-height: 100vh; }
h1 { font-size: 1.8em; margin: 20% 0 0.5em; }
h2 { font-size: 1.4em; margin: 12% 0 2em; }
h3, h4, h5, h6 { font-size: 1.1em; margin: 2em 0 1em; }
hr { border: none; border-top: 1px solid; width: 25%; margin: 1.5em auto; height: 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: 0.5em 0; }
[role=doc-colophon] { text-align: start; hyphens: none; }
[role=doc-colophon] p { text-indent: 0; margin: 0 0 1em; }
`.trimStart();

/** For browsers: paper, ink, one lamp. */
export const PAGE_CSS = `
:root { color-scheme: light dark; --paper: #faf7f0; --ink: #241f1a; --faded: #6b6258; --rule: #ded6c8; --accent: #8a2a2b; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1917; --ink: #e7dfd2; --faded: #a59a8b; --rule: #3a352f; --accent: #e0908a; } }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 32em; padding: 3rem 1.25rem 5rem; font: 19px/1.55 Literata, "Iowan Old Style", Charter, Georgia, serif; hyphens: auto; text-wrap: pretty; hanging-punctuation: first allow-end; overflow-wrap: break-word; }
${TEXT}
h1 { font-size: 1.9rem; margin: 2rem 0 0.5rem; text-wrap: balance; }
main { margin-top: 3.5rem; }
h2 { font-size: 1.4rem; margin: 4rem 0 2rem; text-wrap: balance; }
h3, h4, h5, h6 { font-size: 1.1rem; margin: 2rem 0 1rem; }
hr { border: none; margin: 1.75rem 0; text-align: center; height: auto; }
hr::before { content: "⁂"; color: var(--faded); }
nav { margin: 2rem 0; }
nav ol { padding-inline-start: 1.5em; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.25rem; font-size: 0.85rem; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); padding: 1rem 0; hyphens: none; }
dt, small, th { color: var(--faded); }
dt { margin: 0; font-size: inherit; }
footer { margin-top: 5rem; border-top: 1px solid var(--rule); font-size: 0.85rem; hyphens: none; }
footer h2, footer h3 { text-align: start; margin: 2rem 0 1rem; }
footer p { text-indent: 0; margin: 0 0 1em; }
tbody td { border-top: 1px solid var(--rule); }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; } }
`.trimStart();
