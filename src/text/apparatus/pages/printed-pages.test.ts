import { describe, expect, it } from 'vitest';
import { TYPED, type Typing, typePages } from '../../../../test/support/typed-pages.ts';
import { restore } from '../../../restoration/restore.ts';
import { restoredBlocks } from '../../restored.ts';
import { plain } from '../../text.ts';
import { storyBlocks } from '../../tree.ts';
import { readPages } from './printed-pages.ts';

const LONG = [...TYPED, ...TYPED.slice(5), ...TYPED.slice(2)];
const storyOf = (content: string) =>
  storyBlocks(restoredBlocks(restore(plain(content)))).map((b) => ({ type: b.type, text: b.text }));
/** The first letters of `found` that `wanted` does not have at their place; '' where both are the same. */
function strayIn(found: string, wanted: string): string {
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at++;
  return at === found.length && at === wanted.length
    ? ''
    : `…${found.slice(Math.max(0, at - 20), at)}[${found.slice(at, at + 40)}]`;
}
const letters = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '');

const centred = (s: string) => ['', `${' '.repeat(30)}${s}`, ''];
const FORMS: Readonly<Record<string, Typing>> = {
  '- 7 -': { foot: (n) => centred(`- ${n} -`), first: 7 },
  '-7- from 1': { foot: (n) => centred(`-${n}-`) },
  '~7~': { foot: (n) => centred(`~${n}~`), indent: true },
  'a bare number at the foot': { foot: (n) => ['', '', `${' '.repeat(58)}${n}`, ''], first: 3 },
  'a bare number at the head, indented paragraphs': { head: (n) => [`${n}`, ''], indent: true, first: 12 },
  'Page 7': { foot: (n) => ['', `Page ${n}`, ''] },
  'Page 7 of 12': { foot: (n) => ['', `Page ${n} of 12`, ''] },
  '7/12': { foot: (n) => ['', `${n}/12`, ''], indent: true },
  '[7]': { foot: (n) => centred(`[${n}]`), indent: true, first: 21 },
  'стр. 7': { foot: (n) => ['', `стр. ${n}`, ''] },
  'a magazine and its issue, and the page at the other edge': {
    foot: (n) => ['', n % 2 ? `Lamp Oil 3${' '.repeat(40)}${n}` : `${n}${' '.repeat(40)}Lamp Oil 3`, ''],
    indent: true,
    first: 20,
  },
  'continued on page 7': {
    head: (n) => [`(continued from page ${n - 1})`, ''],
    foot: (n) => ['', `(continued on page ${n + 1})`],
    first: 4,
  },
  'a running head': { head: (n) => [`THE LAMP${' '.repeat(40)}${n}`, ''], indent: true },
  'a running head before its number': { head: (n) => [`${n}${' '.repeat(40)}The Lamp at the Stairs`, ''] },
  'title and name by turns': {
    head: (n) => [n % 2 ? `THE LAMP${' '.repeat(40)}${n}` : `${n}${' '.repeat(38)}MARIT OLDWATER`, ''],
    indent: true,
  },
  'a head and a foot': { head: () => ['THE LAMP', ''], foot: (n) => centred(`- ${n} -`) },
  'heads and page ends without numbers': { head: () => ['The Lamp  /  Marit Oldwater', ''], feed: true, indent: true },
  'a number and a page end': { foot: (n) => ['', `${n}`], feed: true },
  'a name, a dash, a number': { head: (n) => [`Oldwater - The Lamp - ${n}`, ''], feed: true },
};

describe.each(Object.entries(FORMS))('pages with %s', (_, typing) => {
  const content = typePages(LONG, typing);
  const story = storyOf(content);

  it('leave no number and no head in the story', () => {
    expect(strayIn(letters(story.map((b) => b.text).join('')), letters(LONG.join('')))).toBe('');
    expect(story.every((b) => b.type === 'paragraph')).toBe(true);
  });

  it('are joined where they cut a sentence', () => {
    const told = LONG.map(letters);
    const whole = story.filter((b) => told.includes(letters(b.text))).length;
    expect(whole / story.length).toBeGreaterThan(0.85);
    expect(story.length / LONG.length).toBeGreaterThan(0.9);
    expect(story.length / LONG.length).toBeLessThan(1.1);
  });
});

describe('numbers that are no pages', () => {
  const sections = (mark: (n: number) => string, per = 4) =>
    LONG.flatMap((p, i) => (i % per === 0 ? [mark(i / per + 1), p] : [p])).join('\n\n');
  const DRABBLE = 'She counted the lamps again, and there were nine. '.repeat(11).trim();

  it.each([
    ['chapters', sections((n) => `Chapter ${n}`)],
    ['bare numbers over sections', sections((n) => `${n}`)],
    ['dressed numbers over sections', sections((n) => `- ${n} -`)],
    ['a chapter called 7', sections((n) => (n === 2 ? '7' : '* * *'))],
    ['drabbles of one length', Array.from({ length: 20 }, (_, i) => `${i + 1}\n\n${DRABBLE}`).join('\n\n')],
    ['days', sections((n) => `Day     ${n}`)],
    ['a countdown', ['"Ready?"', ...Array.from({ length: 10 }, (_, i) => `${10 - i}`), ...TYPED].join('\n\n')],
    ['years', sections((n) => `${1890 + n * 7}`)],
    ['parts of a series', sections((n) => `The Lamp ${n}/9`, 9)],
    ['footnotes', `${LONG.join('\n\n').replaceAll('. T', '.[1] T')}\n\n[1] So they say.`],
    [
      'lower-case verse with numbers',
      Array.from(
        { length: 9 },
        (_, i) => `${i + 1}\n\n${'the water is high\nthe lamp is low\nand nobody knows\n'.repeat(9)}`,
      ).join('\n\n'),
    ],
  ])('stay: %s', (_, content) => {
    const { ends, inline } = readPages(plain(content));
    expect(ends).toEqual([]);
    expect(inline).toEqual([]);
  });
});

describe('numbers in running text', () => {
  it.each([
    ['{13}', (n: number) => `{${n}}`],
    ['[Pg 13]', (n: number) => `[Pg ${n}]`],
    ['[Page 13]', (n: number) => `[Page ${n}]`],
  ])('%s goes, inside words as between them', (_, token) => {
    let page = 12;
    const content = LONG.map((p) => (p.length > 250 ? `${p.slice(0, 120)}${token(page++)}${p.slice(120)}` : p)).join(
      '\n\n',
    );
    expect(
      letters(
        storyOf(content)
          .map((b) => b.text)
          .join(''),
      ),
    ).toBe(letters(LONG.join('')));
  });

  it('leaves references to pages', () => {
    const content = LONG.map((p, i) => p.replace(/, /, ` (page ${118 + 2 * i}), `)).join('\n\n');
    expect(readPages(plain(content)).inline).toEqual([]);
  });

  it('leaves braces that count nothing', () => {
    expect(readPages(plain(`${TYPED.join('\n\n')} {3} and {1} and {2}`)).inline).toEqual([]);
  });
});

describe('short pages', () => {
  const PAGE =
    'The mill had stood empty since the flood, and nobody in the valley could say who owned the green key. '.repeat(2);
  const pages = (foot: (n: number) => string, from = 1, count = 4) =>
    Array.from({ length: count }, (_, i) => `${PAGE.trim()}\n\n${foot(from + i)}`).join('\n\n');

  it.each([
    ['[41]', pages((n) => `[${n}]`, 41)],
    ['~ 2 ~', pages((n) => `          ~ ${n} ~`)],
    ['a number and a page end', pages((n) => `${n}\n\f`)],
    ['a number and a page end, three pages', pages((n) => `${n}\n\f`, 1, 3)],
    ['- 20 -', pages((n) => `- ${n} -`, 20)],
    ['a number alone at each foot', pages((n) => `${n}`, 20)],
  ])('%s goes where each ends', (_, content) => {
    expect(readPages(plain(content)).ends.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['over short sections', Array.from({ length: 5 }, (_, i) => `~ ${i + 1} ~\n\n${PAGE}`).join('\n\n')],
    [
      'over sections behind a foreword',
      `${PAGE}\n\n${Array.from({ length: 5 }, (_, i) => `[${i + 1}]\n\n${PAGE}`).join('\n\n')}`,
    ],
  ])('a number stays %s', (_, content) => {
    expect(readPages(plain(content)).ends).toEqual([]);
  });
});

it('says what the heads say, the commonest first', () => {
  expect(readPages(plain(typePages(LONG, FORMS['title and name by turns']!))).heads.toSorted()).toEqual([
    'MARIT OLDWATER',
    'THE LAMP',
  ]);
});
