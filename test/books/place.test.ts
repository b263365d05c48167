import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pointerTo, shareOf, standingAt, standingByShare } from '../../src/books/epub/standing.ts';
import { makeEpub } from '../../src/books/epub.ts';
import type { Chapter } from '../../src/catalogue/work.ts';
import { placeAgain, placeAt } from '../../src/text/place.ts';
import { block, work } from './works.ts';

const WORDS = 'lamp river ferry rope tide harbour glass clerk bell marsh oar lantern keeper window salt'.split(' ');
/** Sentences that are each their own. */
const sentence = (n: number) =>
  `The ${WORDS[n % 15]} was ${n} and the ${WORDS[(n * 7) % 15]} was ${n * 31} when the ${WORDS[(n * 11) % 15]} came. `;
const SECOND = 50_000;
const chapters = (many: number, each: number): Chapter[] =>
  Array.from({ length: many }, (_, c) => ({
    title: `Part ${c + 1}`,
    blocks: Array.from({ length: each }, (_, p) =>
      block('paragraph', sentence(c * 100 + p) + sentence(c * 100 + p + SECOND)),
    ),
  }));

const MENDS = ['join', 'part', 'before', 'within', 'break', 'letters'] as const;

function mended(before: readonly Chapter[], mend: (typeof MENDS)[number], c: number, p: number): Chapter[] {
  const all = before.map(({ title, blocks }) => ({ title, blocks: [...blocks] }));
  const { blocks } = all[c % all.length]!;
  if (blocks.length < 2) return all;
  const at = p % (blocks.length - 1);
  const text = blocks[at]!.text;
  if (mend === 'join') blocks.splice(at, 2, block('paragraph', `${text}${blocks[at + 1]!.text}`));
  else if (mend === 'part')
    blocks.splice(
      at,
      1,
      block('paragraph', text.slice(0, text.indexOf('. ') + 1)),
      block('paragraph', text.slice(text.indexOf('. ') + 2)),
    );
  else if (mend === 'break') blocks.splice(at, 0, block('scene-break'));
  else if (mend === 'letters') blocks[at] = block('paragraph', text.replace(/ came\. $/, ' cäme. '));
  else if (mend === 'within') blocks.splice(at, 0, block('heading', `Found later, ${p}`));
  else all.unshift({ title: 'Found later', blocks: [block('paragraph', sentence(987_654 + p))] });
  return all;
}

/** The text of a book from where CREngine's pointer leads. */
function readFrom(of: Chapter[], pointer: string, kobo: boolean): string {
  const files = unzipSync(makeEpub(work({ chapters: of }), { modified: '2020-01-01T00:00:00Z', kobo }));
  const spine = [...strFromU8(files['EPUB/package.opf']!).matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id!);
  const href = (id: string) => new RegExp(`<item (?=[^>]*id="${id}")[^>]*href="([^"]+)"`).exec(opf)![1]!;
  const opf = strFromU8(files['EPUB/package.opf']!);
  const [, fragment, path, offset] = /^\/body\/DocFragment\[(\d+)\]\/body\/(.*)\/text\(\)(?:\[\d+\])?\.(\d+)$/.exec(
    pointer,
  )!;
  const page = strFromU8(files[`EPUB/${href(spine[Number(fragment) - 1]!)}`]!);
  // Step by step through the page, as a reader does.
  let inner = page.slice(page.indexOf('>', page.indexOf('<body')) + 1, page.indexOf('</body>'));
  for (const step of path!.split('/')) {
    const [, name, n] = /^([a-z0-9]+)(?:\[(\d+)\])?$/.exec(step)!;
    inner = childOf(inner, name!, Number(n ?? 1));
  }
  return inner.replace(/<[^>]*>/g, '').slice(Number(offset));
}

function childOf(inner: string, name: string, n: number): string {
  let depth = 0;
  let seen = 0;
  let from = -1;
  for (const tag of inner.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
    if (tag[1]) depth--;
    if (depth === 0 && tag[2] === name) {
      if (tag[1]) {
        if (from >= 0) return inner.slice(from, tag.index);
      } else if (++seen === n) from = tag.index + tag[0].length;
    }
    if (!tag[1] && !tag[3]) depth++;
  }
  throw new Error(`no ${name}[${n}]`);
}

test('a place comes back to the same sentence, on a page and in a book, whatever was mended around it', () => {
  const before = chapters(5, 12);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...MENDS), fc.nat(4), fc.nat(11)), { maxLength: 6 }),
      fc.nat(4),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.boolean(),
      (mends, c, p, second, kobo) => {
        const wanted = c * 100 + p - 1 + (second ? SECOND : 0);
        const words = sentence(wanted).trim().slice(0, 26);
        // A chapter's first paragraph stands behind its heading, after cover, title page and contents.
        const path = `/body/DocFragment[${4 + c}]/body/section/p[${p}]`;
        const offset = second ? sentence(wanted - SECOND).length : 0;
        const at = standingAt(work({ chapters: before }), `${path}/text().${offset}`)!;
        let place = placeAt(before[at.chapter], at.chapter, at.block, at.letter)!;
        let after = before;
        for (const [mend, where, n] of mends) {
          after = mended(after, mend, where, n);
          // Looked for after each mend, and kept where it is then: it must not wander.
          place = { ...place, ...placeAgain(after, place) };
        }
        const standing = placeAgain(after, place);
        expect(after[standing.chapter]!.blocks[standing.block]!.text).toContain(words);
        const pointer = pointerTo(work({ chapters: after }), standing, kobo)!;
        expect(readFrom(after, pointer, kobo).slice(0, words.length)).toBe(words);
        // And what a device would say of that pointer is the same place.
        expect(standingAt(work({ chapters: after }), pointer, kobo)).toMatchObject({
          chapter: standing.chapter,
          block: standing.block,
          letter: standing.letter,
        });
      },
    ),
    { numRuns: 80 },
  );
});

test('a long chapter in several files is one chapter', () => {
  const one: Chapter[] = [
    {
      title: null,
      blocks: Array.from({ length: 6000 }, (_, n) => block('paragraph', sentence(n) + sentence(n + SECOND))),
    },
  ];
  const standing = standingByShare({ chapters: one }, 0.9)!;
  const pointer = pointerTo(work({ chapters: one }), standing)!;
  expect(Number(/DocFragment\[(\d+)\]/.exec(pointer)![1])).toBeGreaterThan(3);
  expect(readFrom(one, pointer, false).slice(0, 20)).toBe(one[0]!.blocks[standing.block]!.text.slice(0, 20));
  expect(standingAt(work({ chapters: one }), pointer)!.block).toBe(standing.block);
});

test('shares of the whole are shares of its letters', () => {
  const of = { chapters: chapters(4, 10) };
  for (const share of [0, 0.1, 0.5, 0.99, 1]) {
    const standing = standingByShare(of, share)!;
    expect(shareOf(of, standing)).toBeCloseTo(share, 1);
  }
  expect(standingByShare({ chapters: [] }, 0.5)).toBeUndefined();
});

test('what stands nowhere any more is as far into its chapter as it was; the pages before the story are its beginning', () => {
  const before = chapters(3, 4);
  const place = placeAt(before[1], 1, 2)!;
  const after = before.map((chapter, c) =>
    c === 1
      ? { ...chapter, blocks: [block('paragraph', 'x '.repeat(90)), block('paragraph', 'y '.repeat(90))] }
      : chapter,
  );
  expect(placeAgain(after, place)).toMatchObject({ chapter: 1, block: 1 });
  for (const page of [1, 2, 3])
    expect(standingAt(work({ chapters: before }), `/body/DocFragment[${page}]/body/section/h1/text().0`)).toMatchObject(
      { chapter: 0, block: 0 },
    );
});

test.each(['17', '', '/body/DocFragment[0]/body', '/body/DocFragment[99]/body/section/p/text().0', 'x'.repeat(5000)])(
  'what names no page of a story is no place: %j',
  (pointer) => expect(standingAt(work({ chapters: chapters(2, 3) }), pointer)).toBeUndefined(),
);
