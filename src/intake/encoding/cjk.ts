import { COMMON } from './languages.data.ts';
import type { Fit } from './latin.ts';

const PAGES: readonly (readonly [string, string])[] = [
  ['shift_jis', 'Japanese'],
  ['euc-jp', 'Japanese'],
  ['gb18030', 'Chinese'],
  ['big5', 'Chinese'],
  ['euc-kr', 'Korean'],
];
const common = new Map(Object.entries(COMMON).map(([language, characters]) => [language, new Set(characters)]));
const SAMPLE = 200_000;

/**
 * Scores the East Asian encodings: the bytes must be well formed in it, and the commonest characters of its language must be
 * common here. A score is the share of those characters; a text in the language has 0.25 and more, a wrong guess nearly none.
 */
export function fitCjk(bytes: Uint8Array, declared?: string): Fit[] {
  const fits: Fit[] = [];
  for (const [encoding, language] of PAGES) {
    const text = wellFormed(bytes, encoding);
    if (text === undefined) continue;
    const prior = encoding === declared || (declared === 'gbk' && encoding === 'gb18030') ? 0.1 : 0;
    fits.push({ encoding, score: prior + share(text, common.get(language)!) });
  }
  return fits.sort((a, b) => b.score - a.score);
}

/** Are the commonest characters of one of the languages common in this text? */
export const looksEastAsian = (text: string): boolean =>
  [...common.values()].some((characters) => share(text, characters) >= 0.25);

/** The text (its beginning, where it is long), if at most one character in a thousand is malformed. */
function wellFormed(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes.length > SAMPLE ? bytes.subarray(0, SAMPLE) : bytes);
  let bad = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) bad++;
  return bad * 1000 <= text.length ? text : undefined;
}

function share(text: string, characters: ReadonlySet<string>): number {
  let foreign = 0;
  let known = 0;
  for (const c of text) {
    if (c.codePointAt(0)! < 0x80) continue;
    foreign++;
    if (characters.has(c)) known++;
  }
  return foreign ? known / foreign : 0;
}
