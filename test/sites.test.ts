import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../src/catalogue/work.ts';
import { restoreFile } from '../src/library/heaps/restore-file.ts';
import { CHAPTER_PAGE, DOWNLOAD, ONE_SHOT } from './support/pages/ao3.ts';
import { DESKTOP } from './support/pages/ffnet.ts';
import { DREAMWIDTH, LIGHT } from './support/pages/journals.ts';

const recordOf = async (html: string): Promise<CatalogueRecord> => {
  const bytes = Buffer.from(html);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { pieces } = await restoreFile({ path: 'saved.html', bytes, sha256 }, {});
  return pieces[0]!.record;
};
const values = (record: CatalogueRecord) =>
  Object.fromEntries(Object.entries(record.fields).map(([name, field]) => [name, field.value]));

describe('what an archive said of a story becomes its record', () => {
  it('from a download of the Archive of Our Own', async () => {
    const record = await recordOf(DOWNLOAD);
    expect(record.title).toMatchObject({ value: 'Low Water', given: true });
    expect(record.authors?.value).toEqual([{ name: 'Tansy', account: 'tansyquill' }, { name: 'brackwater' }]);
    expect(record.part).toBeUndefined();
    expect(values(record)).toEqual({
      rating: 'Teen And Up Audiences',
      warnings: ['Graphic Depictions Of Violence', 'Major Character Death'],
      categories: ['F/M'],
      fandoms: ['The Harbour and the Isles - Orla Penn', 'Lights, Lamps & Wicks (TV)'],
      relationships: ['Orrin Vale/Mara Quill', 'Orrin Vale & The Clerk'],
      characters: ['Orrin Vale', 'Mara Quill, Keeper of the Light'],
      freeforms: ['Slow Burn', 'boats, so many boats', 'Hurt/Comfort'],
      language: 'en',
      series: 'The Lamp #2; Tides #1',
      collections: ['Winter Harbour 2015'],
      date: '2015-01-04',
      updated: '2015-03-19',
      completed: false,
      stats: ['Words: 3,218', 'Chapters: 2/7'],
      source: 'https://archiveofourown.org/works/900417',
      summary: 'The light is out. Nobody *asked* Orrin.',
      notes: [
        'For Ida, who likes boats.',
        'In which it rains.',
        'Thanks to my beta.',
        'The rope is real.',
        'More in spring.',
      ],
    });
  });

  it('from one chapter of it and from a one-shot by nobody who is named', async () => {
    const chapter = await recordOf(CHAPTER_PAGE);
    expect(chapter).toMatchObject({ part: { number: 2, of: 3 }, chapter: 'The Stairs' });
    expect(values(chapter)).toMatchObject({ completed: true, rating: 'General Audiences' });
    const short = await recordOf(ONE_SHOT);
    expect(short.authors).toBeNull();
    expect(values(short)).toMatchObject({ completed: true, stats: ['Words: 3,218', 'Chapters: 1/1'] });
  });

  it('from a chapter on fanfiction.net', async () => {
    const record = await recordOf(DESKTOP);
    expect(record).toMatchObject({ title: { value: 'Low Water' }, part: { number: 2, of: 3 }, chapter: 'The Stairs' });
    expect(record.authors?.value).toEqual([{ name: 'Tansy Quill' }]);
    expect(values(record)).toEqual({
      rating: 'Teen And Up Audiences',
      fandoms: ['Harbour and the Isles'],
      relationships: ['Orrin V./Mara Q.'],
      characters: ['Orrin V.', 'Mara Q.', 'The Clerk'],
      freeforms: ['Drama', 'Hurt/Comfort'],
      summary: 'The light is out, and nobody asked. Orrin has to look.',
      language: 'en',
      date: '2011-02-14',
      updated: '2012-06-01',
      completed: true,
      source: 'https://www.fanfiction.net/s/4711/',
      stats: ['Words: 34,567', 'Chapters: 3', 'Reviews: 1,204', 'Favs: 88', 'Follows: 97'],
    });
  });

  it('from an entry of a journal, whose own header block knows better who wrote it', async () => {
    const record = await recordOf(DREAMWIDTH);
    expect(record.title?.value).toBe('Low Water');
    expect(record.authors?.value).toEqual([{ name: 'Tansy Quill' }]);
    expect(values(record)).toMatchObject({
      rating: 'Teen And Up Audiences',
      fandoms: ['The Harbour and the Isles'],
      relationships: ['Orrin/Mara'],
      freeforms: ['fic', 'fish and chips'],
      collections: ['harbour_fic'],
      date: '2011-02-14',
      source: 'https://harbour-fic.dreamwidth.org/4711.html',
    });
    expect(values(record)['notes']).toEqual(
      expect.arrayContaining([
        'A/N: For the winter challenge.',
        'Current Mood: foggy',
        'Current Music: rain on a roof',
      ]),
    );
    const part = await recordOf(LIGHT);
    expect(part).toMatchObject({ title: { value: 'Low Water' }, part: { number: 2, of: 3 } });
    expect(part.authors?.value).toEqual([{ name: 'tansyquill' }]);
  });
});
