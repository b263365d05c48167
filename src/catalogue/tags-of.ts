import { nameKey } from '../text/name-key.ts';
import type { Author } from './author.ts';
import { type Background, backgroundIn, onlyMain } from './pairings.ts';
import { tagRows } from './vocabulary.ts';
import type { Field, Fields } from './work.ts';

/** A tag as a work carries it. */
export interface CarriedTag {
  /** As in `vocabulary.ts`. */
  readonly type: string;
  /** `nameKey`: of one type no two tags share it, and a work carries it once. */
  readonly key: string;
  /** As this work has it. */
  readonly name: string;
  /** The file says it, a person said so at the desk, or the program only suggests it. */
  readonly known: 'file' | 'person' | 'program';
  /** 0-1: how sure the field is that it stands in. */
  readonly confidence: number;
  /** Of a pairing: see `pairings.ts`. */
  readonly background?: Background;
}

/** Of a list beyond all measure the first are tags: hostile files have no limit. */
const MOST = 1000;

/** All tags of a record, type by type, in the order in which they stand there, each once however often it is spelled. */
export function tagsOf(fields: Fields): CarriedTag[] {
  const all = fields as { readonly [name: string]: Field<unknown> | undefined };
  return tagRows().flatMap(({ name, tag }) => {
    const field = all[name];
    const tags = field ? carried(tag, field) : [];
    return name === 'relationships' ? pairings(fields, tags) : tags;
  });
}

/** Pairings with what stands in the background, and those that only somebody who says which are the main ones knows of. */
function pairings(fields: Fields, listed: readonly CarriedTag[]): CarriedTag[] {
  const standing = backgroundIn(fields);
  const more = carried('relationship', { ...fields.mainPairings!, value: onlyMain(fields) });
  return [...listed, ...more].map((tag) => {
    const background = standing(tag.name);
    return background ? { ...tag, background } : tag;
  });
}

function carried(type: string, field: Field<unknown>): CarriedTag[] {
  const known = field.decided ? 'person' : field.given ? 'file' : 'program';
  const found = new Map<string, CarriedTag>();
  for (const one of [field.value].flat()) {
    const name = typeof one === 'object' ? (one as Author).name : String(one);
    const key = nameKey(name);
    if (key !== '' && !found.has(key) && found.size < MOST)
      found.set(key, { type, key, name, known, confidence: field.confidence });
  }
  return [...found.values()];
}
