import { Broken, CLOSE, COMMA, Cursor, Ended, latin, OPEN, SEMICOLON } from './cursor.ts';

/** Told of what a dump holds, in its order. */
export interface SqlSink {
  /** A table, its columns in their order. */
  table(name: string, columns: readonly string[]): void;
  /**
   * A row: start and end of each literal in the bytes.
   * @param columns as the statement names them; undefined = in the order of the table
   */
  row(table: string, columns: readonly string[] | undefined, literals: readonly number[]): void;
  /** A row or statement that cannot be read; reading goes on at the next one. */
  unreadable(table: string | null): void;
  /** The dump ends within a statement. */
  truncated(table: string | null): void;
}

/** Rows with more values than any table of an archive has; the values beyond are passed over. */
const MOST_COLUMNS = 200;
/** A dump with more broken statements than this is given up: to find the next one costs a look ahead. */
const MOST_BROKEN = 200;

/**
 * Reads a SQL dump (mysqldump, phpMyAdmin) as bytes, one pass, keeping nothing: `CREATE TABLE` for the order of columns,
 * `INSERT` and `REPLACE` with and without a column list, of one row or many. Everything else is passed over.
 * @param bytes ASCII-compatible
 */
export function scanSql(bytes: Uint8Array, sink: SqlSink): void {
  new Scanner(bytes, sink).run();
}

class Scanner extends Cursor {
  readonly #sink: SqlSink;
  #table: string | null = null;

  constructor(bytes: Uint8Array, sink: SqlSink) {
    super(bytes);
    this.#sink = sink;
  }

  run(): void {
    let broken = 0;
    while (this.blank(true)) {
      const start = this.at;
      this.#table = null;
      try {
        this.#statement();
      } catch (error) {
        if (error instanceof Ended) {
          // A quote that nothing closes eats the rest: look whether statements go on behind it.
          if (++broken > MOST_BROKEN || !this.#resume(start + 1)) {
            this.#sink.truncated(this.#table);
            return;
          }
          this.#sink.unreadable(this.#table);
        } else if (error instanceof Broken) {
          this.#sink.unreadable(this.#table);
          if (!this.#resume(Math.max(this.at, start + 1))) return;
        } else throw error;
      }
    }
  }

  #statement(): void {
    const word = this.word().toUpperCase();
    if (word === 'INSERT' || word === 'REPLACE') this.#insert();
    else if (word === 'CREATE') this.#create();
    else this.#skipStatement();
  }

  #insert(): void {
    let word = this.peekWord();
    while (/^(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|INTO)$/i.test(word)) {
      this.at += word.length;
      word = this.peekWord();
    }
    const table = this.name();
    this.#table = table;
    this.blank();
    const columns = this.bytes[this.at] === OPEN ? this.#columnList() : undefined;
    const verb = this.peekWord().toUpperCase();
    if (verb !== 'VALUES' && verb !== 'VALUE') {
      this.#sink.unreadable(table);
      this.#skipStatement();
      return;
    }
    this.at += verb.length;
    for (;;) {
      if (!this.blank()) throw new Ended();
      if (this.bytes[this.at] !== OPEN) throw new Broken();
      const before = this.at;
      try {
        this.#sink.row(table, columns, this.#row());
      } catch (error) {
        if (!(error instanceof Broken) || !this.#nextRow(Math.max(this.at, before + 1))) throw error;
        this.#sink.unreadable(table);
      }
      if (!this.blank()) return;
      const next = this.bytes[this.at];
      if (next === COMMA) this.at++;
      else if (next === SEMICOLON) {
        this.at++;
        return;
      } else if (/^(?:ON|AS)$/i.test(this.peekWord())) {
        this.#skipStatement();
        return;
      } else throw new Broken();
    }
  }

  #row(): number[] {
    const literals: number[] = [];
    this.at++;
    if (!this.blank()) throw new Ended();
    if (this.bytes[this.at] === CLOSE) {
      this.at++;
      return literals;
    }
    for (let n = 0; ; n++) {
      if (!this.blank()) throw new Ended();
      const start = this.at;
      const end = this.literal();
      if (n < MOST_COLUMNS) literals.push(start, end);
      const next = this.bytes[this.at++];
      if (next === CLOSE) return literals;
    }
  }

  #create(): void {
    let word = this.peekWord();
    if (/^TEMPORARY$/i.test(word)) {
      this.at += word.length;
      word = this.peekWord();
    }
    if (!/^TABLE$/i.test(word)) {
      this.#skipStatement();
      return;
    }
    this.at += word.length;
    for (word = this.peekWord(); /^(?:IF|NOT|EXISTS)$/i.test(word); word = this.peekWord()) this.at += word.length;
    const table = this.name();
    this.#table = table;
    this.blank();
    if (this.bytes[this.at] !== OPEN) {
      this.#skipStatement();
      return;
    }
    this.at++;
    const columns: string[] = [];
    for (;;) {
      if (!this.blank()) throw new Ended();
      const c = this.bytes[this.at]!;
      const quoted = c === 96 || c === 34;
      if (
        quoted ||
        !/^(?:PRIMARY|KEY|UNIQUE|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|FOREIGN|CHECK)$/i.test(this.peekWord())
      ) {
        const name = this.name();
        if (columns.length < MOST_COLUMNS) columns.push(name.toLowerCase());
      }
      this.literal();
      if (this.bytes[this.at++] === CLOSE) break;
    }
    this.#sink.table(table, columns);
    this.#skipStatement();
  }

  #columnList(): string[] {
    const columns: string[] = [];
    this.at++;
    for (;;) {
      const name = this.name();
      if (columns.length < MOST_COLUMNS) columns.push(name.toLowerCase());
      if (!this.blank()) throw new Ended();
      const c = this.bytes[this.at++];
      if (c === CLOSE) return columns;
      if (c !== COMMA) throw new Broken();
    }
  }

  /** Behind the semicolon that ends this statement. */
  #skipStatement(): void {
    for (; this.blank(); this.at++) {
      const c = this.bytes[this.at]!;
      if (c === 39 || c === 34 || c === 96) {
        this.quoted(c);
        this.at--;
      } else if (c === SEMICOLON) {
        this.at++;
        return;
      }
    }
  }

  /** Goes to the comma before what looks like the next row of this statement: `),(12,`. */
  #nextRow(from: number): boolean {
    const b = this.bytes;
    for (let close = b.indexOf(CLOSE, from); close >= 0; close = b.indexOf(CLOSE, close + 1)) {
      let i = close + 1;
      if (b[i] === SEMICOLON && (b[i + 1] === 10 || b[i + 1] === 13)) return false;
      if (b[i] !== COMMA) continue;
      do i++;
      while (b[i] === 10 || b[i] === 13 || b[i] === 32);
      if (b[i] !== OPEN || !isDigit(b[i + 1])) continue;
      this.at = close + 1;
      return true;
    }
    return false;
  }

  /** Goes to the next line that begins a statement. */
  #resume(from: number): boolean {
    const b = this.bytes;
    for (let line = b.indexOf(10, from); line >= 0; line = b.indexOf(10, line + 1)) {
      const head = latin(b.subarray(line + 1, line + 14)).toUpperCase();
      if (/^(?:INSERT INTO |REPLACE INTO|INSERT IGNOR|CREATE TABLE )/.test(head)) {
        this.at = line + 1;
        return true;
      }
    }
    return false;
  }
}

const isDigit = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 57;
