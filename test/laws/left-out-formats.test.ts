import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeIn } from '../../src/intake/intake.ts';
import { hold } from '../support/account.ts';
import { makeEReader, makeMobi, makePalmDoc, makeZtxt } from '../support/documents/palm.ts';
import { makePdf, makePdfFile, setPages } from '../support/documents/pdf.ts';
import { longer, type SampleParagraph, STORY } from '../support/documents/story.ts';
import { makeWordStar } from '../support/documents/wordstar.ts';
import { ao3Documents, ao3Exth, ao3Mobi } from '../support/downloads/ao3.ts';
import { fanficfareConvertedMobi, fanficfareMobi } from '../support/downloads/fanficfare.ts';
import { makeBothKindles, makeNewerKindle, makeOlderKindle } from '../support/downloads/kindle.ts';
import { ao3Pdf } from '../support/downloads/pdf.ts';
import { TALES } from '../support/downloads/tale.ts';
import { SEEDS } from '../support/hostile/seeds.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE } from '../support/pages/prose.ts';

const seed = (name: string): Uint8Array => SEEDS.find((s) => s.name === name)!.bytes;

describe('the letters of books, printed pages and messages are in their drafts or on account', () => {
  it.each([
    'a.pdf',
    'columns.pdf',
    'LAMP.WS',
    'a.pdb',
    'z.pdb',
    'er.pdb',
    'a.mobi',
    'a.azw3',
    'a.mht',
    'yahoo.json',
    'a.eml',
  ])('in %s', async (name) => {
    expect(await hold(name, seed(name))).toBe('held');
  });

  it.each(Object.entries(TALES))('in downloads of %s', async (_, tale) => {
    for (const [name, bytes] of [
      ['a.pdf', ao3Pdf(tale)],
      ['a.mobi', makeOlderKindle(ao3Mobi(tale), ao3Exth(tale))],
      ['a.azw3', makeNewerKindle(ao3Documents(tale), ao3Exth(tale))],
      ['both.azw3', makeBothKindles(ao3Mobi(tale), ao3Documents(tale), ao3Exth(tale))],
      ['f.mobi', makeOlderKindle(fanficfareMobi(tale), [])],
      ['c.mobi', makeOlderKindle(fanficfareConvertedMobi(tale), [])],
    ] as const)
      expect(await hold(name, bytes)).toBe('held');
  });
});

const words = fc.constantFrom(
  FOG, HAT, KETTLE, LAMP, ROPE, '“Go.”', '12', '- 12 -', 'Page 3 of 9', 'THE FERRY', 'Chapter Two', '[1] A note on oil.', '* * *', 'a', '...and then?', 'The lamp was un-', 'lit, said Zoë in the café.', 'https://example.org/works/1', 'Contents . . . . . 4', 'ﬁre and ﬂood', '©1999 by nobody',
); // biome-ignore format: a list
const paragraphs = fc.array(
  fc.record({ kind: fc.constantFrom('text', 'text', 'text', 'heading', 'break', 'quote', 'verse'), text: words }),
  { minLength: 3, maxLength: 40 },
);
const setting = fc.record({
  columns: fc.constantFrom(1, 1, 2),
  by: fc.constantFrom('indent', 'gap', 'nothing'),
  hyphens: fc.boolean(),
  head: fc.constantFrom(
    undefined,
    () => 'THE FERRY',
    (n: number) => `The Ferry ${n}`,
  ),
  foot: fc.constantFrom(undefined, String, (n: number) => `- ${n} -`),
});
/** What stands in the code page of the old programs, too. */
const typed = (story: readonly SampleParagraph[]): SampleParagraph[] =>
  story.map((p) => ({
    ...p,
    text: p.text.replace(/[ëé©ﬁﬂ]/g, (c) => ({ ë: 'e', é: 'e', ﬁ: 'fi', ﬂ: 'fl' })[c] ?? ''),
  }));

describe('the law holds on files made of pieces', () => {
  it.each([
    ['a.pdf', (story, set) => makePdf(story, set as object)],
    ['a.mobi', (story) => makeMobi(story)],
    ['a.azw3', (story) => makeMobi(story, { kf8: true, trailing: true })],
    ['a.pdb', (story) => makePalmDoc(typed(story))],
    ['z.pdb', (story) => makeZtxt(typed(story))],
    ['er.pdb', (story) => makeEReader(typed(story))],
    ['LAMP.WS', (story) => makeWordStar(typed(story))],
  ] as [string, (story: readonly SampleParagraph[], setting: unknown) => Uint8Array][])('%s', async (name, make) => {
    const runs = name === 'a.pdf' ? 15 : 25;
    let held = 0;
    await fc.assert(
      fc.asyncProperty(paragraphs, setting, async (made, set) => {
        const story = [...STORY, ...made] as SampleParagraph[];
        if ((await hold(name, make(story, set))) === 'held') held++;
      }),
      { numRuns: runs },
    );
    expect(held).toBeGreaterThan(runs * 0.7);
  });
});

/** One part of a message: its type, its code, its words. */
const part = fc
  .tuple(
    fc.constantFrom(
      'text/plain',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/plain; charset=windows-1252',
    ),
    fc.constantFrom('7bit', 'quoted-printable', 'base64'),
    fc.array(words, { minLength: 1, maxLength: 12 }),
  )
  .map(([type, code, said]) => {
    const lines = said.map((text) => text.replace(/[ﬁﬂ]/g, ''));
    const text = type.includes('html') ? lines.map((l) => `<p>${l}</p>`).join('\n') : lines.join('\n\n');
    const bytes = type.includes('1252') ? latin(text) : Buffer.from(text, 'utf8');
    const packed =
      code === 'base64'
        ? bytes.toString('base64').replace(/.{76}/g, '$&\n')
        : code === 'quoted-printable'
          ? bytes
              .toString('latin1')
              .replace(/[^\n -<>-~]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
              .replace(/.{60,}?(?= )/g, '$&=\n')
          : bytes.toString('latin1');
    return `Content-Type: ${type}\nContent-Transfer-Encoding: ${code}\n\n${packed}`;
  });
const latin = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[“”’—]/g, (c) => ({ '“': '\x93', '”': '\x94', '’': '\x92' })[c] ?? '\x97'),
    'latin1',
  );
const HEAD = 'From: ida@example.org\nSubject: Fog\nDate: Mon, 4 Jan 1999 10:00:00 +0000\nMIME-Version: 1.0\n';
const message = fc
  .tuple(fc.constantFrom('mixed', 'related'), fc.array(part, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([kind, parts, carries]) => {
    const inner = carries ? [`Content-Type: message/rfc822\n\n${HEAD}\n${STORY.map((p) => p.text).join('\n\n')}`] : [];
    return `${HEAD}Content-Type: multipart/${kind}; boundary="=_edge"\n\nIn parts.\n${[...parts, ...inner].map((p) => `--=_edge\n${p}\n`).join('')}--=_edge--\nThe harbour list\n`;
  });

const cuts = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(30),
    fc.constantFrom(' ', 'The lamp was out. ', 'o', '.PA', '\x19', '12', ''),
  ),
  { minLength: 1, maxLength: 6 },
);

describe('the law holds on messages', () => {
  it('made of parts', async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(message, async (raw) => {
        if ((await hold('a.eml', Buffer.from(raw, 'latin1'))) === 'held') held++;
      }),
      { numRuns: 60 },
    );
    expect(held).toBeGreaterThan(30);
  });

  it('of which one wording is half the other', async () => {
    const half = STORY.slice(0, 6).map((p) => p.text);
    const raw = `${HEAD}Content-Type: multipart/alternative; boundary=xx\n\n--xx\nContent-Type: text/plain; charset=utf-8\n\n${half.join('\n\n')}\n--xx\nContent-Type: text/html; charset=utf-8\n\n${STORY.map((p) => `<p>${p.text}</p>`).join('\n')}\n--xx--\n`;
    expect(await hold('a.eml', Buffer.from(raw))).toBe('held');
  });
});

describe('the law holds on what was cut and mended at random', () => {
  it.each(['a.mht', 'yahoo.json', 'LAMP.WS'])('%s', async (name) => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        // Heads and boundaries say how the rest is to be read.
        const from = name === 'a.mht' ? 420 : 200;
        const bytes = places.reduce(
          (file, [share, length, piece]) => {
            const at = from + Math.floor(share * (file.length - 300 - from));
            return Buffer.concat([file.subarray(0, at), Buffer.from(piece, 'latin1'), file.subarray(at + length)]);
          },
          Buffer.from(seed(name)),
        );
        if ((await hold(name, bytes)) === 'held') held++;
      }),
      { numRuns: 30 },
    );
    expect(held).toBeGreaterThan(5);
  });
});

it('counts what a page of a PDF shows too small, along its edge, or beyond its paper', async () => {
  const [first, ...rest] = setPages(longer(3), { foot: String, hyphens: true });
  const odd = [
    { x: 50, y: 20, size: 0.3, text: 'seen by nobody' },
    { x: 900, y: 300, size: 11, text: 'beyond the paper' },
  ];
  const bytes = makePdfFile([{ ...first!, pieces: [...first!.pieces, ...odd] }, ...rest]);
  expect(await hold('a.pdf', bytes)).toBe('held');
  const { drafts } = await takeIn({ path: 'a.pdf', bytes });
  expect(drafts[0]!.leftOut).toContainEqual(expect.objectContaining({ reason: 'hidden', text: 'seen by nobody' }));
});
