import { createHash } from 'node:crypto';
import { Chunks } from '../chunks.ts';
import { readHeader } from '../tar-header.ts';
import { Broken } from './seal.ts';

/** A file of an archive on its way into it. */
export interface Entry {
  /** At most 100 bytes of ASCII. */
  readonly name: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A file of an archive as it passes: read before the next is asked for, or passed over. */
export interface PassingEntry {
  readonly name: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The last file: what `sha256sum --check` reads. */
export const SUMS = 'SHA256SUMS';
const PIECE = 65_536;

/** A tar (POSIX ustar) of files in their order, and the hashes of all of them last. */
export async function* tarOf(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Uint8Array> {
  const sums: string[] = [];
  for await (const { name, size, bytes } of entries) {
    yield header(name, size, at);
    const hash = createHash('sha256');
    let length = 0;
    for await (const chunk of bytes) {
      hash.update(chunk);
      length += chunk.length;
      yield chunk;
    }
    if (length !== size) throw new Error(`${name} has ${length} bytes, not ${size}.`);
    yield padding(size);
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
  const list = Buffer.from(sums.join(''));
  yield header(SUMS, list.length, at);
  yield list;
  yield padding(list.length);
  yield Buffer.alloc(1024);
}

/** The files of such a tar, the hashes aside, which are looked at last. @throws Broken */
export async function* entriesOf(tar: AsyncIterable<Uint8Array>): AsyncGenerator<PassingEntry> {
  const chunks = new Chunks(tar);
  const sums: string[] = [];
  for (;;) {
    const head = readHeader(await chunks.take(512));
    if (head?.type !== '0' || !Number.isSafeInteger(head.size)) throw new Broken('a header is damaged');
    const name = Buffer.from(head.name).toString('latin1');
    if (name === SUMS) {
      await endsWith(chunks, Buffer.from(sums.join('')), head.size);
      return;
    }
    const hash = createHash('sha256');
    let left = head.size;
    const next = async () => {
      const piece = await chunks.take(Math.min(PIECE, left));
      if (piece.length === 0) throw new Broken(`${name} is cut off`);
      left -= piece.length;
      hash.update(piece);
      return piece;
    };
    const bytes = (async function* () {
      while (left > 0) yield await next();
    })();
    yield { name, size: head.size, bytes };
    while (left > 0) await next();
    await skipPadding(chunks, head.size);
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
}

async function endsWith(chunks: Chunks, sums: Buffer, size: number): Promise<void> {
  if (size !== sums.length || !sums.equals(await chunks.take(size))) throw new Broken('a hash does not fit');
  await skipPadding(chunks, size);
  const end = await chunks.take(1025);
  if (end.length !== 1024 || end.some((byte) => byte !== 0)) throw new Broken('it does not end where it should');
}

async function skipPadding(chunks: Chunks, size: number): Promise<void> {
  const expected = (512 - (size % 512)) % 512;
  if ((await chunks.skip(expected)) !== expected) throw new Broken('it is cut off');
}

const padding = (size: number): Buffer => Buffer.alloc((512 - (size % 512)) % 512);

function header(name: string, size: number, at: Date): Buffer {
  const block = Buffer.alloc(512);
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new RangeError(`${name} is no name for a tar`);
  block.write(name, 0, 'latin1');
  block.write('0000644\0'.concat('0000000\0', '0000000\0'), 100, 'latin1');
  block.write(octal(size, 12), 124, 'latin1');
  block.write(octal(Math.floor(at.getTime() / 1000), 12), 136, 'latin1');
  block.write('        0', 148, 'latin1');
  block.write('ustar\0'.concat('00'), 257, 'latin1');
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${octal(sum, 7)} `, 148, 'latin1');
  return block;
}

/** Up to 8 GiB, of which no original is a quarter. */
const octal = (n: number, length: number): string => `${n.toString(8).padStart(length - 1, '0')}\0`;
