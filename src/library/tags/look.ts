import type { Viewer } from '../../catalogue/work.ts';
import type { BinTag, ReadsWrangling } from '../../store/tags/wrangling.ts';

export type { BinTag };

/** How many of each kind are shown. */
const MOST = 200;

/** A tag as wranglers look at it. */
export interface LookedAt extends BinTag {
  /** Works that are found by it. */
  readonly found: number;
  readonly synonyms: readonly BinTag[];
  /** Right above and right below. */
  readonly wider: readonly BinTag[];
  readonly narrower: readonly BinTag[];
  /** What it belongs to, and what belongs to it. */
  readonly wholes: readonly BinTag[];
  readonly parts: readonly BinTag[];
}

export async function lookedAt(wrangling: ReadsWrangling, id: number, viewer: Viewer): Promise<LookedAt | null> {
  const [whole] = await wrangling.whole([id]);
  if (!whole) return null;
  const { synonyms, narrower, belonging } = await wrangling.under(id, MOST);
  const ids = (tags: readonly { readonly id: number }[]) => tags.map((tag) => tag.id);
  const all = [id, ...ids(synonyms), ...ids(narrower), ...ids(belonging), ...whole.under, ...whole.in];
  const counted = await wrangling.tagsCounted([...new Set(all)], viewer);
  const own = counted.get(id);
  if (!own) return null;
  const known = (some: readonly number[]) =>
    some.flatMap((one) => counted.get(one) ?? []).sort((a, b) => b.uses - a.uses || a.id - b.id);
  return {
    ...own,
    found: await wrangling.worksWith(await wrangling.carriers([id]), viewer),
    synonyms: known(ids(synonyms)),
    narrower: known(ids(narrower)),
    parts: known(ids(belonging)),
    wider: known(whole.under),
    wholes: known(whole.in),
  };
}
