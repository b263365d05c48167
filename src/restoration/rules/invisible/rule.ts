import { type Change, replace } from '../../../text/change.ts';
import { isLower } from '../../lines/classes.ts';
import { skipSpace, skipSpaceBack } from '../../lines/lines.ts';
import { apartIn, watch } from '../../marks/shield.ts';
import { isUnread } from '../../marks/unread.ts';
import type { Rule } from '../../rule.ts';

const ID = 'invisible';
const CONFIDENCE = 0.99;

/**
 * Line ends of other systems, page ends, and signs that are not seen: C0 controls, soft hyphens, byte order marks,
 * zero-width signs. Each alternative is one sign or a run of one class, so the search is linear.
 */
const SOUGHT =
  /\r\n?|[\f\u2029]+|[\v\u2028]|[\u200c\u200d]+|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+|\u200b+|\u00ad+|[\u0000-\u0008\u000e-\u001f\u007f\u180e\u2060-\u2064\ufeff]+/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Removes what no reader sees, and turns every kind of line end into one. No-break spaces stay. */
export const invisible: Rule = {
  id: ID,
  sentence: 'rule.invisible',
  hint: 'rule.invisible-hint',
  example: { before: 'The har­bour froze.', after: 'The harbour froze.' },
  find(text) {
    const { content } = text;
    const changes: Change[] = [];
    const isApart = watch(apartIn(text));
    let twoWays: boolean | undefined;
    for (const m of content.matchAll(SOUGHT)) {
      const start = m.index;
      const end = start + m[0].length;
      if (isApart(start, end)) continue;
      const c = m[0].charCodeAt(0);
      if (isDirection(c)) {
        twoWays ??= RIGHT_TO_LEFT.test(content);
        if (twoWays) continue;
      }
      if (isJoiner(c) && (needsJoiner(content, start - 1) || needsJoiner(content, end))) continue;
      if (c === 0x200b && (isUnspacedScript(content, start - 1) || isUnspacedScript(content, end))) continue;
      // A soft hyphen behind half of a letter is the other half.
      if (c === 0xad && isUnread(content, start)) continue;
      // A soft hyphen at a line end tells that the word was cut there: `dehyphenate` reads it.
      if (c === 0xad && /[ \t]*\n/y.test(content.slice(end, end + 80))) continue;
      changes.push(replace(text, ID, start, end, instead(content, start, end), CONFIDENCE));
    }
    return changes;
  },
};

/** What comes in place of the run at `start`. */
function instead(content: string, start: number, end: number): string {
  const c = content.charCodeAt(start);
  if (c === 13 || c === 11 || c === 0x2028) return '\n';
  if (c !== 12 && c !== 0x2029) return '';
  // A page end: between paragraphs a blank line; inside a sentence it was only the paper that ended.
  const before = skipSpaceBack(content, start);
  const after = skipSpace(content, end);
  const near = content.slice(before, start) + content.slice(end, after);
  const lines = near.split('\n').length - 1;
  const runsOn = isLower(content, after) && /[\p{L},;]/u.test(content.charAt(before - 1));
  if (c === 12 && runsOn) return lines > 0 || /\s/.test(near) ? '' : ' ';
  return '\n'.repeat(Math.max(0, 2 - lines));
}

const isDirection = (c: number): boolean =>
  c === 0x200e || c === 0x200f || c === 0x61c || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
const isJoiner = (c: number): boolean => c === 0x200c || c === 0x200d;

/** Emoji and scripts whose letters change their shape. */
function needsJoiner(content: string, at: number): boolean {
  const c = content.charCodeAt(at);
  return (c >= 0x600 && c < 0x1e00) || c === 0xfe0f || (c >= 0xd800 && c <= 0xdfff) || (c >= 0x2600 && c <= 0x27bf);
}

/** Thai, Lao, Burmese, Khmer part their words with zero-width spaces. */
function isUnspacedScript(content: string, at: number): boolean {
  const c = content.charCodeAt(at);
  return (c >= 0xe00 && c <= 0xeff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff);
}
