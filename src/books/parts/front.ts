import type { Work } from '../../catalogue/work.ts';
import { legal, withoutAddresses, xml } from './escape.ts';
import { certain, factsOf, titleOf, writersOf, writersSuggested } from './facts.ts';
import { inlineXhtml } from './inlines.ts';
import { refine } from './typography.ts';

/** Title, writers, what is known, summary: the body of the title page. Suggestions are marked as such. */
export function front(work: Work, language: string): string {
  const by = writersOf(work)
    .map((n) => `<bdi>${xml(n)}</bdi>`)
    .join(', ');
  const facts = factsOf(work).map(
    ({ name, value, given }) =>
      `<dt>${name}</dt>\n<dd><bdi>${xml(value)}</bdi>${given ? '' : ' <small>(suggested)</small>'}</dd>`,
  );
  const missing = work.missingParts.length
    ? `<p class="missing">Not found: ${work.missingParts.map((n) => `part ${n}`).join(', ')}. The text goes on without it.</p>`
    : '';
  return [
    `<h1 dir="auto">${xml(titleOf(work))}</h1>`,
    `<p class="by">by ${by}${writersSuggested(work) ? ' <small lang="en" xml:lang="en">(suggested)</small>' : ''}</p>`,
    summary(work, language),
    `<dl lang="en" xml:lang="en" dir="ltr">\n${facts.join('\n')}\n</dl>`,
    missing,
  ]
    .filter(Boolean)
    .join('\n');
}

function summary(work: Work, language: string): string {
  const text = withoutAddresses(legal(work.fields.summary?.value ?? '')).trim();
  if (!text) return '';
  const suggested = certain(work.fields.summary!) ? '' : '\n<p><small lang="en" xml:lang="en">(suggested)</small></p>';
  const paragraphs = text.split(/\n{2,}/).map((p) => `<p>${inlineXhtml(refine(p.trim(), language))}</p>`);
  return `<div class="summary" dir="auto">\n${paragraphs.join('\n')}${suggested}\n</div>`;
}
