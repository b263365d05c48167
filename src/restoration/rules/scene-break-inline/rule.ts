import { type Change, replace, say } from '../../../text/change.ts';
import { isApparatus } from '../../../text/text.ts';
import { blocksIn } from '../../lines/blocks.ts';
import { endsSentence, START, startClass } from '../../lines/classes.ts';
import { skipSpace, skipSpaceBack } from '../../lines/lines.ts';
import { sceneMark } from '../../lines/scene-marks.ts';
import type { Rule } from '../../rule.ts';

const ID = 'scene-break-inline';
const CONFIDENCE = 0.93;
/** How a mark may begin behind a space: only blocks with one are read word by word. */
const SIGN = /\s(?:[*~#=_+<>|/\\^$%@&§-]|[oOxX0]{2}|[^\x00-\u024f\u2010-\u201f\u2026])/g;
/** Shorter blocks are titles and cries, not two scenes on one line. */
const LEAST = 40;

/** Scene marks left between two sentences of one block, as in a story that was saved on a single line. */
export const sceneBreakInline: Rule = {
  id: ID,
  sentence: 'A scene mark that was swallowed by a paragraph stands on its own again.',
  hint: 'Between two sentences a row of signs may also stand for something left out.',
  example: { before: 'The ice held. * * * Morning came late.', after: 'The ice held.\n\n* * *\n\nMorning came late.' },
  find(text) {
    const { content } = text;
    const changes: Change[] = [];
    SIGN.lastIndex = 0;
    let sign = SIGN.exec(content)?.index ?? content.length;
    for (const block of blocksIn(text)) {
      if (sign >= block.end) continue;
      if (sign < block.start) {
        SIGN.lastIndex = block.start;
        sign = SIGN.exec(content)?.index ?? content.length;
        if (sign >= block.end) continue;
      }
      if (
        block.end - block.start < LEAST ||
        (block.type !== 'paragraph' && block.type !== 'letter') ||
        isApparatus(block.type)
      )
        continue;
      for (const [from, to] of marksIn(content, block.start, block.end)) {
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
