import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../test/support/hostile/chance.ts';
import { mutate } from '../../test/support/hostile/mutate.ts';
import { SEEDS } from '../../test/support/hostile/seeds.ts';
import { spent } from '../../test/support/spent.ts';
import { say } from '../words/words.ts';
import { takeIn } from './intake.ts';

const take = async (path: string, bytes: string | Uint8Array) =>
  await takeIn({ path, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
const PROSE =
  'The lantern on the quay had burned for eleven years, and nobody could say who filled it. Orrin said it was the keeper’s widow. “Nobody,” said the clerk.\n\n';
const filled = (head: string) => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(4000, 7)]);

describe('what is no story', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['empty', 'empty.txt', ''],
    ['empty', 'blank.txt', ' \r\n\t\u00a0 \ufeff\n'],
    ['not-text', 'photo.txt', filled('\xff\xd8\xff\xe0')],
    ['not-text', 'picture.html', filled('\x89PNG\r\n\x1a\n')],
    ['not-text', 'dot.gif', filled('GIF89a')],
    ['unsupported', 'heap.rar', filled('Rar!\x1a\x07\x01\x00')],
    ['damaged', 'paper.txt', '%PDF-1.4\nwords and words'],
    ['unsupported', 'letter.doc', filled('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['not-text', 'a.out', filled('\x7fELF')],
    ['not-text', 'folder/Thumbs.db', PROSE],
    ['not-text', 'a.zip!.DS_Store', PROSE],
    ['not-text', 'desktop.ini', '[.ShellClassInfo]'],
    ['not-text', '._story.txt', PROSE],
    ['not-text', 'zeros', new Uint8Array(2048)],
    ['not-text', 'noise', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 255)],
    ['not-text', 'a.zip', zipSync({ 'a.txt': strToU8('x') })],
    ['unsupported', 'a.pptx', zipSync({ '[Content_Types].xml': strToU8('x') })],
    ['damaged', 'a.docx', zipSync({ '[Content_Types].xml': strToU8('x') })],
    ['no-story', 'a.rtf', '{\\rtf1\\ansi Words}'],
    ['unsupported', 'a.pdb', Buffer.concat([Buffer.alloc(60, 65), Buffer.from('DataPlkr'), Buffer.alloc(100)])],
    ['damaged', 'b.pdb', Buffer.concat([Buffer.alloc(60, 65), Buffer.from('TEXtREAd'), Buffer.alloc(100)])],
    ['damaged', 'broken.epub', 'PK\u0003\u0004 this is no zip at all'],
    [
      'no-story',
      'index.html',
      '<html><title>Index</title><body><a href=a.html>a</a><br><a href=b.html>b</a></body></html>',
    ],
    ['no-story', 'few.txt', 'Chapter list\n\nOne\nTwo\nThree\n'],
    [
      'no-story',
      'style.css',
      'body { color: #fff; background: url(a.gif) }\n.menu > li:hover { display: none; }\n'.repeat(20),
    ],
    [
      'no-story',
      'data.txt',
      Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 31) & 255))
        .toString('base64')
        .replace(/(.{76})/g, '$1\n'),
    ],
  ])('is refused as %s: %s', async (code, path, bytes) => {
    const { drafts, refusals } = await take(path, bytes);
    expect(drafts).toEqual([]);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ kind: 'refused', path, code });
    expect(say(refusals[0]!.message)).toMatch(/^This .{10,200}[.]$/);
  });
});

describe('what is a story', () => {
  const drabble = PROSE.repeat(4).trim();
  it.each<[string, string, string | Uint8Array]>([
    ['text', 'a drabble', drabble],
    [
      'text',
      'a very short one',
      'The lantern went out. Nobody had filled it. In the morning there was a boat in the harbour, and nobody in the boat.',
    ],
    ['text', 'one line without an end', drabble.replaceAll('\n', ' ')],
    ['text', 'verse', 'Roses are red\nand the water is deep\nthe lantern is lit\nand the harbour asleep\n\n'.repeat(8)],
    [
      'text',
      'Japanese',
      '少女は森の中を歩いていた。月が草原を照らしている。「どこへ行くの？」と彼女は小さな声で聞いた。誰も答えなかった。やがて明かりは消えて、夜だけが残った。'.repeat(
        2,
      ),
    ],
    ['text', 'text with a tag or two', `${drabble}\n<i>Fin</i> <g> <a@b.example>`],
    ['tex', 'TeX source', `\\documentclass{book}\n\\begin{document}\n${drabble}\n\\end{document}`],
    ['html', 'a page without an ending', `<!DOCTYPE html><p>${drabble.replaceAll('\n\n', '<p>')}`],
    ['html', 'a chapter out of an archive’s database', drabble.replaceAll('\n\n', '<br /><br />\n')],
    ['mail', 'mail without an ending', `From: a@example.org\nSubject: Fog\n\n${drabble}`],
  ])('is taken in as %s: %s', async (format, path, bytes) => {
    const { drafts, refusals } = await take(path, bytes);
    expect(refusals).toEqual([]);
    expect(drafts).toMatchObject([{ path, format }]);
    expect(say(drafts[0]!.encodingEvidence)).toMatch(/^[A-Z].*\.$/);
  });
});

const PAGE = Buffer.from(
  `<html><head><title>Fog</title></head><body><table><tr><td><a href=i>Home</a></td></tr></table><h1>Fog</h1>${PROSE.replaceAll('\n\n', '<br><br>&nbsp;&nbsp;').repeat(3)}<hr><pre>\n a\n</pre><blockquote><i>b</blockquote></html>`,
);
const MAIL = Buffer.from(
  `From: =?utf-8?Q?Zo=C3=AB?= <z@example.org>\nSubject: Fog\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="xx"\n\n--xx\nContent-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n${PROSE.repeat(3)}=E2=80=9C\n--xx\nContent-Type: message/rfc822\n\nFrom: a@b.example\nSubject: x\n\n${PROSE}\n--xx--\n`,
);
const DIGEST = Buffer.from(
  `Fog Digest\n\n${'-'.repeat(70)}\n\n${`From: a@b.example\nSubject: x\nDate: 1 Jan 1999\n\n${PROSE.repeat(3)}\n${'-'.repeat(30)}\n\n`.repeat(2)}End of Fog Digest\n****\n`,
);
const MBOX = Buffer.from(
  `From a@b.example Mon Jan  4 10:00:00 1999\nFrom: a@b.example\nSubject: x\n\n${PROSE.repeat(3)}\n\n`.repeat(3),
);
const BOOK = Buffer.from(
  zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': [strToU8('<rootfile full-path="b.opf"/>'), { level: 0 }],
    'b.opf': [
      strToU8(
        '<package><metadata><dc:title>Fog</dc:title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      ),
      { level: 0 },
    ],
    'a.xhtml': strToU8(`<html><body><p>${PROSE.repeat(3)}</p></body></html>`),
  }),
);

/** What `takeIn` says when a reader threw: it never should. */
const UNKNOWN = 'This file could not be read: it is broken in a way that is not known here. It was left as it is.';

describe('the door', () => {
  const sound = async (path: string, bytes: Uint8Array) => {
    const began = spent();
    const { drafts, refusals, archives = [] } = await take(path, bytes);
    expect(spent() - began).toBeLessThan(5000);
    expect(drafts.length + refusals.length + archives.length).toBeGreaterThan(0);
    for (const { message, path: at } of refusals) {
      expect(say(message)).not.toBe(UNKNOWN);
      expect(at.startsWith(path)).toBe(true);
    }
    for (const { text, lossy } of drafts) {
      expect(text.content).not.toMatch(/[\x00-\x08\v\x0e-\x1f\x7f\r\ufeff\ufffe\uffff]/);
      expect(text.content.isWellFormed()).toBe(true);
      expect(lossy).toBeGreaterThanOrEqual(0);
      text.marks.forEach((m, i) => {
        expect(m.start).toBeGreaterThanOrEqual(text.marks[i - 1]?.end ?? 0);
        expect(m.end).toBeGreaterThan(m.start);
        expect(m.end).toBeLessThanOrEqual(text.content.length);
      });
    }
  };
  const name = fc.constantFrom('a', 'a.txt', 'a.html', 'a.epub', 'a.mbox');

  it('stands any bytes', async () => {
    await fc.assert(fc.asyncProperty(name, fc.uint8Array({ maxLength: 3000 }), sound), { numRuns: 500 });
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.string({ unit: 'binary', maxLength: 2000 }).map((s) => Buffer.from(s)),
        sound,
      ),
      { numRuns: 500 },
    );
  });

  it('stands damaged files of every format', { timeout: 60_000 }, async () => {
    for (let n = 0; n < 400; n++) {
      const { name, bytes } = mutate(SEEDS, new Chance(n));
      if (bytes.length < 300_000) await sound(name, bytes);
    }
  });

  it('stands pages, mail, digests, mailboxes and books with bytes changed, cut out, doubled and moved', async () => {
    const change = fc.record({
      what: fc.constantFrom('set', 'cut', 'double', 'move', 'insert'),
      at: fc.nat(10_000),
      length: fc.nat(300),
      to: fc.nat(10_000),
      byte: fc.nat(255),
      text: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        '=?utf-8?B?',
        '\n\n',
        '--xx',
        '\0',
        '\xff\xfe',
        '<!--',
        '<title>',
        '</pre>',
        'From ',
        '&#',
        '<hr>',
        '-'.repeat(30),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.constantFrom(PAGE, MAIL, DIGEST, MBOX, BOOK),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        async (path, original, changes) => {
          let bytes = Buffer.from(original);
          for (const { what, at, length, to, byte, text } of changes) {
            const from = at % (bytes.length + 1);
            const piece = bytes.subarray(from, from + length);
            const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
            const target = to % (rest.length + 1);
            if (what === 'set' && from < bytes.length) bytes[from] = byte;
            else if (what === 'cut') bytes = rest;
            else if (what === 'double') bytes = Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from)]);
            else if (what === 'move') bytes = Buffer.concat([rest.subarray(0, target), piece, rest.subarray(target)]);
            else if (what === 'insert')
              bytes = Buffer.concat([bytes.subarray(0, from), Buffer.from(text, 'latin1'), bytes.subarray(from)]);
          }
          await sound(path, bytes);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each([
    'From: a@b\n',
    ' folded\n',
    '=?utf-8?B?',
    '--xx\n',
    'begin 644 a\n',
    '-'.repeat(30),
    `${'-'.repeat(30)}\nFrom: a\nDate: b\n\n`,
    '>',
    '> ',
    '=\n',
    '=E9',
    'Subject: ',
    'From a 1999\nA: b\n\n',
    '"',
    '(',
    '<',
    'a@',
    '\n',
  ])('stands a very long message of %j', async (part) => {
    for (const head of [
      'From: a@example.org\nSubject: b\n\n',
      'From: a@example.org\nSubject: ',
      'From a@example.org Mon Jan  4 10:00:00 1999\nFrom: ',
      'From: a@example.org\nDate: 1\nContent-Type: multipart/mixed; boundary=xx\n\n',
    ]) {
      const began = spent();
      await take('m', head + part.repeat(1_000_000 / part.length));
      expect(spent() - began).toBeLessThan(10_000);
    }
  });
});
