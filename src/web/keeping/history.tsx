import type { KeptDay } from '../../library/history.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { day as dayWords, figure } from '../../words/writing.ts';
import { Curve } from './curve.tsx';

/** Something of which a year is drawn. */
interface Measure {
  readonly what: PlainCode;
  /** null: nothing is known of that day. */
  readonly of: (day: KeptDay) => number | null;
  readonly say: (n: number) => string;
}

const A_DAY_MS = 86_400_000;
const size = (n: number): string =>
  n < 1e9 ? t('history.megabytes', { megabytes: n / 1e6 }) : t('history.gigabytes', { gigabytes: n / 1e9 });

const MEASURES: readonly Measure[] = [
  { what: 'history.works', of: ({ works }) => works, say: figure },
  { what: 'history.originals', of: ({ originals }) => originals, say: size },
  { what: 'history.database', of: ({ database }) => database, say: size },
  { what: 'history.free', of: ({ free }) => free, say: size },
  {
    what: 'history.backup-age',
    of: ({ at, backedUpAt }) => backedUpAt && Math.max(0, Math.floor((at.getTime() - backedUpAt.getTime()) / A_DAY_MS)),
    say: (n) => t('history.days', { n }),
  },
  { what: 'history.failed-jobs', of: ({ failedJobs }) => failedJobs, say: figure },
  { what: 'history.p95', of: ({ p95 }) => p95, say: (ms) => t('history.ms', { ms }) },
  { what: 'history.failed-answers', of: ({ failed }) => failed, say: figure },
];

/** How the library stood in the last year: a small picture of each measure, and a table of the same by months. */
export const History = ({ year }: { year: readonly KeptDay[] }) => (
  <section class="history">
    <h2>{t('history.title')}</h2>
    {year.length === 0 ? (
      <p>{t('history.none')}</p>
    ) : (
      <>
        <p>{spanWords(year)}</p>
        <div class="curves">
          {MEASURES.map((measure) => (
            <Drawn {...measure} year={year} />
          ))}
        </div>
        <details>
          <summary>{t('history.by-month')}</summary>
          <Months year={year} />
        </details>
      </>
    )}
  </section>
);

function spanWords(year: readonly KeptDay[]): string {
  const [from, to] = [dayWords(year[0]!.day), dayWords(year.at(-1)!.day)];
  return from === to ? from : t('history.span', { from, to });
}

function Drawn({ what, of, say, year }: Measure & { year: readonly KeptDay[] }) {
  const points = year.flatMap((day) => {
    const value = of(day);
    return value === null ? [] : [{ day: day.day, value }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last)
    return (
      <figure>
        <figcaption>{t('history.unknown', { what: t(what) })}</figcaption>
      </figure>
    );
  const values = points.map(({ value }) => value);
  const most = say(Math.max(...values));
  const words = t('history.drawn', {
    what: t(what),
    first: say(first.value),
    from: dayWords(first.day),
    last: say(last.value),
    to: dayWords(last.day),
    least: say(Math.min(...values)),
    most,
  });
  return (
    <figure>
      <figcaption>
        {t(what)} <b>{say(last.value)}</b>
      </figcaption>
      <Curve points={points} from={year[0]!.day} to={year.at(-1)!.day} words={words} />
      <p class="curve-most" aria-hidden="true">
        {t('history.most', { most })}
      </p>
    </figure>
  );
}

/** The last day of each month stands for it. */
function Months({ year }: { year: readonly KeptDay[] }) {
  const months = new Map(year.map((day) => [day.day.slice(0, 7), day]));
  return (
    <div class="curve-months">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('history.month')}</th>
            {MEASURES.map(({ what }) => (
              <th scope="col">{t(what)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map(([month, day]) => (
            <tr>
              <th scope="row">{dayWords(month)}</th>
              {MEASURES.map(({ of, say }) => {
                const value = of(day);
                return <td>{value === null ? '–' : say(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
