import type { Refusal } from '../intake/draft.ts';
import { directionOf } from '../text/direction.ts';
import type { Sentence } from '../text/sentence.ts';
import { inWords } from '../words/in-words.ts';
import { t, words } from '../words/words.ts';
import { xml } from './parts/escape.ts';
import { chart } from './report/chart.ts';
import { REPORT_CSS } from './report/css.ts';

import {
  archives,
  figures,
  leftOut,
  lookFirst,
  mends,
  mistakes,
  type ReportFigures,
  refused,
  type Told,
  versions,
} from './report/sections.ts';

import { anchor, shelf, sorted } from './report/shelf.ts';
import type { ReportWork } from './report/work.ts';

export { type ReportWork, reportWork } from './report/work.ts';

/** What `report.json` holds: the same figures, each sentence in words. */
export const reportFigures = (figures: object): unknown => inWords(figures);

export interface Report {
  readonly works: readonly ReportWork[];
  readonly refusals: readonly Refusal[];
  /** Files, or stories in them, over which the program made a mistake. */
  readonly faults?: readonly Told[];
  readonly summary: ReportFigures;
  /** What a rule does, one sentence, by its id; a rule that is not here is named by its id. */
  readonly rules?: Readonly<Record<string, Sentence>>;
}

export interface ReportPage {
  readonly name: string;
  readonly html: string;
}

/** Up to this many rows stand on the first page; beyond, lists get pages of their own. About 6 MB of HTML. */
const ROWS_ON_FIRST = 10_000;
const ROWS_A_PAGE = 5_000;

/**
 * What `rescue --out` leaves to be looked at: `report.html`, and for a very large heap further pages that it leads to.
 * Each is one file without script, font or address, readable on a phone and in print.
 */
export function makeReport(report: Report): ReportPage[] {
  const works = sorted(report.works);
  const workPages = works.length > ROWS_ON_FIRST ? parts(works, ROWS_A_PAGE) : [];
  const refusalPages = report.refusals.length > ROWS_ON_FIRST ? parts(report.refusals, ROWS_A_PAGE) : [];
  const first = [
    `<header>\n<h1>${xml(t('report.title'))}</h1>`,
    `<p class="faded">${xml(t('report.standing', { n: report.summary.works }))}</p>\n</header>`,
    figures(report.summary, works),
    works.length
      ? `<section aria-labelledby="came">\n<h2 id="came">${xml(t('report.came-in'))}</h2>\n${chart(works)}\n</section>`
      : '',
    lookFirst(works),
    versions(works),
    `<section aria-labelledby="stories">\n<h2 id="stories">${xml(t('report.the-stories'))}</h2>\n${workPages.length ? links(workPages, 'report-stories', rangeOf) : listed(works)}\n</section>`,
    report.summary.archives?.length ? archives(report.summary.archives) : '',
    report.faults?.length ? mistakes(report.faults) : '',
    report.refusals.length
      ? `<section aria-labelledby="aside">\n<h2 id="aside">${xml(t('heap.left-aside'))}</h2>\n${refusalPages.length ? links(refusalPages, 'report-left-aside', (p) => t('report.files', { n: p.length })) : refused(report.refusals)}\n</section>`
      : '',
    mends(works, report.rules ?? {}),
    leftOut(works, report.summary.leftOut),
  ];
  return [
    page('report.html', t('report.title'), first.filter(Boolean).join('\n')),
    ...workPages.map((rows, i) =>
      sub(`report-stories-${i + 1}.html`, t('report.stories-in', { range: rangeOf(rows) }), listed(rows)),
    ),
    ...refusalPages.map((rows, i) =>
      sub(
        `report-left-aside-${i + 1}.html`,
        t('report.aside-page', { n: i + 1, all: refusalPages.length }),
        refused(rows),
      ),
    ),
  ];
}

function listed(works: readonly ReportWork[]): string {
  if (works.length === 0) return `<p>${xml(t('report.none'))}</p>`;
  const { letters, html } = shelf(works);
  const jump =
    letters.length > 1
      ? `<nav class="letters" aria-label="${xml(t('report.by-letter'))}"><ul>${letters.map((l) => `<li><a href="#${anchor(l)}">${l === '#' ? xml(t('report.other')) : l}</a></li>`).join('')}</ul></nav>\n`
      : '';
  return jump + html;
}

const rangeOf = (works: readonly ReportWork[]): string =>
  [works[0], works.at(-1)].map((w) => (w?.title ?? t('page.untitled')).slice(0, 40)).join(' – ');

function links<T>(pages: readonly (readonly T[])[], stem: string, name: (page: readonly T[]) => string): string {
  return `<ol>\n${pages.map((p, i) => `<li><a href="./${stem}-${i + 1}.html">${xml(name(p))}</a></li>`).join('\n')}\n</ol>`;
}

const sub = (name: string, title: string, body: string): ReportPage =>
  page(
    name,
    title,
    `<header>\n<h1>${xml(title)}</h1>\n<p><a href="./report.html">${xml(t('report.back'))}</a></p>\n</header>\n${body}`,
  );

function page(name: string, title: string, body: string): ReportPage {
  const html = `<!DOCTYPE html>
<html lang="${words().language}" dir="${directionOf(words().language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(title)} · Ficarium</title>
<style>
${REPORT_CSS}</style>
</head>
<body>
<main>
${body}
</main>
<footer><p>${xml(t('report.made-by', { file: 'report.json' }))}</p></footer>
</body>
</html>
`;
  return { name, html };
}

function parts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
