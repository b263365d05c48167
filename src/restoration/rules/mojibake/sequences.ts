import type { Codec } from './codecs.ts';

/** What writing a character belongs to (common = letters of Latin-1, punctuation, signs): one proves mojibake only for its own kind. */
export type Kind =
  | 'common'
  | 'latin-extended'
  | 'greek'
  | 'cyrillic'
  | 'semitic'
  | 'vietnamese'
  | 'east-asian'
  | 'joined';

/** Characters that are, byte for byte, one character in UTF-8. */
export interface Sequence {
  readonly length: 2 | 3 | 4;
  readonly decoded: string;
  readonly kind: Kind;
}

/** Reads the sequence that starts at `at`, strictly (Unicode, table 3-7), or nothing where there is none worth having. */
export function sequenceAt(text: string, at: number, codec: Codec): Sequence | undefined {
  const lead = codec.byteOf(text.charCodeAt(at));
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let code = lead & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    const byte = at + k < text.length ? codec.byteOf(text.charCodeAt(at + k)) : undefined;
    if (byte === undefined || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const kind = kindOf(code);
  return kind && { length, decoded: String.fromCodePoint(code), kind };
}

/** Ranges that stories are written in; what lies outside them is more likely chance than mojibake. */
function kindOf(code: number): Kind | undefined {
  if (code < 0x100) return 'common'; // also the controls, which another layer is made of
  if (code < 0x180 || (code >= 0x192 && code <= 0x21b)) return 'latin-extended';
  if (code >= 0x2c6 && code <= 0x36f) return 'joined';
  if (code >= 0x386 && code <= 0x3ce) return 'greek';
  if (code >= 0x401 && code <= 0x491) return 'cyrillic';
  if ((code >= 0x5d0 && code <= 0x5ea) || (code >= 0x60c && code <= 0x6d2)) return 'semitic';
  if (code >= 0x1ea0 && code <= 0x1ef9) return 'vietnamese';
  if (code >= 0x2010 && code <= 0x2027) return 'common';
  if ((code >= 0x2000 && code <= 0x200d) || (code >= 0x202f && code <= 0x203c) || code === 0x2044 || code === 0x2060)
    return 'common';
  if (
    (code >= 0x20a0 && code <= 0x214f) ||
    (code >= 0x2150 && code <= 0x27bf) ||
    (code >= 0x2b00 && code <= 0x2bff) ||
    (code >= 0x2e00 && code <= 0x2e5d)
  )
    return 'common';
  if ((code >= 0x3000 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xff00 && code <= 0xffef))
    return 'east-asian';
  if (code === 0xfeff || code === 0xfffd || code === 0xfe0f || (code >= 0xfb00 && code <= 0xfb06)) return 'common';
  return code >= 0x1f000 && code <= 0x1faff ? 'common' : undefined;
}
