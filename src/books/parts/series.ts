import { nameKey } from '../../text/name-key.ts';
import { label } from './escape.ts';

export interface InSeries {
  readonly name: string;
  /** From 1; left out where nobody says which it is. */
  readonly position?: number;
}

/** The series that a record names: "Name #2" is the second of its series, several are parted by "; ". */
export const allSeriesOf = (value: string | undefined): InSeries[] =>
  label(value ?? '')
    .split('; ')
    .flatMap((one) => {
      const [, name, position] = /^(.*?)(?:[,:;\s]*#\s?(\d{1,4}))?$/.exec(one) ?? [];
      return name ? [{ name, ...(position && { position: Number(position) }) }] : [];
    });

/** The first series that a record names. */
export const seriesOf = (value: string | undefined): InSeries | undefined => allSeriesOf(value)[0];

/** Is it that series, however its letters are written? */
export const isCalled = (series: InSeries, name: string): boolean => nameKey(series.name) === nameKey(name);

/** A number of a series, or several in a row. */
export type Gap = readonly [from: number, to: number];

/** So many numbers may be missing of a series of which hardly a part is here. */
const FAR = 20;

/**
 * The numbers of a series that no part has, as far as its parts say how far it goes. Where nearly none is there they are no numbers
 * of parts: years, perhaps.
 * @param positions in any order, from 1
 */
export function gapsIn(positions: readonly number[]): Gap[] {
  const there = [...new Set(positions)].filter((one) => one > 0).sort((a, b) => a - b);
  const last = there.at(-1) ?? 0;
  if (last > FAR + there.length * 5) return [];
  return there.flatMap((position, i): Gap[] => {
    const before = there[i - 1] ?? 0;
    return position - before > 1 ? [[before + 1, position - 1]] : [];
  });
}
