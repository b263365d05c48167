import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 as small hex digits: the name under which bytes are kept. */
export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The same of bytes that come in pieces. */
export async function sha256OfPieces(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest('hex');
}

/** The same of a file, a piece at a time. @throws as `createReadStream` */
export const sha256OfFile = (path: string): Promise<string> => sha256OfPieces(createReadStream(path));

/** Bytes that are there, as they are taken where they come in pieces. */
export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
