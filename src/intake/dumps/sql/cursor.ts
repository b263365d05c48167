export const CLOSE = 41;
export const COMMA = 44;
export const OPEN = 40;
export const SEMICOLON = 59;

/** Thrown within the scanner alone: what is being read is not SQL. */
export class Broken extends Error {}
/** … or the dump is at its end. */
export class Ended extends Error {}

/** A place in a dump, and the pieces of SQL that can stand there. Each goes forward, none looks back. */
export class Cursor {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Passes a value and stops at the comma or bracket behind it; its end without blanks. */
  literal(): number {
    const b = this.bytes;
    let depth = 0;
    let end = this.at;
    for (; this.at < b.length; this.at++) {
      const c = b[this.at]!;
      if (c === 39 || c === 34 || c === 96) {
        this.quoted(c);
        end = this.at--;
        // A letter right behind a closing quote: the quote was none, somebody wrote it into a text without its backslash.
        if (isWord(b[end]) && depth === 0) throw new Broken();
      } else if (c === OPEN) depth++;
      else if (depth === 0 && (c === COMMA || c === CLOSE)) return end;
      else if (c === CLOSE) depth--;
      else if (c === SEMICOLON) throw new Broken();
      if (c > 32) end = Math.max(end, this.at + 1);
    }
    throw new Ended();
  }

  /** From an opening quote to behind the one that closes it. */
  quoted(quote: number): void {
    const b = this.bytes;
    let i = this.at + 1;
    for (; i < b.length; i++) {
      const c = b[i]!;
      if (c === 92 && quote !== 96) i++;
      else if (c === quote) {
        if (b[i + 1] !== quote) {
          this.at = i + 1;
          return;
        }
        i++;
      }
    }
    this.at = b.length;
    throw new Ended();
  }

  /** The last of `database`.`table`, however quoted. */
  name(): string {
    for (;;) {
      if (!this.blank()) throw new Ended();
      const c = this.bytes[this.at]!;
      const start = this.at;
      let name: string;
      if (c === 96 || c === 34) {
        this.quoted(c);
        name = latin(this.bytes.subarray(start + 1, Math.min(this.at - 1, start + 200)));
      } else name = this.word();
      if (!name) throw new Broken();
      if (this.bytes[this.at] !== 46) return name;
      this.at++;
    }
  }

  peekWord(): string {
    if (!this.blank()) return '';
    const start = this.at;
    const word = this.word();
    this.at = start;
    return word;
  }

  word(): string {
    const start = this.at;
    while (isWord(this.bytes[this.at])) this.at++;
    return latin(this.bytes.subarray(start, Math.min(this.at, start + 200)));
  }

  /** Passes white space and comments (at a statement's start stray semicolons too); false at the end of the dump. */
  blank(between = false): boolean {
    const b = this.bytes;
    while (this.at < b.length) {
      const c = b[this.at]!;
      if (c <= 32 || (between && c === SEMICOLON)) this.at++;
      else if (c === 35 || (c === 45 && b[this.at + 1] === 45)) this.to(b.indexOf(10, this.at));
      else if (c === 47 && b[this.at + 1] === 42) this.to(endOfComment(b, this.at + 2));
      else if (this.at === 0 && c === 0xef && b[1] === 0xbb && b[2] === 0xbf) this.at = 3;
      else return true;
    }
    return false;
  }

  private to(found: number): void {
    this.at = found < 0 ? this.bytes.length : found + 1;
  }
}

function endOfComment(b: Uint8Array, from: number): number {
  for (let star = b.indexOf(42, from); star >= 0; star = b.indexOf(42, star + 1))
    if (b[star + 1] === 47) return star + 1;
  return -1;
}

const isWord = (c: number | undefined): boolean =>
  c !== undefined &&
  (c === 95 || c === 36 || (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c > 127);

export const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
