import { type Change, replace, say } from '../../../text/change.ts';
import { isApparatus } from '../../../text/text.ts';
import { blocksIn } from '../../lines/blocks.ts';
import { endsSentence, START, startClass } from '../../lines/classes.ts';
import { skipSpace, skipSpaceBack } from '../../lines/lines.ts';
import { sceneMark } from '../../lines/scene-marks.ts';
import type { Rule } from '../../rule.ts';

const ID = 'scene-break-inline';
const CONFIDENCE = 0.93;
/** By character: 1 = a mark may begin with it, 2 = it may where another such one follows, 0 = it may not. */
const BEGINS = new Uint8Array(0x250);
for (const sign of '*~#=_+<>|/\\^$%@&§-[') BEGINS[sign.charCodeAt(0)] = 1;
for (const letter of 'oOxX0') BEGINS[letter.charCodeAt(0)] = 2;
/** Shorter blocks are titles and cries, not two scenes on one line. */
const LEAST = 40;

/** Scene marks left between two sentences of one block, as in a story that was saved on a single line. */
export const sceneBreakInline: Rule = {
  id: ID,
  sentence: 'rule.scene-break-inline',
  hint: 'rule.scene-break-inline-hint',
  example: { before: 'The ice held. * * * Morning came late.', after: 'The ice held.\n\n* * *\n\nMorning came late.' },
  find(text) {
    const { content } = text;
    const changes: Change[] = [];
    let sign = signFrom(content, 0);
    for (const block of blocksIn(text)) {
      if (sign >= block.end) continue;
      if (sign < block.start) {
        sign = signFrom(content, block.start);
        if (sign >= block.end) continue;
      }
      if (
        block.end - block.start < LEAST ||
        (block.type !== 'paragraph' && block.type !== 'letter') ||
        isApparatus(block.type)
      )
        continue;
      for (const [from, to] of [
        ...marksIn(content, block.start, block.end),
        ...saidIn(content, block.start, block.end),
      ].sort((a, b) => a[0] - b[0])) {
        const before = skipSpaceBack(content, from);
        const after = skipSpace(content, to);
        changes.push(replace(text, ID, before, from, '\n\n', CONFIDENCE));
        changes.push(say(text, ID, from, to, 'scene-break', CONFIDENCE));
        changes.push(replace(text, ID, to, after, '\n\n', CONFIDENCE));
      }
    }
    return changes;
  },
};

/** The white space from `from` on behind which a mark may begin: only blocks with one are read word by word. */
function signFrom(content: string, from: number): number {
  for (let i = from + 1; i < content.length; i++) {
    const c = content.charCodeAt(i);
    if (c < 0x250) {
      const begins = BEGINS[c]!;
      if (begins === 0 || (begins === 2 && BEGINS[content.charCodeAt(i + 1)] !== 2)) continue;
    } else if ((c >= 0x2010 && c <= 0x201f) || c === 0x2026) continue;
    if (/\s/.test(content[i - 1]!)) return i - 1;
  }
  return content.length;
}

/** Runs of words that are made of signs, where a sentence ends before them and one begins behind them. */
function* marksIn(content: string, start: number, end: number): Generator<[number, number]> {
  let at = start;
  let run = -1;
  let stop = start;
  while (at <= end) {
    let next = at;
    while (next < end && content.charCodeAt(next) !== 32 && content.charCodeAt(next) !== 10) next++;
    if (next > at && next - at <= 60 && isOrnament(content, at, next)) {
      if (run < 0) run = at;
      stop = next;
    } else if (next > at || next >= end) {
      if (run > start && stop < end && isBreak(content, run, stop, at)) yield [run, stop];
      run = -1;
    }
    at = next + 1;
  }
}

/** A mark in words and brackets: `[scene break]`, `[hr]`. */
const SAID =
  /(?<=\s)\[ ?(?:hr|(?:scene|section|line|page)[ -]?(?:break|change|divider)|time[ -]?(?:skip|jump|lapse)) ?\](?=\s)/gi;

function* saidIn(content: string, start: number, end: number): Generator<[number, number]> {
  const block = content.slice(start, end);
  if (!block.includes('[')) return;
  for (const m of block.matchAll(SAID)) {
    const [from, to] = [start + m.index, start + m.index + m[0].length];
    if (isBreak(content, from, to, skipSpace(content, to))) yield [from, to];
  }
}

function isOrnament(content: string, from: number, to: number): boolean {
  const c = content.charCodeAt(from);
  if (c < 128 && !ORNAMENTS.has(c)) return false;
  const word = content.slice(from, to);
  return (
    !/["“”]/.test(word) &&
    (!/[\p{L}\p{N}]/u.test(word) || (word.length >= 3 && /^[~*=.-]*[oOxX0][oOxX0.~*-]*$/.test(word)))
  );
}

const ORNAMENTS = new Set([...'*~#=_-+<>|/\\^oOxX0$%@&§'].map((s) => s.charCodeAt(0)));

function isBreak(content: string, from: number, to: number, next: number): boolean {
  const mark = content.slice(from, to);
  if (sceneMark(mark) !== 'sure' || (mark.replace(/\s/g, '').length < 3 && !/^[⁂❦❧☙※]$/u.test(mark))) return false;
  const before = skipSpaceBack(content, from);
  const start = startClass(content, next);
  return endsSentence(content, before) && start !== START.lower && start !== START.quoteLower;
}
