/** A place in a LaTeX source from which commands and their arguments are read. */
export class Cursor {
  at = 0;
  /** The command read last as it stands, with the white space behind it. */
  raw = '';
  readonly text: string;
  /** Letters that may still be looked through for arguments: what is nested deep is looked through again at each depth. */
  readonly budget: { left: number };

  constructor(text: string, budget: { left: number }) {
    this.text = text;
    this.budget = budget;
  }

  /** What stands before the next command, comments left out. */
  toCommand(): string {
    let out = '';
    while (this.at < this.text.length) {
      const next = this.nextOf();
      out += this.text.slice(this.at, next);
      this.at = next;
      if (this.text[next] !== '%') return out;
      // A comment takes its line end along, and the indentation of the next line.
      const end = this.text.indexOf('\n', next);
      this.at = end < 0 ? this.text.length : end + 1;
      while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at++;
    }
    return out;
  }

  private nextOf(): number {
    let at = this.at;
    for (; at < this.text.length; at++) {
      const c = this.text.charCodeAt(at);
      if (c === 92 || c === 37) break;
    }
    return at;
  }

  /** The command that stands here, without its backslash and star; undefined at the end. */
  command(): string | undefined {
    if (this.text[this.at] !== '\\') return undefined;
    COMMAND.lastIndex = this.at;
    const [all, word, sign] = COMMAND.exec(this.text) ?? ['\\'];
    this.at += all.length;
    this.raw = all;
    return word ?? sign ?? '';
  }

  /** `{…}` without its braces, or the one letter or command that stands there. */
  argument(): string {
    this.skipSpace();
    if (this.text[this.at] === '{') return this.group();
    if (this.text[this.at] === '\\') return `\\${this.command() ?? ''}`;
    return this.text[this.at++] ?? '';
  }

  /** `[…]`, where it stands here. */
  option(): string | undefined {
    const found = /^\s{0,20}\[([^\]]{0,400})\]/.exec(this.text.slice(this.at, this.at + 430));
    if (!found) return undefined;
    this.at += found[0].length;
    return found[1];
  }

  /** What stands before the next `{`. */
  toGroup(): string {
    const end = this.text.indexOf('{', this.at);
    const said = end < 0 || end > this.at + 200 ? '' : this.text.slice(this.at, end);
    if (end >= 0 && end <= this.at + 200) this.at = end;
    return said;
  }

  skipEquals(): void {
    this.skipSpace();
    if (this.text[this.at] === '=') this.at++;
  }

  private skipSpace(): void {
    while (/^\s$/.test(this.text[this.at] ?? '')) this.at++;
  }

  private group(): string {
    const start = this.at + 1;
    let depth = 0;
    let at = this.at;
    for (; at < this.text.length && this.budget.left-- > 0; at++) {
      const c = this.text.charCodeAt(at);
      if (c === 92) at++;
      else if (c === 123) depth++;
      else if (c === 125 && --depth === 0) break;
    }
    this.at = Math.min(at + 1, this.text.length);
    return this.text.slice(start, at);
  }
}

const COMMAND = /\\(?:([a-zA-Z@]{1,60})\*?[ \t]*(?:\n(?![ \t]*\n))?|([^a-zA-Z@]?))/suy;
