import { type Sentence, sentence } from '../../text/sentence.ts';
import { TAG_TYPES, type TagType } from '../findable.ts';
import { writtenDay } from './dates.ts';
import { FLAG_NAMES, type Flag, isDescending, named, SORT_NAMES } from './fields.ts';
import { type Narrowing, narrow, narrowNot } from './narrowing.ts';
import { canonical } from './normal.ts';
import { EVERYTHING, type Query, RANGED, type TagAsk } from './query.ts';
import { shortRating } from './ratings.ts';
import { type Reading, type ReadQuery, readQuery } from './read.ts';
import { unread } from './shortcuts.ts';
import { valueAt } from './values.ts';
import { writeQuery } from './write.ts';

type Draft = { -readonly [K in keyof Query]: Query[K] };

/**
 * Reads the address of a list: `q` is the search box, every other parameter a part of the sidebar, named as in the box. `fandom=…` and
 * `not-fandom=…` may come several times, `main=…` is a pairing that is no background, `without=fandom` asks for works that carry none; `words=1000-5000` or `words-from=…&words-to=…`. What
 * is left blank asks for nothing, as forms send it; what is not known is somebody else's.
 */
export function fromParameters(parameters: URLSearchParams, reading: Reading): ReadQuery {
  const box = readQuery(parameters.getAll('q').join(' '), reading);
  const notes = [...box.notes];
  const query: Draft = { ...box.query };
  for (const [name, value] of parameters) {
    if (value.trim() === '' || name === 'q' || tagParameter(query, name, value) || sortParameter(query, name, value))
      continue;
    const note = filterParameter(query, name, value.trim(), reading.today);
    if (note) notes.push(note);
  }
  if (parameters.get(ONLY_MAIN) === 'yes') query.include = query.include.map(asMain);
  if (parameters.has('direction') && query.sort)
    query.sort = { by: query.sort.by, descending: /^d/i.test(parameters.get('direction')!) };
  return { query: canonical(query), notes };
}

/** Beside pairings of an address: all of them only where they are the main one. */
export const ONLY_MAIN = 'only-main';

const isPairing = ({ type, name }: TagAsk): boolean => type === 'relationship' && name !== '';
const asMain = (ask: TagAsk): TagAsk => (isPairing(ask) ? { ...ask, main: true } : ask);

/** Is that so of all pairings that are asked for? */
export const isOnlyMain = ({ include }: Pick<Query, 'include'>): boolean =>
  include.some(({ main }) => main) && include.every((ask) => ask.main || !isPairing(ask));

const isTagName = (name: string): boolean => name === 'tag' || (TAG_TYPES as readonly string[]).includes(name);
const typeOf = (name: string): TagType | null => (name === 'tag' ? null : (name as TagType));
/** Which tags a parameter asks for; null where it asks for none. */
function kindOf(name: string): Pick<TagAsk, 'type' | 'main'> | null {
  if (name === 'main') return { type: 'relationship', main: true };
  return isTagName(name) ? { type: typeOf(name) } : null;
}

function tagParameter(query: Draft, name: string, value: string): boolean {
  const [kind, not] = [kindOf(name), kindOf(/^not-(.+)$/.exec(name)?.[1] ?? '')];
  if (kind) query.include = [...query.include, { ...kind, name: value }];
  else if (not) query.exclude = [...query.exclude, { ...not, name: value }];
  else if (name === 'without' && isTagName(value))
    query.include = [...query.include, { type: typeOf(value), name: '' }];
  else if (name === 'with' && isTagName(value)) query.exclude = [...query.exclude, { type: typeOf(value), name: '' }];
  else return false;
  return true;
}

function sortParameter(query: Draft, name: string, value: string): boolean {
  const by = name === 'sort' ? SORT_NAMES.get(value.toLowerCase()) : undefined;
  if (by !== undefined) query.sort = { by, descending: isDescending(by) };
  return by !== undefined;
}

/** @returns what is said where the value cannot be read */
function filterParameter(query: Draft, name: string, value: string, today: number): Sentence | null {
  const [, not, base = '', end] = /^(not-)?(.+?)(-from|-to)?$/.exec(name) ?? [];
  const what = named(base);
  if (!what || what.is === 'words' || what.is === 'tag') return null;
  if (what.is === 'sort') return sentence('query.sort', { value });
  const [sign = ''] = /^[<>]=?|^=/.exec(value) ?? [];
  const read = valueAt(value, sign.length, what, end === undefined ? sign : '', today);
  if (!read) return unread(what, base, value.slice(0, 100));
  const by = end === undefined ? read.value : oneEnd(read.value, end === '-from' ? 'from' : 'to');
  if (not === undefined) narrow(query, by);
  else narrowNot(query, by);
  return null;
}

/** Only from there, or up to there. */
function oneEnd(by: Narrowing, end: 'from' | 'to'): Narrowing {
  if (by.of === 'rating') return { of: 'rating', ...(by[end] !== undefined && { [end]: by[end] }) };
  if ('range' in by) return { of: by.of, range: { ...(by.range[end] !== undefined && { [end]: by.range[end] }) } };
  return by;
}

/** The address of a canonical query, as the forms of the sidebar make it: `fromParameters` reads the same of it. */
export function toParameters(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') parameters.append(name, value);
  };
  add('q', writeQuery({ ...EVERYTHING, words: query.words }));
  const tag = (names: { readonly named: string; readonly none: string }, { type, name, main }: TagAsk) =>
    name === '' ? add(names.none, type ?? '') : add(`${names.named}${main ? 'main' : (type ?? 'tag')}`, name);
  for (const one of query.include) tag({ named: '', none: 'without' }, one);
  for (const one of query.exclude) tag({ named: 'not-', none: 'with' }, one);
  for (const of of RANGED) {
    const { from, to } = query.ranges[of] ?? {};
    const write = of === 'date' || of === 'updated' ? writtenDay : String;
    add(`${of}-from`, from === undefined ? undefined : write(from));
    if (to === -1 && write === String) add(of, '<0');
    else add(`${of}-to`, to === undefined ? undefined : write(to));
  }
  for (const flag of Object.keys(FLAG_NAMES) as Flag[])
    if (query[flag] !== null) add(FLAG_NAMES[flag], query[flag] ? 'yes' : 'no');
  add('crossover', query.crossover ?? undefined);
  for (const one of query.languages) add('lang', one);
  for (const one of query.notLanguages) add('not-lang', one);
  add('rating-from', query.rating?.from && shortRating(query.rating.from));
  add('rating-to', query.rating?.to && shortRating(query.rating.to));
  add('sure-from', query.sure?.from?.toString());
  add('sure-to', query.sure?.to?.toString());
  add('suggested', query.suggested ? 'yes' : undefined);
  add('sort', query.sort?.by);
  add('direction', query.sort ? (query.sort.descending ? 'descending' : 'ascending') : undefined);
  return parameters;
}
