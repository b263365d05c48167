import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countHeap, type HeapLimits, walkHeap } from '../../src/files/heap.ts';
import { makeTar, paxRecord } from '../support/tar.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packing-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const walk = async (name: string, bytes: Uint8Array, limits?: Partial<HeapLimits>) => {
  writeFileSync(join(root, name), bytes);
  const found: string[] = [];
  for await (const f of walkHeap(root, limits))
    found.push('kind' in f ? `${f.path}: ${f.code}` : `${f.path} = ${Buffer.from(f.bytes).toString().slice(0, 20)}`);
  return found;
};
const TWO = makeTar([
  { name: 'b/', type: '5' },
  { name: 'b/2.txt', bytes: 'two' },
  { name: '1.txt', bytes: 'one'.repeat(400) },
]);

describe('a tar', () => {
  it.each([
    ['a.tar', TWO],
    ['a.tar.gz', gzipSync(TWO)],
    ['a.tgz', gzipSync(TWO)],
    ['heap', TWO],
  ])('as %s gives its files in its own order', async (name, bytes) => {
    expect(await walk(name, bytes)).toEqual([`${name}!b/2.txt = two`, `${name}!1.txt = oneoneoneoneoneoneon`]);
    expect((await countHeap(root)).files).toBe(2);
  });

  it('gives the time of its files', async () => {
    writeFileSync(join(root, 'a.tar'), TWO);
    for await (const f of walkHeap(root)) expect(f).toMatchObject({ modified: '2003-01-12T19:31:12.000Z' });
  });

  it('has long names in three ways, and the same name twice', async () => {
    const long = `${'deep/'.repeat(40)}story é.txt`;
    expect(
      await walk(
        'a.tar',
        makeTar([
          { name: '././@LongLink', type: 'L', bytes: `${long}\0` },
          { name: 'cut', bytes: 'gnu' },
          { name: 'PaxHeader', type: 'x', bytes: paxRecord('path', long) },
          { name: 'cut', bytes: 'pax' },
          { name: 'story.txt', prefix: 'a/b', bytes: 'ustar' },
        ]),
      ),
    ).toEqual([`a.tar!${long} = gnu`, `a.tar!${long} (2) = pax`, 'a.tar!a/b/story.txt = ustar']);
  });

  it('is not left by what is in it', async () => {
    expect(
      await walk(
        'a.tar',
        makeTar([
          { name: '../out.txt', bytes: 'x' },
          { name: '/etc/passwd', bytes: 'x' },
          { name: 'a/../../b', bytes: 'x' },
          { name: 'C:\\x.txt', bytes: 'x' },
          { name: 'link', type: '2', link: '../../etc/passwd' },
          { name: 'hard', type: '1', link: '/etc/passwd' },
          { name: 'inside', type: '2', link: 'good.txt' },
          { name: 'pipe', type: '6' },
          { name: 'null', type: '3' },
          { name: 'holes', type: 'S', bytes: 'x' },
          { name: 'good.txt', bytes: 'good' },
        ]),
      ),
    ).toEqual([
      'a.tar!../out.txt: unsafe-name',
      'a.tar!/etc/passwd: unsafe-name',
      'a.tar!a/../../b: unsafe-name',
      'a.tar!C:\\x.txt: unsafe-name',
      'a.tar!link: unsafe-name',
      'a.tar!hard: unsafe-name',
      'a.tar!pipe: unreadable',
      'a.tar!null: unreadable',
      'a.tar!holes: unsupported',
      'a.tar!good.txt = good',
    ]);
  });

  it('that is cut off or scrambled gives what stands before that, and says so', async () => {
    expect(await walk('a.tar', TWO.subarray(0, 2000))).toEqual(['a.tar!b/2.txt = two', 'a.tar: damaged']);
    expect(await walk('a.tar', Buffer.from(TWO).fill('x', 1536, 1700))).toEqual([
      'a.tar!b/2.txt = two',
      'a.tar: damaged',
    ]);
    const lying = makeTar([{ name: 'a', bytes: 'x', size: 8 ** 11 - 1 }]);
    expect(await walk('a.tar', lying)).toEqual(['a.tar!a: too-large', 'a.tar: damaged']);
  });

  it('may be larger than one file may be, and is limited in entries', async () => {
    const many = makeTar(Array.from({ length: 30 }, (_, i) => ({ name: `${i}.txt`, bytes: `text ${i}` })));
    expect(await walk('a.tar', many, { fileBytes: 2000 })).toHaveLength(30);
    expect((await walk('a.tar', many, { entries: 10 })).at(-1)).toBe('a.tar: too-many-entries');
    expect(await walk('a.tar', many, { entries: 10 })).toHaveLength(11);
  });
});

describe('an archive without a file in it', () => {
  it.each([
    ['a.zip', zipSync({ 'folder/': new Uint8Array() })],
    ['a.tar', makeTar([{ name: 'folder/', type: '5' }])],
  ])('is refused by name: %s', async (name, bytes) => {
    expect(await walk(name, bytes)).toEqual([`${name}: empty`]);
  });
});

describe('a gzip', () => {
  it('gives the one file in it', async () => {
    expect(await walk('story.txt.gz', gzipSync('words'))).toEqual(['story.txt.gz!story.txt = words']);
    expect((await countHeap(root)).files).toBe(1);
  });

  it('may hold an archive, and lie in one, but not for ever', async () => {
    const zip = zipSync({ 'in.txt': strToU8('inside'), 'x.txt.gz': gzipSync('packed') });
    expect(await walk('a.zip.gz', gzipSync(zip))).toEqual([
      'a.zip.gz!a.zip!in.txt = inside',
      'a.zip.gz!a.zip!x.txt.gz!x.txt = packed',
    ]);
    rmSync(join(root, 'a.zip.gz'));
    const deep = [1, 2, 3, 4].reduce<Uint8Array>((bytes) => gzipSync(bytes), Buffer.from('x'));
    expect(await walk('d.gz', deep)).toEqual(['d.gz!d!d!d: nested-too-deep']);
  });

  it('that is a bomb, cut off or too long is refused by name', async () => {
    expect(await walk('bomb.gz', gzipSync(Buffer.alloc(40_000_000)))).toEqual(['bomb.gz: expands-too-much']);
    rmSync(join(root, 'bomb.gz'));
    expect(await walk('cut.gz', gzipSync(Buffer.from('words'.repeat(100))).subarray(0, 20))).toEqual([
      'cut.gz: damaged',
    ]);
    rmSync(join(root, 'cut.gz'));
    expect(await walk('long.gz', gzipSync(Buffer.from('words'.repeat(100))), { fileBytes: 300 })).toEqual([
      'long.gz!long: too-large',
    ]);
  });
});
