import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Files } from '../../../src/files/port.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const all = async (files: Files) => Array.fromAsync(files.list());

/**
 * What every place for originals does, whatever it is.
 * @param damage changes the bytes of an original behind its back
 */
export function keepsOriginals(
  open: () => Promise<{ readonly files: Files; damage(sha256: string, bytes: Uint8Array): Promise<void> }>,
) {
  test('bytes of any size are kept, are there once, and come back as they were', async () => {
    const { files } = await open();
    const many = [new Uint8Array(), Buffer.from('Lantern.'), randomBytes(5000), randomBytes(1_300_000)];
    for (const bytes of many) for (let times = 0; times < 2; times++) await files.put(sha(bytes), bytes);
    for (const bytes of many) {
      expect(Buffer.compare(await files.read(sha(bytes)), bytes)).toBe(0);
      expect(await files.rehash(sha(bytes))).toBe(sha(bytes));
    }
    expect(await all(files)).toEqual(many.map(sha).sort());
  });

  test('many at once, and the same one from two at once', async () => {
    const { files } = await open();
    const many = Array.from({ length: 24 }, (_, n) => Buffer.from(`The ferry ${n} leaves.`));
    await Promise.all([...many, ...many].map((bytes) => files.put(sha(bytes), bytes)));
    expect(await all(files)).toEqual(many.map(sha).sort());
  });

  test('what is kept is not written over, and what it really is can be told', async () => {
    const { files, damage } = await open();
    const bytes = Buffer.from('The bell rang once.');
    await files.put(sha(bytes), bytes);
    const other = Buffer.from('The bell rang twice.');
    await damage(sha(bytes), other);
    await files.put(sha(bytes), bytes);
    expect(await files.rehash(sha(bytes))).toBe(sha(other));
  });

  test('what is not there is said to be not there', async () => {
    const { files } = await open();
    const none = sha(Buffer.from('nothing'));
    await expect(files.read(none)).rejects.toMatchObject({ code: 'not-found' });
    expect(await files.rehash(none)).toBeNull();
    await files.remove([none]);
    for (const name of ['../../etc/passwd', 'A'.repeat(64), ''])
      await expect((async () => files.read(name))()).rejects.toThrow(RangeError);
  });

  test('what is erased is gone, and nothing else', async () => {
    const { files } = await open();
    const [gone, stays] = [Buffer.from('gone'), Buffer.from('stays')];
    for (const bytes of [gone, stays]) await files.put(sha(bytes), bytes);
    await files.remove([sha(gone)]);
    expect([await files.rehash(sha(gone)), await all(files)]).toEqual([null, [sha(stays)]]);
    await files.put(sha(gone), gone);
    expect(await all(files)).toHaveLength(2);
  });

  test('erasures are kept beside the originals, and are none of them', async () => {
    const { files } = await open();
    expect(await files.erasures()).toEqual(new Map());
    const marks = Array.from({ length: 5 }, () => randomUUID());
    for (const mark of marks) await files.keepErasure(mark, `{"is":"${mark}"}`);
    await files.keepErasure(marks[0]!, '{"is":"again"}');
    const kept = await files.erasures();
    expect([...kept.keys()].sort()).toEqual([...marks].sort());
    expect(kept.get(marks[0]!)).toBe('{"is":"again"}');
    expect(await all(files)).toEqual([]);
    await expect(files.keepErasure('../x', '{}')).rejects.toThrow(RangeError);
  });

  test('nothing is amiss', async () => {
    const { files } = await open();
    expect(await files.troubles()).toEqual([]);
  });
}
