import { looksEastAsian } from './cjk.ts';

export type Wide = 'utf-16le' | 'utf-16be';

/** UTF-16 without a byte order mark, seen by its zero bytes: all on one side, since most characters are below 256. */
export function wideWithoutMark(bytes: Uint8Array): Wide | undefined {
  const pairs = bytes.length >> 1;
  if (pairs < 2 || bytes.indexOf(0) < 0) return undefined; // even East Asian text has a line end
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (even * 50 <= odd && odd * 4 >= pairs) return 'utf-16le';
  if (odd * 50 <= even && even * 4 >= pairs) return 'utf-16be';
  // Letters beyond Latin-1: only spaces and line ends have a zero byte, so the text itself must look like one.
  if (odd * 40 >= pairs && even * 8 <= odd && readsWell(bytes, 'utf-16le')) return 'utf-16le';
  if (even * 40 >= pairs && odd * 8 <= even && readsWell(bytes, 'utf-16be')) return 'utf-16be';
  return (['utf-16le', 'utf-16be'] as const).find((wide) =>
    looksEastAsian(decodeWide(bytes.subarray(0, 20_000), wide)),
  );
}

/** Decodes UTF-16; half a character at the end is no character. */
export const decodeWide = (bytes: Uint8Array, encoding: Wide): string =>
  new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1));

function readsWell(bytes: Uint8Array, encoding: Wide): boolean {
  const text = decodeWide(bytes.subarray(0, 20_000), encoding);
  const odd = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sm}\p{Sc}\s]/gu)?.length ?? 0;
  return odd * 50 <= text.length;
}

/** UTF-32 with a byte order mark, or undefined. */
export function decodeUtf32(bytes: Uint8Array): string | undefined {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
  const big = bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff;
  if ((!little && !big) || bytes.length < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out: string[] = [];
  for (let i = 4; i + 4 <= bytes.length; i += 4) {
    const code = view.getUint32(i, little);
    out.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code));
  }
  return out.join('');
}
