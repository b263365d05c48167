import { countOfWords } from '../../text/word-units.ts';

/** How a text tells: what stories are full of, and forms, rules and code are not. All per word, 0-1. */
export interface Telling {
  readonly words: number;
  /** "she", "his", "herself", and verbs of speech. */
  readonly people: number;
  /** "I", "my", "me". */
  readonly self: number;
  /** "was", "had", "looked". */
  readonly past: number;
}

const PEOPLE =
  /\b(?:s?he|him|her|his|hers|(?:him|her)self|said|whispered|murmured|smiled|laughed|nodded|sighed|shrugged)\b/gi;
const SELF = /\b(?:I|I['’](?:m|d|ll|ve)|me|my|mine|myself)\b/g;
const PAST =
  /\b(?:was|were|had|did|looked|turned|went|came|knew|thought|felt|saw|told|took|stood|sat|left|seemed|began|heard|made|gave)\b/gi;

/** @param content at most some twenty thousand characters: a sample says as much as the whole */
export function tellingOf(content: string): Telling {
  const words = countOfWords(content);
  const share = (pattern: RegExp) => (content.match(pattern)?.length ?? 0) / Math.max(1, words);
  return { words, people: share(PEOPLE), self: share(SELF), past: share(PAST) };
}

/** Beginning, middle and end of a text, at most `most` characters, cut at line ends where there are any. */
export function sampleOf(content: string, most = 24_000): string {
  if (content.length <= most) return content;
  const third = most / 3;
  const piece = (from: number) => {
    const text = content.slice(from, from + third);
    const first = from === 0 ? 0 : text.indexOf('\n') + 1;
    const last = text.lastIndexOf('\n');
    return text.slice(first, last > first ? last : text.length);
  };
  return [piece(0), piece(Math.floor((content.length - third) / 2)), piece(content.length - third)].join('\n');
}

/** As many characters from the middle of a text. */
export function middleOf(content: string, most: number): string {
  const from = Math.max(0, Math.floor((content.length - most) / 2));
  return content.slice(from, from + most);
}
