import { isEndMark } from '../../text/apparatus/end-words.ts';
import { speaksToReaders } from '../../text/apparatus/lines.ts';
import { isLinkedProse, isLinkLine, isSentence, isStorysOwn } from './link-lines.ts';
import { isCounter, isPageSpeech, isReadersHeading } from './page-speech.ts';
import type { Block } from './written.ts';

/** Header lines of a story: they stand at its top and are no furniture. */
const LABEL =
  /^\W{0,4}(?:title|author|by|rating|summary|disclaimers?|pairing|fandom|archive|feedback|notes?|spoilers?|warnings?|category|series|e-?mail|a\/n|author'?s? notes?|keywords|classification|date|part|chapter)\b[^\n]{0,30}?[:\-–—]/i;
/** What menus, counters and page ends say. */
const FURNISHING =
  /\b(?:hits|visitors?|counter|guest-?book|web-?ring|home ?page|main (?:page|menu|index)|site map|back to|return to|go back|back|next|previous|prev|home|index|top of page|last (?:updated|modified)|best viewed|hosted by|powered by|designed by|copyright|\(c\)|©|all rights reserved|e-?mail (?:me|the author)|feedback|sign (?:my|the)|webmistress|webmaster|join|search|login|log in|register|print(?:er)?(?: friendly)?|review(?:s|ed)?|favou?rites?|bookmark|what'?s new|links|archive|contact|faq|updates)\b/gi;

/** Said only by a page about itself: one is enough in a short line outside the story. */
const OF_THE_PAGE =
  /\b(?:hosted by|get your own|best viewed|last (?:updated|modified)|all rights reserved|web-?ring|guest-?book|you are visitor|this page (?:is|was)|page created)\b/i;

/**
 * Which blocks are the page's furniture: menus, counters, feedback lines, a rule that only sets them off. Told by links, by
 * words and by place (furniture stands before the first or after the last block of prose; a list or row of links anywhere).
 */
export function findFurniture(blocks: readonly Block[]): boolean[] {
  const readers = readersFrom(blocks);
  let prose = blocks.map((b, i) => i < readers && isProse(b));
  if (!prose.includes(true)) prose = blocks.map((b) => isLinkLine(b) && isLinkedProse(b) && !isFurnishing(b));
  if (!prose.includes(true)) prose = blocks.map((b) => b.kind !== 'rule' && b.linked < 0.3 && !isFurnishing(b));
  const first = prose.indexOf(true);
  const last = prose.lastIndexOf(true);
  // In a header of the writer's own, how many words there are is one line among others.
  const headed = blocks.slice(0, Math.max(0, first)).some((b) => b.kind !== 'heading' && LABEL.test(b.text));
  const is = blocks.map((block, i) => {
    if (block.furniture || i >= readers) return true;
    if (block.kind === 'rule')
      return (
        i < first ||
        (i > last && !partsLastScene(blocks, last, i)) ||
        blocks[i - 1]?.kind === 'heading' ||
        blocks[i + 1]?.kind === 'heading'
      );
    if (block.kind === 'heading' || block.labels) return false;
    const between = i > first && i < last;
    if (isLinkLine(block))
      return (isFurnishing(block) && !(between && isSentence(block))) || !isStorysOwn(blocks, i, between);
    if (i > last && SIGNS.test(block.text) && partsLastScene(blocks, last, i)) return false;
    if ((i < first || i > last) && !headed && isCounter(block.text)) return true;
    return (i > last || (i < first && !LABEL.test(block.text))) && isFurnishing(block);
  });
  return is.map((aside, i) => aside || (blocks[i]!.kind === 'heading' && isContents(blocks, is, i)));
}

const SIGNS = /^[^\p{L}\p{N}]{1,40}$/u;
const THANKS =
  /^[^"“]{0,80}\b(?:thanks?(?: you)?(?: so much| again)? (?:for|to) (?:all|every|my|your|read|stay|listen)|what you think|(?:next|last|new) (?:chapter|part|story)|(?:e-?mail|write) me\b)/i;

/**
 * Does a rule below all longer prose part a last, short scene from the rest? Sentences follow it, up to the next rule, that
 * speak neither of the page nor to its readers; and the story has not ended above it.
 */
function partsLastScene(blocks: readonly Block[], last: number, at: number): boolean {
  if (blocks.slice(last + 1, at).some((b) => isEndMark(b.text))) return false;
  for (let i = at + 1; i < blocks.length; i++) {
    const { kind, text, linked, furniture, labels } = blocks[i]!;
    if (kind === 'rule' && i === at + 1) return false;
    if (kind !== 'text' || furniture || labels || linked >= 0.5 || isEndMark(text)) return false;
    if (LABEL.test(text) || isFurnishing(blocks[i]!) || speaksToReaders(text) || THANKS.test(text)) return false;
    if (/\p{L}\P{L}+\p{L}/u.test(text) && /[.!?…]["'”’»)*]{0,3}$/.test(text.slice(-6))) return true;
  }
  return false;
}

/**
 * Where what readers wrote begins: "Comments" over the end of the page, with a story above it and a form to write more in
 * or the words "wrote" and a date under it. The number of blocks where nobody wrote anything.
 */
function readersFrom(blocks: readonly Block[]): number {
  const at = blocks.findIndex(
    (b) => b.words <= 6 && (b.kind === 'heading' || b.centred || b.lines.length === 1) && isReadersHeading(b.text),
  );
  if (at < 0 || !blocks.slice(0, at).some(isProse)) return blocks.length;
  const below = blocks.slice(at + 1);
  const signed = (b: Block) =>
    /\b(?:wrote|writes|says|said on|posted|reviewed|from|by)\b.{0,80}\d{1,4}/i.test(b.text.slice(0, 200));
  return below.some((b) => b.furniture) || below.filter(signed).length * 3 >= below.length ? at : blocks.length;
}

/** "Contents" above a list of links. */
const isContents = (blocks: readonly Block[], is: readonly boolean[], at: number): boolean =>
  /^\W{0,4}(?:(?:table of )?contents|index|chapters|links|navigation|menu)\W{0,4}$/i.test(blocks[at]!.text) &&
  is[at + 1] === true;

/** A block that is read as part of a story: a dozen words, few of them links, no header line. */
function isProse(block: Block): boolean {
  if (block.furniture || block.labels || block.kind === 'heading' || block.kind === 'rule') return false;
  return block.words >= 12 && block.linked < 0.3 && !LABEL.test(block.text) && !isFurnishing(block);
}

/** At least a third of its words are a menu's words, or it counts visitors. */
function isFurnishing(block: Block): boolean {
  if (isPageSpeech(block.text, block.words)) return true;
  if (block.words > 25) return false;
  if (/\b(?:hits|visitors?|visits)\b\W{0,4}\d|\d\W{0,4}\b(?:hits|visitors|visits)\b/i.test(block.text)) return true;
  if (OF_THE_PAGE.test(block.text)) return true;
  const found = block.text.match(FURNISHING)?.length ?? 0;
  if (block.linked === 0) return found * 2 >= block.words && block.words <= 6 && !/[.!?…,"“”'’]$/.test(block.text); // “Don’t go home.”
  return found > 0 && (found * 3 >= block.words || (block.linked > 0.25 && block.words <= 15));
}
