import { LENGTHS, type Query, type Survey } from '../../library/finding/queries.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { to } from '../kit/rich.tsx';
import { searchAddress } from './address.ts';

interface Column {
  readonly label: string;
  readonly works: number;
  /** The same works alone. */
  readonly href: string;
}

/** So many years are drawn one by one, those without a work too; beyond that only those that have some. */
const MOST_YEARS = 80;

/** All that is found, drawn: by the years in which it was written, and by how long it is; with the same in figures. */
export function SurveyView({ survey, query }: { survey: Survey; query: Query }) {
  const years = yearsOf(survey, query);
  const lengths = LENGTHS.map((from, i) => lengthOf(from, LENGTHS[i + 1], survey.lengths[i]!, query));
  if (years.length + lengths.filter(({ works }) => works > 0).length < 3) return null;
  return (
    <details class="survey">
      <summary>{t('find.survey')}</summary>
      <div class="drawings">
        {years.length > 0 ? (
          <figure>
            <figcaption>{t('find.by-year')}</figcaption>
            <Drawn columns={years} />
          </figure>
        ) : null}
        <figure>
          <figcaption>{t('find.by-words')}</figcaption>
          <Drawn columns={lengths} />
        </figure>
      </div>
      {survey.undated > 0 ? <p class="quiet">{t('find.undated', { n: survey.undated })}</p> : null}
      <details>
        <summary>{t('find.in-figures')}</summary>
        <div class="drawings">
          <Figures columns={years} what={t('find.year')} />
          <Figures columns={lengths} what={t('find.words')} />
        </div>
      </details>
    </details>
  );
}

const WIDE = 12;
const HIGH = 100;

/** Columns side by side; the highest is as high as there is room. */
function Drawn({ columns }: { columns: readonly Column[] }) {
  const most = Math.max(1, ...columns.map(({ works }) => works));
  return (
    <>
      <svg
        viewBox={`0 0 ${columns.length * WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {columns.map(({ works, label }, i) => {
          const height = works === 0 ? 0 : Math.max(2, (works / most) * (HIGH - 2));
          return (
            <g>
              <title>{`${label}: ${works}`}</title>
              <rect class="room" x={i * WIDE} y="0" width={WIDE} height={HIGH} />
              <rect class="bar" x={i * WIDE + 1} y={HIGH - height} width={WIDE - 2} height={height} />
            </g>
          );
        })}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{columns[0]!.label}</span>
        <span>{columns.length > 1 ? columns.at(-1)!.label : ''}</span>
      </p>
    </>
  );
}

const Figures = ({ columns, what }: { columns: readonly Column[]; what: string }) =>
  columns.length === 0 ? null : (
    <table>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{t('nav.works')}</th>
        </tr>
      </thead>
      <tbody>
        {columns
          .filter(({ works }) => works > 0)
          .map(({ label, works, href }) => (
            <tr>
              <th scope="row">{to(href)(label)}</th>
              <td>{figure(works)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );

function yearsOf({ years }: Survey, query: Query): readonly Column[] {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? -1];
  const counts = new Map(years.map(({ year, works }) => [year, works]));
  const all =
    last - first < MOST_YEARS
      ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
      : years.map(({ year }) => year);
  return all.map((year) => ({
    label: String(year),
    works: counts.get(year) ?? 0,
    href: searchAddress({
      ...query,
      ranges: { ...query.ranges, date: { from: dayOf(year), to: dayOf(year + 1) - 1 } },
    }),
  }));
}

const DAY = 86_400_000;
function dayOf(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime() / DAY;
}

function lengthOf(from: number, next: number | undefined, works: number, query: Query): Column {
  const words = { ...(from > 0 && { from }), ...(next !== undefined && { to: next - 1 }) };
  return {
    label:
      next === undefined
        ? t('find.part-least', { from: figure(from) })
        : t('find.part-between', { from: figure(from), to: figure(next - 1) }),
    works,
    href: searchAddress({ ...query, ranges: { ...query.ranges, words } }),
  };
}
