import { rowOf } from '../../catalogue/vocabulary.ts';
import type { Work } from '../../catalogue/work.ts';
import { directionOf } from '../../text/direction.ts';
import { t, words } from '../../words/words.ts';
import { inARow, listed } from '../../words/writing.ts';
import { label, legal, withoutAddresses, xml } from './escape.ts';
import { certain, factsOf, settled, titleOf, writersOf, writersSuggested } from './facts.ts';
import { inShort, yesOrNo } from './field-words.ts';
import { inlineXhtml } from './inlines.ts';
import { seriesOf } from './series.ts';
import { refine } from './typography.ts';
import { markup, woven } from './woven.ts';

/**
 * Title, writers, the world that it plays in, summary, and at the foot what one asks before one opens a book: the body of the title
 * page. Suggestions are marked as such, or left to the facts.
 */
export function front(work: Work, language: string): string {
  const by = markup(inARow(writersOf(work).map((n) => `<bdi>${xml(n)}</bdi>`)));
  const fandoms = (settled(work.fields.fandoms) ?? []).map(label).filter(Boolean).slice(0, 4);
  const series = seriesOf(settled(work.fields.series));
  const missing = missingOf(work);
  const tongue = words().language;
  const marks = marksOf(work);
  return [
    `<h1 dir="auto">${xml(titleOf(work))}</h1>`,
    `<p class="by">${woven('work.by', { writers: by })}${writersSuggested(work) ? ` ${suggestedApart()}` : ''}</p>`,
    fandoms.length ? `<p class="world" dir="auto">${fandoms.map((f) => `<bdi>${xml(f)}</bdi>`).join(' · ')}</p>` : '',
    series
      ? `<p class="set" dir="auto">${xml(series.position ? t('book.volume', { series: series.name, n: series.position }) : series.name)}</p>`
      : '',
    summary(work, language),
    marks
      ? `<p class="marks" lang="${tongue}" xml:lang="${tongue}" dir="${directionOf(tongue)}">${xml(marks)}</p>`
      : '',
    missing ? `<p class="missing">${xml(missing)}</p>` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** All that is known of a work, as a list of facts; suggestions say that they are. */
export function aboutWork(work: Work): string {
  const facts = factsOf(work).map(
    ({ name, value, given }) =>
      `<dt>${xml(name)}</dt>\n<dd><bdi>${xml(value)}</bdi>${given ? '' : ` <small>${suggested()}</small>`}</dd>`,
  );
  return `<dl>\n${facts.join('\n')}\n</dl>`;
}

const suggested = (): string => xml(t('book.suggested'));
/** The same among words of the story's language. */
const suggestedApart = (): string =>
  `<small lang="${words().language}" xml:lang="${words().language}">${suggested()}</small>`;

/** Rating, warnings, whether it is complete: in one line, only what is certain. */
export function marksOf({ fields }: Work): string {
  const rating = settled(fields.rating);
  const warnings = settled(fields.warnings) ?? [];
  const completed = settled(fields.completed);
  const all = [
    rating ? inShort(rowOf('rating'), [rating]) : '',
    warnings.length ? inShort(rowOf('warnings'), warnings) : '',
    completed === undefined ? '' : yesOrNo(rowOf('completed')!, completed),
  ].filter(Boolean);
  return all.map(label).join(' · ');
}

/** Missing parts in a sentence; empty where none is. */
export const missingOf = (work: Work): string =>
  work.missingParts.length
    ? t('book.missing', { n: work.missingParts.length, parts: listed(work.missingParts.map(String)) })
    : '';

function summary(work: Work, language: string): string {
  const text = withoutAddresses(legal(work.fields.summary?.value ?? '')).trim();
  if (!text) return '';
  const only = certain(work.fields.summary!) ? '' : `\n<p>${suggestedApart()}</p>`;
  const paragraphs = text.split(/\n{2,}/).map((p) => `<p>${inlineXhtml(refine(p.trim(), language))}</p>`);
  return `<div class="summary" dir="auto">\n${paragraphs.join('\n')}${only}\n</div>`;
}
