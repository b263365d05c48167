/** How often each word of a text occurs, in small letters, hyphens and apostrophes inside words counted to the word. */
export type Vocabulary = ReadonlyMap<string, number>;

const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;
/** Words of the first two million letters are enough to know a story's own words. */
const SAMPLE = 2_000_000;

/** The story's own words. A word cut at a line end counts as its two halves. */
export function vocabularyOf(content: string): Vocabulary {
  const words = new Map<string, number>();
  for (const [word] of content.slice(0, SAMPLE).matchAll(WORD)) {
    const key = word.toLowerCase();
    words.set(key, (words.get(key) ?? 0) + 1);
  }
  return words;
}
