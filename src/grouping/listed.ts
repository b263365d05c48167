import { foldWords } from '../text/folded.ts';
import { titleAndPart } from '../text/titles/part.ts';
import type { Listing, PlanContents } from './card.ts';
import type { Copies } from './copies.ts';

/**
 * Pages that another page lists as the chapters of one story: they get their place in the list, its title and writer. Only
 * where nothing speaks against it: not two writers, no page that names another work, no links of the pages that say
 * otherwise, no second list that orders them in another way. Parts that name themselves, and what a dump tells, stay so.
 */
export function listed(texts: readonly Copies[], listings: readonly Listing[] = []): Copies[] {
  if (listings.length === 0) return [...texts];
  const at = new Map(texts.flatMap((text, i) => text.cards.map((card): [string, number] => [card.key, i])));
  const inStory = new Map<string, number>();
  for (const { story } of texts) if (story !== undefined) inStory.set(story, (inStory.get(story) ?? 0) + 1);
  const out = [...texts];
  for (const { listing, pages } of withoutQuarrels(listings, at)) {
    const those = pages.map(({ index }) => texts[index]!);
    if (new Set(those).size < 2 || new Set(those).size < those.length) continue;
    if (!mayJoin(those, pages, inStory) || !fits(listing, those, pages)) continue;
    const story = `contents:${listing.path}:${those[0]!.cards[0]!.key}`;
    const title = sharedTitle(those) ?? listing.title;
    const { author } = listing;
    const join = (index: number, number: number, label?: string) => {
      out[index] = {
        ...texts[index]!,
        story,
        title,
        author: author ?? texts[index]!.author,
        part: { number, of: listing.chapters.length },
        listed: { in: { ...listing, title }, ...(label === undefined ? {} : { label }) },
      };
    };
    for (const { index, number } of pages) join(index, number, listing.chapters[number - 1]!.label);
    const own = listing.own === undefined ? undefined : at.get(listing.own);
    if (
      own !== undefined &&
      out[own]!.story === undefined &&
      isOfOne([listing.author, texts[own]!.author, ...those.map((t) => t.author)])
    )
      join(own, 0);
  }
  return out;
}

/** A page that is there, with its place in the list from 1. */
interface Page {
  readonly index: number;
  readonly number: number;
}

interface Found {
  readonly listing: Listing;
  readonly pages: readonly Page[];
}

/** Lists of which no other says otherwise; of lists that agree the longest. */
function withoutQuarrels(listings: readonly Listing[], at: ReadonlyMap<string, number>): Found[] {
  const found = listings
    .map((listing): Found => {
      const pages = listing.chapters.flatMap(({ key }, i) => {
        const index = key === undefined ? undefined : at.get(key);
        return index === undefined ? [] : [{ index, number: i + 1 }];
      });
      return { listing, pages };
    })
    .filter(({ pages }) => pages.length > 1)
    .sort(
      (a, b) =>
        b.pages.length - a.pages.length ||
        a.listing.chapters.length - b.listing.chapters.length ||
        (a.listing.path < b.listing.path ? -1 : 1),
    );
  const owner = new Map<number, { readonly by: Found; readonly number: number }>();
  const quarrels = new Set<Found>();
  for (const one of found) {
    const owned = one.pages.map(({ index }) => owner.get(index));
    const first = owned.find((o) => o)?.by;
    const same =
      first !== undefined &&
      owned.every((o, i) => o?.by === first && (i === 0 || o.number > owned[i - 1]!.number)) &&
      fold(one.listing.title) === fold(first.listing.title);
    if (same) quarrels.add(one);
    else if (first) for (const each of [one, ...owned.flatMap((o) => o?.by ?? [])]) quarrels.add(each);
    for (const { index, number } of one.pages) if (!owner.has(index)) owner.set(index, { by: one, number });
  }
  return found.filter((one) => !quarrels.has(one));
}

/** What already joins the pages, or numbers them, must agree with the list. */
function mayJoin(texts: readonly Copies[], pages: readonly Page[], inStory: ReadonlyMap<string, number>): boolean {
  const stories = new Map<string, Copies[]>();
  for (const text of texts)
    if (text.story !== undefined) stories.set(text.story, [...(stories.get(text.story) ?? []), text]);
  for (const [story, parts] of stories) {
    if (!story.startsWith('links:') || parts.length !== inStory.get(story)) return false;
    if (parts.some((p, i) => i > 0 && p.part!.number < parts[i - 1]!.part!.number)) return false;
  }
  // Parts that name one title and a number each are joined by that, with parts in other kinds of files too.
  const title = fold(texts[0]!.title);
  const named = title !== '' && texts.every((t) => t.part && t.story === undefined && fold(t.title) === title);
  const numbers = texts.flatMap((t) => t.part?.number ?? []);
  return !named && numbers.every((n, i) => i === 0 || n > numbers[i - 1]!) && pages.length === texts.length;
}

/** The title that stands over every page: then what stands over the list is a site's name, or the same. */
function sharedTitle(texts: readonly Copies[]): string | undefined {
  const titles = new Set(texts.map((t) => fold(t.title)));
  const title = texts[0]!.title;
  return titles.size === 1 && title && titleAndPart(title).title !== '' ? title : undefined;
}

/** Are these pages chapters of what the list says? */
function fits(listing: Listing, texts: readonly Copies[], pages: readonly Page[]): boolean {
  if (!isOfOne([listing.author, ...texts.map((t) => t.author)])) return false;
  if (listing.called === 'files') return true;
  const title = fold(listing.title);
  const seen = texts.map((text, i) => {
    const own = fold(text.title);
    const label = fold(listing.chapters[pages[i]!.number - 1]!.label);
    const says = holds(own, title);
    const numbered = own === '' || titleAndPart(text.title!).title === '';
    const foreign = !says && !numbered && !holds(label, own) && !holds(own, label);
    return {
      says,
      numbered,
      foreign,
      headed: text.author !== null || text.cards.some((c) => c.lesson),
      part: text.part,
    };
  });
  if (listing.called === 'chapters') return !seen.some((s) => s.foreign && (s.headed || s.part !== undefined));
  if (seen.some((s) => s.foreign)) return false;
  if (seen.filter((s) => s.says).length * 2 > seen.length) return true;
  return !seen.some((s) => s.headed) && (listing.called === 'ends' || seen.every((s) => s.numbered || s.says));
}

const isOfOne = (writers: readonly (string | null)[]): boolean => new Set(writers.map(fold).filter(Boolean)).size <= 1;

const holds = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `);

const fold = (s: string | null): string => foldWords(s ?? '');

/** What the list says of a work, for its plan; undefined where no list made it one. */
export function contentsOfParts(parts: readonly Copies[], missing: readonly number[]): PlanContents | undefined {
  const listing = parts.find((part) => part.listed)?.listed?.in;
  if (!listing) return undefined;
  const labels = parts.flatMap(({ cards, listed: place }) =>
    place ? cards.map(({ key }): [string, string] => [key, place.label ?? '']) : [],
  );
  const there = new Set(missing);
  return {
    path: listing.path,
    title: listing.title,
    author: listing.author,
    labels: Object.fromEntries(labels),
    missing: listing.chapters.flatMap(({ label, file, key }, i) =>
      key === undefined && there.has(i + 1) ? [{ number: i + 1, title: label, file }] : [],
    ),
  };
}
