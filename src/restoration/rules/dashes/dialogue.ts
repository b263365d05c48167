import { type Change, replace } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Text } from '../../../text/text.ts';
import { shieldOf, watch } from '../../marks/shield.ts';

const RULE = 'dashes';
/** A line that a dash, or a hyphen for one, opens like speech: a sentence behind it, with its end. */
const OPENER =
  /^[ \t\u00a0]*([-–—])([ \u00a0]?)(?=[«"“„¿¡…*_]{0,2}(?:\.\.\.)?[ \u00a0]?\p{Lu})[^\n]*[.!?…,:;»"”)*_][ \t]*$/gmu;
/** Any other line that begins with a hyphen and a blank: an item of a list. */
const ITEM = /^[ \t]*-[ \t][^\n]*$/gm;
/** A dash behind a mark, and the one who speaks: `, - сказала она`, `? – zapytał`, ` -dijo`; in French `, dit-elle`. */
const TOLD =
  /[,.!?…»”"]\s?[-–—]{1,2}\s?\p{Ll}|[\p{L},!?…] [-–—]\p{Ll}|[\p{L}!?…] [-–—] \p{Ll}|\p{Ll}-(?:t-)?(?:il|elle|ils|elles|on|je)(?!\p{L})/u;
/** Words of which English prose has one in twenty; it puts its speech in quotes, so there a hyphen is a list sooner. */
const ENGLISH = /\b(?:the|and|of|was|to)\b/g;
const SAMPLE = 20_000;

interface Line {
  readonly start: number;
  readonly text: string;
  readonly sign: string;
  /** Offset of the sign. */
  readonly at: number;
  readonly isTight: boolean;
  readonly isTold: boolean;
}

/**
 * Speech opened by hyphens, as it was typed in languages that open it with a dash. The whole text says which it is: speech
 * has its tags, questions and other dashes; a list has none. Where most speech has em dashes already, en dashes become em too.
 */
export function dialogueDashes(text: Text): Change[] {
  const { content } = text;
  if (!/^[ \t\u00a0]*[-–]/m.test(content)) return [];
  const lines = [...content.matchAll(OPENER)].map(lineOf);
  const typed = lines.filter((l) => l.sign === '-');
  const count = (sign: string) => lines.filter((l) => l.sign === sign).length;
  const dash = count('–') > count('—') ? '–' : '—';
  const mended = [
    ...(isSpeech(content, lines, typed) ? typed : []),
    ...(dash === '—' && count('—') >= 2 ? lines.filter((l) => l.sign === '–') : []),
  ].sort((a, b) => a.start - b.start);
  const shielded = watch(shieldOf(text));
  const changes: Change[] = [];
  for (const line of mended) {
    if (shielded(line.start, line.start + line.text.length)) continue;
    changes.push(replace(text, RULE, line.at, line.at + 1, dash, 0.93, sentence('mend.opens-speech')));
    for (const at of innerDashes(line))
      changes.push(replace(text, RULE, at, at + 1, dash, 0.9, sentence('mend.speech-from-tag')));
  }
  return changes;
}

function lineOf(m: RegExpExecArray): Line {
  const at = m.index + m[0].search(/[-–—]/);
  const text = m[0];
  return {
    start: m.index,
    text,
    sign: m[1]!,
    at,
    isTight: m[2] === '',
    isTold: TOLD.test(text.slice(at - m.index + 1)),
  };
}

function isSpeech(content: string, lines: readonly Line[], typed: readonly Line[]): boolean {
  if (typed.length === 0) return false;
  const items = [...content.matchAll(ITEM)].length;
  const spaced = typed.filter((l) => !l.isTight).length;
  if (items - spaced > spaced / 2) return false;
  const told = lines.filter((l) => l.isTold).length;
  const typedTold = typed.filter((l) => l.isTold).length;
  const asked = typed.filter((l) => /[!?]/.test(l.text)).length;
  const sample = content.slice(0, SAMPLE);
  const english = (sample.match(ENGLISH)?.length ?? 0) * 20 > sample.split(/\s+/).length;
  if (english) return typedTold >= 2 && told * 3 >= lines.length;
  return (told >= 1 && told + asked >= 2) || (asked >= 2 && asked * 3 >= typed.length);
}

/** Signs within a line of speech that the general search does not turn: tight hyphens, and en dashes where em are usual. */
function innerDashes({ start, text, sign, at, isTight }: Line): number[] {
  const from = at - start + 1;
  const inner =
    sign === '–'
      ? /(?<=[ \u00a0])–(?=[ \u00a0])|(?<=[ \u00a0])–(?=\p{Ll})|(?<=\p{L})–(?=[.,;:!?…]|\s|$)/gu
      : isTight
        ? /(?<=[\p{L},.!?…»”"][ \u00a0])-(?=[\p{L}¿¡])|(?<=\p{L})-(?=[.,;:!?…]|[ \u00a0]|$)/gu
        : /(?<=[,!?…][ \u00a0])-(?=\p{Ll})/gu;
  return [...text.slice(from).matchAll(inner)].map((m) => start + from + m.index);
}
