import { Inflate } from 'fflate';

/** What a packed stream of a file may become; pictures are not unpacked, and not counted. */
const LIMITS = { stream: 64 * 2 ** 20, looksFrom: 50_000 };

/** Would reading the file unpack more than any book holds? */
export function expands(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') continue;
    const head = file.toString('latin1', Math.max(0, at - 600), at);
    const dictionary = head.slice(Math.max(0, head.lastIndexOf(' obj')));
    const packed = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    // Packed twice, a little can become anything.
    if (packed > 1) return true;
    if (packed === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const end = file.indexOf('endstream', start);
    const body = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (body.length >= LIMITS.looksFrom && inflatedBeyond(body)) return true;
    at = end < 0 ? bytes.length : end;
  }
  return false;
}

function inflatedBeyond(body: Uint8Array): boolean {
  let size = 0;
  try {
    const inflate = new Inflate((chunk) => {
      size += chunk.length;
    });
    // Two bytes of the zlib header stand before it.
    for (let at = 2; at < body.length && size <= LIMITS.stream; at += 65_536)
      inflate.push(body.subarray(at, at + 65_536));
  } catch {}
  return size > LIMITS.stream;
}
