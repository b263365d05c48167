import type { Work } from '../../catalogue/work.ts';
import type { Sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { label, legal, withoutAddresses, xml } from './escape.ts';
import { aboutWork } from './front.ts';

export interface ColophonOptions {
  /** What a rule does, one sentence, by its id. */
  readonly rules?: Readonly<Record<string, Sentence>>;
  readonly editionNumber?: number;
}

/** The page that accounts for the book: what is known of the work, what was mended, from which files, what stood around the story. */
export function colophon(work: Work, options: ColophonOptions): string {
  const { count } = work.changes;
  const edition = options.editionNumber === undefined ? '' : ` ${t('book.edition', { n: options.editionNumber })}`;
  return [
    `<h2>${xml(t('book.about'))}</h2>`,
    aboutWork(work),
    `<h3>${xml(t('book.how-restored'))}</h3>`,
    `<p>${xml(t('book.mends', { n: count }) + edition)}</p>`,
    byRule(work, options.rules ?? {}),
    sources(work),
    items(t('book.left-open'), work.warnings.map(say)),
    items(t('book.around'), work.fields.notes?.value ?? []),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A rule for people: its sentence where it is known, else its id in words. */
export const ruleInWords = (id: string, rules: Readonly<Record<string, Sentence>>): string =>
  label(rules[id] ? say(rules[id]) : id.replace(/-/g, ' '));

function byRule(work: Work, rules: Readonly<Record<string, Sentence>>): string {
  const rows = Object.entries(work.changes.byRule)
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id, n]) => `<tr><td>${xml(ruleInWords(id, rules))}</td><td class="n">${figure(n)}</td></tr>`);
  return rows.length
    ? `<table>\n<thead><tr><th scope="col">${xml(t('book.mend'))}</th><th scope="col" class="n">${xml(t('book.times'))}</th></tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
    : '';
}

function sources(work: Work): string {
  const entries = work.sources.map(
    (s) =>
      `<li><bdi>${xml(label(s.path))}</bdi> <small>(${xml(label(`${s.format}, ${s.encoding}`))})</small><br/>\n<code>sha256 ${(label(s.sha256).match(/.{1,16}/gu) ?? []).map(xml).join('<wbr/>')}</code></li>`,
  );
  return entries.length ? `<h3>${xml(t('book.found-in'))}</h3>\n<ul>\n${entries.join('\n')}\n</ul>` : '';
}

function items(heading: string, texts: readonly string[]): string {
  const kept = texts.map((t) => withoutAddresses(legal(t)).trim()).filter(Boolean);
  const entries = kept.map(
    (t) =>
      `<li dir="auto">${xml(t)
        .replace(/\n{2,}/g, '\n')
        .replace(/\n/g, '<br/>\n')}</li>`,
  );
  return entries.length ? `<h3>${xml(heading)}</h3>\n<ul>\n${entries.join('\n')}\n</ul>` : '';
}
