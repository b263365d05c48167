import { rowOf } from '../../catalogue/vocabulary.ts';
import { t } from '../../words/words.ts';
import { figure, inARow, listed, share } from '../../words/writing.ts';
import { label, xml } from '../parts/escape.ts';
import { titleOf, writersOf } from '../parts/facts.ts';
import { choiceWords, fieldLabel } from '../parts/field-words.ts';
import { gradeWords } from './chart.ts';
import type { ReportWork } from './work.ts';

/** Works in the order of a shelf: by title, leading articles passed over, the untitled last. */
export function sorted(works: readonly ReportWork[]): ReportWork[] {
  const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return works
    .map((work) => ({ work, key: keyOf(work) }))
    .sort(
      (a, b) =>
        Number(!a.work.title) - Number(!b.work.title) ||
        order.compare(a.key, b.key) ||
        (a.work.id < b.work.id ? -1 : 1),
    )
    .map((w) => w.work);
}

const keyOf = (work: ReportWork): string =>
  titleOf(work)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:the|an?|der|die|das|le|la|les) (?=\S)/i, '')
    .slice(0, 200);

/** A–Z, or `#` for all that begins otherwise. */
export function letterOf(work: ReportWork): string {
  const first = keyOf(work).normalize('NFKD').charAt(0).toUpperCase();
  return work.title && /[A-Z]/.test(first) ? first : '#';
}

/** Fewer works than this are one table. */
const FEW = 40;

/**
 * The works as tables, one per letter where they are many, so that a browser need only draw the letters on the screen.
 * @param works in the order of `sorted`
 * @returns the letters that have a table (none where the works are few) and the tables
 */
export function shelf(works: readonly ReportWork[]): { readonly letters: readonly string[]; readonly html: string } {
  if (works.length <= FEW) return { letters: [], html: table(works, t('report.stories')) };
  const groups = new Map<string, ReportWork[]>();
  for (const work of works) {
    const letter = letterOf(work);
    const group = groups.get(letter);
    if (group) group.push(work);
    else groups.set(letter, [work]);
  }
  const letters = [...groups.keys()].sort((a, b) => Number(a === '#') - Number(b === '#') || (a < b ? -1 : 1));
  const sections = letters.map((letter) => {
    const rows = groups.get(letter)!;
    const name = letter === '#' ? t('report.other') : letter;
    return `<section class="letter" id="${anchor(letter)}" style="contain-intrinsic-size:auto ${rows.length * 52 + 60}px">
<h3>${xml(name)}</h3>
${table(rows, t('report.stories-in', { range: name }))}
</section>`;
  });
  return { letters, html: sections.join('\n') };
}

const table = (
  works: readonly ReportWork[],
  caption: string,
): string => `<table class="works"><caption class="unseen">${xml(caption)}</caption>${head()}<tbody>
${works.map(row).join('\n')}
</tbody></table>`;

export const anchor = (letter: string): string => (letter === '#' ? 'other' : `letter-${letter.toLowerCase()}`);

function head(): string {
  const columns = [
    ['what', t('report.story')],
    ['rating', fieldLabel('rating')],
    ['n', t('book.words')],
    ['n chapters', t('work.chapters')],
    ['from', t('report.found-as')],
    ['n mends', t('report.mends')],
    ['n', t('report.how-sure')],
  ];
  return `<thead><tr>${columns.map(([name, words]) => `<th scope="col" class="${name}">${xml(words!)}</th>`).join('')}</tr></thead>`;
}

function row(w: ReportWork): string {
  const by = inARow(writersOf({ authors: w.authors.map((name) => ({ name })) }));
  // Beside what no file says.
  const only = (name: (typeof w.suggested)[number]) =>
    w.suggested.includes(name) ? ` <small>${xml(t('book.suggested'))}</small>` : '';
  const fandom = w.fandoms.length ? ` · <bdi>${xml(short(inARow(w.fandoms), 60))}</bdi>${only('fandoms')}` : '';
  const copies = w.sources.length > 1 ? ` ×${w.sources.length}` : '';
  const lacks = { n: w.missingParts.length, parts: listed(w.missingParts.map(String)) };
  const missing = w.missingParts.length ? ` <span class="flag">${xml(t('mark.missing', lacks))}</span>` : '';
  const rating = choiceWords(rowOf('rating'), label(w.rating ?? ''));
  const sure =
    w.confidence === null
      ? `<abbr title="${xml(t('report.nothing-inferred'))}">${xml(t('report.is-whole'))}</abbr>`
      : `<span class="${w.grade === 'look' ? 'flag' : ''}" title="${xml(gradeWords(w.grade))}">${xml(t('report.share', { share: share(w.confidence) }))}</span>`;
  return `<tr><th scope="row" class="what"><a href="${xml(href(w.file))}"><bdi>${xml(short(titleOf(w), 120))}</bdi></a>${missing}<span class="by"><bdi>${xml(short(by, 60))}</bdi>${only('authors')}${fandom}</span></th><td class="rating">${xml(rating)}${only('rating')}</td><td class="n">${figure(w.words)}</td><td class="n chapters">${w.chapters}</td><td class="from">${xml(label(w.format))}${copies}<br><span class="by">${xml(label(w.encoding))}</span></td><td class="n mends">${figure(w.changes.count)}</td><td class="n">${sure}</td></tr>`;
}

export const short = (text: string, most: number): string => {
  const clean = label(text);
  const letters = [...clean.slice(0, most * 2 + 2)];
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : clean;
};

/** A path as an address: each part encoded, and never another scheme. */
export const href = (path: string): string =>
  `./${path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/')}`;
