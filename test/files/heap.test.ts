import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countHeap, HEAP_LIMITS, type HeapLimits, walkHeap } from '../../src/files/heap.ts';
import { saying } from '../support/saying.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'heap-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string | Buffer, bytes: string | Uint8Array = 'x') => {
  const at = typeof path === 'string' ? Buffer.from(path) : path;
  const full = Buffer.concat([Buffer.from(`${root}/`), at]);
  mkdirSync(full.subarray(0, full.lastIndexOf(0x2f)), { recursive: true });
  writeFileSync(full, bytes);
};
const walk = async (limits?: Partial<HeapLimits>, from = root) => {
  const found: string[] = [];
  for await (const f of walkHeap(from, limits))
    found.push(
      'kind' in f ? `${f.path}: ${f.code}` : `${f.path} = ${Buffer.from(f.bytes).toString('latin1').slice(0, 20)}`,
    );
  return found;
};
const zip = (files: Zippable) => zipSync(files);

describe('a folder', () => {
  it('is walked in the order of the paths by code point, hidden files too', async () => {
    for (const path of [
      'b.txt',
      'a/2.txt',
      'a-b.txt',
      'a.txt',
      'a/10.txt',
      'B.txt',
      '.hidden',
      'é.txt',
      '\u{1f600}.txt',
      '\uff21.txt',
    ])
      put(path);
    expect((await walk()).map((f) => f.split(' = ')[0])).toEqual([
      '.hidden',
      'B.txt',
      'a-b.txt',
      'a.txt',
      'a/10.txt',
      'a/2.txt',
      'b.txt',
      'é.txt',
      '\uff21.txt',
      '\u{1f600}.txt',
    ]);
    expect(await walk()).toEqual(await walk());
    expect(await countHeap(root)).toEqual({ files: 10, bytes: 10 });
  });

  it('may be a single file, an archive, or empty', async () => {
    expect(await walk()).toEqual([]);
    put('one.txt', 'words');
    expect(await walk({}, join(root, 'one.txt'))).toEqual(['one.txt = words']);
    put('two.zip', zip({ 'in.txt': strToU8('inside') }));
    expect(await walk({}, join(root, 'two.zip'))).toEqual(['two.zip!in.txt = inside']);
  });

  it('that is not there, or closed, is said at once', async () => {
    await expect(walk({}, join(root, 'nowhere'))).rejects.toMatchObject({
      code: 'no-such-folder',
      advice: saying('spelled right'),
    });
    await expect(countHeap(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'no-such-folder' });
  });

  it.skipIf(process.getuid?.() === 0)('has closed corners', async () => {
    put('shut/in.txt');
    put('shut.txt');
    chmodSync(join(root, 'shut'), 0);
    chmodSync(join(root, 'shut.txt'), 0);
    expect(await walk()).toEqual(['shut.txt: unreadable', 'shut/: unreadable']);
    await expect(walk({}, join(root, 'shut'))).rejects.toMatchObject({ code: 'folder-unreadable' });
    chmodSync(join(root, 'shut'), 0o700);
  });

  it('gives each file with the time of its last change, in bytes of its own', async () => {
    put('old.txt', 'words');
    utimesSync(join(root, 'old.txt'), new Date('1999-01-04T10:00:00Z'), new Date('1999-01-04T10:00:00Z'));
    for await (const found of walkHeap(root)) {
      expect(found).toMatchObject({ path: 'old.txt', modified: '1999-01-04T10:00:00.000Z' });
      if (!('kind' in found)) expect(found.bytes.byteLength).toBe(found.bytes.buffer.byteLength);
    }
  });

  it.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
    'holds names that are not UTF-8, and they are read',
    async () => {
      put(Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2e, 0x74, 0x78, 0x74]), 'old');
      put('café.txt', 'new');
      put(Buffer.from([0x93, 0x66, 0x6f, 0x67, 0x94, 0x81]), 'curly');
      put('line\nend.txt', 'nl');
      const found = await walk();
      expect(found).toHaveLength(4);
      expect(found).toEqual(expect.arrayContaining(['“fog”\\x81 = curly', 'line\\x0aend.txt = nl']));
      expect(
        found
          .filter((f) => f.startsWith('caf'))
          .map((f) => f.split(' = ')[1])
          .sort(),
      ).toEqual(['new', 'old']);
      expect(new Set(found.map((f) => f.split(' = ')[0])).size).toBe(4);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'holds links, pipes and sockets: none is followed or waited for',
    async () => {
      put('a/story.txt', 'words');
      const outside = mkdtempSync(join(tmpdir(), 'outside-'));
      writeFileSync(join(outside, 'secret.txt'), 'secret');
      symlinkSync(join(outside, 'secret.txt'), join(root, 'out.txt'));
      symlinkSync(outside, join(root, 'outdir'));
      symlinkSync(join(root, 'a', 'story.txt'), join(root, 'in.txt'));
      symlinkSync(root, join(root, 'a', 'loop'));
      symlinkSync('nowhere', join(root, 'broken'));
      execFileSync('mkfifo', [join(root, 'pipe')]);
      const socket = createServer().listen(join(root, 'socket'));
      expect(await walk()).toEqual([
        'a/story.txt = words',
        'broken: unreadable',
        'out.txt: unsafe-name',
        'outdir: unsafe-name',
        'pipe: unreadable',
        'socket: unreadable',
      ]);
      socket.close();
      rmSync(outside, { recursive: true });
    },
  );

  it('may be deep', async () => {
    put(`${'d/'.repeat(300)}deep.txt`, 'down');
    expect(await walk()).toEqual([`${'d/'.repeat(300)}deep.txt = down`]);
  });

  it('has files that are too large, and files that change while they are read', async () => {
    put('large.txt', 'x'.repeat(101));
    put('fits.txt', 'x'.repeat(100));
    expect(await walk({ fileBytes: 100 })).toEqual([`fits.txt = ${'x'.repeat(20)}`, 'large.txt: too-large']);
    rmSync(join(root, 'large.txt'));
    put('fits.txt', 'x'.repeat(20_000_000));
    let n = 0;
    const busy = setInterval(() => utimesSync(join(root, 'fits.txt'), ++n, n), 1);
    const changing = await walk();
    clearInterval(busy);
    expect(changing).toEqual(['fits.txt: changed-while-read']);
  });
});

describe('an archive', () => {
  it('is opened where it lies, archives in it too, down to a depth', async () => {
    const inner = zip({ 'deep/c.txt': strToU8('three') });
    put(
      'a.ZIP',
      zip({ 'folder/b.txt': strToU8('two'), 'a.txt': strToU8('one'), 'in.zip': inner, 'empty/': new Uint8Array() }),
    );
    put('no-ending', zip({ 'b.txt': strToU8('two') }));
    expect(await walk()).toEqual([
      'a.ZIP!a.txt = one',
      'a.ZIP!folder/b.txt = two',
      'a.ZIP!in.zip!deep/c.txt = three',
      'no-ending!b.txt = two',
    ]);
    expect((await countHeap(root)).files).toBe(4);
    let nested = zip({ 'x.txt': strToU8('x') });
    for (let i = 0; i < 3; i++) nested = zip({ 'n.zip': nested });
    put('a.ZIP', nested);
    expect((await walk())[0]).toBe('a.ZIP!n.zip!n.zip!n.zip: nested-too-deep');
    expect((await walk({ depth: 4 }))[0]).toBe('a.ZIP!n.zip!n.zip!n.zip!x.txt = x');
  });

  it('that is a book or another document comes whole', async () => {
    put('book', zip({ mimetype: [strToU8('application/epub+zip'), { level: 0 }], 'a.xhtml': strToU8('x') }));
    put('other.epub', zip({ 'META-INF/container.xml': strToU8('x') }));
    put('letter.docx', zip({ '[Content_Types].xml': strToU8('x') }));
    put('broken.epub', 'PK\x03\x04 nothing');
    put('in.zip', zip({ 'book.epub': zip({ 'META-INF/container.xml': strToU8('x') }) }));
    expect((await walk()).map((f) => f.split(/ = |: /)[0])).toEqual([
      'book',
      'broken.epub',
      'in.zip!book.epub',
      'letter.docx',
      'other.epub',
    ]);
  });

  it('that is larger than a file may be is read from disk', async () => {
    put(
      'a.zip',
      zip({ 'a.txt': [strToU8('x'.repeat(90)), { level: 0 }], 'b.txt': [strToU8('y'.repeat(90)), { level: 0 }] }),
    );
    expect(await walk({ fileBytes: 100 })).toEqual([
      `a.zip!a.txt = ${'x'.repeat(20)}`,
      `a.zip!b.txt = ${'y'.repeat(20)}`,
    ]);
  });

  it('has limits that no honest heap meets', () => {
    expect(HEAP_LIMITS).toEqual({
      fileBytes: 33_554_432,
      entries: 20_000,
      ratio: 200,
      ratioFrom: 10_485_760,
      archiveBytes: 2_147_483_648,
      depth: 3,
    });
  });

  it('that is a bomb is not lit', async () => {
    put('bomb.zip', zip({ 'a.txt': new Uint8Array(30_000_000) }));
    put('many.zip', zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, strToU8('x')]))));
    expect(await walk({ entries: 29 })).toEqual(['bomb.zip: expands-too-much', 'many.zip: too-many-entries']);
    rmSync(join(root, 'bomb.zip'));
    put('many.zip', zip({ 'in.zip': zip({ 'a.txt': strToU8('x'.repeat(600)) }), 'b.txt': strToU8('x'.repeat(600)) }));
    expect(await walk({ archiveBytes: 1000 })).toEqual([
      `many.zip!b.txt = ${'x'.repeat(20)}`,
      'many.zip!in.zip: expands-too-much',
    ]);
    expect(await walk({ fileBytes: 500 })).toEqual(['many.zip!b.txt: too-large', 'many.zip!in.zip!a.txt: too-large']);
  });

  it('that lies about a size gives no more than it said', async () => {
    const lying = Buffer.from(zip({ 'a.txt': strToU8('words '.repeat(1000)) }));
    lying.writeUInt32LE(10, lying.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    put('liar.zip', lying);
    expect(await walk()).toEqual(['liar.zip!a.txt: damaged']);
  });

  it('whose parts lie over one another is refused', async () => {
    const two = Buffer.from(zip({ 'a.txt': strToU8('words'), 'b.txt': strToU8('words') }));
    const second = two.indexOf('PK\x01\x02', two.indexOf('PK\x01\x02', 0, 'latin1') + 4, 'latin1');
    two.writeUInt32LE(0, second + 42);
    put('over.zip', two);
    expect(await walk()).toEqual(['over.zip: damaged']);
  });

  it('with names that lead outside, locked or odd entries loses only those', async () => {
    put(
      'names.zip',
      zip({
        '../up.txt': strToU8('x'),
        '/etc/passwd': strToU8('x'),
        'a\\b.txt': strToU8('x'),
        'C:/x.txt': strToU8('x'),
        'good/..fine.txt': strToU8('fine'),
      }),
    );
    expect(await walk()).toEqual([
      'names.zip!../up.txt: unsafe-name',
      'names.zip!/etc/passwd: unsafe-name',
      'names.zip!C:/x.txt: unsafe-name',
      'names.zip!a\\b.txt: unsafe-name',
      'names.zip!good/..fine.txt = fine',
    ]);
    rmSync(join(root, 'names.zip'));
    const bytes = Buffer.from(zip({ 'a.txt': strToU8('locked'), 'b.txt': strToU8('odd'), 'c.txt': strToU8('good') }));
    const first = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    bytes.writeUInt16LE(1, first + 8);
    bytes.writeUInt16LE(12, bytes.indexOf('PK\x01\x02', first + 4, 'latin1') + 10);
    put('odd.zip', bytes);
    expect(await walk()).toEqual(['odd.zip!a.txt: encrypted', 'odd.zip!b.txt: unsupported', 'odd.zip!c.txt = good']);
  });

  it('that is damaged is refused, or loses what is damaged', async () => {
    const whole = Buffer.from(
      zip({ 'a.txt': [strToU8('first words'), { level: 0 }], 'b.txt': [strToU8('second words'), { level: 0 }] }),
    );
    put('cut.zip', whole.subarray(0, whole.length - 10));
    put('empty.zip', 'PK\x03\x04');
    whole[whole.indexOf('first')]! ^= 1;
    put('flipped.zip', whole);
    expect(await walk()).toEqual([
      'cut.zip: damaged',
      'empty.zip: damaged',
      'flipped.zip!a.txt: damaged',
      'flipped.zip!b.txt = second words',
    ]);
  });

  it('names two of its files alike', async () => {
    const bytes = Buffer.from(zip({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') }));
    for (let at = bytes.indexOf('b.txt'); at >= 0; at = bytes.indexOf('b.txt', at)) bytes.write('a', at);
    put('twins.zip', bytes);
    expect(await walk()).toEqual(['twins.zip!a.txt = one', 'twins.zip!a.txt (2) = two']);
  });
});
