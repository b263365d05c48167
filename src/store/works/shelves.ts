import type { Kysely } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import type { Shelf } from '../reader.ts';
import type { Tables } from '../tables.ts';
import { tagReader } from '../tags/read.ts';
import type { Visible } from '../visible.ts';
import { CARD, cardsOf } from './cards.ts';
import { list } from './list.ts';

/** A shelf as it is counted, with its works by their ids. */
export interface Counted {
  readonly fandom: string | null;
  readonly count: number;
  readonly works: readonly string[];
}

/**
 * The largest fandoms with their newest works, last those of which no fandom is known.
 * @param held what was counted, as far as it may be some seconds old; who sees a work is looked up each time
 */
export async function shelves(
  db: Kysely<Tables>,
  visible: Visible,
  viewer: Viewer,
  held: (count: () => Promise<readonly Counted[]>) => Promise<readonly Counted[]>,
  most: number,
  worksEach: number,
): Promise<readonly Shelf[]> {
  const counted = await held(() => count(db, visible, viewer, most, worksEach));
  const ids = counted.flatMap(({ works }) => works);
  const rows =
    ids.length > 0
      ? await db.selectFrom('works').where(visible(viewer)).select(CARD).where('id', 'in', ids).execute()
      : [];
  const cards = new Map((await cardsOf(db, rows)).map((one) => [one.id, one]));
  return counted.map((shelf) => ({ ...shelf, works: shelf.works.flatMap((id) => cards.get(id) ?? []) }));
}

async function count(
  db: Kysely<Tables>,
  visible: Visible,
  viewer: Viewer,
  most: number,
  worksEach: number,
): Promise<readonly Counted[]> {
  const { tags, withoutTag, newestOf } = tagReader(db, visible);
  const [known, unknown] = await Promise.all([tags({ type: 'fandom', most }, viewer), withoutTag('fandom', viewer)]);
  const named = known.slice(0, unknown ? Math.max(0, most - 1) : most);
  const hasNameless = unknown > 0 && most > 0;
  const ofNone = { tags: [{ type: 'fandom', name: null }], sort: 'newest', page: 1, perPage: worksEach } as const;
  const ids = named.map(({ id }) => id);
  const [newest, nameless] =
    worksEach > 0
      ? await Promise.all([newestOf(ids, viewer, worksEach), hasNameless ? list(db, visible, ofNone, viewer) : null])
      : [new Map<number, readonly string[]>(), null];
  return [
    ...named.map(({ id, name, count }) => ({ fandom: name, count, works: newest.get(id) ?? [] })),
    ...(hasNameless ? [{ fandom: null, count: unknown, works: nameless?.items.map(({ id }) => id) ?? [] }] : []),
  ];
}
