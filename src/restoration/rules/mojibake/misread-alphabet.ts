import { type Change, replace } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Text } from '../../../text/text.ts';
import { apartIn, watch } from '../../marks/shield.ts';
import { CODECS } from './codecs.ts';

/** Alphabets of one byte a letter that were read as Western European, and their commonest small letters. */
const ALPHABETS = ['windows-1251', 'koi8-r', 'windows-1253'].map((label) => ({
  label,
  common: label === 'windows-1253' ? 'αοιετσνηυρπκς' : 'оеаинтсрвлкм',
  decode: new TextDecoder(label),
}));
const { byteOf } = CODECS[0]!;

const SAMPLE = 20_000;
/** No language writes so many of its letters with accents; fewer letters tell nothing. */
const SHARE = 0.6;
const LEAST = 40;
/** Hardly any signs among them: half of UTF-8 that was misread is signs. */
const ALONE = 0.85;
/** So many of the letters are the commonest of the alphabet; in the wrong one they are capitals, or rare ones. */
const COMMON = 0.5;
/** An outcry is of one letter. */
const VARIED = 8;
const BEYOND_ASCII = /[^\x00-\x7f]+/g;

/**
 * Words of another alphabet whose bytes were read as letters with accents (`Ëîäêà` for `Лодка`), where nearly all of the text
 * went wrong so; undefined where it did not.
 */
export function misreadAlphabet(text: Text, id: string): Change[] | undefined {
  const sample = text.content.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const accented = count(/[À-ÖØ-öø-ÿ]/g);
  if (accented < LEAST || accented < count(/\p{L}/gu) * SHARE || accented < count(/[^\x00-\x7f]/g) * ALONE)
    return undefined;
  const [best] = ALPHABETS.map((a) => ({ ...a, share: commonIn(sample, a) })).sort((a, b) => b.share - a.share);
  if (!best || best.share < COMMON) return undefined;
  const isApart = watch(apartIn(text));
  const reason = sentence('mend.read-as-1252', { encoding: best.label });
  return [...text.content.matchAll(BEYOND_ASCII)].flatMap((m) => {
    const [start, end] = [m.index, m.index + m[0].length];
    const after = read(m[0], best.decode);
    if (isApart(start, end) || after === m[0]) return [];
    return [replace(text, id, start, end, after, 0.97, reason)];
  });
}

type Alphabet = (typeof ALPHABETS)[number];

function commonIn(sample: string, { common, decode }: Alphabet): number {
  const letters = sample.replace(BEYOND_ASCII, (run) => read(run, decode)).match(/[\u0370-\u04ff]/g) ?? [];
  const usual = letters.filter((c) => common.includes(c));
  return new Set(usual).size < VARIED ? 0 : usual.length / letters.length;
}

/** What the bytes say in their own alphabet, where that is a letter; quotes and dashes stay as they are. */
const read = (run: string, decoder: Alphabet['decode']): string =>
  [...run]
    .map((c) => {
      const byte = c.length === 1 ? byteOf[c.charCodeAt(0)]! : 0;
      const letter = byte ? decoder.decode(Uint8Array.of(byte)) : c;
      return /[\p{L}№]/u.test(letter) ? letter : c;
    })
    .join('');
