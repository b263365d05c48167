import { buffer, text } from 'node:stream/consumers';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { sha256OfPieces } from '../bytes.ts';
import type { Files } from '../port.ts';
import { Bucket, type S3Settings } from './bucket.ts';
import { listObjects, PART, putNew, readObject, removeObjects } from './objects.ts';

const HASH = /^[0-9a-f]{64}$/;
const ORIGINAL = /^([0-9a-f]{2})\/([0-9a-f]{62})$/;
const ERASED = /^erased\/([0-9a-f-]{36})\.json$/;

/**
 * Files in a bucket, under the names that they have on a disk: `ab/cdef…`. An object is there whole or not at all, and S3 says so only when
 * it is safe.
 */
export function filesOnS3(
  settings: S3Settings,
  {
    pauses,
    silentMs,
    part = PART,
  }: { readonly pauses?: readonly number[]; readonly silentMs?: number; readonly part?: number } = {},
): Files {
  const bucket = new Bucket(settings, pauses, silentMs);
  const nameOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new RangeError(`${sha256} is no SHA-256`);
    return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
  };
  return {
    put: (sha256, bytes) => putNew(bucket, nameOf(sha256), bytes, part),

    async read(sha256) {
      const found = await readObject(bucket, nameOf(sha256));
      if (found) return buffer(found);
      throw new FicariumError(
        'not-found',
        sentence('error.no-original', { sha: sha256, folder: bucket.where }),
        sentence('advice.verify'),
      );
    },

    async rehash(sha256) {
      const found = await readObject(bucket, nameOf(sha256));
      return found && sha256OfPieces(found);
    },

    async *list() {
      for await (const name of listObjects(bucket, '')) {
        const [, first, rest] = ORIGINAL.exec(name) ?? [];
        if (first && rest) yield first + rest;
      }
    },

    remove: (sha256s) => removeObjects(bucket, sha256s.map(nameOf), (name) => ORIGINAL.test(name)),

    async erasures() {
      const kept = new Map<string, string>();
      for await (const name of listObjects(bucket, 'erased/')) {
        const mark = ERASED.exec(name)?.[1];
        const found = mark && (await readObject(bucket, name));
        if (found) kept.set(mark, await text(found));
      }
      return kept;
    },

    async keepErasure(mark, json) {
      const name = `erased/${mark}.json`;
      if (!ERASED.test(name)) throw new RangeError(`${mark} is no mark`);
      await bucket.ask('PUT', name, { body: Buffer.from(json) });
    },

    async troubles() {
      const asked = await bucket
        .ask('GET', '', { query: { versioning: '' }, also: [400, 403, 404, 405, 501], once: true })
        .catch((error) => error as FicariumError);
      if (asked instanceof Error) return [asked];
      const reached = await bucket
        .ask('GET', '', { query: { 'list-type': '2', 'max-keys': '1' }, once: true })
        .catch((error) => error as FicariumError);
      if (reached instanceof Error) return [reached];
      const said = await asked.text().catch((error) => error as FicariumError);
      if (said instanceof Error) return [said];
      // What was erased would lie there for ever.
      if (!/<Status>Enabled<\/Status>/.test(said)) return [];
      return [
        new FicariumError(
          'files-down',
          sentence('doctor.s3-versions', { where: bucket.where }),
          sentence('doctor.s3-versions-advice'),
        ),
      ];
    },
  };
}
