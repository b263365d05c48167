import type { Holdings } from '../../catalogue/told/found.ts';
import type { Refusal } from '../../intake/draft.ts';
import type { ToldArchive } from '../../intake/dumps/told.ts';
import { say } from '../../words/words.ts';
import { ruleInWords } from '../parts/colophon.ts';
import { label, xml } from '../parts/escape.ts';
import { plural, thousands, titleOf } from '../parts/facts.ts';
import { LEFT_OUT } from '../parts/left-out.ts';
import { href, percent, short } from './shelf.ts';
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
    [thousands(s.works), s.works === 1 ? 'story' : 'stories'],
    [thousands(words), 'words'],
    [thousands(s.files), s.files === 1 ? 'file looked at' : 'files looked at'],
    [thousands(s.refused), 'left aside'],
    ...(s.faults ? [[thousands(s.faults), 'not read, by our mistake'] as [string, string]] : []),
    [thousands(mends), 'mends'],
    [s.seconds < 120 ? `${s.seconds}\u202fs` : `${Math.round(s.seconds / 60)}\u202fmin`, 'taken'],
  ];
  return `<dl class="figures">${items.map(([n, what]) => `<div><dt>${what}</dt><dd>${n}</dd></div>`).join('')}</dl>`;
}

const SHOWN = 20;

/** What a person should look at first: missing parts, the least sure restorations, relations and what was left open. */
export function lookFirst(works: readonly ReportWork[]): string {
  const reasons = (w: ReportWork): string[] => [
    ...(w.missingParts.length ? [`Not found: part ${w.missingParts.join(', ')}.`] : []),
    ...(w.grade === 'look' ? [`Paragraphs inferred at ${percent(w.confidence!)} on average.`] : []),
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
      ? `<p class="faded">The ${SHOWN} that want it most, of ${thousands(all.length)}; report.json has them all.</p>`
      : '';
  return `<section aria-labelledby="look">\n<h2 id="look">Worth a look</h2>\n<ul>\n${entries.join('\n')}\n</ul>\n${more}</section>`;
}

/** Works that are another version or an excerpt of one that is here too, and how far they are from it. */
export function versions(works: readonly ReportWork[]): string {
  const byId = new Map(works.map((work) => [work.id, work]));
  const link = (work: ReportWork) =>
    `<a href="${xml(href(work.file))}"><bdi>${xml(short(titleOf(work), 120))}</bdi></a>`;
  const entries = works.flatMap((work) =>
    work.relations.flatMap(({ type, work: id, similarity, difference }) => {
      const other = byId.get(id);
      if (!other || type === 'may-begin-in') return [];
      if (type === 'may-go-on-in')
        return [
          `<li>${link(work)} may go on in ${link(other)}<br><span class="by">Title and writer are the same; fandom, pairing or time are not, or nothing else tells.</span></li>`,
        ];
      const what = type === 'excerpt-of' ? 'an excerpt of' : 'another version of';
      const far = `${percent(similarity)} alike${difference && type !== 'excerpt-of' ? `: ${inShort(difference)}` : ''}`;
      return [`<li>${link(work)} is ${what} ${link(other)}<br><span class="by">${xml(far)}.</span></li>`];
    }),
  );
  if (entries.length === 0) return '';
  const more = entries.length > MOST_VERSIONS ? '<p class="faded">report.json has the others.</p>' : '';
  return `<section aria-labelledby="versions">\n<h2 id="versions">Versions of one story</h2>\n<ul>\n${entries.slice(0, MOST_VERSIONS).join('\n')}\n</ul>\n${more}</section>`;
}

const MOST_VERSIONS = 500;

const inShort = ({ same, changed, added, gone }: NonNullable<ReportWork['relations'][number]['difference']>): string =>
  `${plural(changed, 'paragraph')} changed, ${thousands(added)} added, ${thousands(gone)} gone, ${thousands(same)} the same`;

/** What was mended, by rule: over all works. */
export function mends(works: readonly ReportWork[], rules: Readonly<Record<string, string>>): string {
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
        `<tr><th scope="row">${xml(ruleInWords(id, rules))}</th><td class="n">${thousands(s.count)}</td><td class="n">${thousands(s.works)}</td></tr>`,
    );
  return `<section aria-labelledby="mends">\n<h2 id="mends">What was mended</h2>\n<p>Every mend is recorded with its place and can be undone; the words themselves were not touched.</p>\n<table><thead><tr><th scope="col">Rule</th><th scope="col" class="n">Mends</th><th scope="col" class="n">Stories</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n</section>`;
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
        `<tr><th scope="row">${xml(LEFT_OUT[reason as keyof typeof LEFT_OUT])}</th><td class="n">${thousands(s.letters)}</td><td class="n">${thousands(s.works)}</td></tr>`,
    );
  return `<section aria-labelledby="beside">\n<h2 id="beside">Not part of the stories</h2>\n<p>Page furniture and what else a reader of the files would see beside the stories. It was left out of their texts; the files keep it.</p>\n<table><thead><tr><th scope="col">What</th><th scope="col" class="n">Letters</th><th scope="col" class="n">Stories</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n</section>`;
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
        `<details><summary>${xml(code.replace(/-/g, ' '))}: ${plural(list.length, 'file')}</summary>\n${asideTable(list)}\n</details>`,
    )
    .join('\n');
}

/** A place in the heap and a sentence about it. */
export type Told = Pick<Refusal, 'path' | 'message'>;

/** Files that the program could not read by a mistake of its own. */
export const mistakes = (faults: readonly Told[]): string =>
  `<section aria-labelledby="mistakes">\n<h2 id="mistakes">Not read, by our mistake</h2>\n<p>Here Ficarium itself failed, and the files may be sound. Please report it; what it wrote on the terminal says where.</p>\n${asideTable(faults.slice(0, MOST_MISTAKES))}${faults.length > MOST_MISTAKES ? '\n<p class="faded">report.json has them all.</p>' : ''}\n</section>`;

const MOST_MISTAKES = 500;

function asideTable(told: readonly Told[]): string {
  const rows = told.map(
    (r) => `<tr><th scope="row"><bdi>${xml(label(r.path))}</bdi></th><td>${xml(label(say(r.message)))}</td></tr>`,
  );
  return `<table class="refused"><thead><tr><th scope="col">File</th><th scope="col">Why</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** What became of every row of the dumps, and what of their stories has no text. */
export function archives(all: NonNullable<ReportFigures['archives']>): string {
  const sections = all.map(({ path, name, account, warnings, found }) => {
    const rows = account.map(
      ({ table, rows, carried, left }) =>
        `<tr><th scope="row">${xml(label(table))}</th><td class="n">${thousands(rows)}</td><td>${xml(carried.map((c) => `${thousands(c.rows)} as ${say(c.as)}`).join('; '))}</td><td>${xml(left.map((l) => `${thousands(l.rows)}: ${say(l.why)}`).join('; '))}</td></tr>`,
    );
    const untold = found.untold
      .slice(0, UNTOLD)
      .map(
        ({ title, author }) =>
          `<li><bdi>${xml(short(label(title ?? 'Untitled'), 120))}</bdi>${author ? ` by <bdi>${xml(short(label(author), 60))}</bdi>` : ''}</li>`,
      );
    const missing = found.missing > 0 ? ` The text of ${plural(found.missing, 'chapter')} is not in the heap.` : '';
    return `<h3><bdi>${xml(label(name ?? path))}</bdi></h3>
<p><bdi>${xml(label(path))}</bdi>: ${plural(found.stories, 'story', 'stories')} in ${plural(found.chapters, 'chapter')}.${missing}${warnings.map((w) => ` ${xml(label(say(w)))}`).join('')}</p>
<div class="wide"><table><thead><tr><th scope="col">Table</th><th scope="col" class="n">Rows</th><th scope="col">Carried over</th><th scope="col">Left in the dump</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>
${untold.length ? `<details><summary>${plural(found.untold.length, 'story', 'stories')} without any text in the heap</summary><ul>${untold.join('')}</ul>${found.untold.length > UNTOLD ? '<p>report.json has them all.</p>' : ''}</details>` : ''}`;
  });
  return `<section aria-labelledby="archives">\n<h2 id="archives">Archives</h2>\n${sections.join('\n')}\n</section>`;
}

const UNTOLD = 200;
