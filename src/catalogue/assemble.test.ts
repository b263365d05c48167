import { describe, expect, test } from 'vitest';
import { verbatim } from '../text/sentence.ts';
import type { Block } from '../text/tree.ts';
import { assemble, type Leaf } from './assemble.ts';
import { chaptersOf } from './chapters.ts';
import type { CatalogueRecord, Fields } from './work.ts';

const block = (type: Block['type'], text: string, level?: number): Block => ({
  type,
  text,
  start: 0,
  end: text.length,
  ...(level ? { level } : {}),
});
const p = (text: string) => block('paragraph', text);
const h = (text: string, level?: number) => block('heading', text, level);
const hr = block('scene-break', '* * *');
const titles = (blocks: readonly Block[], title: string | null = null, author: string | null = null) =>
  chaptersOf(blocks, title, author).map((c) => [c.title, c.blocks.map((b) => b.text)]);

describe('chapters', () => {
  test('a story without headings is one chapter without a title', () => {
    expect(titles([p('a'), hr, p('b')])).toEqual([[null, ['a', '* * *', 'b']]]);
  });

  test('headings give chapters their titles and leave the blocks', () => {
    expect(titles([p('before'), h('Chapter 1'), p('a'), h('Chapter 2'), p('b')])).toEqual([
      [null, ['before']],
      ['Chapter 1', ['a']],
      ['Chapter 2', ['b']],
    ]);
  });

  test('a number and the name under it are one title; lower headings stay', () => {
    expect(titles([h('CHAPTER I'), h('The Storm'), p('a'), h('Night', 3), p('b'), h('CHAPTER II'), p('c')])).toEqual([
      ['CHAPTER I: The Storm', ['a', 'Night', 'b']],
      ['CHAPTER II', ['c']],
    ]);
  });

  test('a chapter that is only numbered has the name that a list over the story gives it', () => {
    const list = block('navigation', 'CONTENTS\nI. The Storm ..... 3\nII. The Boat ..... 17\nIII. The Shoe ..... 29');
    expect(titles([list, h('I'), p('a'), h('Chapter 2'), p('b'), h('III: The Other Shoe'), p('c')])).toEqual([
      ['I: The Storm', ['a']],
      ['Chapter 2: The Boat', ['b']],
      ['III: The Other Shoe', ['c']],
    ]);
  });

  test('a name may stand in a cell behind its number; a row of numbers names nothing', () => {
    const cells = ['CONTENTS', 'I.', 'The Storm', '3', 'II.', 'The Boat', '17'].map((t) => block('navigation', t));
    expect(titles([...cells, h('I'), p('a'), h('II'), p('b')]).map(([t]) => t)).toEqual([
      'I: The Storm',
      'II: The Boat',
    ]);
    expect(titles([block('navigation', 'I | II | III'), h('I'), p('a'), h('II'), p('b')]).map(([t]) => t)).toEqual([
      'I',
      'II',
    ]);
  });

  test('the work’s own title and by-line are no chapter', () => {
    expect(titles([h('The Lamp (2/4)', 1), h('by Mara Venn', 2), p('a')], 'The Lamp', 'Mara Venn')).toEqual([
      [null, ['a']],
    ]);
  });

  test('a number under a name is a section of the chapter', () => {
    expect(titles([h('Oil'), h('I.'), p('a'), h('Fire'), h('I.'), p('b')])).toEqual([
      ['Oil', ['I.', 'a']],
      ['Fire', ['I.', 'b']],
    ]);
  });

  test('numbers under one story of a collection are its sections, at whatever level they are set', () => {
    const stories = ['Oil', 'Fire', 'Ash', 'Salt'].flatMap((name) => [h(name, 3), p(name)]);
    expect(titles([h('Lamp', 3), h('I.', 2), p('a'), h('II.', 2), p('b'), ...stories])).toEqual([
      ['Lamp', ['I.', 'a', 'II.', 'b']],
      ['Oil', ['Oil']],
      ['Fire', ['Fire']],
      ['Ash', ['Ash']],
      ['Salt', ['Salt']],
    ]);
    expect(titles([h('1'), p('a'), h('2'), p('b'), h('3'), p('c'), h('Epilogue'), p('d')])).toEqual([
      ['1', ['a']],
      ['2', ['b']],
      ['3', ['c']],
      ['Epilogue', ['d']],
    ]);
  });

  test('a title page above the chapters is none of them', () => {
    const page = [h('THE', 1), h('LAMP', 1), h('Mara Venn', 2), h('Third edition', 4)];
    const story = [h('CHAPTER I.', 2), h('Oil', 2), p('a'), h('CHAPTER II.', 2), h('Fire', 2), p('b')];
    expect(titles([...page, ...story], 'The Lamp', 'Mara Venn')).toEqual([
      ['CHAPTER I: Oil', ['Third edition', 'a']],
      ['CHAPTER II: Fire', ['b']],
    ]);
  });

  test('apparatus and scene breaks at the ends are left out', () => {
    expect(
      titles([block('header', 'Title: x'), hr, p('a'), hr, block('end-mark', 'The End'), block('signature', '-- ')]),
    ).toEqual([[null, ['a']]]);
  });

  test('a story of nothing is one empty chapter', () => {
    expect(titles([block('header', 'Title: x')])).toEqual([[null, []]]);
  });
});

const said = <T>(value: T, given = true, confidence = 0.9) => ({
  value,
  given,
  confidence,
  evidence: [{ path: 'x', text: String(value) }],
});

function leaf(
  path: string,
  words: number,
  more: {
    title?: CatalogueRecord['title'];
    fields?: Fields;
    chapter?: string;
    blocks?: Block[];
    authors?: CatalogueRecord['authors'];
  } = {},
): Leaf {
  const { blocks = [p(path)], title = null, authors = null, fields = {}, chapter } = more;
  return {
    key: path,
    draft: { path, encoding: 'utf-8', format: 'text', warnings: [verbatim(`${path} was odd`)] },
    ledger: [
      { rule: 'unwrap', changes: [{ rule: 'unwrap', start: 0, end: 1, before: '\n', after: ' ', confidence: 1 }] },
    ],
    record: { title, authors, fields, words, ...(chapter ? { chapter } : {}) },
    card: { sha256: `sha-${path}`, words: 100 },
    blocks,
  };
}

const work = (parts: readonly (readonly Leaf[])[]) => {
  const leaves = new Map(parts.flat().map((l) => [l.draft.path, l]));
  const plan = {
    id: 'w1',
    parts: parts.map((copies) => copies.map((l) => l.draft.path)),
    missingParts: [],
    relations: [],
  };
  return assemble(plan, (key) => leaves.get(key)!);
};

describe('works', () => {
  test('the best copy is read from, every copy is a source and has its say', () => {
    const best = leaf('page.html', 10, { title: said('Page', false, 0.8) });
    const post = leaf('post.txt', 10, {
      title: said('Oil'),
      authors: said([{ name: 'Mara', contact: 'm@example.org' }]),
      fields: { rating: said('Mature') },
    });
    const found = work([[best, post]]);
    expect(found).toMatchObject({
      title: 'Oil',
      authors: [{ name: 'Mara', contact: 'm@example.org' }],
      words: 10,
      fields: { rating: { value: 'Mature' } },
      changes: { count: 1, byRule: { unwrap: 1 } },
      warnings: [verbatim('page.html was odd')],
    });
    expect(found.chapters).toMatchObject([{ blocks: [{ text: 'page.html' }] }]);
    expect(found.sources).toEqual([
      { path: 'page.html', sha256: 'sha-page.html', encoding: 'utf-8', format: 'text' },
      { path: 'post.txt', sha256: 'sha-post.txt', encoding: 'utf-8', format: 'text', same: 'copy', similarity: 1 },
    ]);
  });

  test('parts are chapters; what they say is joined', () => {
    const first = leaf('1', 5, {
      fields: { notes: said(['TBC']), date: said('1999-02-03'), permission: said('yes'), fandoms: said(['Quay']) },
    });
    const second = leaf('2', 7, {
      chapter: 'The Storm',
      fields: {
        notes: said(['TBC', 'The End']),
        date: said('1999-01-05'),
        permission: said('ask'),
        fandoms: said(['quay', 'Isles']),
      },
    });
    const found = work([[first], [second]]);
    expect(found.chapters.map((c) => c.title)).toEqual([null, 'The Storm']);
    expect(found.words).toBe(12);
    const { notes, date, permission, fandoms } = found.fields;
    expect([notes?.value, date?.value, permission?.value, fandoms?.value]).toEqual([
      ['TBC', 'The End'],
      '1999-01-05',
      'ask',
      ['Quay', 'Isles'],
    ]);
  });

  test('given lists are not mixed with suggested ones; a finer date of the same year says more', () => {
    const a = leaf('a', 1, { fields: { fandoms: said(['Guess'], false), date: said('1999') } });
    const b = leaf('b', 1, { fields: { fandoms: said(['Quay']), date: said('1999-03-01') } });
    const { fandoms, date } = work([[a, b]]).fields;
    expect([fandoms?.value, date?.value]).toEqual([['Quay'], '1999-03-01']);
  });
});
