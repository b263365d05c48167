/** The contract of originals, kept by a real server that speaks S3. Skipped by name where Java and Maven are not at hand. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bucket } from '../../src/files/s3/bucket.ts';
import { filesOnS3 } from '../../src/files/s3/originals.ts';
import { hasJava } from '../support/opensearch/nodes.ts';
import { keepsOriginals } from '../support/s3/contract.ts';
import { type RealS3, startS3Proxy } from '../support/s3/s3proxy.ts';

describe.skipIf(!hasJava())('s3proxy', () => {
  let proxy: RealS3;
  beforeAll(async () => {
    proxy = await startS3Proxy();
  });
  afterAll(() => proxy?.stop());

  keepsOriginals(async () => {
    const settings = { ...proxy.settings, prefix: `lib/${randomUUID()}` };
    const bucket = new Bucket(settings);
    return {
      files: filesOnS3(settings, { part: 5 << 20 }),
      damage: async (hash, bytes) =>
        void (await bucket.ask('PUT', `${hash.slice(0, 2)}/${hash.slice(2)}`, { body: bytes })),
    };
  });

  test('what is larger than a part is sent in parts, once', async () => {
    const files = filesOnS3({ ...proxy.settings, prefix: randomUUID() }, { part: 5 << 20 });
    const bytes = Buffer.alloc(12_000_001, 'lantern ');
    const sha = createHash('sha256').update(bytes).digest('hex');
    for (let times = 0; times < 2; times++) await files.put(sha, bytes);
    expect(await files.rehash(sha)).toBe(sha);
    expect(await Array.fromAsync(files.list())).toEqual([sha]);
  });

  test('a wrong key, and a bucket that is not there', async () => {
    for (const [changed, code] of [
      [{ secret: 'wrong' }, 'error.s3-key'],
      [{ bucket: 'nowhere' }, 'error.s3-bucket'],
    ] as const)
      await expect(filesOnS3({ ...proxy.settings, ...changed }).read('a'.repeat(64))).rejects.toMatchObject({
        what: { code },
      });
  });
});
