import { foldWords } from '../text/folded.ts';
import type { Card } from './card.ts';
import type { Copies } from './copies.ts';

/**
 * Pages of one story joined by their links: they get the number that the others call them by, or their place in the
 * chain of "next" links, and the story's name. What only stands behind one another in an archive stays apart: a bare
 * "next" counts where the page behind leads back and the titles agree, and nothing joins two writers.
 */
export function linked(texts: readonly Copies[]): Copies[] {
  const at = new Map<string, number>();
  for (const [i, text] of texts.entries()) for (const card of text.cards) if (!at.has(card.path)) at.set(card.path, i);
  const pages = texts.map((text, index) => ({ index, text, links: linksIn(text) }));
  if (!pages.some((p) => p.links)) return [...texts];
  const edges = edgesOf(pages, at);
  const out = [...texts];
  for (const story of storiesOf(pages, edges)) {
    if (sayThemselves(story.map((i) => texts[i]!))) continue;
    const numbers = numbersOf(story, pages, at, edges);
    if (!numbers) continue;
    const of = highest(story, pages, numbers);
    const name = `links:${texts[Math.min(...story)]!.cards.map((c) => c.path).sort()[0]}`;
    for (const i of story) out[i] = { ...texts[i]!, story: name, part: { number: numbers.get(i)!, of } };
  }
  return out;
}

/** Parts that name one title and a number each need no links; so they join with parts of other kinds of files too. */
function sayThemselves(story: readonly Copies[]): boolean {
  const title = fold(story[0]!.title);
  const numbers = new Set(story.map((t) => t.part?.number));
  return (
    title !== '' &&
    !numbers.has(undefined) &&
    numbers.size === story.length &&
    story.every((t) => fold(t.title) === title)
  );
}

interface Page {
  readonly index: number;
  readonly text: Copies;
  readonly links: Card['links'] | undefined;
}

/** From the page before to the page behind. */
type Edge = readonly [from: number, to: number];
interface Edges {
  readonly chain: readonly Edge[];
  /** Pages that call each other by number. */
  readonly numbered: readonly Edge[];
}

/** A page that another says is a chapter of a database's story is joined by that. */
const linksIn = (text: Copies): Card['links'] | undefined =>
  text.story === undefined ? text.cards.find((c) => c.links)?.links : undefined;

function edgesOf(pages: readonly Page[], at: ReadonlyMap<string, number>): Edges {
  const find = (path: string | undefined): Page | undefined =>
    path === undefined ? undefined : pages[at.get(path) ?? -1];
  const chain = new Map<string, Edge>();
  const numbered: Edge[] = [];
  const join = (a: Page, b: Page) => void chain.set(`${a.index} ${b.index}`, [a.index, b.index]);
  for (const page of pages) {
    const { next, previous, parts = [] } = page.links ?? {};
    const behind = find(next?.path);
    if (behind && behind !== page && mayJoin(page, behind)) {
      const back = find(behind.links?.previous?.path) === page;
      if (next!.sure || (back && (behind.links!.previous!.sure || agree(page, behind)))) join(page, behind);
    }
    const before = find(previous?.path);
    if (before && before !== page && previous!.sure && mayJoin(before, page)) join(before, page);
    for (const [, path] of parts) {
      const other = find(path);
      if (other && other !== page && mayJoin(page, other)) numbered.push([page.index, other.index]);
    }
  }
  return { chain: [...chain.values()], numbered };
}

/** Not two writers; and pages that themselves say which part of which title they are say so better. */
const mayJoin = (a: Page, b: Page): boolean => {
  if (a.text.story !== undefined || b.text.story !== undefined) return false;
  const [x, y] = [fold(a.text.author), fold(b.text.author)];
  return x === '' || y === '' || x === y;
};

/** The same title, or a number behind a number. */
function agree(a: Page, b: Page): boolean {
  const [x, y] = [fold(a.text.title), fold(b.text.title)];
  if (x !== '' && x === y) return true;
  return (
    (x === '' || y === '') &&
    a.text.part !== undefined &&
    b.text.part !== undefined &&
    a.text.part.number + 1 === b.text.part.number
  );
}

const fold = (s: string | null): string => foldWords(s ?? '');

/** Pages that hang together, two at least. */
function storiesOf(pages: readonly Page[], { chain, numbered }: Edges): number[][] {
  const root = pages.map((_, i) => i);
  const rootOf = (i: number): number => {
    let top = i;
    while (root[top] !== top) top = root[top]!;
    for (let at = i; root[at] !== top; ) [at, root[at]] = [root[at]!, top];
    return top;
  };
  for (const [a, b] of [...chain, ...numbered]) root[rootOf(a)] = rootOf(b);
  const stories = new Map<number, number[]>();
  for (const page of pages) {
    if (!page.links && root[page.index] === page.index) continue;
    const top = rootOf(page.index);
    const story = stories.get(top);
    if (story) story.push(page.index);
    else stories.set(top, [page.index]);
  }
  return [...stories.values()].filter((s) => s.length > 1);
}

/** The number of each page; undefined where they contradict each other. */
function numbersOf(
  story: readonly number[],
  pages: readonly Page[],
  at: ReadonlyMap<string, number>,
  { chain }: Edges,
): Map<number, number> | undefined {
  const numbers = new Map<number, number>();
  const say = (page: number, number: number): boolean => {
    const known = numbers.get(page);
    if (known === undefined) numbers.set(page, number);
    return known === undefined || known === number;
  };
  const inside = new Set(story);
  for (const i of story) {
    const { parts = [], at: own } = pages[i]!.links ?? {};
    if (own !== undefined && !say(i, own)) return undefined;
    for (const [number, path] of parts) {
      const other = at.get(path);
      if (other !== undefined && inside.has(other) && !say(other, number)) return undefined;
    }
  }
  const next = new Map(chain.filter(([a]) => inside.has(a)));
  const hasBefore = new Set(chain.map(([, b]) => b));
  if (numbers.size === 0) {
    // No numbers in the links: those that the pages give themselves, or the places in the chain.
    const own = story.filter((i) => pages[i]!.text.part);
    if (own.length === story.length) for (const i of own) numbers.set(i, pages[i]!.text.part!.number);
  }
  const starts = story.filter((i) => !hasBefore.has(i));
  for (const start of numbers.size === 0 ? starts.slice(0, 1) : [...numbers.keys()]) {
    let number = numbers.get(start) ?? 1;
    numbers.set(start, number);
    for (let here = next.get(start); here !== undefined && !numbers.has(here); here = next.get(here))
      numbers.set(here, ++number);
  }
  for (const start of story.filter((i) => !numbers.has(i))) {
    // A page before those that are numbered: counted back from the next that is.
    const way: number[] = [];
    for (
      let here: number | undefined = start;
      here !== undefined && !numbers.has(here) && way.length <= story.length;
      here = next.get(here)
    )
      way.push(here);
    const end = next.get(way.at(-1)!);
    const known = end === undefined ? undefined : numbers.get(end);
    if (known === undefined) return undefined;
    for (const [k, i] of way.reverse().entries()) numbers.set(i, known - 1 - k);
  }
  const distinct = new Set(numbers.values());
  return distinct.size === story.length && Math.min(...distinct) >= 0 ? numbers : undefined;
}

/** How many parts there are, as far as numbers prove it. */
function highest(story: readonly number[], pages: readonly Page[], numbers: ReadonlyMap<number, number>): number {
  return story.reduce(
    (most, i) => Math.max(most, numbers.get(i)!, pages[i]!.links?.of ?? 0, pages[i]!.text.part?.of ?? 0),
    0,
  );
}
