import type { Holdings } from '../../catalogue/told/found.ts';
import type { LeftOutReason, Refusal } from '../../intake/draft.ts';
import type { ToldArchive } from '../../intake/dumps/told.ts';

import type { Sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { figure, listed, share } from '../../words/writing.ts';
import { asideWords } from '../parts/aside.ts';
import { ruleInWords } from '../parts/colophon.ts';
import { label, xml } from '../parts/escape.ts';
import { titleOf } from '../parts/facts.ts';
import { leftOutWords } from '../parts/left-out.ts';
import { bdi, markup, woven } from '../parts/woven.ts';
import { href, short } from './shelf.ts';
import type { ReportWork } from './work.ts';

export interface ReportFigures {
  readonly files: number;
  readonly works: number;
  readonly refused: number;
  readonly faults?: number;
  readonly seconds: number;
  /** What belongs to no story. */
  readonly leftOut?: ReportWork['leftOut'];
  /** Dumps of archives, and what became of their rows. */
  readonly archives?: readonly (Pick<ToldArchive, 'path' | 'name' | 'account' | 'warnings'> & {
    readonly found: Holdings;
  })[];
}

/** The heap in figures. */
export function figures(s: ReportFigures, works: readonly ReportWork[]): string {
  let words = 0;
  let mends = 0;
  for (const w of works) {
    words += w.words;
    mends += w.changes.count;
  }
  const items: [string, string][] = [
    [figure(s.works), t('report.n-stories', { n: s.works })],
    [figure(words), t('report.n-words', { n: words })],
    [figure(s.files), t('report.n-files', { n: s.files })],
    [figure(s.refused), t('report.n-aside', { n: s.refused })],
    ...(s.faults ? [[figure(s.faults), t('report.n-faults', { n: s.faults })] as [string, string]] : []),
    [figure(mends), t('report.n-mends', { n: mends })],
    [
      s.seconds < 120 ? t('report.seconds', { n: s.seconds }) : t('report.minutes', { n: Math.round(s.seconds / 60) }),
      t('report.taken'),
    ],
  ];
  return `<dl class="figures">${items.map(([n, what]) => `<div><dt>${xml(what)}</dt><dd>${xml(n)}</dd></div>`).join('')}</dl>`;
}

const SHOWN = 20;

/** What a person should look at first: missing parts, the least sure restorations, relations and what was left open. */
export function lookFirst(works: readonly ReportWork[]): string {
  const reasons = (w: ReportWork): string[] => [
    ...(w.missingParts.length
      ? [t('report.not-found', { n: w.missingParts.length, parts: listed(w.missingParts.map(String)) })]
      : []),
    ...(w.grade === 'look' ? [t('report.inferred', { sure: share(w.confidence!) })] : []),
    ...w.warnings.map((text) => short(text, 160)),
  ];
  const all = works.map((work) => ({ work, why: reasons(work) })).filter(({ why }) => why.length);
  all.sort(
    (a, b) =>
      b.work.missingParts.length - a.work.missingParts.length ||
      (a.work.confidence ?? 1) - (b.work.confidence ?? 1) ||
      (a.work.id < b.work.id ? -1 : 1),
  );
  if (all.length === 0) return '';
  const entries = all
    .slice(0, SHOWN)
    .map(
      ({ work, why }) =>
        `<li><a href="${xml(href(work.file))}"><bdi>${xml(short(titleOf(work), 120))}</bdi></a><br><span class="by">${xml(why.join(' '))}</span></li>`,
    );
  const more =
    all.length > SHOWN
      ? `<p class="faded">${xml(t('report.want-it-most', { n: SHOWN, all: all.length, file: JSON_FILE }))}</p>`
      : '';
  return `<section aria-labelledby="look">\n<h2 id="look">${xml(t('report.look'))}</h2>\n<ul>\n${entries.join('\n')}\n</ul>\n${more}</section>`;
}

/** Works that are another version or an excerpt of one that is here too, and how far they are from it. */
export function versions(works: readonly ReportWork[]): string {
  const byId = new Map(works.map((work) => [work.id, work]));
  const link = (work: ReportWork) =>
    markup(`<a href="${xml(href(work.file))}"><bdi>${xml(short(titleOf(work), 120))}</bdi></a>`);
  const entries = works.flatMap((work) =>
    work.relations.flatMap(({ type, work: id, similarity, difference }) => {
      const other = byId.get(id);
      if (!other || type === 'may-begin-in') return [];
      if (type === 'may-go-on-in')
        return [
          `<li>${woven('report.may-go-on', { work: link(work), other: link(other) })}<br><span class="by">${xml(t('report.may-go-on-why'))}</span></li>`,
        ];
      const is = type === 'excerpt-of' ? 'report.excerpt' : 'report.version';
      const far =
        difference && type !== 'excerpt-of'
          ? t('report.differs', { share: share(similarity), ...difference })
          : t('report.alike', { share: share(similarity) });
      return [`<li>${woven(is, { work: link(work), other: link(other) })}<br><span class="by">${xml(far)}</span></li>`];
    }),
  );
  if (entries.length === 0) return '';
  const more =
    entries.length > MOST_VERSIONS ? `<p class="faded">${xml(t('report.has-others', { file: JSON_FILE }))}</p>` : '';
  return `<section aria-labelledby="versions">\n<h2 id="versions">${xml(t('report.versions'))}</h2>\n<ul>\n${entries.slice(0, MOST_VERSIONS).join('\n')}\n</ul>\n${more}</section>`;
}

const MOST_VERSIONS = 500;

/** The file beside the report that holds all of it. */
const JSON_FILE = 'report.json';

/** What was mended, by rule: over all works. */
export function mends(works: readonly ReportWork[], rules: Readonly<Record<string, Sentence>>): string {
  const sums = new Map<string, { count: number; works: number }>();
  for (const w of works) {
    for (const [rule, count] of Object.entries(w.changes.byRule)) {
      const sum = sums.get(rule) ?? { count: 0, works: 0 };
      sums.set(rule, { count: sum.count + count, works: sum.works + 1 });
    }
  }
  if (sums.size === 0) return '';
  const rows = [...sums]
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .map(
      ([id, s]) =>
        `<tr><th scope="row">${xml(ruleInWords(id, rules))}</th><td class="n">${figure(s.count)}</td><td class="n">${figure(s.works)}</td></tr>`,
    );
  return `<section aria-labelledby="mends">\n<h2 id="mends">${xml(t('report.mended'))}</h2>\n<p>${xml(t('report.mended-is'))}</p>\n<table><thead>${headOf([t('report.rule')], t('report.mends'), t('report.stories'))}</thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n</section>`;
}

/** What stands in the files and in no story, by reason: over all works and what belongs to none. */
export function leftOut(works: readonly ReportWork[], beside: ReportFigures['leftOut']): string {
  const sums = new Map<string, { letters: number; works: number }>();
  const add = (all: NonNullable<ReportFigures['leftOut']>, work: 0 | 1) => {
    for (const [reason, letters] of Object.entries(all.byReason)) {
      const sum = sums.get(reason) ?? { letters: 0, works: 0 };
      sums.set(reason, { letters: sum.letters + letters, works: sum.works + work });
    }
  };
  for (const work of works) if (work.leftOut) add(work.leftOut, 1);
  if (beside) add(beside, 0);
  if (sums.size === 0) return '';
  const rows = [...sums]
    .sort((a, b) => b[1].letters - a[1].letters || (a[0] < b[0] ? -1 : 1))
    .map(
      ([reason, s]) =>
        `<tr><th scope="row">${xml(leftOutWords(reason as LeftOutReason))}</th><td class="n">${figure(s.letters)}</td><td class="n">${figure(s.works)}</td></tr>`,
    );
  return `<section aria-labelledby="beside">\n<h2 id="beside">${xml(t('report.beside'))}</h2>\n<p>${xml(t('report.beside-is'))}</p>\n<table><thead>${headOf([t('report.what')], t('report.letters'), t('report.stories'))}</thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n</section>`;
}

/** Files that were left aside, with the sentence that says why; a long list is folded by kind. */
export function refused(refusals: readonly Refusal[]): string {
  if (refusals.length <= 50) return asideTable(refusals);
  const kinds = new Map<string, Refusal[]>();
  for (const r of refusals) {
    const name = r.what ?? r.code;
    const kind = kinds.get(name);
    if (kind) kind.push(r);
    else kinds.set(name, [r]);
  }
  return [...kinds]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(
      ([code, list]) =>
        `<details><summary>${xml(t('report.aside-kind', { why: asideWords(code), n: list.length }))}</summary>\n${asideTable(list)}\n</details>`,
    )
    .join('\n');
}

/** A place in the heap and a sentence about it. */
export type Told = Pick<Refusal, 'path' | 'message'>;

/** Files that the program could not read by a mistake of its own. */
export const mistakes = (faults: readonly Told[]): string =>
  `<section aria-labelledby="mistakes">\n<h2 id="mistakes">${xml(t('report.mistakes'))}</h2>\n<p>${xml(t('report.mistakes-are'))}</p>\n${asideTable(faults.slice(0, MOST_MISTAKES))}${faults.length > MOST_MISTAKES ? `\n<p class="faded">${hasAll()}</p>` : ''}\n</section>`;

const MOST_MISTAKES = 500;

const hasAll = (): string => xml(t('report.has-all', { file: JSON_FILE }));

/** @param figures columns that hold figures, behind those that hold words */
const headOf = (names: readonly string[], ...figures: readonly string[]): string =>
  `<tr>${names.map((name) => `<th scope="col">${xml(name)}</th>`).join('')}${figures.map((name) => `<th scope="col" class="n">${xml(name)}</th>`).join('')}</tr>`;

function asideTable(told: readonly Told[]): string {
  const rows = told.map(
    (r) => `<tr><th scope="row"><bdi>${xml(label(r.path))}</bdi></th><td>${xml(label(say(r.message)))}</td></tr>`,
  );
  return `<table class="refused"><thead>${headOf([t('report.file'), t('report.why')])}</thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** What became of every row of the dumps, and what of their stories has no text. */
export function archives(all: NonNullable<ReportFigures['archives']>): string {
  const sections = all.map(({ path, name, account, warnings, found }) => {
    const rows = account.map(
      ({ table, rows, carried, left }) =>
        `<tr><th scope="row">${xml(label(table))}</th><td class="n">${figure(rows)}</td><td>${xml(carried.map((c) => t('archive.rows-as', { n: c.rows, as: c.as })).join('; '))}</td><td>${xml(left.map((l) => t('archive.rows-left', { n: l.rows, why: l.why })).join('; '))}</td></tr>`,
    );
    const untold = found.untold
      .slice(0, UNTOLD)
      .map(
        ({ title, author }) =>
          `<li><bdi>${xml(short(label(title ?? t('page.untitled')), 120))}</bdi>${author ? ` ${woven('work.by', { writers: bdi(short(label(author), 60)) })}` : ''}</li>`,
      );
    const said = [
      t('archive.stories', { stories: found.stories, chapters: found.chapters }),
      ...(found.missing > 0 ? [t('archive.text-missing', { n: found.missing })] : []),
      ...warnings.map((w) => label(say(w))),
    ].join(' ');
    return `<h3><bdi>${xml(label(name ?? path))}</bdi></h3>
<p>${woven('report.archive', { file: bdi(label(path)), said })}</p>
<div class="wide"><table><thead><tr><th scope="col">${xml(t('archive.table'))}</th><th scope="col" class="n">${xml(t('archive.rows'))}</th><th scope="col">${xml(t('archive.carried'))}</th><th scope="col">${xml(t('archive.left'))}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>
${untold.length ? `<details><summary>${xml(t('archive.untold', { n: found.untold.length }))}</summary><ul>${untold.join('')}</ul>${found.untold.length > UNTOLD ? `<p>${hasAll()}</p>` : ''}</details>` : ''}`;
  });
  return `<section aria-labelledby="archives">\n<h2 id="archives">${xml(t('report.archives'))}</h2>\n${sections.join('\n')}\n</section>`;
}

const UNTOLD = 200;
