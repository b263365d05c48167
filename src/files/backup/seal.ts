import { createHash } from 'node:crypto';

/** A frame that every reader of zstd passes over (RFC 8878, 3.1.2), with the SHA-256 of all before it. */
const HEAD = Buffer.concat([Buffer.from([0x5f, 0x2a, 0x4d, 0x18, 40, 0, 0, 0]), Buffer.from('ficarium')]);
const LENGTH = HEAD.length + 32;

/** Not one byte is missing and none is another than was written, or this is thrown. */
export class Broken extends Error {}

/** The same bytes, with the seal behind them. */
export async function* sealed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.concat([HEAD, hash.digest()]);
}

/** The bytes before the seal, which is looked at when they have passed. @throws Broken */
export async function* unsealed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  for await (const chunk of bytes) {
    held = Buffer.concat([held, chunk]);
    if (held.length <= LENGTH) continue;
    const passed = held.subarray(0, held.length - LENGTH);
    held = held.subarray(passed.length);
    hash.update(passed);
    yield passed;
  }
  if (!held.equals(Buffer.concat([HEAD, hash.digest()]))) throw new Broken('the seal does not fit');
}
