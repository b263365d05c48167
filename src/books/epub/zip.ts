import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file of an archive. Its name is ASCII. */
export interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** As it is: what must not be smaller, or would not become so. */
  readonly stored?: boolean;
}

const encoder = new TextEncoder();
/** 1980-01-01 00:00, as MS-DOS counts: the first moment that a zip knows. */
const [TIME, DATE] = [0, 0x21];
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;

/** What both headers of an entry say of it. */
interface Said {
  readonly name: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * A zip archive, entry by entry as they come, always with the same bytes: packed by code that is the same on every machine, without the
 * time of day, each header whole before its file (APPNOTE 4.3.7), as OCF wants it.
 */
export function* zipped(entries: Iterable<Entry>): Generator<Uint8Array> {
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name: text, content, stored } of entries) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    const packed = stored ? bytes : deflateSync(bytes, { level: 6 });
    const name = encoder.encode(text);
    const said: Said = { name, method: stored ? 0 : 8, crc: crc32(bytes), packed: packed.length, size: bytes.length };
    const head = header(LOCAL, said);
    central.push(header(CENTRAL, said, offset));
    offset += head.length + packed.length;
    yield head;
    yield packed;
  }
  yield* central;
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, central.length, true);
  end.setUint16(10, central.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  yield new Uint8Array(end.buffer);
}

/** Of a file where it stands, or (with the place of that) of the list at the end. */
function header(signature: number, { name, method, crc, packed, size }: Said, offset?: number): Uint8Array {
  const isListed = offset !== undefined;
  const fixed = isListed ? 46 : 30;
  const view = new DataView(new ArrayBuffer(fixed + name.length));
  view.setUint32(0, signature, true);
  if (isListed) view.setUint16(4, VERSION, true);
  const at = isListed ? 6 : 4;
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 6, TIME, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  if (isListed) view.setUint32(42, offset, true);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(name, fixed);
  return bytes;
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
