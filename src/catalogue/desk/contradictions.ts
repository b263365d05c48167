import type { Evidence } from '../../intake/draft.ts';
import type { Field, Record } from '../work.ts';
import { same } from './overlay.ts';

/** Copies of one text that say different things about it. */
export interface Contradiction {
  readonly field: string;
  readonly options: readonly { readonly value: unknown; readonly evidence: Evidence }[];
}

const ASKED = ['title', 'authors', 'rating', 'language'] as const;
const MOST = 6;

/** What files that hold the same text say otherwise than each other, as given; parts of a work may well differ. */
export function contradictionsIn(parts: readonly (readonly Record[])[]): Contradiction[] {
  return ASKED.flatMap((field) => {
    for (const copies of parts) {
      const options: { value: unknown; evidence: Evidence }[] = [];
      for (const record of copies) {
        const said: Field<unknown> | null | undefined =
          field === 'title' || field === 'authors' ? record[field] : record.fields[field];
        if (!said?.given || !said.evidence[0] || options.length >= MOST) continue;
        if (!options.some(({ value }) => same(value, said.value)))
          options.push({ value: said.value, evidence: said.evidence[0] });
      }
      if (options.length > 1) return [{ field, options }];
    }
    return [];
  });
}
