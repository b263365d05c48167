import type { Character, Pair } from '../../library/works/cast-of-work.ts';
import { t } from '../../words/words.ts';
import { inARow } from '../../words/writing.ts';

const WIDE = 120;
const HIGH = 18;

/** Where somebody is in the story, by tenths: the higher the bar, the more often. */
export function Strip({ where, most }: { where: readonly number[]; most: number }) {
  const step = WIDE / where.length;
  const tenths = where.flatMap((n, i) => (n > 0 ? [i + 1] : []));
  return (
    <svg class="cast-strip" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={tenthsWords(tenths, where.length)}>
      <line x1="0" x2={WIDE} y1={HIGH - 0.5} y2={HIGH - 0.5} />
      {where.map((n, i) =>
        n > 0 ? (
          <rect
            x={(i * step + 1).toFixed(1)}
            width={(step - 2).toFixed(1)}
            y={(HIGH - height(n, most)).toFixed(1)}
            height={height(n, most).toFixed(1)}
          />
        ) : null,
      )}
    </svg>
  );
}

const height = (n: number, most: number): number => 3 + (HIGH - 3) * Math.sqrt(n / Math.max(1, most));

function tenthsWords(tenths: readonly number[], all: number): string {
  if (tenths.length === 0) return t('people.nowhere');
  if (tenths.length === all) return t('people.everywhere');
  return t('people.in-tenths', { n: tenths.length, tenths: inARow(tenths.map(String)) });
}

const STEP = 26;
const NAMES = 150;
const ARCS = 190;

/** Who is with whom: names in a row, an arc between two who share scenes, thicker the more. A table stands behind it. */
export function Together({ characters, pairs }: { characters: readonly Character[]; pairs: readonly Pair[] }) {
  const shown = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
  const rowOf = new Map(shown.map((c, i) => [c, i]));
  const most = Math.max(1, ...pairs.map(weight));
  const y = (c: number) => rowOf.get(c)! * STEP + STEP / 2;
  const long = Math.max(1, shown.length - 1);
  return (
    <svg
      class="cast-together"
      viewBox={`0 0 ${NAMES + ARCS} ${shown.length * STEP}`}
      aria-hidden="true"
      focusable="false"
    >
      {pairs.map((pair) => {
        const reach = 16 + (Math.abs(rowOf.get(pair.a)! - rowOf.get(pair.b)!) / long) * (ARCS * 1.25 - 30);
        const wide = 1 + 5 * (weight(pair) / most);
        return (
          <path
            d={`M${NAMES} ${y(pair.a)} C${NAMES + reach} ${y(pair.a)} ${NAMES + reach} ${y(pair.b)} ${NAMES} ${y(pair.b)}`}
            stroke-width={wide.toFixed(1)}
          >
            <title>{t('people.two', { one: characters[pair.a]!.name, other: characters[pair.b]!.name })}</title>
          </path>
        );
      })}
      {shown.map((c) => (
        <text x={NAMES - 8} y={y(c) + 4} text-anchor="end">
          {short(characters[c]!.name)}
        </text>
      ))}
    </svg>
  );
}

const weight = ({ scenes, exchanges }: Pair): number => scenes + exchanges / 2;
const short = (name: string): string => (name.length > 20 ? `${name.slice(0, 19)}…` : name);
