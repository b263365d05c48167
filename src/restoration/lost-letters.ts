import { type Sentence, sentence } from '../text/sentence.ts';
import { inAddress } from './marks/sweep.ts';

/** A `?` amid a word that is no apostrophe, and mojibake that no code page explains. */
const LOST = /(?<=\p{L})\?(?=\p{Ll})(?!\w+=)|(?<=\p{Lu})\?(?=\p{Lu})|\p{Ll}[ÃÂĂ](?=[^\p{L}\s])|â€|вЂ/gu;
/** The same at a word's end, where a program is known to have written `?` for signs: "the caf? was". */
const ENDS = /(?<=\p{L})\?(?=\?? \p{Ll})/gu;
const TURNED = 3;
const ENOUGH = 2;
const SHOWN = 3;

/**
 * What a reader should know of letters that no rule could bring back; nothing where none are missed.
 * @param before the draft's text, `after` the restored one
 */
export function lostLetters(before: string, after: string): Sentence | undefined {
  const made = Math.max(0, count(after, '\ufffd') - count(before, '\ufffd'));
  const found = isSuspect(after) ? [...after.matchAll(LOST)] : [];
  if (count(before, '?') - count(after, '?') >= TURNED) for (const one of after.matchAll(ENDS)) found.push(one);
  const places = found.map((m) => m.index).filter((at) => !inAddress(after, at));
  const n = made + (places.length >= ENOUGH ? places.length : 0);
  if (n === 0) return undefined;
  const words = [...new Set(places.map((at) => wordAt(after, at)))].slice(0, SHOWN).map((word) => `“${word}”`);
  return words.length > 0 && n > made
    ? sentence('warning.lost-letters-in', { count: n, words: words.join(', ') })
    : sentence('warning.lost-letters', { count: n });
}

function wordAt(text: string, at: number): string {
  const before = /\S{0,20}$/.exec(text.slice(Math.max(0, at - 20), at))![0];
  return before + /^\S{0,20}/.exec(text.slice(at, at + 20))![0];
}

/** Without any of these nothing of {@link LOST} stands there, and it need not be sought. */
function isSuspect(text: string): boolean {
  if (/[ÃÂĂâв]/.test(text)) return true;
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1))
    if (/^\p{L}/u.test(text.slice(at + 1, at + 3))) return true;
  return false;
}

function count(text: string, sign: string): number {
  let n = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) n++;
  return n;
}
