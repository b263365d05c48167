import type { PdfLine } from './lines.ts';

/** Letters of a line's end in which a cut word is looked for. */
const LONGEST_END = 60;
const CUT = /(\p{L}+)[-\u00ad\u2010]$/u;
const HEAD = /^\p{Ll}[\p{L}\p{M}]*/u;
/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Joins lines of one paragraph, and counts the words that were cut and are whole again. */
export class WordJoiner {
  /** Words that were put together, first ones. */
  readonly joined: string[] = [];
  #count = 0;
  readonly #words = new Map<string, number>();
  readonly #divides: boolean;
  readonly #justified: boolean;

  /** @param lines all of the document: its own words tell which hyphens are its writer's */
  constructor(lines: readonly PdfLine[]) {
    let cut = 0;
    let isCut = false;
    for (const { text } of lines) {
      // The end of a line alone: in one of a hundred thousand letters each of them would be tried as a beginning.
      const last = CUT.exec(text.slice(-LONGEST_END));
      const from = isCut ? (/^\p{L}+/u.exec(text)?.[0].length ?? 0) : 0;
      isCut = last !== null;
      if (last) cut++;
      for (const [word] of text.slice(from, last ? -last[0].length : undefined).matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
        const lower = word.toLowerCase();
        this.#words.set(lower, (this.#words.get(lower) ?? 0) + 1);
      }
    }
    const full = lines.filter((l) => roomOf(l) < l.size * 2);
    const even = full.filter((l) => roomOf(l) < l.size * 0.12).length;
    this.#justified = lines.length >= 6 && even > full.length * 0.6;
    this.#divides = cut >= 3 && cut * 60 >= lines.length;
  }

  get count(): number {
    return this.#count;
  }

  /** What stands between two lines, and whether a hyphen goes that only cut a word. */
  between(line: PdfLine, following: PdfLine): { readonly cut: boolean; readonly glue: string } {
    const before = line.runs.at(-1)?.text ?? '';
    const next = following.text;
    const said = line.text;
    const cut = CUT.exec(said.slice(-LONGEST_END));
    const tail = HEAD.exec(next)?.[0];
    if (cut && tail) {
      const isCut = said.endsWith('\u00ad') || this.#isCut(cut[1]!.toLowerCase(), tail.toLowerCase());
      if (isCut) {
        this.#count++;
        if (this.joined.length < 5) this.joined.push(cut[1]! + tail);
      }
      return { cut: isCut, glue: '' };
    }
    if (said.endsWith('\u00ad')) return { cut: true, glue: '' };
    if (tail && this.#hidesHyphen(line, tail)) {
      this.#count++;
      return { cut: false, glue: '' };
    }
    if (/[^\s-]-$/.test(said) && /^[\p{L}\p{N}]/u.test(next)) return { cut: false, glue: '' };
    if (/\S—$/.test(said) && /^\p{L}/u.test(next)) return { cut: false, glue: '' };
    const dense = UNSPACED.test(said.at(-1) ?? '') && UNSPACED.test(next[0] ?? '');
    return { cut: false, glue: dense || /\s$/.test(before) ? '' : ' ' };
  }

  /** A soft hyphen is not told by the file's reader; the line is short by its width, where all others are even. */
  #hidesHyphen(line: PdfLine, tail: string): boolean {
    const head = /\p{L}+$/u.exec(line.text.slice(-LONGEST_END))?.[0].toLowerCase();
    if (!head || line.rightToLeft) return false;
    if (this.#words.has(head + tail)) return !this.#words.has(tail);
    const room = roomOf(line);
    const isHidden = this.#justified && room > line.size * 0.18 && room < line.size * 0.56;
    return isHidden && (this.#words.get(tail) ?? 0) < 2;
  }

  #isCut(head: string, tail: string): boolean {
    const whole = this.#words.get(head + tail) ?? 0;
    const hyphenated = this.#words.get(`${head}-${tail}`) ?? 0;
    if (whole > hyphenated) return true;
    if (hyphenated > 0 || head.length < 2 || tail.startsWith(head)) return false;
    if (this.#words.has(head) && this.#words.has(tail)) return false;
    return this.#divides || !this.#words.has(tail);
  }
}

const roomOf = (line: PdfLine): number => line.right - line.x1;
