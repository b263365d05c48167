import { foldWords } from '../text/folded.ts';
import type { Block } from '../text/tree.ts';
import { foldLetters } from './letters.ts';

/** A story as it is compared word by word: each word folded, hashed, and where it stands. */
export interface Reading {
  readonly words: readonly string[];
  readonly hashes: Uint32Array;
  /** The number of the sentence that each word stands in. */
  readonly sentences: Uint32Array;
  /** 1 for words of the page, not of the story: contents lists, captions, what is said of the edition. */
  readonly furniture: Uint8Array;
}

const TOKEN = /[\p{L}\p{N}\p{M}'’‘\u00ad]+|[.!?…]/gu;
const TYPESETTING =
  /\\(?:begin|end|hspace|vspace|setcounter)\*?(?:\{[^{}\n]{0,40}\}){0,2}(?:\[[^\]\n]{0,20}\])?|\\[a-z]+\*?/gi;

/** Reads the blocks of a story for {@link compareReadings}. Headings and scene breaks come and go with the form of a file. */
export function readingOf(blocks: readonly Block[]): Reading {
  const headings = headingsAmong(blocks);
  const told = blocks.filter(({ type }) => type !== 'heading' && type !== 'scene-break');
  const unstopped = told.filter((b) => isUnstopped(b.text)).length < told.length * MANNER;
  const tex = blocks.some((b) => b.text.includes('\\begin{'));
  const words: string[] = [];
  const sentences: number[] = [];
  const furniture: number[] = [];
  let sentence = 0;
  for (const block of told) {
    const text = tex ? block.text.replace(TYPESETTING, ' ') : block.text;
    const page = isFurniture(text, headings) || (unstopped && isUnstopped(text)) ? 1 : 0;
    sentence++;
    for (const [token] of text.matchAll(TOKEN)) {
      const word = /^[.!?…]/.test(token) ? '' : foldLetters(token);
      if (word === '') {
        sentence++;
        continue;
      }
      words.push(word);
      sentences.push(sentence);
      furniture.push(page);
    }
  }
  return {
    words,
    hashes: Uint32Array.from(words, hashOfWord),
    sentences: Uint32Array.from(sentences),
    furniture: Uint8Array.from(furniture),
  };
}

/** The parts of a story as one. */
export function joinReadings(parts: readonly Reading[]): Reading {
  if (parts.length === 1) return parts[0]!;
  let sentence = 0;
  const sentences: number[] = [];
  for (const part of parts) {
    for (const number of part.sentences) sentences.push(sentence + number);
    sentence = (sentences.at(-1) ?? sentence) + 1;
  }
  return {
    words: parts.flatMap((part) => part.words),
    hashes: Uint32Array.from(parts.flatMap((part) => [...part.hashes])),
    sentences: Uint32Array.from(sentences),
    furniture: Uint8Array.from(parts.flatMap((part) => [...part.furniture])),
  };
}

/** FNV-1a over the letters of a word. */
export function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const NUMBERING = /^(?:(?:chapter|part|kapitel|teil)\b)?\s*(?:[ivxlc]+|\d{1,3})?\b\s*|\s+\d{1,4}$/gu;
const named = (line: string): string => foldWords(line).replace(NUMBERING, '').trim();

function headingsAmong(blocks: readonly Block[]): Set<string> {
  const headings = new Set<string>(['', 'contents', 'table of contents', 'page']);
  for (const { type, text } of blocks)
    if (type === 'heading') for (const line of text.split('\n')) headings.add(named(line));
  return headings;
}

const SENTENCE_END = /[.!?…:;,—–)”’"'»-][*_]*$/;
const EDITION = /\btranscriber|\bcopyright\b|©|all rights reserved|typographical errors|\bedition\b|\bprinted in\b/i;
const LONGEST_LINE = 12;
/** Where so many paragraphs are short lines without a stop, that is how the story is told. */
const MANNER = 0.2;

/**
 * Is a block of the page: a line of a contents list (it says what a heading says, or is a number), a caption in square
 * brackets, a word about the edition?
 */
function isFurniture(text: string, headings: ReadonlySet<string>): boolean {
  if (text.length > 4000) return false;
  const lines = text.trim().split('\n');
  if (lines.every((line) => headings.has(named(line)))) return true;
  if (/^\[[^[\]]*\]$/.test(text.trim())) return true;
  if (text.length < 300 && EDITION.test(text)) return true;
  return (
    lines.length > 2 && lines.filter((line) => /^\s*(?:[ivxlc]+|\d{1,3})\b/i.test(line)).length * 3 > lines.length * 2
  );
}

/** A short line that is neither a sentence nor speech: "Mina's Journal, continued". */
function isUnstopped(text: string): boolean {
  if (text.length > 200) return false;
  const line = text.trim();
  return (
    !line.includes('\n') &&
    !SENTENCE_END.test(line) &&
    !/^[“"‘'«„–—]/.test(line) &&
    line.split(/\s+/).length <= LONGEST_LINE
  );
}
