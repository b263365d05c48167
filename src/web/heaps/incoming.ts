import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { sentence } from '../../text/sentence.ts';
import { Halt } from '../kit/halt.ts';

const MOST = { files: 20_000, bytesEach: 2 * 1024 ** 3 };
const NEXT = { href: '/take-in', words: 'taking.send-again' } as const;

/** The files of a posted form as they come, one in hand at a time, none of it held. @throws Halt 400 or 413 */
export async function* filesIn(request: Request): AsyncGenerator<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/form-data.*;\s*boundary=[^\s;]/i.test(type) || !request.body)
    throw new Halt(400, sentence('taking.no-files'), { next: NEXT });
  const waiting: { name: string; bytes: Readable & { truncated?: boolean } }[] = [];
  let ended: unknown = null;
  let wake = () => {};
  let current: Readable | undefined;
  const busboy = new Busboy({
    headers: { 'content-type': type },
    preservePath: true,
    limits: { files: MOST.files, fileSize: MOST.bytesEach, fields: 100, fieldSize: 10_000 },
  });
  busboy.on('file', (_field, bytes, name) => {
    bytes.on('error', () => {});
    // A form without a chosen file sends one without a name.
    if (!name) return void bytes.resume();
    waiting.push({ name, bytes });
    wake();
  });
  let tooMany = false;
  busboy.on('filesLimit', () => {
    tooMany = true;
  });
  pipeline(Readable.fromWeb(request.body as ReadableStream), busboy).then(
    () => end(true),
    (error) => end(error),
  );
  function end(how: unknown) {
    ended = how;
    if (how !== true) for (const stream of [current, ...waiting.map((w) => w.bytes)]) stream?.destroy(brokenOff());
    wake();
  }
  for (;;) {
    const next = waiting.shift();
    if (next) {
      current = next.bytes;
      if (ended !== null && ended !== true) throw brokenOff();
      yield next;
      if (next.bytes.truncated)
        throw new Halt(413, sentence('taking.too-large', { file: next.name }), { kept: NOTHING, next: NEXT });
    } else if (ended === null) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else if (ended !== true) throw brokenOff();
    else if (tooMany)
      throw new Halt(413, sentence('taking.too-many', { most: MOST.files }), {
        kept: NOTHING,
        next: NEXT,
      });
    else return;
  }
}

const NOTHING = 'taking.nothing-taken';
const brokenOff = () => new Halt(400, sentence('taking.broke-off'), { kept: NOTHING, next: NEXT });
