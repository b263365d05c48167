import { writtenDay } from './dates.ts';
import { FLAG_NAMES, type Flag } from './fields.ts';
import { type Query, RANGED, type Range, type Ranged, type TagAsk, type Words } from './query.ts';
import { categoryOf, shortRating } from './ratings.ts';
import { conjuncts } from './tree.ts';

/**
 * A canonical query as one would type it: `readQuery` reads the same of it. Dates are written as days, so "3 days ago" holds
 * still; where it is to move on, what was typed is kept.
 */
export function writeQuery(query: Query): string {
  const parts = [
    ...conjuncts(query.words).map((one) => written(one as Words)),
    ...query.include.map(tag),
    ...query.exclude.map((one) => `-${tag(one)}`),
    ...RANGED.flatMap((of) => range(of, query.ranges[of], endOf(of))),
    ...(Object.keys(FLAG_NAMES) as Flag[]).flatMap((flag) => yesNo(FLAG_NAMES[flag], query[flag])),
    ...(query.crossover ? [`crossover:${query.crossover}`] : []),
    ...(query.languages.length > 0 ? [`lang:${query.languages.join(',')}`] : []),
    ...(query.notLanguages.length > 0 ? [`-lang:${query.notLanguages.join(',')}`] : []),
    ...(query.rating?.from === undefined ? [] : [`rating>=${shortRating(query.rating.from)}`]),
    ...(query.rating?.to === undefined ? [] : [`rating<=${shortRating(query.rating.to)}`]),
    ...range('sure', query.sure ?? undefined, String),
    ...(query.suggested ? ['suggested:yes'] : []),
    ...(query.sort ? [`sort:${query.sort.by} ${query.sort.descending ? 'descending' : 'ascending'}`] : []),
  ];
  return parts.join(' ');
}

/** @param excluded right behind a minus, where a bare phrase may be the name of a tag */
function written(words: Words, excluded = false): string {
  if (words.is === 'not') return `-${written(words.of, true)}`;
  if (words.is === 'all') return `(${words.of.map((one) => written(one)).join(' ')})`;
  if (words.is === 'any') return `(${words.of.map((one) => written(one)).join(' OR ')})`;
  if (words.is === 'tag') return tag(words.tag);
  if (words.is === 'phrase')
    return `${words.field === null && !excluded ? '' : `${words.field ?? 'any'}:`}"${words.words.join(' ')}"`;
  if (words.prefix) return `${words.field === null ? '' : `${words.field}:`}${words.word}*`;
  if (words.field === null) return categoryOf(words.word) === null ? words.word : `any:${words.word}`;
  return `${words.field}:${words.word}`;
}

/** `fandom:"Tidewatch"`; writers by `=`, since `author:` looks for words of their names. */
function tag({ type, name, main }: TagAsk): string {
  const quoted = `"${name.replace(/["\\]/g, '\\$&')}"`;
  return type === 'author' ? `author=${quoted}` : `${main ? 'main' : (type ?? 'tag')}:${quoted}`;
}

const yesNo = (name: string, value: boolean | null): string[] =>
  value === null ? [] : [`${name}:${value ? 'yes' : 'no'}`];

const endOf = (of: Ranged): ((end: number) => string) => (of === 'date' || of === 'updated' ? writtenDay : String);

function range(name: string, value: Range | undefined, end: (value: number) => string): string[] {
  const { from, to } = value ?? {};
  if (to === -1 && end === String) return [...range(name, from === undefined ? undefined : { from }, end), `${name}<0`];
  if (from !== undefined && from === to) return [`${name}=${end(from)}`];
  if (from !== undefined && to !== undefined && from < to) return [`${name}:${end(from)}..${end(to)}`];
  return [
    ...(from === undefined ? [] : [`${name}>=${end(from)}`]),
    ...(to === undefined ? [] : [`${name}<=${end(to)}`]),
  ];
}
