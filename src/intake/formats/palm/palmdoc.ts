/** A record that unpacks to more than this is no page of a book (the format's own pages are 4 KB). */
const MOST = 65_536;

/**
 * One record of PalmDOC's LZ77: 01-08 copy that many bytes, 80-BF begin a pair of distance (11 bits) and length (3 bits + 3),
 * C0-FF are a space and a letter, the rest stand for themselves.
 * @returns undefined where a pair reaches before the beginning, or the record grows beyond any page
 */
export function unpackPalmDoc(packed: Uint8Array): Uint8Array | undefined {
  const out = new Uint8Array(MOST);
  let n = 0;
  for (let i = 0; i < packed.length; ) {
    const c = packed[i++]!;
    if (n + 16 > MOST) return undefined;
    if (c >= 1 && c <= 8) {
      for (let k = 0; k < c && i < packed.length; k++) out[n++] = packed[i++]!;
    } else if (c < 0x80) out[n++] = c;
    else if (c >= 0xc0) {
      out[n++] = 0x20;
      out[n++] = c ^ 0x80;
    } else {
      if (i >= packed.length) break;
      const pair = ((c << 8) | packed[i++]!) & 0x3fff;
      const distance = pair >> 3;
      if (distance === 0 || distance > n) return undefined;
      for (let k = (pair & 7) + 3; k > 0; k--, n++) out[n] = out[n - distance]!;
    }
  }
  return out.slice(0, n);
}
