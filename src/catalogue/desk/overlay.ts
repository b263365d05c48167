import type { Relation } from '../../grouping/relation.ts';
import type { Author } from '../author.ts';
import type { Decided, Field, Fields, Work } from '../work.ts';
import { elementsOf, fold, isNames, saidIn, saidInLine } from './alike.ts';
import type { Word } from './word.ts';

export interface Overlaid {
  readonly work: Work;
  /** The ids of the words that made a difference, in order. */
  readonly applied: readonly number[];
}

type Some = Field<unknown>;

/**
 * Lays what people said at the desk over what the program read: the one place where a word becomes a value. A settled
 * field has confidence 1 and keeps its evidence; a refused value is gone. A work's own word is nearer than one about all
 * works alike; of several about the same each holds over what those before it made. Words whose work says nothing of the kind change nothing.
 */
export function layOver(work: Work, words: readonly Word[]): Overlaid {
  if (words.length === 0) return { work, applied: [] };
  const applied = new Set<number>();
  const newest = words.toSorted((a, b) => a.id - b.id);
  const alike = new Map(newest.filter((w) => w.scope === 'alike').map((w) => [`${w.field}\n${w.said}`, w]));
  const own = newest.filter((w) => w.scope === 'work');
  const read = new Map<string, Some>(Object.entries(work.fields));
  const fields = new Map<string, Some | undefined>(read);
  const unread = (work.unread ?? []).filter((line) => {
    const word = saidInLine(line).flatMap((said) => alike.get(`${line.field}\n${said}`) ?? [])[0];
    if (!word || fields.get(line.field)) return true;
    applied.add(word.id);
    const said = { value: word.value, confidence: 1, given: true, evidence: [line.evidence] };
    if (!isNothing(word)) fields.set(line.field, settled(word, said, null));
    return false;
  });
  for (const [name, field] of read) {
    const said = alikeIn(name, field, alike);
    if (!said) continue;
    fields.set(name, said.field);
    for (const id of said.ids) applied.add(id);
  }
  for (const word of own) {
    if (word.said !== '' || !isField(word.field)) continue;
    const after = ownWord(word, fields.get(word.field), read.get(word.field));
    if (after === 'as it was') continue;
    fields.set(word.field, after);
    applied.add(word.id);
  }
  const aboutOthers = new Map(own.map((w) => [`${w.field}\n${w.said}`, w]));
  const missingParts = withoutParts(work.missingParts, own, applied);
  const relations = work.relations.flatMap((relation) => aboutRelation(relation, aboutOthers, applied));
  const known = Object.fromEntries([...fields].filter(([, field]) => field !== undefined)) as Fields;
  const { unread: _, ...rest } = work;
  const left = unread.filter(({ field }) => !fields.get(field));
  return {
    work: {
      ...rest,
      title: known.title?.value ?? null,
      authors: known.authors?.value ?? [],
      fields: known,
      missingParts,
      relations,
      ...(left.length > 0 ? { unread: left } : {}),
    },
    applied: [...applied].sort((a, b) => a - b),
  };
}

/** What was looked at without being a field of the record. */
const LOOKED_AT = new Set(['look', 'parts', 'restoration', 'lossy', 'revision-of', 'excerpt-of']);
export const isField = (name: string): boolean => !LOOKED_AT.has(name);

function settled(word: Word, field: Some, was: Decided['was']): Some {
  const { verdict, by, at, scope } = word;
  const decided = { verdict: verdict === 'accepted' ? verdict : 'corrected', by, at, was } as const;
  return { ...field, confidence: 1, decided: scope === 'alike' ? { ...decided, alike: true } : decided };
}

const wasOf = ({ value, confidence, given }: Some): Decided['was'] => ({ value, confidence, given });

/** A word about one work. @param read what the program read, before words about all works alike */
function ownWord(word: Word, now: Some | undefined, read: Some | undefined): Some | undefined | 'as it was' {
  if (word.verdict === 'refused') return now ? without(now, word.value) : 'as it was';
  // What the file itself says stays; what was only suggested is gone, whatever else may be suggested.
  if (word.verdict === 'unknown') return now && !now.given && !now.decided ? undefined : 'as it was';
  if (word.value === null) return 'as it was'; // "nobody knows": an answer, but no value
  const base = read ?? word.was ?? { confidence: 1, given: false, evidence: [] };
  return settled(word, { ...base, value: word.value } as Some, read ? wasOf(read) : word.was && wasOf(word.was));
}

/** The field without a refused value; of a list without those that were refused. */
function without(field: Some, refused: unknown): Some | undefined | 'as it was' {
  if (!Array.isArray(field.value)) return same(field.value, refused) ? undefined : 'as it was';
  const out = new Set([refused].flat().map(keyOf));
  const left = field.value.filter((value) => !out.has(keyOf(value)));
  if (left.length === field.value.length) return 'as it was';
  return left.length > 0 ? { ...field, value: left } : undefined;
}

/** It says nothing, or nobody can know what: no value comes of it. */
const isNothing = ({ verdict }: Word): boolean => verdict === 'refused' || verdict === 'unknown';

/** Parts that a person says were never there are not missing; more may be found missing later. */
function withoutParts(missing: readonly number[], own: readonly Word[], applied: Set<number>): readonly number[] {
  const word = own.findLast(({ field }) => field === 'parts');
  if (word?.verdict !== 'refused' || !Array.isArray(word.value)) return missing;
  const never = new Set<unknown>(word.value);
  const left = missing.filter((part) => !never.has(part));
  if (left.length < missing.length) applied.add(word.id);
  return left;
}

/** A value as it is compared: names without their spelling, people by their names. */
const keyOf = (value: unknown): string =>
  fold(value !== null && typeof value === 'object' ? (value as Author).name : String(value));

/** Are two values of a field the same, spelling and order of a list aside? */
export const same = (a: unknown, b: unknown): boolean => {
  const keys = (value: unknown) => [value].flat().map(keyOf).sort().join('\n');
  return Array.isArray(a) === Array.isArray(b) && keys(a) === keys(b);
};

/** What words about all works alike make of a field; undefined where none is about it. */
function alikeIn(name: string, field: Some, alike: ReadonlyMap<string, Word>) {
  const find = (said: readonly string[]) => said.flatMap((one) => alike.get(`${name}\n${one}`) ?? [])[0];
  if (!isNames(name)) {
    const word = find(saidIn(name, field));
    if (!word) return undefined;
    if (isNothing(word)) return { field: undefined, ids: [word.id] };
    if (field.given && sameLetters(word.value, field.value)) return undefined;
    return { field: settled(word, { ...field, value: word.value }, wasOf(field)), ids: [word.id] };
  }
  const each = elementsOf(name, field).map(({ value, said }) => ({ value, word: find(said) }));
  const words = each.flatMap(({ word }) => word ?? []);
  if (words.length === 0) return undefined;
  const values = distinct(each.flatMap(({ value, word }) => (word ? replaced(value, word) : [value])));
  const ids = words.map(({ id }) => id);
  if (values.length === 0) return { field: undefined, ids };
  const after = { ...field, value: Array.isArray(field.value) ? values : values[0] };
  if (field.given && sameLetters(after.value, field.value)) return undefined;
  // Where some names are still only suggested, the field is too.
  const whole = field.given || each.every(({ word }) => word);
  const last = words.reduce((a, b) => (b.id > a.id ? b : a));
  const verdict = same(after.value, field.value) ? 'accepted' : 'corrected';
  return { field: whole ? settled({ ...last, verdict }, after, wasOf(field)) : after, ids };
}

/** What the file said already needs no word. */
const sameLetters = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function replaced(value: string | Author, word: Word): (string | Author)[] {
  if (isNothing(word)) return [];
  const names = [word.value].flat().map(String);
  if (typeof value === 'string') return names;
  return names.map((name) => (value.contact ? { name, contact: value.contact } : { name }));
}

const distinct = <T extends string | Author>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
];

function aboutRelation(relation: Relation, own: ReadonlyMap<string, Word>, applied: Set<number>): Relation[] {
  const word = own.get(`${relation.type}\n${relation.work}`);
  if (!word || word.verdict === 'unknown') return [relation];
  applied.add(word.id);
  if (word.verdict === 'refused') return [];
  return [{ ...relation, decided: { verdict: 'accepted', by: word.by, at: word.at } }];
}
