import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type Cipher, withPassphrase } from '../../src/files/backup/cipher.ts';
import { KEPT, kept } from '../../src/files/backup/kept.ts';
import { readPack, writePack } from '../../src/files/backup/pack.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-pack-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const FILES = {
  'a.txt': 'The lamp was lit.',
  empty: '',
  'deep/er/b': 'x'.repeat(1500),
  c: 'The ferry left without her.',
};
async function* entries(files: Readonly<Record<string, string>> = FILES) {
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    yield { name, size: bytes.length, bytes: [bytes] };
  }
}
async function contentOf(path: string, cipher?: Cipher): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name, bytes } of readPack(path, async () => cipher!))
    found[name] = (await buffer(bytes)).toString();
  return found;
}
let made = 0;
const fresh = () => join(scratch, String(made++));
const at = new Date('2026-01-31T03:00:00Z');

/** Is it noticed that these bytes are not those that were written? */
async function isNoticed(bytes: Buffer, cipher?: Cipher): Promise<boolean> {
  const path = join(scratch, 'altered');
  writeFileSync(path, bytes);
  return contentOf(path, cipher).then(
    () => false,
    ({ code }) => code === 'backup-damaged' || code === 'wrong-passphrase',
  );
}

test('what is packed is read back, in order; the same files give the same bytes', async () => {
  const [one, two] = [fresh(), fresh()];
  await writePack(one, entries(), { at });
  await writePack(two, entries(), { at });
  expect(Object.entries(await contentOf(one))).toEqual(Object.entries(FILES));
  expect(readFileSync(one)).toEqual(readFileSync(two));
});

test('whatever is not read of a file is passed over', async () => {
  const path = fresh();
  await writePack(path, entries({ ...FILES, long: 'y'.repeat(300_000), last: 'z' }), { at });
  const names: string[] = [];
  for await (const { name, bytes } of readPack(path, async () => Promise.reject(new Error('It is not locked.')))) {
    names.push(name);
    if (name === 'long') for await (const _ of bytes) break;
  }
  expect(names).toEqual([...Object.keys(FILES), 'long', 'last']);
});

test('every byte that is changed is noticed, and every cut', async () => {
  const path = fresh();
  await writePack(path, entries(), { at });
  const whole = readFileSync(path);
  expect(await isNoticed(whole)).toBe(false);
  for (let i = 0; i < whole.length; i++) {
    const bytes = Buffer.from(whole);
    bytes[i]! ^= 1 << (i % 8);
    expect(await isNoticed(bytes), `byte ${i}`).toBe(true);
  }
  for (let length = 0; length < whole.length; length += 5)
    expect(await isNoticed(whole.subarray(0, length))).toBe(true);
  expect(await isNoticed(Buffer.concat([whole, Buffer.from([0])]))).toBe(true);
  expect(await isNoticed(Buffer.concat([whole, whole]))).toBe(true);
});

test('locked, every byte that is changed is noticed, every cut, and every other passphrase', async () => {
  const path = fresh();
  const cipher = withPassphrase('nine lamps', 3);
  // More than one piece of age's 64 KiB: their order is proved too.
  let noise = createHash('sha512').update('noise').digest('base64');
  while (noise.length < 150_000) noise += createHash('sha512').update(noise).digest('base64');
  await writePack(path, entries({ ...FILES, noise }), { at, cipher });
  const whole = readFileSync(path);
  expect(await isNoticed(whole, cipher)).toBe(false);
  expect(await isNoticed(whole, withPassphrase('ten lamps'))).toBe(true);
  for (let i = 0; i < whole.length; i += i < 250 ? 1 : 997) {
    const bytes = Buffer.from(whole);
    bytes[i]! ^= 1 << (i % 8);
    // A work factor beyond what anybody waits for is refused, not tried.
    expect(await isNoticed(bytes, cipher), `byte ${i}`).toBe(true);
  }
  for (const length of [0, 20, 200, 260, 65_000, whole.length - 16, whole.length - 1])
    expect(await isNoticed(whole.subarray(0, length), cipher)).toBe(true);
});

test('a disk that is full, or a file that ends early, leaves nothing', async () => {
  const path = fresh();
  const broken = async function* () {
    yield* entries();
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  await expect(writePack(path, broken(), { at })).rejects.toMatchObject({ code: 'ENOSPC' });
  await expect(
    writePack(
      path,
      (async function* () {
        yield { name: 'a', size: 3, bytes: [Buffer.from('ab')] };
      })(),
      { at },
    ),
  ).rejects.toThrow('2 bytes');
  expect(() => readFileSync(path)).toThrow('ENOENT');
  expect(() => readFileSync(`${path}.part`)).toThrow('ENOENT');
});

test('of many backups the newest of seven days, four weeks and twelve months stay', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 3));
  const all = Array.from({ length: 500 }, (_, n) => day(n));
  const stay = [...kept(all)].map((d) => d.toISOString().slice(0, 10)).sort();
  // 15 May 2027 is a Saturday; weeks end on Sundays.
  expect(stay).toEqual([
    '2026-06-30',
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
    '2027-04-25',
    '2027-04-30',
    '2027-05-02',
    '2027-05-09',
    '2027-05-10',
    '2027-05-11',
    '2027-05-12',
    '2027-05-13',
    '2027-05-14',
    '2027-05-15',
  ]);
});

test('law: the newest stays, nothing is kept that was not made, and doing it night after night keeps what doing it once keeps', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 200 }), (days) => {
      const made = days.map((n) => new Date(Date.UTC(2024, 0, 1, 3) + n * 86_400_000));
      const stay = kept(made);
      expect(stay.size).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
      expect(stay.has(made.reduce((a, b) => (a > b ? a : b)))).toBe(true);
      for (const one of stay) expect(made).toContain(one);
      let nightly: Date[] = [];
      for (const one of [...made].sort((a, b) => a.getTime() - b.getTime())) nightly = [...kept([...nightly, one])];
      expect(new Set(nightly)).toEqual(stay);
    }),
  );
});
