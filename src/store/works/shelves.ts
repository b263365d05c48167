import type { Kysely } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import type { Shelf } from '../reader.ts';
import type { Tables } from '../tables.ts';
import { tagReader } from '../tags/read.ts';
import type { Visible } from '../visible.ts';
import { CARD, cardsOf } from './cards.ts';
import { list } from './list.ts';

/** The largest fandoms with their newest works, last those of which no fandom is known. */
export async function shelves(
  db: Kysely<Tables>,
  visible: Visible,
  viewer: Viewer,
  most: number,
  worksEach: number,
): Promise<readonly Shelf[]> {
  const { tags, withoutTag, newestOf } = tagReader(db, visible);
  const [known, unknown] = await Promise.all([tags({ type: 'fandom', most }, viewer), withoutTag('fandom', viewer)]);
  const named = known.slice(0, unknown ? Math.max(0, most - 1) : most);
  const all = [
    ...named.map(({ id, name, count }) => ({ id, fandom: name, count })),
    ...(unknown && most > 0 ? [{ id: null, fandom: null, count: unknown }] : []),
  ];
  if (worksEach <= 0) return all.map(({ fandom, count }) => ({ fandom, count, works: [] }));
  const [newest, nameless] = await Promise.all([
    newestOf(
      named.map(({ id }) => id),
      viewer,
      worksEach,
    ),
    unknown
      ? list(
          db,
          visible,
          { tags: [{ type: 'fandom', name: null }], sort: 'newest', page: 1, perPage: worksEach },
          viewer,
        )
      : null,
  ]);
  const ids = [...newest.values()].flat();
  const rows =
    ids.length > 0
      ? await db.selectFrom('works').where(visible(viewer)).select(CARD).where('id', 'in', ids).execute()
      : [];
  const cards = new Map((await cardsOf(db, rows)).map((one) => [one.id, one]));
  return all.map(({ id, fandom, count }) => ({
    fandom,
    count,
    works: id === null ? (nameless?.items ?? []) : (newest.get(id) ?? []).flatMap((work) => cards.get(work) ?? []),
  }));
}
