import type { Work } from '../../catalogue/work.ts';
import { directionOf } from '../../text/direction.ts';
import { t, words } from '../../words/words.ts';
import { inARow, listed } from '../../words/writing.ts';
import { legal, withoutAddresses, xml } from './escape.ts';
import { certain, factsOf, titleOf, writersOf, writersSuggested } from './facts.ts';
import { inlineXhtml } from './inlines.ts';
import { refine } from './typography.ts';
import { markup, woven } from './woven.ts';

/** Title, writers, what is known, summary: the body of the title page. Suggestions are marked as such. */
export function front(work: Work, language: string): string {
  const { language: tongue } = words();
  const by = markup(inARow(writersOf(work).map((n) => `<bdi>${xml(n)}</bdi>`)));
  const facts = factsOf(work).map(
    ({ name, value, given }) =>
      `<dt>${xml(name)}</dt>\n<dd><bdi>${xml(value)}</bdi>${given ? '' : ` <small>${suggested()}</small>`}</dd>`,
  );
  const missing = work.missingParts.length
    ? `<p class="missing">${xml(t('book.missing', { n: work.missingParts.length, parts: listed(work.missingParts.map(String)) }))}</p>`
    : '';
  return [
    `<h1 dir="auto">${xml(titleOf(work))}</h1>`,
    `<p class="by">${woven('work.by', { writers: by })}${writersSuggested(work) ? ` ${suggestedApart()}` : ''}</p>`,
    summary(work, language),
    `<dl lang="${tongue}" xml:lang="${tongue}" dir="${directionOf(tongue)}">\n${facts.join('\n')}\n</dl>`,
    missing,
  ]
    .filter(Boolean)
    .join('\n');
}

const suggested = (): string => xml(t('book.suggested'));
/** The same among words of the story's language. */
const suggestedApart = (): string =>
  `<small lang="${words().language}" xml:lang="${words().language}">${suggested()}</small>`;

function summary(work: Work, language: string): string {
  const text = withoutAddresses(legal(work.fields.summary?.value ?? '')).trim();
  if (!text) return '';
  const only = certain(work.fields.summary!) ? '' : `\n<p>${suggestedApart()}</p>`;
  const paragraphs = text.split(/\n{2,}/).map((p) => `<p>${inlineXhtml(refine(p.trim(), language))}</p>`);
  return `<div class="summary" dir="auto">\n${paragraphs.join('\n')}${only}\n</div>`;
}
