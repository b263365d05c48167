/** Between single letters: white space, or signs with white space or in pairs. Bare dots and hyphens make acronyms and chants. */
const GAP = /^(?:\s{1,8}|\s{0,8}[·•~_]{1,2}\s{0,8}|\s{1,8}[*.–-]\s{0,8}|[*.–-]\s{1,8})$/;
/** Where nothing parts the words, an article before letters with which no word goes on. */
const THE = /^the(?=[cdghjkpqvz]|f(?!t)|b(?!es|an)|w(?!s))/i;
/** "M*A*S*H" is a name; as many letters with stars between them are not. */
const STARRED = 5;
const LETTERS = 4;

/**
 * A line whose letters were set apart for its looks, as the words that it says: "D R A C U L A" is "Dracula",
 * "T H E   F E R R Y" "The Ferry"; undefined for any other. Where one gap is like the other it is one word.
 */
export function unspaced(line: string): string | undefined {
  if (line.length > 300) return undefined;
  const text = line.replace(/^[^\p{L}]+|(?<![^\p{L}!?])[^\p{L}!?]+$/gu, '');
  if (!/^\p{L}[^\p{L}]/u.test(text)) return undefined;
  const end = /[!?]{1,3}$/.exec(text)?.[0] ?? '';
  const pieces = text
    .slice(0, text.length - end.length)
    .trim()
    .split(/([^\p{L}’']+)/u);
  const letters = pieces.filter((_, i) => i % 2 === 0);
  const gaps = pieces.filter((_, i) => i % 2 === 1);
  if (letters.length < LETTERS || !letters.every((l) => /^[’']?[\p{Lu}\p{Ll}][’']?$/u.test(l))) return undefined;
  const signs = gaps.map((gap) => gap.replace(/\s/g, ''));
  const signed = signs.filter(Boolean);
  // "T*H*E F*E*R*R*Y": white space alone parts its words.
  const between = signed.length > gaps.length / 2;
  if (new Set(signed).size > 1 || (signed.length > 0 && !between)) return undefined;
  const starred = letters.length >= STARRED && signed[0] === '*';
  if (!starred && !gaps.every((gap) => GAP.test(gap))) return undefined;
  // "A b C d": that is no word set apart.
  if (letters.some((l) => l !== l.toUpperCase()) && letters.some((l) => l !== l.toLowerCase())) return undefined;
  const narrow = Math.min(...gaps.map((gap) => gap.length));
  const parts = (i: number) => (gaps[i]?.length ?? 0) > narrow || (between && signs[i] === '');
  const words = letters.map((letter, i) => letter + (parts(i) ? ' ' : ''));
  return titleCased(words.join('').replace(THE, '$& ')) + end;
}

const SMALL =
  /^(?:a|an|the|and|or|of|in|on|at|to|for|with|from|by|as|but|de|la|le|du|von|der|die|das|und|im|am|zu|mit|vs\.?|n|o)$/i;

/** Is that a word which titles write small? */
export const isSmallWord = (word: string): boolean => SMALL.test(word);

/** Words in the letters of a title: "THE FERRY OF ROOK" → "The Ferry of Rook". */
export const titleCased = (words: string): string =>
  words
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}'’])\p{L}[\p{L}'’]*/gu, (word, at: number) =>
      at > 0 && SMALL.test(word) ? word : word[0]!.toUpperCase() + word.slice(1),
    );
