import { titleKey } from '../text/titles/key.ts';
import { numberAtEnd } from '../text/titles/part.ts';
import type { Author } from './author.ts';
import { fold } from './desk/alike.ts';
import { byTrust } from './fields.ts';
import { stricter } from './read/permission.ts';
import { rows } from './vocabulary.ts';
import type { CatalogueRecord, Field, Fields, Unread } from './work.ts';

/** What several drafts of one work say together. */
export interface Merged {
  readonly title: string | null;
  readonly authors: readonly Author[];
  /** Title and authors among them, with their evidence. */
  readonly fields: Fields;
  readonly unread: readonly Unread[];
}

/**
 * Merges records, the draft that is read from first. What is given beats what is suggested, the surer beats the less sure;
 * lists are joined; the earliest date holds, and of several permissions the strictest.
 */
export function mergeRecords(records: readonly CatalogueRecord[]): Merged {
  const title = withoutNumber(trusted(records.map((r) => r.title)), records);
  const authors = trusted(records.map((r) => r.authors));
  const all: { [name: string]: unknown } = { title, authors };
  for (const { name, merge, several, place } of rows()) {
    if (place === 'head') continue;
    const found = records.map((r) => (r.fields as { readonly [name: string]: unknown })[name]) as never;
    all[name] = WAYS[merge ?? (several ? 'joined' : 'trusted')](found);
  }
  return {
    title: title?.value ?? null,
    authors: authors?.value ?? [],
    unread: records.flatMap((r) => r.unread ?? []).filter(({ field }) => all[field] === undefined),
    fields: Object.fromEntries(Object.entries(all).filter(([, field]) => field !== undefined)) as Fields,
  };
}

const trusted = <T>(fields: readonly (Field<T> | undefined | null)[]): Field<T> | undefined =>
  fields.filter((f) => f != null).sort(byTrust)[0];

/** "The Lamp 1" of a work whose other parts are called "The Lamp". */
function withoutNumber(title: Field | undefined, records: readonly CatalogueRecord[]): Field | undefined {
  const bare = title && numberAtEnd(title.value)?.title;
  if (!bare || !records.some((r) => r.title && titleKey(r.title.value) === titleKey(bare))) return title;
  return { ...title, value: bare };
}

/** Given lists together; suggested ones only where nothing was given. */
function joined(found: readonly (Field<readonly string[]> | undefined)[]): Field<readonly string[]> | undefined {
  const there = found.filter((f) => f !== undefined);
  const given = there.filter((f) => f.given);
  const from = given.length > 0 ? given : there;
  if (from.length <= 1) return from[0];
  const values = new Map<string, string>();
  for (const f of from) for (const v of f.value) if (!values.has(fold(v))) values.set(fold(v), v);
  return {
    value: [...values.values()],
    confidence: Math.min(...from.map((f) => f.confidence)),
    given: given.length > 0,
    evidence: from.flatMap((f) => f.evidence),
  };
}

function earliest(found: readonly (Field | undefined)[]): Field | undefined {
  const there = found.filter((f) => f !== undefined);
  const given = there.filter((f) => f.given);
  return (given.length > 0 ? given : there).toSorted((a, b) => compareDates(a.value, b.value))[0];
}

const latest = (found: readonly (Field | undefined)[]): Field | undefined =>
  found.filter((f) => f !== undefined).toSorted((a, b) => (a.value < b.value ? 1 : -1))[0];

/** "1999-03-12" before "1999": within one year the finer date says more. */
const compareDates = (a: string, b: string): number =>
  a.startsWith(b) || b.startsWith(a) ? b.length - a.length : a < b ? -1 : 1;

function strictest(found: readonly Fields['permission'][]): Fields['permission'] {
  return found
    .filter((f) => f !== undefined)
    .reduce<Fields['permission']>(
      (best, f) => (best && stricter(best.value, f.value) === best.value ? best : f),
      undefined,
    );
}

/** How several drafts have their say, by the vocabulary's word for it. */
const WAYS = { joined, trusted, earliest, latest, strictest };
