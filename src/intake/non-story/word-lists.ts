/** Words that are counted together. */
export interface WordList {
  /**
   * Parted by blanks, of ASCII letters and digits: `was` itself, `attend*` whatever begins with it (five letters or more),
   * `do_not` two words with one blank between them.
   */
  readonly words: string;
  /** Only as they are written here: "I", and no "i". */
  readonly exact?: boolean;
}

interface Entry {
  readonly letters: string;
  readonly list: number;
  readonly exact: boolean;
  /** The word right before it. */
  readonly behind?: string;
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const BITS = 0xfff;
/** Letters of a word that begins others by which it is looked up. */
const BEGINNING = 5;

/** What `\w` is, as a small letter; 0 for what parts words. */
const SMALL = Uint8Array.from({ length: 128 }, (_, unit) =>
  /\w/.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);
const smallOf = (unit: number): number => (unit < 128 ? SMALL[unit]! : 0);

const hashOf = (letters: string): number => {
  let hash = BASIS;
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ smallOf(letters.charCodeAt(i)), PRIME);
  return hash;
};

/**
 * Many lists of words, counted in one walk over a text: what `\b(?:was|had)\b` counts for each of them, without going through
 * the text for each. A word is a run of what `\w` is.
 */
export class WordLists {
  readonly #size: number;
  readonly #whole = new Map<number, Entry[]>();
  readonly #begun = new Map<number, Entry[]>();
  /** 1 for the last 12 bits of each hash above: nearly all words end here. */
  readonly #maybe = new Uint8Array(BITS + 1);

  constructor(lists: readonly WordList[]) {
    this.#size = lists.length;
    lists.forEach(({ words, exact = false }, list) => {
      for (const word of words.split(/\s+/)) {
        const begins = word.endsWith('*');
        const [letters, behind] = word.replace('*', '').split('_').reverse() as [string, string?];
        const hash = hashOf(begins ? letters.slice(0, BEGINNING) : letters);
        const table = begins ? this.#begun : this.#whole;
        table.set(hash, [...(table.get(hash) ?? []), { letters, list, exact, ...(behind ? { behind } : {}) }]);
        this.#maybe[hash & BITS] = 1;
      }
    });
  }

  /** How often the words of each list stand in a text. */
  countIn(text: string): Uint32Array {
    const counts = new Uint32Array(this.#size);
    const maybe = this.#maybe;
    for (let i = 0; i < text.length; i++) {
      let letter = smallOf(text.charCodeAt(i));
      if (letter === 0) continue;
      const from = i;
      let hash = BASIS;
      let begun = 0;
      do {
        hash = Math.imul(hash ^ letter, PRIME);
        i++;
        if (i - from === BEGINNING) begun = hash;
        letter = i < text.length ? smallOf(text.charCodeAt(i)) : 0;
      } while (letter !== 0);
      if (maybe[hash & BITS] === 1) count(this.#whole.get(hash), text, from, i, counts);
      if (i - from >= BEGINNING && maybe[begun & BITS] === 1) count(this.#begun.get(begun), text, from, i, counts);
    }
    return counts;
  }
}

/** One for each list that has the word; a word in one list twice is one word of it. */
function count(
  entries: readonly Entry[] | undefined,
  text: string,
  from: number,
  to: number,
  counts: Uint32Array,
): void {
  if (!entries) return;
  let last = -1;
  for (const { letters, list, exact, behind } of entries) {
    if (list === last || from + letters.length > to) continue;
    const written = text.slice(from, from + letters.length);
    if ((exact ? written : written.toLowerCase()) !== letters) continue;
    if (behind !== undefined && !standsBehind(text, from, behind)) continue;
    counts[list]!++;
    last = list;
  }
}

function standsBehind(text: string, from: number, word: string): boolean {
  const at = from - 1 - word.length;
  if (at < 0 || text.charCodeAt(from - 1) !== 32 || smallOf(text.charCodeAt(at - 1)) !== 0) return false;
  return text.slice(at, from - 1).toLowerCase() === word;
}
