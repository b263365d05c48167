import type { Letters } from '../../dumps/sql/letters.ts';
import { readTwice } from '../../dumps/sql/read-twice.ts';
import { scanSql } from '../../dumps/sql/scan.ts';
import { COLUMNS, KEPT } from './schema.ts';

/** A row as it lies in the dump: nothing of it is read before somebody asks. */
export class Row {
  readonly #letters: Letters;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #literals: readonly number[];

  constructor(letters: Letters, columns: ReadonlyMap<string, number>, literals: readonly number[]) {
    this.#letters = letters;
    this.#columns = columns;
    this.#literals = literals;
  }

  /** Do both say the same, however it is written down? */
  says(other: Row): boolean {
    return this.columns.every((column) => this.raw(column).text === other.raw(column).text);
  }

  /** The same row with columns under other names. */
  as(names: Readonly<{ [name: string]: string }>): Row {
    const columns = new Map(this.#columns);
    for (const [name, column] of Object.entries(names)) {
      const at = this.#columns.get(column);
      if (at !== undefined) columns.set(name, at);
    }
    return new Row(this.#letters, columns, this.#literals);
  }

  get columns(): readonly string[] {
    return [...this.#columns.keys()];
  }

  has(column: string): boolean {
    return this.#columns.has(column);
  }

  /** As it stands in the dump; '' for NULL and for a column that is not there. */
  raw(column: string): { readonly text: string; readonly lossy: number } {
    const i = this.#columns.get(column);
    if (i === undefined || this.#literals[i * 2 + 1] === undefined) return { text: '', lossy: 0 };
    return this.#letters.read(this.#literals[i * 2]!, this.#literals[i * 2 + 1]!) ?? { text: '', lossy: 0 };
  }

  /** For what describes: without blanks around it, letters that were encoded twice read twice. */
  text(...columns: readonly string[]): string {
    for (const column of columns) {
      const value = readTwice(this.raw(column).text.trim());
      if (value !== '') return value;
    }
    return '';
  }

  number(...columns: readonly string[]): number | null {
    const text = this.text(...columns);
    return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Math.trunc(Number(text)) : null;
  }
}

/** The tables of one archive in a dump, which may hold several under different prefixes. */
export interface Tables {
  readonly prefix: string;
  /** Rows of the tables that are read, by name without prefix. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** How many rows every table has, those that are not read too. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface ReadTables {
  readonly archives: readonly Tables[];
  /** Tables of other programs in the same dump, and their rows. */
  readonly others: ReadonlyMap<string, number>;
  readonly unreadable: ReadonlyMap<string, number>;
  /** The table in which the dump breaks off. */
  readonly truncated: string | null | undefined;
  /** Rows beyond what is kept in memory. */
  readonly overflow: number;
}

/** Rows that are kept in memory. */
const MOST_ROWS = 1_500_000;

/** Reads every table of every eFiction in a dump. A table without a known name belongs to another program. */
export function readTables(bytes: Uint8Array, letters: Letters): ReadTables {
  const archives = new Map<string, { rows: Map<string, Row[]>; counts: Map<string, number> }>();
  const orders = new Map<string, ReadonlyMap<string, number>>();
  const others = new Map<string, number>();
  const unreadable = new Map<string, number>();
  let truncated: string | null | undefined;
  let kept = 0;
  let overflow = 0;
  const archiveOf = (prefix: string) => {
    const known = archives.get(prefix);
    if (known) return known;
    const made = { rows: new Map<string, Row[]>(), counts: new Map<string, number>() };
    archives.set(prefix, made);
    return made;
  };
  let listed: { readonly names: readonly string[]; readonly order: ReadonlyMap<string, number> } | undefined;
  const orderOf = (table: string, base: string, named: readonly string[] | undefined, size: number) => {
    if (named) {
      if (listed?.names !== named) listed = { names: named, order: numbered(named) };
      return listed.order;
    }
    const known = orders.get(table);
    if (known) return known;
    const usual = COLUMNS[base]?.find((columns) => columns.length === size);
    if (!usual) return undefined;
    const order = numbered(usual);
    orders.set(table, order);
    return order;
  };
  scanSql(bytes, {
    table(name, columns) {
      orders.set(name, numbered(columns));
      const found = nameOf(name);
      if (!found) others.set(name, others.get(name) ?? 0);
      else archiveOf(found.prefix).counts.set(found.base, archiveOf(found.prefix).counts.get(found.base) ?? 0);
    },
    row(name, columns, literals) {
      const found = nameOf(name);
      if (!found) {
        others.set(name, (others.get(name) ?? 0) + 1);
        return;
      }
      const { rows, counts } = archiveOf(found.prefix);
      counts.set(found.base, (counts.get(found.base) ?? 0) + 1);
      if (!KEPT.has(found.base)) return;
      const order = orderOf(name, found.base, columns, literals.length / 2);
      if (order && order.size !== literals.length / 2) {
        unreadable.set(name, (unreadable.get(name) ?? 0) + 1);
        return;
      }
      if (!order || kept >= MOST_ROWS) {
        if (order) overflow++;
        return;
      }
      kept++;
      const list = rows.get(found.base);
      const row = new Row(letters, order, literals);
      if (list) list.push(row);
      else rows.set(found.base, [row]);
    },
    unreadable(name) {
      const found = name === null ? undefined : nameOf(name);
      const counts = found && archiveOf(found.prefix).counts;
      counts?.set(found!.base, (counts.get(found!.base) ?? 0) + 1);
      const of = name ?? 'a statement';
      unreadable.set(of, (unreadable.get(of) ?? 0) + 1);
    },
    truncated(name) {
      truncated = name;
    },
  });
  return {
    archives: [...archives].map(([prefix, tables]) => withChapters({ prefix, ...tables })).filter(isArchive),
    others,
    unreadable,
    truncated,
    overflow,
  };
}

const numbered = (columns: readonly string[]): ReadonlyMap<string, number> =>
  new Map(columns.map((column, i) => [column.toLowerCase(), i]));

/** `arch_fanfiction_stories`: prefix `arch_`, base `stories`. Archives that renamed their tables keep the last word. */
function nameOf(table: string): { readonly prefix: string; readonly base: string } | undefined {
  const named = /^(.*?)fanfiction_(\w+)$/i.exec(table);
  if (named) return { prefix: named[1]!, base: named[2]!.toLowerCase() };
  const renamed = /^(.*?)_?([a-z]+)$/i.exec(table);
  if (!renamed) return undefined;
  const base = renamed[2]!.toLowerCase();
  return COLUMNS[base] ? { prefix: renamed[1]!, base } : undefined;
}

/** Has it stories as eFiction keeps them? Other programs have tables of these names too. */
function isArchive({ rows }: Tables): boolean {
  const story = rows.get('stories')?.[0];
  const chapter = rows.get('chapters')?.[0];
  return (
    (story?.has('sid') === true && story.has('title') && story.has('uid')) ||
    (chapter?.has('chapid') === true && chapter.has('sid'))
  );
}

/**
 * Before 3.0 chapters were rows of `stories`, the first of each the story itself; `psid` leads to it. They are told apart,
 * and counted as two tables.
 */
function withChapters(tables: Tables): Tables {
  const all = tables.rows.get('stories');
  if (!all?.[0]?.has('psid') || tables.rows.has('chapters')) return tables;
  const isFirst = (row: Row) => /^0?$/.test(row.text('psid')) || row.text('psid') === row.text('sid');
  const stories = all.filter(isFirst);
  const chapters = all.map((row) =>
    row.as({ chapid: 'sid', sid: isFirst(row) ? 'sid' : 'psid', title: 'chapter', count: 'counter' }),
  );
  return {
    ...tables,
    rows: new Map([...tables.rows, ['stories', stories], ['chapters', chapters]]),
    counts: new Map([...tables.counts, ['stories', stories.length], ['chapters', chapters.length]]),
  };
}
