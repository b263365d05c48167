import { decodeDoubleByte } from './double-byte.ts';
import { common, EAST_ASIAN } from './east-asian.ts';
import type { Fit } from './latin.ts';
import { count } from './tidy.ts';

const SAMPLE = 200_000;
const SHORT_SAMPLE = 30_000;
/** So much may be malformed in a file of any length, if it is not a tenth of it. */
const FEW_BAD = 3;

/**
 * Scores the East Asian encodings: the bytes must be well formed in it, and the commonest characters of its language must be
 * common here. A score is the share of those characters; a text in the language has 0.25 and more, a wrong guess nearly none.
 */
export function fitCjk(bytes: Uint8Array, declared?: string): Fit[] {
  const fits: Fit[] = [];
  for (const [encoding, language] of EAST_ASIAN) {
    const text = nearlyWellFormed(bytes, encoding);
    if (text === undefined) continue;
    const prior = encoding === declared || (declared === 'gbk' && encoding === 'gb18030') ? 0.1 : 0;
    fits.push({ encoding, score: prior + share(text, common.get(language)!) });
  }
  return fits.sort((a, b) => b.score - a.score);
}

/** Are the commonest characters of one of the languages common in this text? */
export const looksEastAsian = (text: string): boolean =>
  [...common.values()].some((characters) => share(text, characters) >= 0.25);

/** The text (its beginning, where it is long), if little is malformed: a wrong encoding breaks at every tenth character. */
function nearlyWellFormed(bytes: Uint8Array, encoding: string): string | undefined {
  const sample = bytes.length > SAMPLE ? bytes.subarray(0, SAMPLE) : bytes;
  let text = new TextDecoder(encoding).decode(sample);
  let bad = count(text, '\ufffd');
  if (bad > 0 && bad <= FEW_BAD + text.length * 0.1) {
    text = decodeDoubleByte(sample.subarray(0, SHORT_SAMPLE), encoding);
    bad = count(text, '\ufffd');
  }
  return bad <= Math.max(Math.min(FEW_BAD, text.length / 10), text.length * 0.02) ? text : undefined;
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
