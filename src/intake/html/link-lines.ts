import { isPageSpeech } from './page-speech.ts';
import type { Block } from './written.ts';

/** Mostly a link, and short: a way round the site, or words of the story that lead somewhere. */
export const isLinkLine = (block: Block): boolean =>
  block.kind === 'text' && block.linked >= 0.6 && block.words <= 40 && !isLettered(block);

/** A link that is a letter's address: "by A. Writer <mail>" names the author. */
const isLettered = (block: Block): boolean => /^\W{0,4}(?:by|author|written by|from)\b/i.test(block.text);

const ENDS_SENTENCE = /[.!?…—]["'”’»)*_\]]{0,4}$/;
/** “Bonsoir,” said somebody. “Go!” */
const SPEECH = /^[*_]{0,2}["“„«‘'—–][^\n]{1,400}?[.!?…,—]["”“»’']/;

/** What a line of a menu tells its reader to do. */
const BIDS =
  /^\W{0,4}(?:go|click|back|return|next|prev|previous|please|visit|read|e-?mail|mail|sign|view|take|see|send|join|home|index|contact|leave|review|feedback|top|to|on|onwards?|continue|forward|links?|main|more|my|the archive|copyright|print|log|register|search|bookmark)\b/i;

/** Does it read like a sentence of a story, and like none that a page says to its reader? */
export const isSentence = (block: Block): boolean =>
  SPEECH.test(block.text) ||
  (ENDS_SENTENCE.test(block.text) && !BIDS.test(block.text) && !isPageSpeech(block.text, block.words));

/** As long as a sentence of a story, and ends like one. */
export const isLinkedProse = (block: Block): boolean => block.words >= 12 && ENDS_SENTENCE.test(block.text);

const CHAPTER =
  /^\W{0,4}(?:chapter|part|book|prologue?|epilogue?|interlude|scene|act|kapitel|teil|глава|часть|chapitre|cap[ií]tulo)\b/iu;
const NUMBER = /^[\W_]{0,4}(?:\d{1,4}|[ivxlc]{1,7})[\W_]{0,4}$/i;

/**
 * Is a link line part of the story? Between its paragraphs it is, unless it stands in a list or a row of links; before the first and
 * behind the last only if it reads like a sentence, or is a heading that leads back to the contents.
 * @param between a paragraph of the story stands before it and another behind it
 */
export function isStorysOwn(blocks: readonly Block[], at: number, between: boolean): boolean {
  const block = blocks[at]!;
  if (isLinkedProse(block) || SPEECH.test(block.text)) return true;
  if (isRow(block)) return false;
  const list = listAround(blocks, at);
  if (list.length === 1 && staysOnPage(block) && (between || isAboveProse(blocks, at))) return true;
  if (!between && list.length === 1 && isSentence(block) && isTold(block)) return true;
  if (!between || NUMBER.test(block.text) || CHAPTER.test(block.text)) return false;
  return ENDS_SENTENCE.test(block.text) || !isList(list);
}

/** One sentence at a page's edge that tells of somebody or of what was, and of nothing that pages speak of. */
const isTold = ({ text, words }: Block): boolean =>
  words >= 4 &&
  /\b(?:s?he|him|her|his|they|I|was|were|had|said|began|came|went|(?!need|feed|speed|seed)[a-z]{3,}ed)\b/.test(text) &&
  !/\b(?:site|page|web|story|stories|chapter|part|fic|sequel|series|written|posted|updated|created|designed|hosted|maintained|copyright|reserved|author|archive|here|e?-?mail|by)\b/i.test(
    text,
  );

const linksOf = (block: Block): string[] =>
  block.lines.flatMap(({ runs }) => runs.flatMap(({ link }) => link ?? [])).filter((l, i, all) => l !== all[i - 1]);

/** Several links with nothing but signs between them. */
function isRow(block: Block): boolean {
  const links = linksOf(block);
  if (links.length < 2 || ENDS_SENTENCE.test(block.text)) return false;
  const between = block.lines.map(({ runs }) => runs.map((r) => (r.link ? '\n' : r.text)).join('')).join('\n');
  return !/\p{L}/u.test(between) ? new Set(links).size > 1 : links.length > 2;
}

/** It leads to a place on the same page, or in the same book: a note, the contents. */
const staysOnPage = (block: Block): boolean => linksOf(block).every((link) => link.includes('#'));

const isAboveProse = (blocks: readonly Block[], at: number): boolean => {
  const next = blocks.slice(at + 1, at + 4).find((b) => b.kind !== 'rule');
  return next !== undefined && next.linked < 0.3 && CHAPTER.test(blocks[at]!.text);
};

/** The link lines that stand together with this one, at most a few to each side. */
function listAround(blocks: readonly Block[], at: number): readonly Block[] {
  const isOfList = (block: Block | undefined) => block !== undefined && isLinkLine(block) && !isLinkedProse(block);
  let from = at;
  let to = at;
  while (at - from < SIDE && isOfList(blocks[from - 1])) from--;
  while (to - at < SIDE && isOfList(blocks[to + 1])) to++;
  return blocks.slice(from, to + 1);
}

const SIDE = 8;

/** Three or more of a few words each that lead to different places; the lines of a song are longer, or lead to one. */
function isList(lines: readonly Block[]): boolean {
  if (lines.length < 3) return false;
  const words = lines.reduce((n, b) => n + b.words, 0);
  return words < lines.length * 5 && new Set(lines.flatMap(linksOf)).size > 1;
}
