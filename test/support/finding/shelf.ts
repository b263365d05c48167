import type { Shelf } from '../../../src/finding/exact/exact.ts';
import { type Carried, type Findable, TAG_TYPES, type TagType, type Told } from '../../../src/finding/findable.ts';
import { TagBook } from '../../../src/finding/tags/book.ts';
import type { Tag } from '../../../src/finding/tags/tag.ts';

/**
 * A work in few words: tags as `character:Ilse Marr`, those that are only suggested with a `?` before, pairings in
 * the background with `~`, and with `!` where the program doubts that.
 */
export type Sketched = Partial<Omit<Findable, 'id' | 'tags' | 'standing' | 'counts'>> &
  Partial<Findable['standing']> &
  Partial<Findable['counts']> &
  Partial<Told> & { readonly tags?: readonly string[] };

const LETTERS = ' 0123456789abcdefghijklmnopqrstuvwxyz';
const LONGEST = 9;

/** The id of a work that a test calls by name: nine small letters and digits at most. Ids are in the order of the names. */
export function idOf(name: string): string {
  const digits = [...name.padEnd(LONGEST)].map((letter) => LETTERS.indexOf(letter));
  if (digits.length > LONGEST || digits.includes(-1)) throw new Error(`No name of a work: ${name}`);
  const number = digits.reduce((sum, digit) => sum * LETTERS.length + digit, 0);
  return `w${number.toString(16).padStart(12, '0')}`;
}

export function nameOf(id: string): string {
  let name = '';
  for (
    let number = Number.parseInt(id.slice(1), 16);
    name.length < LONGEST;
    number = Math.floor(number / LETTERS.length)
  )
    name = LETTERS[number % LETTERS.length] + name;
  return name.trim();
}

/** A shelf with these works, by their names, and with tags beside those that they carry (which are unwrangled). */
export function shelf(works: { readonly [name: string]: Sketched }, wrangled: readonly WrangledTag[] = []): Shelf {
  const book = new TagBook();
  const number = (type: TagType, name: string): number => {
    const there = book.named(type, name);
    if (there) return there.id;
    book.put({ id: book.size + 1, type, name, is: 'unwrangled', of: null, under: [], in: [] });
    return book.size;
  };
  const numberOf = (written: string): number => number(...typed(written));
  for (const { tag, is = 'canonical', of, under = [], in: belongs = [] } of wrangled) {
    const own = book.tag(numberOf(tag)) as Tag;
    const links = { of: of === undefined ? null : numberOf(of), under: under.map(numberOf), in: belongs.map(numberOf) };
    book.put({ ...own, is: of === undefined ? is : 'synonym', ...links });
  }
  const told = new Map<string, Told>();
  const all = Object.entries(works).map(([name, { tags = [], text = '', notes = '', ...rest }]): Findable => {
    const id = idOf(name);
    told.set(id, { text, notes });
    return findable(
      id,
      tags.map((one) => carried(one, numberOf)),
      rest,
    );
  });
  return { works: all, told, book };
}

export interface WrangledTag {
  /** `fandom:Tidewatch` */
  readonly tag: string;
  readonly is?: Tag['is'];
  /** The tag that it is a synonym of. */
  readonly of?: string;
  readonly under?: readonly string[];
  readonly in?: readonly string[];
}

function carried(written: string, numberOf: (written: string) => number): Carried {
  const suggested = written.startsWith('?');
  const [, sign = ''] = /^\??([~!]?)/.exec(written) ?? [];
  const tag = numberOf(written.replace(/^\??[~!]?/, ''));
  const background = sign === '' ? {} : { background: sign === '~' ? ('said' as const) : ('doubted' as const) };
  return { tag, known: suggested ? 'program' : 'file', sure: suggested ? 0.6 : 1, ...background };
}

function typed(written: string): [TagType, string] {
  const [, type = '', name = ''] = /^([a-z]+):(.+)$/.exec(written) ?? [];
  if (!TAG_TYPES.includes(type as TagType)) throw new Error(`No tag: ${written}`);
  return [type as TagType, name];
}

const findable = (id: string, tags: readonly Carried[], given: Omit<Sketched, 'tags' | 'text' | 'notes'>): Findable => {
  const { hidden = false, restricted = false, takenOut = false } = given;
  const { hits = 0, kudos = 0, comments = 0, bookmarks = 0, ...rest } = given;
  return {
    title: `Untold ${nameOf(id)}`,
    summary: null,
    language: 'en',
    words: 1000,
    chapters: 1,
    plannedChapters: null,
    complete: null,
    date: null,
    updated: null,
    added: 20_000,
    restored: false,
    sure: 1,
    series: [],
    ...rest,
    id,
    tags,
    standing: { hidden, restricted, takenOut },
    counts: { hits, kudos, comments, bookmarks },
  };
};
