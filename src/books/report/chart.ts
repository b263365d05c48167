import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { label, xml } from '../parts/escape.ts';
import { GRADES, type Grade, type ReportWork } from './work.ts';

const GRADE_WORDS: { readonly [g in Grade]: PlainCode } = {
  whole: 'report.whole',
  sure: 'report.sure',
  likely: 'report.likely',
  look: 'report.look',
};

export const gradeWords = (grade: Grade): string => t(GRADE_WORDS[grade]);

type Row = { readonly format: string; readonly counts: { readonly [g in Grade]: number }; readonly total: number };

function rowsOf(works: readonly ReportWork[]): Row[] {
  const rows = new Map<string, { [g in Grade]: number }>();
  for (const { format, grade } of works) {
    const counts = rows.get(format) ?? { whole: 0, sure: 0, likely: 0, look: 0 };
    counts[grade]++;
    rows.set(format, counts);
  }
  const total = (c: { readonly [g in Grade]: number }) => GRADES.reduce((n, g) => n + c[g], 0);
  return [...rows]
    .map(([format, counts]) => ({ format, counts, total: total(counts) }))
    .sort((a, b) => b.total - a.total || (a.format < b.format ? -1 : 1));
}

const WIDTH = 440;
const NAME = 84;
const COUNT = 56;
const STEP = 34;

/** What came in, by format, and how sure the result is: bars, and the same figures as a table behind them. */
export function chart(works: readonly ReportWork[]): string {
  const rows = rowsOf(works);
  if (rows.length === 0) return '';
  const scale = (WIDTH - NAME - COUNT) / rows[0]!.total;
  const bars = rows.map((row, i) => {
    let x = NAME;
    const parts = GRADES.flatMap((g) => {
      const n = row.counts[g];
      if (n === 0) return [];
      const wide = Math.max(1.5, n * scale);
      const bar = `<rect class="${g}" x="${x.toFixed(1)}" y="${i * STEP + 6}" width="${Math.max(1.5, wide - 1.5).toFixed(1)}" height="20"><title>${xml(t('report.bar', { format: label(row.format), grade: gradeWords(g), n }))}</title></rect>`;
      x += wide;
      return [bar];
    });
    return `<text x="${NAME - 10}" y="${i * STEP + 21}" text-anchor="end">${xml(label(row.format).slice(0, 11))}</text>${parts.join('')}<text x="${(x + 7).toFixed(1)}" y="${i * STEP + 21}" class="faded">${figure(row.total)}</text>`;
  });
  const used = GRADES.filter((g) => rows.some((r) => r.counts[g]));
  const legend = used
    .map(
      (g) =>
        `<li><svg width="14" height="14" aria-hidden="true"><rect class="${g}" width="14" height="14"/></svg> ${xml(gradeWords(g))}</li>`,
    )
    .join('');
  const height = rows.length * STEP;
  return `<figure>
<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${xml(t('report.chart'))}">
${PATTERN}
${bars.join('\n')}
</svg>
<figcaption><ul class="legend">${legend}</ul></figcaption>
<details><summary>${xml(t('report.the-figures'))}</summary>
${table(rows)}
</details>
</figure>`;
}

/** Stripes, so that the one that wants a person's eye is not told by colour alone. */
const PATTERN =
  '<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="stripe-ground"/><rect width="3" height="6" class="stripe"/></pattern></defs>';

function table(rows: readonly Row[]): string {
  const head = GRADES.map((g) => `<th scope="col" class="n">${xml(gradeWords(g))}</th>`).join('');
  const body = rows.map(
    (r) =>
      `<tr><th scope="row">${xml(label(r.format))}</th>${GRADES.map((g) => `<td class="n">${figure(r.counts[g])}</td>`).join('')}</tr>`,
  );
  return `<div class="wide" role="region" tabindex="0" aria-label="${xml(t('report.by-format'))}"><table class="figures"><thead><tr><th scope="col">${xml(t('report.format'))}</th>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}
