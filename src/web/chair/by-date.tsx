import type { EditionHead } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { day } from '../../words/writing.ts';

const WIDE = 320;
const HIGH = 40;
const BAR = 3;

/** When a date was, in days; null where not even its year is told. A month or a year alone stands at its first day. */
function dayNumber(date: string | null): number | null {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '');
  if (!found) return null;
  return Date.UTC(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)) / 86_400_000;
}

/**
 * When each chapter was written, between the first and the last day: as high as it is long. Nothing where fewer than two days
 * are known. @param dates by chapter
 */
export function ByDate({ work, dates }: { work: EditionHead; dates: readonly (string | null)[] }) {
  const known = work.chapters
    .flatMap(({ words }, i) => {
      const at = dayNumber(dates[i]!);
      return at === null ? [] : [{ at, words, date: dates[i]! }];
    })
    .sort((a, b) => a.at - b.at);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first.at === last.at) return null;
  const most = Math.max(1, ...known.map(({ words }) => words));
  const said = t('shape.by-date', { n: known.length, first: day(first.date), last: day(last.date) });
  return (
    <>
      <svg class="by-date" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={said} preserveAspectRatio="none">
        <line x1="0" x2={WIDE} y1={HIGH - 0.5} y2={HIGH - 0.5} />
        {known.map(({ at, words }) => {
          const high = Math.max(2, (HIGH - 4) * (words / most));
          const x = ((WIDE - BAR) * (at - first.at)) / (last.at - first.at);
          return <rect x={x.toFixed(1)} width={BAR} y={(HIGH - high).toFixed(1)} height={high.toFixed(1)} />;
        })}
      </svg>
      <figcaption class="quiet">{said}</figcaption>
    </>
  );
}
