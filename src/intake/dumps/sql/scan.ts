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

const CLOSE = 41;
const COMMA = 44;
const OPEN = 40;
const SEMICOLON = 59;

/** Thrown within the scanner alone: what was being read is not SQL. */
class Broken extends Error {}
class Ended extends Error {}

/**
 * Reads a SQL dump (mysqldump, phpMyAdmin) as bytes, one pass, keeping nothing: `CREATE TABLE` for the order of columns,
 * `INSERT` and `REPLACE` with and without a column list, of one row or many. Everything else is passed over.
 * @param bytes ASCII-compatible
 */
export function scanSql(bytes: Uint8Array, sink: SqlSink): void {
  new Scanner(bytes, sink).run();
}

class Scanner {
  readonly #b: Uint8Array;
  readonly #sink: SqlSink;
  #at = 0;
  #table: string | null = null;

  constructor(bytes: Uint8Array, sink: SqlSink) {
    this.#b = bytes;
    this.#sink = sink;
  }

  run(): void {
    let broken = 0;
    while (this.#blank(true)) {
      const start = this.#at;
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
          if (!this.#resume(Math.max(this.#at, start + 1))) return;
        } else throw error;
      }
    }
  }

  #statement(): void {
    const word = this.#word().toUpperCase();
    if (word === 'INSERT' || word === 'REPLACE') this.#insert();
    else if (word === 'CREATE') this.#create();
    else this.#skipStatement();
  }

  #insert(): void {
    let word = this.#peekWord();
    while (/^(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|INTO)$/i.test(word)) {
      this.#at += word.length;
      word = this.#peekWord();
    }
    const table = this.#name();
    this.#table = table;
    this.#blank();
    const columns = this.#b[this.#at] === OPEN ? this.#columnList() : undefined;
    const verb = this.#peekWord().toUpperCase();
    if (verb !== 'VALUES' && verb !== 'VALUE') {
      this.#sink.unreadable(table);
      this.#skipStatement();
      return;
    }
    this.#at += verb.length;
    for (;;) {
      if (!this.#blank()) throw new Ended();
      if (this.#b[this.#at] !== OPEN) throw new Broken();
      const before = this.#at;
      try {
        this.#sink.row(table, columns, this.#row());
      } catch (error) {
        if (!(error instanceof Broken) || !this.#nextRow(Math.max(this.#at, before + 1))) throw error;
        this.#sink.unreadable(table);
      }
      if (!this.#blank()) return;
      const next = this.#b[this.#at];
      if (next === COMMA) this.#at++;
      else if (next === SEMICOLON) {
        this.#at++;
        return;
      } else if (/^(?:ON|AS)$/i.test(this.#peekWord())) {
        this.#skipStatement();
        return;
      } else throw new Broken();
    }
  }

  #row(): number[] {
    const literals: number[] = [];
    this.#at++;
    if (!this.#blank()) throw new Ended();
    if (this.#b[this.#at] === CLOSE) {
      this.#at++;
      return literals;
    }
    for (let n = 0; ; n++) {
      if (!this.#blank()) throw new Ended();
      const start = this.#at;
      const end = this.#literal();
      if (n < MOST_COLUMNS) literals.push(start, end);
      const next = this.#b[this.#at++];
      if (next === CLOSE) return literals;
    }
  }

  /** Passes a value and stops at the comma or bracket behind it; its end without blanks. */
  #literal(): number {
    const b = this.#b;
    let depth = 0;
    let end = this.#at;
    for (; this.#at < b.length; this.#at++) {
      const c = b[this.#at]!;
      if (c === 39 || c === 34 || c === 96) {
        this.#quoted(c);
        end = this.#at--;
        // A letter right behind a closing quote: the quote was none, somebody wrote it into a text without its backslash.
        if (isWord(b[end]) && depth === 0) throw new Broken();
      } else if (c === OPEN) depth++;
      else if (depth === 0 && (c === COMMA || c === CLOSE)) return end;
      else if (c === CLOSE) depth--;
      else if (c === SEMICOLON) throw new Broken();
      if (c > 32) end = Math.max(end, this.#at + 1);
    }
    throw new Ended();
  }

  /** From an opening quote to behind the one that closes it. */
  #quoted(quote: number): void {
    const b = this.#b;
    let i = this.#at + 1;
    for (; i < b.length; i++) {
      const c = b[i]!;
      if (c === 92 && quote !== 96) i++;
      else if (c === quote) {
        if (b[i + 1] !== quote) {
          this.#at = i + 1;
          return;
        }
        i++;
      }
    }
    this.#at = b.length;
    throw new Ended();
  }

  #create(): void {
    let word = this.#peekWord();
    if (/^TEMPORARY$/i.test(word)) {
      this.#at += word.length;
      word = this.#peekWord();
    }
    if (!/^TABLE$/i.test(word)) {
      this.#skipStatement();
      return;
    }
    this.#at += word.length;
    for (word = this.#peekWord(); /^(?:IF|NOT|EXISTS)$/i.test(word); word = this.#peekWord()) this.#at += word.length;
    const table = this.#name();
    this.#table = table;
    this.#blank();
    if (this.#b[this.#at] !== OPEN) {
      this.#skipStatement();
      return;
    }
    this.#at++;
    const columns: string[] = [];
    for (;;) {
      if (!this.#blank()) throw new Ended();
      const c = this.#b[this.#at]!;
      const quoted = c === 96 || c === 34;
      if (
        quoted ||
        !/^(?:PRIMARY|KEY|UNIQUE|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|FOREIGN|CHECK)$/i.test(this.#peekWord())
      ) {
        const name = this.#name();
        if (columns.length < MOST_COLUMNS) columns.push(name.toLowerCase());
      }
      this.#literal();
      if (this.#b[this.#at++] === CLOSE) break;
    }
    this.#sink.table(table, columns);
    this.#skipStatement();
  }

  #columnList(): string[] {
    const columns: string[] = [];
    this.#at++;
    for (;;) {
      const name = this.#name();
      if (columns.length < MOST_COLUMNS) columns.push(name.toLowerCase());
      if (!this.#blank()) throw new Ended();
      const c = this.#b[this.#at++];
      if (c === CLOSE) return columns;
      if (c !== COMMA) throw new Broken();
    }
  }

  /** The last of `database`.`table`, however quoted. */
  #name(): string {
    for (;;) {
      if (!this.#blank()) throw new Ended();
      const c = this.#b[this.#at]!;
      const start = this.#at;
      let name: string;
      if (c === 96 || c === 34) {
        this.#quoted(c);
        name = latin(this.#b.subarray(start + 1, Math.min(this.#at - 1, start + 200)));
      } else name = this.#word();
      if (!name) throw new Broken();
      if (this.#b[this.#at] !== 46) return name;
      this.#at++;
    }
  }

  #peekWord(): string {
    if (!this.#blank()) return '';
    const start = this.#at;
    const word = this.#word();
    this.#at = start;
    return word;
  }

  #word(): string {
    const start = this.#at;
    while (isWord(this.#b[this.#at])) this.#at++;
    return latin(this.#b.subarray(start, Math.min(this.#at, start + 200)));
  }

  /** Behind the semicolon that ends this statement. */
  #skipStatement(): void {
    for (; this.#blank(); this.#at++) {
      const c = this.#b[this.#at]!;
      if (c === 39 || c === 34 || c === 96) {
        this.#quoted(c);
        this.#at--;
      } else if (c === SEMICOLON) {
        this.#at++;
        return;
      }
    }
  }

  /** Passes white space and comments (at a statement's start stray semicolons too); false at the end of the dump. */
  #blank(between = false): boolean {
    const b = this.#b;
    while (this.#at < b.length) {
      const c = b[this.#at]!;
      if (c <= 32 || (between && c === SEMICOLON)) this.#at++;
      else if (c === 35 || (c === 45 && b[this.#at + 1] === 45)) this.#to(b.indexOf(10, this.#at));
      else if (c === 47 && b[this.#at + 1] === 42) this.#to(endOfComment(b, this.#at + 2));
      else if (this.#at === 0 && c === 0xef && b[1] === 0xbb && b[2] === 0xbf) this.#at = 3;
      else return true;
    }
    return false;
  }

  #to(found: number): void {
    this.#at = found < 0 ? this.#b.length : found + 1;
  }

  /** Goes to the comma before what looks like the next row of this statement: `),(12,`. */
  #nextRow(from: number): boolean {
    const b = this.#b;
    for (let close = b.indexOf(CLOSE, from); close >= 0; close = b.indexOf(CLOSE, close + 1)) {
      let i = close + 1;
      if (b[i] === SEMICOLON && (b[i + 1] === 10 || b[i + 1] === 13)) return false;
      if (b[i] !== COMMA) continue;
      do i++;
      while (b[i] === 10 || b[i] === 13 || b[i] === 32);
      if (b[i] !== OPEN || !isDigit(b[i + 1])) continue;
      this.#at = close + 1;
      return true;
    }
    return false;
  }

  /** Goes to the next line that begins a statement. */
  #resume(from: number): boolean {
    const b = this.#b;
    for (let line = b.indexOf(10, from); line >= 0; line = b.indexOf(10, line + 1)) {
      const head = latin(b.subarray(line + 1, line + 14)).toUpperCase();
      if (/^(?:INSERT INTO |REPLACE INTO|INSERT IGNOR|CREATE TABLE )/.test(head)) {
        this.#at = line + 1;
        return true;
      }
    }
    return false;
  }
}

function endOfComment(b: Uint8Array, from: number): number {
  for (let star = b.indexOf(42, from); star >= 0; star = b.indexOf(42, star + 1))
    if (b[star + 1] === 47) return star + 1;
  return -1;
}

const isDigit = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 57;

const isWord = (c: number | undefined): boolean =>
  c !== undefined &&
  (c === 95 || c === 36 || (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c > 127);

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
