import { describe, expect, test } from 'vitest';
import type { Field, Fields, Work } from '../work.ts';
import { sayingsOf } from './alike.ts';
import { layOver } from './overlay.ts';
import type { Word } from './word.ts';

const field = <T>(value: T, more: Partial<Field<T>> = {}): Field<T> => ({
  value,
  confidence: 0.6,
  given: false,
  evidence: [{ path: 'a.txt', text: `Label: ${Array.isArray(value) ? value.join(', ') : value}` }],
  ...more,
});
const people = (...authors: Work['authors']) => field(authors, { given: true });

function workWith(fields: Fields, more: Partial<Work> = {}): Work {
  return {
    id: 'w1',
    title: fields.title?.value ?? null,
    authors: fields.authors?.value ?? [],
    fields,
    chapters: [],
    sources: [],
    missingParts: [],
    relations: [],
    words: 100,
    changes: { count: 0, byRule: {} },
    warnings: [],
    ...more,
  };
}

let made = 0;
const word = (more: Partial<Word> & Pick<Word, 'field' | 'verdict'>): Word => ({
  id: ++made,
  scope: 'work',
  said: '',
  value: null,
  was: null,
  by: 'k',
  at: '2026-01-02T03:04:05.000Z',
  ...more,
});
const alike = (name: string, said: string, verdict: Word['verdict'], value: unknown = null) =>
  word({ scope: 'alike', field: name, said, verdict, value });

describe('about one work', () => {
  const work = workWith({ rating: field('Explicit'), fandoms: field(['Eleven Rivers', 'Oil']) });

  test('accepted: certain, with its evidence and what it was', () => {
    const { work: after, applied } = layOver(work, [
      word({ id: 7, field: 'rating', verdict: 'accepted', value: 'Explicit' }),
    ]);
    expect(after.fields.rating).toEqual({
      ...work.fields.rating,
      confidence: 1,
      decided: {
        verdict: 'accepted',
        by: 'k',
        at: '2026-01-02T03:04:05.000Z',
        was: { value: 'Explicit', confidence: 0.6, given: false },
      },
    });
    expect(applied).toEqual([7]);
  });

  test('corrected: the value holds whatever is read later, and where nothing is read', () => {
    const said = [word({ field: 'rating', verdict: 'corrected', value: 'Mature', was: field('Explicit') })];
    for (const rating of [field('Explicit'), field('Not Rated', { given: true, confidence: 0.99 })])
      expect(layOver(workWith({ rating }), said).work.fields.rating).toMatchObject({
        value: 'Mature',
        confidence: 1,
        decided: { was: { value: rating.value, given: rating.given } },
      });
    expect(layOver(workWith({}), said).work.fields.rating).toMatchObject({
      value: 'Mature',
      evidence: [{ path: 'a.txt' }],
    });
  });

  test('refused: gone; another value may still be suggested; of a list only what was refused', () => {
    const no = (value: unknown, name = 'rating') => [word({ field: name, verdict: 'refused', value })];
    expect(layOver(work, no('Explicit')).work.fields).not.toHaveProperty('rating');
    expect(layOver(work, no('Mature'))).toEqual({ work, applied: [] });
    expect(layOver(work, no(['oil'], 'fandoms')).work.fields.fandoms).toEqual({
      ...work.fields.fandoms,
      value: ['Eleven Rivers'],
    });
    expect(layOver(work, no(['OIL', 'eleven  rivers'], 'fandoms')).work.fields).not.toHaveProperty('fandoms');
  });

  test('title and writer of the work are those of its fields', () => {
    const titled = workWith({ title: field('Lampp'), authors: people({ name: 'Q', contact: 'q@x.example' }) });
    const { work: after } = layOver(titled, [
      word({ field: 'title', verdict: 'corrected', value: 'Lamp' }),
      word({ field: 'authors', verdict: 'refused', value: [{ name: 'Q' }] }),
    ]);
    expect([after.title, after.authors, after.fields.authors]).toEqual(['Lamp', [], undefined]);
  });

  test('of several words the newest holds; a field that nobody knew yet can be settled too', () => {
    const later = layOver(work, [
      word({ field: 'tone', verdict: 'corrected', value: 'sad' }),
      word({ field: 'tone', verdict: 'corrected', value: 'merry' }),
    ]);
    expect(later.work.fields).toMatchObject({ tone: { value: 'merry', confidence: 1, given: false } });
  });

  test('refused one after the other, all stay gone; a corrected value that is refused is gone too', () => {
    const gone = [word({ field: 'fandoms', verdict: 'refused', value: ['Oil'] })];
    gone.push(word({ field: 'fandoms', verdict: 'refused', value: ['Eleven Rivers'] }));
    expect(layOver(work, gone).work.fields).not.toHaveProperty('fandoms');
    const corrected = word({ field: 'rating', verdict: 'corrected', value: 'Mature' });
    const refused = word({ field: 'rating', verdict: 'refused', value: 'Mature' });
    expect(layOver(work, [corrected, refused]).work.fields).not.toHaveProperty('rating');
    expect(
      layOver(
        work,
        [refused, corrected].map((w, i) => ({ ...w, id: i })),
      ).work.fields.rating!.value,
    ).toBe('Mature');
  });

  test('a refused relation is gone, an accepted one says so', () => {
    const related = workWith(
      {},
      {
        relations: [
          { type: 'revision-of', work: 'w2', similarity: 0.7 },
          { type: 'excerpt-of', work: 'w3', similarity: 0.9 },
        ],
      },
    );
    const { work: after } = layOver(related, [
      word({ field: 'revision-of', said: 'w2', verdict: 'refused' }),
      word({ field: 'excerpt-of', said: 'w3', verdict: 'accepted' }),
    ]);
    expect(after.relations).toMatchObject([{ work: 'w3', decided: { verdict: 'accepted', by: 'k' } }]);
  });
});

describe('about all works alike', () => {
  test('this address is this writer', () => {
    const work = workWith({ authors: people({ name: 'tq', contact: 'TQ@Old.example' }, { name: 'Bo' }) });
    const { work: after } = layOver(work, [alike('authors', 'tq@old.example', 'corrected', ['Tansy Quill'])]);
    expect(after.authors).toEqual([{ name: 'Tansy Quill', contact: 'TQ@Old.example' }, { name: 'Bo' }]);
    expect(after.fields.authors!.decided).toMatchObject({ verdict: 'corrected', alike: true });
  });

  test('this label means this rating, whether it was understood or not', () => {
    const said = [alike('rating', 'orange lamp', 'corrected', 'Mature')];
    const evidence = { path: 'a.txt', text: 'Rated:  Orange  LAMP' };
    const wrong = workWith({ rating: field('Teen And Up Audiences', { given: true, evidence: [evidence] }) });
    expect(layOver(wrong, said).work.fields.rating).toMatchObject({ value: 'Mature', given: true });
    const unread = layOver(workWith({}, { unread: [{ field: 'rating', evidence }] }), said).work;
    expect(unread.fields.rating).toMatchObject({ value: 'Mature', given: true, evidence: [evidence] });
    expect(unread).not.toHaveProperty('unread');
  });

  test('this name is this fandom: each name for itself, doubled ones once, wrong ones gone', () => {
    const work = workWith({ fandoms: field(['HP', 'Harry P.', 'Disclaimer']) });
    const one = alike('fandoms', 'hp', 'corrected', ['The Potter']);
    const two = alike('fandoms', 'harry p.', 'corrected', ['the potter']);
    const three = alike('fandoms', 'disclaimer', 'refused');
    expect(layOver(work, [one]).work.fields.fandoms).toMatchObject({
      value: ['The Potter', 'Harry P.', 'Disclaimer'],
      confidence: 0.6,
    });
    const { work: after, applied } = layOver(work, [one, two, three]);
    expect(after.fields.fandoms).toMatchObject({ value: ['the potter'], confidence: 1, decided: { alike: true } });
    expect(applied).toEqual([one.id, two.id, three.id]);
  });

  test("a tag is known by the file's own words too, whatever a better list of names makes of them", () => {
    const work = workWith({ fandoms: field(['Harry Potter', 'Oil'], { said: 'HP; Oil' }) });
    const { work: after } = layOver(work, [alike('fandoms', 'hp', 'corrected', ['Hill Pottery'])]);
    expect(after.fields.fandoms!.value).toEqual(['Hill Pottery', 'Oil']);
    expect(sayingsOf(work).map(({ said }) => said)).toEqual(['harry potter', 'hp', 'oil']);
    const rated = workWith({ rating: field('Explicit', { said: 'NC-17' }) });
    expect(layOver(rated, [alike('rating', 'nc-17', 'corrected', 'Mature')]).work.fields.rating!.value).toBe('Mature');
  });

  test("a work's own word is nearer, and works that say nothing of the kind stay as they are", () => {
    const work = workWith({ fandoms: field(['HP']) });
    const everywhere = alike('fandoms', 'hp', 'corrected', ['The Potter']);
    const here = word({ field: 'fandoms', verdict: 'corrected', value: ['Hill Pottery'] });
    expect(layOver(work, [here, everywhere]).work.fields.fandoms!.value).toEqual(['Hill Pottery']);
    const other = workWith({ fandoms: field(['Oil']), characters: field(['HP']) });
    expect(layOver(other, [everywhere])).toEqual({ work: other, applied: [] });
  });

  test('what a work says is found again, however it is spelt', () => {
    const work = workWith({
      authors: people({ name: 'Tansy  Quill', contact: 'T@Old.example' }),
      rating: field('Mature', { evidence: [{ path: 'a', text: 'Rating: Orange\u0000' }] }),
      summary: field('long'),
      fandoms: field(['A'.repeat(300), 'Ｒiver']),
    });
    expect(sayingsOf(work).map(({ field: name, said }) => `${name} ${said}`)).toEqual([
      'authors t@old.example',
      'authors tansy quill',
      'rating orange\uFFFD',
      'fandoms river',
    ]);
  });
});
