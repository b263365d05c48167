import type { Character } from '../../library/works/cast-of-work.ts';
import type { ChapterShape } from '../../library/works/shape.ts';
import type { EditionHead } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { day, figure, share } from '../../words/writing.ts';
import { ByDate } from './by-date.tsx';
import { chapterName } from './matter.tsx';

const WIDE = 320;
const HIGH = 72;
const ROW = 16;
/** Of more chapters than these, neighbours are drawn as one. */
const MOST_BARS = 80;
/** More chapters than these make no table that anybody reads. */
const MOST_ROWS = 200;

interface Bar {
  readonly words: number;
  readonly speech: number | null;
  readonly people: ReadonlySet<Character>;
}

/** Neighbouring chapters as one bar each, where they are very many. */
function barsOf(work: EditionHead, shape: readonly ChapterShape[] | null): readonly Bar[] {
  const each = Math.ceil(work.chapters.length / MOST_BARS);
  return Array.from({ length: Math.ceil(work.chapters.length / each) }, (_, b) => {
    const some = work.chapters.slice(b * each, (b + 1) * each);
    const shapes = shape?.slice(b * each, (b + 1) * each) ?? null;
    const words = some.reduce((sum, one) => sum + one.words, 0);
    const spoken = shapes?.reduce((sum, one, i) => sum + one.speech * some[i]!.words, 0);
    return {
      words,
      speech: spoken === undefined ? null : spoken / Math.max(1, words),
      people: new Set(shapes?.flatMap((one) => [...one.people]) ?? []),
    };
  });
}

/** How long each chapter is; where that is known, how much of it is speech and who is in it. A table says the same. */
export function ShapePicture({
  work,
  shape = null,
  people = [],
  dates = null,
}: {
  work: EditionHead;
  shape?: readonly ChapterShape[] | null;
  people?: readonly Character[];
  dates?: readonly (string | null)[] | null;
}) {
  const bars = barsOf(work, shape);
  const most = Math.max(1, ...bars.map(({ words }) => words));
  const step = WIDE / bars.length;
  const wide = Math.max(1, step - Math.min(3, step / 4));
  return (
    <figure class="shape">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={inWords(work)} preserveAspectRatio="none">
        <line x1="0" x2={WIDE} y1={HIGH - 0.5} y2={HIGH - 0.5} />
        {bars.map(({ words, speech }, i) => {
          const high = (HIGH - 4) * (words / most);
          const spoken = high * (speech ?? 0);
          return (
            <>
              <rect x={at(i * step)} width={at(wide)} y={at(HIGH - high)} height={at(high)} />
              {spoken > 0.5 ? (
                <rect class="speech" x={at(i * step)} width={at(wide)} y={at(HIGH - spoken)} height={at(spoken)} />
              ) : null}
            </>
          );
        })}
      </svg>
      {shape === null ? null : <figcaption class="quiet">{t('shape.speech')}</figcaption>}
      {people.length === 0 ? null : (
        <ul class="who-where">
          {people.map((one) => {
            const where = bars.flatMap(({ people: here }, i) => (here.has(one) ? [i] : []));
            return (
              <li>
                <bdi>{one.name}</bdi>
                <svg
                  viewBox={`0 0 ${WIDE} ${ROW}`}
                  role="img"
                  aria-label={t('shape.in-chapters', { n: where.length, of: bars.length })}
                  preserveAspectRatio="none"
                >
                  <line x1="0" x2={WIDE} y1={ROW / 2} y2={ROW / 2} />
                  {where.map((i) => (
                    <rect x={at(i * step)} width={at(wide)} y={3} height={ROW - 6} />
                  ))}
                </svg>
              </li>
            );
          })}
        </ul>
      )}
      {dates ? <ByDate work={work} dates={dates} /> : null}
      {work.chapters.length > MOST_ROWS ? null : <ShapeTable work={work} shape={shape} people={people} dates={dates} />}
    </figure>
  );
}

const at = (n: number): string => n.toFixed(1);

function inWords(work: EditionHead): string {
  const words = work.chapters.map((one) => one.words);
  const longest = words.indexOf(Math.max(...words));
  return t('shape.in-words', {
    n: words.length,
    least: figure(Math.min(...words)),
    most: figure(Math.max(...words)),
    longest: chapterName(work, longest),
  });
}

function ShapeTable({
  work,
  shape,
  people,
  dates,
}: {
  work: EditionHead;
  shape: readonly ChapterShape[] | null;
  people: readonly Character[];
  dates: readonly (string | null)[] | null;
}) {
  return (
    <details>
      <summary>{t('people.as-table')}</summary>
      <ul class="shape-rows">
        {work.chapters.map((chapter, i) => (
          <li>
            <bdi>{chapterName(work, i)}</bdi>{' '}
            <span class="quiet">
              {[
                ...(dates?.[i] ? [day(dates[i])] : []),
                t('page.words', { n: chapter.words }),
                ...(shape?.[i] ? [t('shape.speech-share', { share: share(shape[i].speech) })] : []),
                ...people.filter((one) => shape?.[i]?.people.has(one)).map(({ name }) => name),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
