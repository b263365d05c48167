import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samePlace } from '../../src/books/epub/place.ts';
import { pagesOf } from '../../src/books/epub.ts';
import type { Chapter } from '../../src/catalogue/work.ts';
import { block, work } from './works.ts';

const WORDS = 'lamp river ferry rope tide harbour glass clerk bell marsh oar lantern keeper window salt'.split(' ');
/** Sentences that are each their own. */
const sentence = (n: number) =>
  `The ${WORDS[n % 15]} was ${n} and the ${WORDS[(n * 7) % 15]} was ${n * 31} when the ${WORDS[(n * 11) % 15]} came. `;
const chapters = (many: number, each: number): Chapter[] =>
  Array.from({ length: many }, (_, c) => ({
    title: `Part ${c + 1}`,
    blocks: Array.from({ length: each }, (_, p) =>
      block('paragraph', sentence(c * 100 + p) + sentence(c * 100 + p + 50_000)),
    ),
  }));

type Mend = 'join' | 'part' | 'insert' | 'break';

function mended(before: readonly Chapter[], mend: Mend, c: number, p: number): Chapter[] {
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
  else all.unshift({ title: 'Found later', blocks: [block('paragraph', sentence(987_654))] });
  return all;
}

test('a place comes back to the same sentence, whatever was mended around it', () => {
  const before = chapters(5, 12);
  const pages = pagesOf(work({ chapters: before }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom<Mend>('join', 'part', 'insert', 'break'), fc.nat(4), fc.nat(11)), {
        maxLength: 6,
      }),
      fc.nat(4),
      fc.integer({ min: 1, max: 12 }),
      (mends, c, p) => {
        const after = mends.reduce((all, [mend, where, at]) => mended(all, mend, where, at), before);
        // Cover, title page and contents come first; a chapter's first paragraph stands behind its heading.
        const found = samePlace(
          `/body/DocFragment[${4 + c}]/body/section/p[${p}]/text().0`,
          pages,
          pagesOf(work({ chapters: after })),
        );
        const [, fragment, path] = /^\/body\/DocFragment\[(\d+)\]\/body\/section\/(.*)$/.exec(found!.pointer)!;
        const html = pagesOf(work({ chapters: after }))[Number(fragment) - 1]!;
        const n = Number(/^p(?:\[(\d+)\])?/.exec(path!)![1] ?? 1);
        const paragraph = [...html.matchAll(/<p>(.*?)<\/p>/g)][n - 1]![1]!;
        expect(paragraph.slice(Number(/\.(\d+)$/.exec(path!)![1]))).toContain(
          sentence(c * 100 + p - 1)
            .trim()
            .slice(0, 30),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('what is no place, or stands nowhere any more, is left to the device', () => {
  const [before, after] = [
    pagesOf(work({ chapters: chapters(2, 3) })),
    pagesOf(work({ chapters: [{ title: 'x', blocks: [block('paragraph', 'Nothing of it.')] }] })),
  ];
  for (const pointer of [
    '17',
    '',
    '/body/DocFragment[99]/body/section/p/text().0',
    '/body/DocFragment[4]/body/section/p[99]',
    'x'.repeat(5000),
  ])
    expect(samePlace(pointer, before, before)).toBeUndefined();
  expect(samePlace('/body/DocFragment[4]/body/section/p[2]/text().0', before, after)).toBeUndefined();
});
