/** One contract for every place where originals lie: a disk, a bucket; and what only a bucket can do to one. */
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';
import { filesOnS3 } from '../../src/files/s3/originals.ts';
import { say } from '../../src/words/words.ts';
import { scratchFolder } from '../support/restored.ts';
import { keepsOriginals } from '../support/s3/contract.ts';
import { type SmallS3, smallS3 } from '../support/s3/small-s3.ts';

const QUICK = { pauses: [1, 1, 1], part: 1 << 19 };
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const keyOf = ({ settings }: SmallS3, hash: string) =>
  `${settings.prefix && `${settings.prefix}/`}${hash.slice(0, 2)}/${hash.slice(2)}`;

describe('on a disk', () =>
  keepsOriginals(async () => {
    const folder = join(scratchFolder(), 'files');
    return {
      files: filesOnDisk(folder),
      async damage(hash, bytes) {
        const path = join(folder, hash.slice(0, 2), hash.slice(2));
        chmodSync(path, 0o600);
        rmSync(path);
        writeFileSync(path, bytes);
      },
    };
  }));

describe.each(['lib/one', ''])('in a bucket, below “%s”', (prefix) =>
  keepsOriginals(async () => {
    const s3 = await smallS3(prefix);
    // What others keep there is none of ours.
    s3.objects.set('lib/one-more/ab/cd', Buffer.from('of others'));
    s3.objects.set('notes.txt', Buffer.from('of others'));
    return {
      files: filesOnS3(s3.settings, QUICK),
      damage: async (hash, bytes) => void s3.objects.set(keyOf(s3, hash), Buffer.from(bytes)),
    };
  }),
);

const LARGE = randomBytes(1_700_000);

test('what fails in the middle is asked again, and comes whole', async () => {
  const s3 = await smallS3();
  const files = filesOnS3(s3.settings, QUICK);
  // Every request fails once or twice, in every way.
  const ways = ['gone', 503, 500, 'gone'] as const;
  s3.fault = (asked, nth) =>
    asked.startsWith('GET lib')
      ? nth <= 3
        ? 'half'
        : undefined
      : nth <= 2
        ? ways[(asked.length + nth) % 4]
        : undefined;
  const small = Buffer.from('The lamp was lit.');
  for (const bytes of [LARGE, small]) {
    await files.put(sha(bytes), bytes);
    expect(Buffer.compare(await files.read(sha(bytes)), bytes)).toBe(0);
    expect(await files.rehash(sha(bytes))).toBe(sha(bytes));
  }
  expect(await Array.fromAsync(files.list())).toEqual([sha(LARGE), sha(small)].sort());
  expect(s3.asked.filter((asked) => asked.includes('partNumber=2'))).toHaveLength(3);
  expect(s3.unfinished.size).toBe(0);
});

test('an answer that was lost is no second writing', async () => {
  const s3 = await smallS3();
  const files = filesOnS3(s3.settings, QUICK);
  // It was written, but nobody heard of it.
  s3.fault = (asked, nth) => {
    if (!asked.startsWith('PUT') || nth > 1) return undefined;
    s3.objects.set(keyOf(s3, sha(Buffer.from('oar'))), Buffer.from('oar'));
    return 'gone';
  };
  await files.put(sha(Buffer.from('oar')), Buffer.from('oar'));
  expect(s3.objects.size).toBe(1);
});

test('a part that never comes: one sentence, and nothing of it stays', async () => {
  const s3 = await smallS3();
  s3.fault = (asked) => (asked.includes('partNumber=3') ? 503 : undefined);
  const put = filesOnS3(s3.settings, QUICK).put(sha(LARGE), LARGE);
  await expect(put).rejects.toMatchObject({ code: 'files-down', what: { code: 'error.s3-silent' } });
  expect([s3.unfinished.size, s3.objects.size]).toEqual([0, 0]);
});

test.each(['lib/one', ''])(
  'what a killed program left half sent goes with the next erasure, below “%s”; what others send does not',
  async (prefix) => {
    const s3 = await smallS3(prefix);
    const parts = new Map([[1, LARGE]]);
    s3.unfinished.set('7', { key: keyOf(s3, sha(LARGE)), parts });
    s3.unfinished.set('8', { key: `${prefix}/films/harbour.mkv`, parts });
    await filesOnS3(s3.settings, QUICK).remove([]);
    expect([...s3.unfinished.keys()]).toEqual(['8']);
  },
);

test('a bucket that knows no conditions is asked first', async () => {
  const s3 = await smallS3();
  s3.fault = (asked, nth) =>
    /^PUT|^POST .*uploadId/.test(asked) && nth === 1 && !asked.includes('partNumber') ? 501 : undefined;
  const files = filesOnS3(s3.settings, QUICK);
  for (const bytes of [LARGE, Buffer.from('wick')]) {
    await files.put(sha(bytes), bytes);
    expect(await files.rehash(sha(bytes))).toBe(sha(bytes));
  }
});

test('what does not pass by itself is one sentence with what to do, without the secret', async () => {
  const s3 = await smallS3();
  const bytes = Buffer.from('wick');
  const { settings } = s3;
  const said = async (changed: Partial<typeof settings>, code: string) => {
    const files = filesOnS3({ ...settings, ...changed }, QUICK);
    for (const ask of [
      () => files.put(sha(bytes), bytes),
      () => files.read(sha(bytes)),
      () => files.rehash(sha(bytes)),
      () => files.erasures(),
    ]) {
      const error = await ask().then(
        () => undefined,
        (error) => error,
      );
      expect(error, code).toMatchObject({ code: 'files-down', what: { code } });
      expect(say(error.told)).toMatch(/^[^\n]+s3:\/\/[^\n]+\.$/);
      expect(`${error.message}${error.stack}${say(error.told)}`).not.toContain('ours');
    }
    expect((await files.troubles()).map(({ what }) => what.code)).toEqual([code]);
  };
  await said({ key: 'ANOTHER' }, 'error.s3-key');
  await said({ secret: 'wrong' }, 'error.s3-key');
  await said({ bucket: 'nowhere' }, 'error.s3-bucket');
  await said({ endpoint: 'http://127.0.0.1:9' }, 'error.s3-silent');
  s3.fault = () => 503;
  await said({}, 'error.s3-silent');
  s3.fault = () => 400;
  await said({}, 'error.s3-refused');
  s3.fault = () => 507;
  await expect(filesOnS3(settings, QUICK).put(sha(bytes), bytes)).rejects.toMatchObject({ code: 'disk-full' });
});

test('a bucket that keeps versions is told of: what was erased would lie there for ever', async () => {
  const s3 = await smallS3();
  s3.hasVersions = true;
  expect((await filesOnS3(s3.settings, QUICK).troubles()).map(({ what }) => what.code)).toEqual(['doctor.s3-versions']);
});

test('one that says nothing, or no more, is not waited for without end: it is said, and what comes again goes on', async () => {
  const s3 = await smallS3();
  const files = filesOnS3(s3.settings, { ...QUICK, silentMs: 200 });
  const small = Buffer.from('The lamp was lit.');
  await files.put(sha(small), small);
  for (const fault of ['silent', 'stuck'] as const) {
    s3.fault = () => fault;
    const silent = { code: 'files-down', what: { code: 'error.s3-silent' } };
    // Where a little more comes each time, all of it comes in the end.
    const reading = [() => files.read(sha(small)), () => files.rehash(sha(small))];
    if (fault === 'stuck') expect(await files.read(sha(small))).toEqual(small);
    const asking = [...(fault === 'silent' ? reading : []), () => files.put(sha(LARGE), LARGE), () => files.erasures()];
    for (const ask of asking) await expect(ask(), fault).rejects.toMatchObject(silent);
    expect(await files.troubles(), fault).toMatchObject([silent]);
    // Once more, in case it passes: then it goes on where it stopped.
    s3.fault = (_, nth) => (nth % 2 === 1 ? fault : undefined);
    s3.asked.length = 0;
    expect(await files.read(sha(small)), fault).toEqual(small);
  }
});
