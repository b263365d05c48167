/** What the 512 bytes before a file in a tar say (POSIX.1-2001 ustar, GNU tar's own ways). */
export interface TarHeader {
  readonly name: Uint8Array;
  readonly size: number;
  /** `0` file, `1` and `2` links, `5` folder, `L` `K` `x` `g` words about the next entry, `S` sparse … */
  readonly type: string;
  readonly link: Uint8Array;
  /** Seconds since 1970. */
  readonly modified: number;
}

/** Does a tar begin here? Told by the sum over its first header. */
export const isTar = (bytes: Uint8Array): boolean => bytes.length >= 512 && bytes[0] !== 0 && hasRightSum(bytes);

/** Reads a header; undefined where its sum is wrong. */
export function readHeader(block: Uint8Array): TarHeader | undefined {
  if (block.length < 512 || !hasRightSum(block)) return undefined;
  const name = field(block, 0, 100);
  const prefix =
    String.fromCharCode(...block.subarray(257, 263)) === 'ustar\0' ? field(block, 345, 155) : new Uint8Array();
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156]!);
  return {
    name: prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), name]) : name,
    size: number(block, 124, 12),
    type,
    link: field(block, 157, 100),
    modified: number(block, 136, 12),
  };
}

/** Words of a pax header, `27 path=long/name\n`, in bytes since names need not be UTF-8. */
export function readPax(bytes: Uint8Array): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < bytes.length && found.size < 200; ) {
    const length = Number.parseInt(Buffer.from(bytes.subarray(at, at + 10)).toString('latin1'), 10);
    if (!(length > 4) || at + length > bytes.length) break;
    const record = Buffer.from(bytes.subarray(at, at + length));
    const space = record.indexOf(0x20);
    const sign = record.indexOf(0x3d);
    if (space < 0 || sign < space) break;
    found.set(record.toString('latin1', space + 1, sign), new Uint8Array(record.subarray(sign + 1, length - 1)));
    at += length;
  }
  return found;
}

function hasRightSum(block: Uint8Array): boolean {
  let sum = 8 * 32;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += block[i]!;
  const said = Number.parseInt(Buffer.from(block.subarray(148, 156)).toString('latin1').trim(), 8);
  return said === sum && sum > 256;
}

/** Bytes up to the first zero. */
function field(block: Uint8Array, at: number, length: number): Uint8Array {
  const bytes = block.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return bytes.slice(0, end < 0 ? length : end);
}

/** Octal digits, or GNU's base 256 where the first bit is set; NaN where it is neither. */
function number(block: Uint8Array, at: number, length: number): number {
  if (block[at]! & 0x80) {
    let value = block[at]! & 0x3f;
    for (let i = 1; i < length; i++) value = value * 256 + block[at + i]!;
    return Number.isSafeInteger(value) ? value : Number.NaN;
  }
  const digits = Buffer.from(block.subarray(at, at + length))
    .toString('latin1')
    .replace(/[\0 ]+/g, ' ')
    .trim();
  return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}
