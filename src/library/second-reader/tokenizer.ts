/** Cuts text into the pieces that a language model knows, as numbers. */
export type Tokenizer = (text: string) => readonly number[];

/** The part of a `tokenizer.json` (Hugging Face's form) that is used: byte-level BPE (Sennrich 2016, Radford 2019), digits one by one. */
export interface TokenizerFile {
  readonly model: {
    readonly vocab: Readonly<Record<string, number>>;
    /** Pairs that are joined, the first of them first; older files have each as one string with a blank between. */
    readonly merges: readonly (string | readonly [string, string])[];
  };
}

/** Digits alone, then what GPT-2 takes as a word: a blank belongs to the word behind it. */
const DIGITS = /\p{N}|\P{N}+/gu;
const WORDS = /'(?:s|t|re|ve|m|ll|d)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;
/** Words that are remembered; a story has a few thousand. */
const REMEMBERED = 50_000;

export function readTokenizer({ model: { vocab, merges } }: TokenizerFile): Tokenizer {
  const rank = new Map<string, number>();
  merges.forEach((pair, i) => {
    rank.set(typeof pair === 'string' ? pair : `${pair[0]} ${pair[1]}`, i);
  });
  const known = new Map<string, readonly number[]>();
  const bytes = new TextEncoder();

  function piecesOf(word: string): readonly number[] {
    let ids = known.get(word);
    if (ids) return ids;
    const signs = [...bytes.encode(word)].map((byte) => SIGNS[byte]!);
    ids = join(signs, rank).flatMap((piece) => vocab[piece] ?? []);
    if (known.size < REMEMBERED) known.set(word, ids);
    return ids;
  }
  return (text) => (text.match(DIGITS) ?? []).flatMap((part) => (part.match(WORDS) ?? []).flatMap(piecesOf));
}

/** Joins the pair of lowest rank as long as there is one. */
function join(pieces: string[], rank: ReadonlyMap<string, number>): string[] {
  // A word of thousands of signs is no word: what is unjoined is read sign by sign.
  if (pieces.length > 200) return pieces;
  for (;;) {
    let best = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 0; i + 1 < pieces.length; i++) {
      const r = rank.get(`${pieces[i]} ${pieces[i + 1]}`);
      if (r !== undefined && r < best) {
        best = r;
        at = i;
      }
    }
    if (at < 0) return pieces;
    pieces.splice(at, 2, pieces[at]! + pieces[at + 1]!);
  }
}

/** A visible sign for every byte, as GPT-2 has them: those that print stand for themselves, the others follow from U+0100 on. */
const SIGNS: readonly string[] = (() => {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const prints = (byte > 32 && byte < 127) || (byte > 160 && byte < 173) || byte > 173;
    return String.fromCharCode(prints ? byte : next++);
  });
})();
