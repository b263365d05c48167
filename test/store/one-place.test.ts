/** Places of before pages and devices kept one: what a device said in a book of ours becomes the place in the work, if it is the newer. */
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { openStore } from '../../src/store/store.ts';
import { freshStore } from '../support/database.ts';
import { storyText, takeInTexts } from '../support/library.ts';
import { accountOf } from '../support/sessions.ts';

const [JUNE, JULY, AUGUST] = ['2026-06-01T10:00:00Z', '2026-07-01T10:00:00Z', '2026-08-01T10:00:00Z'] as const;
/** As `027-devices.sql` left it. */
const BEFORE = `
  alter table places drop constraint places_said, drop column document, drop column progress, drop column percentage, drop column device,
    drop column device_id;
  alter table served_books drop column form, drop column pages;
  alter table reading_places add column work text collate "C" references works on delete cascade, add column edition integer;
  create index reading_places_by_work on reading_places (account, work) where work is not null;
  delete from migrations where name = '028-one-place.sql'`;

test('what devices said before is the place in each work, unless somebody read on a page since', async () => {
  const { store, url } = await freshStore();
  const titles = ['The Lamp', 'The Well', 'The Weir', 'The Ford'];
  await takeInTexts(store, Object.fromEntries(titles.map((Title, i) => [`${i}.txt`, storyText({ Title }, i + 1)])));
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 9 }, { kind: 'keeper', id: 'k' });
  const ids = new Map(items.map(({ title, id }) => [title, id]));
  const [lamp, well, weir, ford] = titles.map((title) => ids.get(title)!) as [string, string, string, string];
  const [ilse, orrin] = [await accountOf(store, 'Ilse'), await accountOf(store, 'Orrin')];
  await store.write((writer) => writer.merge(ford, weir));

  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(BEFORE);
  const page = (account: string, work: string, at: string) =>
    client.query(
      `insert into places (account, work, edition, chapter, block, print, letters, share, kept_at) values ($1, $2, 1, 2, 7, '1 2', 60, 0.5, $3)`,
      [account, work, at],
    );
  const device = (account: string, document: string, work: string | null, progress: string, at: string) =>
    client.query(
      `insert into reading_places (account, document, work, edition, progress, percentage, device, device_id, said_at)
       values ($1, $2, $3, $4, $5, 0.25, 'Kobo', 'k1', $6)`,
      [account, document, work, work && 1, progress, at],
    );
  await page(ilse, lamp, JUNE);
  await device(ilse, 'lamp', lamp, '/body/DocFragment[6]/body/p[3]', JULY);
  await page(ilse, well, '2026-06-15T10:00:00Z');
  await device(ilse, 'well', well, '/body/DocFragment[9]/body/p[3]', JUNE);
  // Two books of one work, the one in the name of a work that it took in.
  await device(ilse, 'weir', weir, '/body/DocFragment[5]/body/p[1]', JUNE);
  await device(ilse, 'ford', ford, '17', AUGUST);
  await device(ilse, 'elsewhere', null, '/body/DocFragment[5]', JUNE);
  await device(orrin, 'lamp', lamp, '/body/DocFragment[1]/body', JUNE);
  await client.end();

  const again = await openStore(url, { visible: visibleStandings, headOf, tagsOf });
  onTestFinished(() => again.close());
  const placesOf = async (account: string) =>
    new Map((await again.places.last(account, 9)).map(({ work, ...place }) => [work, place]));
  const own = await placesOf(ilse);
  expect([...own.keys()]).toEqual([weir, lamp, well]);
  expect(own.get(lamp)).toMatchObject({ edition: 0, chapter: 2, block: 0, letters: 0, at: new Date(JULY) });
  expect(own.get(lamp)!.said).toMatchObject({ document: 'lamp', percentage: 0.25, device: 'Kobo' });
  expect(own.get(well)).toMatchObject({
    edition: 1,
    chapter: 2,
    block: 7,
    said: null,
    at: new Date('2026-06-15T10:00:00Z'),
  });
  expect(own.get(weir)).toMatchObject({ chapter: 0, at: new Date(AUGUST), said: { document: 'ford', progress: '17' } });
  expect((await placesOf(orrin)).get(lamp)).toMatchObject({ chapter: 0, at: new Date(JUNE) });
  expect(await again.places.elsewhere(ilse, 'elsewhere')).toMatchObject({ progress: '/body/DocFragment[5]' });
  expect(await again.places.elsewhere(ilse, 'lamp')).toBe(undefined);
});
