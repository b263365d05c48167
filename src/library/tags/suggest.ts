import type { Viewer } from '../../catalogue/work.ts';
import type { AlikeTag, BinTag, Neighbour, ReadsWrangling } from '../../store/tags/wrangling.ts';
import { peopleIn } from '../../text/likeness.ts';
import { nameKey } from '../../text/name-key.ts';

/** What may be done with a tag, and why one may think so. */
export type Suggestion =
  /** The same letters, or the same people of a pairing in another order; or all words of one name in the other, in one fandom. */
  | { readonly does: 'merge'; readonly with: AlikeTag; readonly why: 'letters' | 'people' | 'words' }
  /** Most of its works carry this fandom. */
  | { readonly does: 'in'; readonly with: Neighbour; readonly of: number; readonly why: 'works' }
  /** Its name says so. */
  | { readonly does: 'in'; readonly with: BinTag; readonly why: 'name' };

const MOST = 8;
/** Less than half of its works say nothing. */
const HALF = 0.5;

/** What else a tag may be, and what it may belong to. */
export async function suggestFor(
  wrangling: ReadsWrangling,
  id: number,
  viewer: Viewer,
): Promise<readonly Suggestion[]> {
  const [tag] = await wrangling.whole([id]);
  if (!tag || tag.is === 'synonym') return [];
  const [alike, within] = await Promise.all([
    wrangling.alike(id, viewer, MOST),
    tag.type === 'relationship' || tag.type === 'rating' ? [] : wrangling.within(id, tag.name, viewer, MOST),
  ]);
  const people = tag.type === 'relationship' ? peopleIn(tag.name) : [];
  const same = (one: AlikeTag) => (people.length > 0 && peopleIn(one.name).length > 0 ? 'people' : 'letters');
  return [
    ...alike.map((one) => ({ does: 'merge' as const, with: one, why: same(one) as 'people' | 'letters' })),
    ...within.map((one) => ({ does: 'merge' as const, with: one, why: 'words' as const })),
    ...(await inPeople(wrangling, tag, people, viewer)),
    ...(await inFandoms(wrangling, tag, viewer)),
  ];
}

async function inPeople(
  wrangling: ReadsWrangling,
  tag: { readonly in: readonly number[] },
  people: readonly string[],
  viewer: Viewer,
): Promise<readonly Suggestion[]> {
  const called = await Promise.all(people.map((name) => wrangling.called('character', nameKey(name), viewer)));
  const tags = await wrangling.whole(called.flatMap((one) => (one ? [one.id] : [])));
  // Of another name the person is meant whose it is.
  const meant = [...new Set(tags.map((one) => one.of ?? one.id))].filter((one) => !tag.in.includes(one));
  const counted = await wrangling.tagsCounted(meant, viewer);
  return meant.flatMap((one) => {
    const person = counted.get(one);
    return person ? [{ does: 'in' as const, with: person, why: 'name' as const }] : [];
  });
}

async function inFandoms(
  wrangling: ReadsWrangling,
  { id, type, in: belongs }: { readonly id: number; readonly type: string; readonly in: readonly number[] },
  viewer: Viewer,
): Promise<readonly Suggestion[]> {
  if (!['character', 'relationship', 'freeform'].includes(type)) return [];
  const carriers = await wrangling.carriers([id]);
  const [works, beside] = await Promise.all([
    wrangling.worksWith(carriers, viewer),
    wrangling.fandomsBeside(carriers, viewer, MOST),
  ]);
  return beside
    .filter((fandom) => !belongs.includes(fandom.id) && fandom.shared >= works * HALF)
    .map((fandom) => ({ does: 'in' as const, with: fandom, of: works, why: 'works' as const }));
}
