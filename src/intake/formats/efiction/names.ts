import type { Tally } from '../../dumps/account.ts';
import { itemsOf, nameOf } from '../../dumps/values.ts';
import type { Row, Tables } from './tables.ts';

export interface Member {
  readonly name: string;
  readonly contact?: string;
}

export interface Class {
  readonly name: string;
  readonly type: 'warning' | 'relationship' | 'category' | 'tag';
}

/** What numbers stand for in one archive: members, categories, characters, classes, ratings. */
export class Names {
  readonly #members = new Map<string, Member>();
  readonly #categories: ReadonlyMap<string, { readonly name: string; readonly parent: string }>;
  readonly #characters: ReadonlyMap<string, string>;
  readonly #classes: ReadonlyMap<string, Class>;
  readonly #classesByName: ReadonlyMap<string, Class>;
  readonly #categoryIds: ReadonlyMap<string, string>;
  readonly #genres: ReadonlyMap<string, string>;
  readonly #warnings: ReadonlyMap<string, string>;
  readonly #ratings: ReadonlyMap<string, string>;
  readonly #series: ReadonlyMap<string, string>;
  readonly #challenges: ReadonlyMap<string, string>;
  readonly #tally: Tally;

  constructor({ rows }: Tables, tally: Tally) {
    this.#tally = tally;
    for (const row of rows.get('authors') ?? []) {
      const name = nameOf(row.text('penname', 'realname'));
      const contact = row.text('email');
      const uid = row.text('uid');
      if (name && !this.#members.has(uid))
        this.#members.set(uid, /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(contact) ? { name, contact } : { name });
    }
    const named = (table: string, key: string, ...name: readonly string[]) =>
      new Map((rows.get(table) ?? []).map((row) => [row.text(key), nameOf(row.text(...name)) ?? '']));
    this.#categories = new Map(
      (rows.get('categories') ?? []).map((row) => [
        row.text('catid'),
        { name: nameOf(row.text('category')) ?? '', parent: row.text('parentcatid') },
      ]),
    );
    this.#characters = named('characters', 'charid', 'charname');
    this.#genres = named('genres', 'gid', 'genre');
    this.#warnings = named('warnings', 'wid', 'warning');
    this.#ratings = named('ratings', 'rid', 'rating');
    this.#series = named('series', 'seriesid', 'title');
    this.#challenges = named('challenges', 'chalid', 'title');
    const types = named('classtypes', 'classtype_id', 'classtype_name', 'classtype_title');
    this.#classes = new Map(
      (rows.get('classes') ?? []).map((row) => [
        row.text('class_id'),
        { name: nameOf(row.text('class_name')) ?? '', type: typeOf(types.get(row.text('class_type')) ?? '') },
      ]),
    );
    this.#classesByName = new Map([...this.#classes.values()].map((its) => [its.name.toLowerCase(), its]));
    this.#categoryIds = new Map([...this.#categories].map(([id, { name }]) => [name.toLowerCase(), id]));
  }

  member(uid: string): Member | undefined {
    return this.#members.get(uid);
  }

  /** A list of members' numbers, or of names that stand for themselves. */
  members(list: string): Member[] {
    return this.#resolved(
      list,
      'authors',
      (item) => this.#members.get(item),
      (name) => ({ name }),
    );
  }

  characters(list: string): string[] {
    return this.#texts(list, 'characters', this.#characters);
  }

  genres(list: string): string[] {
    return this.#texts(list, 'genres', this.#genres);
  }

  warnings(list: string): string[] {
    return this.#texts(list, 'warnings', this.#warnings);
  }

  rating(rid: string): string | null {
    return this.#texts(rid, 'ratings', this.#ratings)[0] ?? null;
  }

  classes(list: string): Class[] {
    const known = (item: string) => this.#classes.get(item) ?? this.#classesByName.get(item.toLowerCase());
    return this.#resolved(list, 'classes', known, (name) => ({ name, type: 'tag' }));
  }

  series(id: string): string | null {
    return this.#series.get(id) || null;
  }

  challenges(list: string): string[] {
    return itemsOf(list).flatMap((id) => this.#challenges.get(id) || []);
  }

  /** The innermost categories of a list, each with those around it. */
  categories(list: string): { readonly name: string; readonly within: readonly string[] }[] {
    const found = this.#resolved(
      list,
      'categories',
      (item) => {
        const id = this.#categories.has(item) ? item : this.#categoryIds.get(item.toLowerCase());
        return id === undefined ? undefined : { id, name: '' };
      },
      (name) => ({ id: '', name }),
    ).map(({ id, name }) => (id ? this.#path(id) : { name, within: [] }));
    const around = new Set(found.flatMap(({ within }) => within));
    return found.filter(({ name }) => name !== '' && !around.has(name));
  }

  /** A category's name and those above it; one that is its own ancestor ends the way up. */
  #path(id: string): { readonly name: string; readonly within: readonly string[] } {
    const names: string[] = [];
    const seen = new Set<string>();
    for (
      let at = id;
      this.#categories.has(at) && !seen.has(at) && seen.size < 20;
      at = this.#categories.get(at)!.parent
    ) {
      seen.add(at);
      const { name } = this.#categories.get(at)!;
      if (name) names.unshift(name);
    }
    return { name: names.at(-1) ?? '', within: names.slice(0, -1) };
  }

  #texts(list: string, table: string, names: ReadonlyMap<string, string>): string[] {
    return this.#resolved(
      list,
      table,
      (item) => names.get(item) || undefined,
      (name) => name,
    );
  }

  /** Numbers by the table, words as they stand; numbers that point nowhere are counted. */
  #resolved<T>(list: string, table: string, known: (id: string) => T | undefined, named: (name: string) => T): T[] {
    return itemsOf(list).flatMap((item) => {
      const found = known(item);
      if (found !== undefined) return [found];
      if (!/^\d+$/.test(item)) return [named(nameOf(item) ?? item)];
      this.#tally.dangling(table);
      return [];
    });
  }
}

function typeOf(classtype: string): Class['type'] {
  if (/warn/i.test(classtype)) return 'warning';
  if (/pair|relation|couple|ship\b|ships\b/i.test(classtype)) return 'relationship';
  return /^(?:categor(?:y|ies)|orientation|slant)s?$/i.test(classtype) ? 'category' : 'tag';
}

/** Rows by what stands in a column. */
export function by(rows: readonly Row[] | undefined, ...columns: readonly string[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows ?? []) {
    const key = row.text(...columns);
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  return found;
}
