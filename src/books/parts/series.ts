import { label } from './escape.ts';

export interface InSeries {
  readonly name: string;
  /** From 1; left out where nobody says which it is. */
  readonly position?: number;
}

/** The first series that a record names: "Name #2" is the second of its series, several are parted by "; ". */
export function seriesOf(value: string | undefined): InSeries | undefined {
  const first = label(value ?? '').split('; ')[0]!;
  const [, name, position] = /^(.*?)(?:[,:;\s]*#\s?(\d{1,4}))?$/.exec(first) ?? [];
  return name ? { name, ...(position && { position: Number(position) }) } : undefined;
}
