import type { Evidence } from '../../intake/draft.ts';
import { rows } from '../vocabulary.ts';
import type { CatalogueRecord, Field } from '../work.ts';
import { same } from './overlay.ts';

/** Copies of one text that say different things about it. */
export interface Contradiction {
  readonly field: string;
  readonly options: readonly { readonly value: unknown; readonly evidence: Evidence }[];
}

const MOST = 6;

/** What files that hold the same text say otherwise than each other, as given; parts of a work may well differ. */
export function contradictionsIn(parts: readonly (readonly CatalogueRecord[])[]): Contradiction[] {
  const compared = rows().filter((row) => row.compared);
  return compared.flatMap(({ name: field }) => {
    for (const copies of parts) {
      const options: { value: unknown; evidence: Evidence }[] = [];
      for (const record of copies) {
        const said: Field<unknown> | null | undefined =
          field === 'title' || field === 'authors'
            ? record[field]
            : (record.fields as { readonly [name: string]: Field<unknown> | undefined })[field];
        if (!said?.given || !said.evidence[0] || options.length >= MOST) continue;
        if (!options.some(({ value }) => same(value, said.value)))
          options.push({ value: said.value, evidence: said.evidence[0] });
      }
      if (options.length > 1) return [{ field, options }];
    }
    return [];
  });
}
