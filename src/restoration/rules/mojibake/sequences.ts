import type { Codec } from './codecs.ts';

/** What writing a character belongs to (common = letters of Latin-1, punctuation, signs): one proves mojibake only for its own kind. */
export type Kind = 'common' | 'latin-extended' | 'greek' | 'cyrillic' | 'semitic' | 'asian' | 'joined';

/** Characters that are, byte for byte, one character in UTF-8 (or in CESU-8, where an emoji is six bytes). */
export interface Sequence {
  readonly length: number;
  readonly decoded: string;
  readonly kind: Kind;
}

/** Reads the sequence that starts at `at`, strictly (Unicode, table 3-7), or nothing where there is none worth having. */
export function sequenceAt(text: string, at: number, codec: Codec): Sequence | undefined {
  const { byteOf } = codec;
  const lead = byteOf[text.charCodeAt(at)]!;
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > text.length) return undefined;
  let code = lead & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    const byte = byteOf[text.charCodeAt(at + k)]!;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  if (code >= 0xd800 && code <= 0xdbff) return pairAt(text, at, code, codec);
  const least = length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80;
  if (code < least || code > 0x10ffff) return undefined;
  // In cp866 the lead bytes of three are plain Russian letters: only `тА`, as quotes and dashes begin, is no word.
  if (codec.name === 'cp866' && length === 3 && (code < 0x2000 || code > 0x25ff)) return undefined;
  const kind = kindOf(code);
  return kind && { length, decoded: String.fromCodePoint(code), kind };
}

/** Two halves of UTF-16, each written as three bytes. */
function pairAt(text: string, at: number, high: number, { byteOf }: Codec): Sequence | undefined {
  const [a, b, c] = [3, 4, 5].map((k) => (at + k < text.length ? byteOf[text.charCodeAt(at + k)]! : 0));
  if (a !== 0xed || b! < 0xb0 || b! > 0xbf || c! < 0x80 || c! > 0xbf) return undefined;
  const low = 0xd000 | ((b! & 0x3f) << 6) | (c! & 0x3f);
  return { length: 6, decoded: String.fromCharCode(high, low), kind: 'common' };
}

/** Ranges that stories are written in, or that another layer is made of; what lies outside is more likely chance. */
const RANGES: readonly (readonly [from: number, to: number, kind: Kind])[] = [
  [0x80, 0xff, 'common'],
  [0x100, 0x17f, 'latin-extended'],
  [0x192, 0x192, 'latin-extended'],
  [0x1a0, 0x1a1, 'latin-extended'],
  [0x1af, 0x1b0, 'latin-extended'],
  [0x1cd, 0x1dc, 'latin-extended'],
  [0x218, 0x21b, 'latin-extended'],
  [0x2c6, 0x36f, 'joined'],
  [0x386, 0x3ce, 'greek'],
  [0x401, 0x45f, 'cyrillic'],
  [0x462, 0x463, 'cyrillic'],
  [0x472, 0x475, 'cyrillic'],
  [0x490, 0x491, 'cyrillic'],
  [0x5b0, 0x5c3, 'semitic'],
  [0x5d0, 0x5ea, 'semitic'],
  [0x5f0, 0x5f4, 'semitic'],
  [0x60c, 0x6d2, 'semitic'],
  [0x901, 0xd7f, 'asian'],
  [0xe01, 0xe5b, 'asian'],
  [0x10d0, 0x10f0, 'asian'],
  [0x1ea0, 0x1ef9, 'latin-extended'],
  [0x2000, 0x200f, 'common'],
  [0x2010, 0x2027, 'common'],
  [0x202f, 0x203c, 'common'],
  [0x2044, 0x2044, 'common'],
  [0x2060, 0x2060, 'common'],
  [0x207f, 0x207f, 'common'],
  [0x20a0, 0x214f, 'common'],
  [0x2150, 0x27bf, 'common'],
  [0x2800, 0x2800, 'common'],
  [0x2b00, 0x2bff, 'common'],
  [0x2e00, 0x2e5d, 'common'],
  [0x3000, 0x9fff, 'asian'],
  [0xac00, 0xd7a3, 'asian'],
  [0xf8ff, 0xf8ff, 'common'],
  [0xfb00, 0xfb06, 'common'],
  [0xfe0f, 0xfe0f, 'common'],
  [0xfeff, 0xfeff, 'common'],
  [0xff00, 0xffef, 'asian'],
  [0xfffd, 0xfffd, 'common'],
  [0x1f000, 0x1faff, 'common'],
];

function kindOf(code: number): Kind | undefined {
  if (code < 0x100) return 'common';
  for (const [from, to, kind] of RANGES) if (code <= to) return code >= from ? kind : undefined;
  return undefined;
}
