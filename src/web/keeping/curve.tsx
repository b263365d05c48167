const WIDE = 320;
const HIGH = 72;
/** So that the thickest line is drawn whole. */
const EDGE = 3;
const A_DAY_MS = 86_400_000;
/** A library that is young is drawn over this many days, and does not look as if it had stood for a year. */
const FEWEST_DAYS = 30;
/** Days that may be missing within one line: a night that was slept through. */
const BRIDGED = 2;

/** A figure on a day, `2026-05-04`. */
export interface Point {
  readonly day: string;
  readonly value: number;
}

/**
 * A figure over the days, from nothing upwards. Where the library was closed for long the line breaks off.
 * @param from,to the days between which all are drawn @param words what it shows, for whoever does not see it
 */
export function Curve({
  points,
  from,
  to,
  words,
}: {
  points: readonly Point[];
  from: string;
  to: string;
  words: string;
}) {
  const days = Math.max(FEWEST_DAYS, number(to) - number(from));
  const first = number(to) - days;
  const most = Math.max(1, ...points.map(({ value }) => value));
  const x = (day: string): string => (EDGE + ((number(day) - first) / days) * (WIDE - 2 * EDGE)).toFixed(1);
  const y = (value: number): string => (HIGH - EDGE - (value / most) * (HIGH - 2 * EDGE)).toFixed(1);
  return (
    <svg class="curve" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={words}>
      <line x1="0" x2={WIDE} y1={HIGH - EDGE} y2={HIGH - EDGE} />
      {stretches(points).map((stretch) =>
        stretch.length === 1 ? (
          <circle cx={x(stretch[0]!.day)} cy={y(stretch[0]!.value)} r="2.5" />
        ) : (
          <path d={`M${stretch.map(({ day, value }) => `${x(day)} ${y(value)}`).join('L')}`} />
        ),
      )}
    </svg>
  );
}

const number = (day: string): number => Math.round(Date.parse(day) / A_DAY_MS);

/** Days that follow one another. */
function stretches(points: readonly Point[]): Point[][] {
  const all: Point[][] = [];
  for (const point of points) {
    const before = all.at(-1)?.at(-1);
    if (before && number(point.day) - number(before.day) <= BRIDGED + 1) all.at(-1)!.push(point);
    else all.push([point]);
  }
  return all;
}
