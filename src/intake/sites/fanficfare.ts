import type { Claim } from '../draft.ts';
import { all, type Element, type Elements, hasClass, isTag } from './elements.ts';
import { type Region, storyAround } from './regions.ts';
import type { Claims, Reading, Site } from './site.ts';

/** FanFicFare and its forerunner Fanfictiondownloader: a title page with labels, contents, chapters, a log of updates. */
export const fanficfare: Site = {
  name: 'FanFicFare',
  is: (html) =>
    /<body[^>]{0,100}class\s*=\s*["'][^"']{0,60}\bfff_(?:titlepage|tocpage|chapter|logpage)/i.test(html) ||
    (/<h1>\s{0,9}<a\s[^<>]{0,300}href=[^<>]{0,300}>[^<]{1,300}<\/a>\s*by\s/i.test(html) &&
      /<a\s+name\s*=\s*["']section0*1["']/i.test(html)),
  read(page, claims) {
    const body = page.find(isTag('body'));
    const kind = /\bfff_(titlepage|tocpage|chapter|logpage)/.exec(body?.attributes.get('class') ?? '')?.[1];
    if (!body || kind === 'tocpage' || kind === 'logpage') return { regions: [], aside: true };
    if (kind === 'chapter') return chapter(page, body);
    const head = page.find(isTag('h1', 'h2', 'h3'), body);
    if (head) readTitle(page, head, claims);
    readLabels(page, body, claims);
    if (kind === 'titlepage') return { regions: [region(body, 'header')] };
    return single(page, body);
  },
};

const region = ({ inner, innerEnd }: Element, type: Region['type']): Region => ({ start: inner, end: innerEnd, type });

/** `<a href="story">Title</a> by <a href="author">Name</a>, <a>…` */
function readTitle(page: Elements, head: Element, claims: Claims): void {
  const [story, ...authors] = page.where(isTag('a'), head);
  const said = page.words(head);
  const [title, writers] = story
    ? [page.words(story), authors.map((a) => page.words(a))]
    : [said.replace(/\sby\s.*$/, ''), []];
  claims.add('title', title, said);
  const named = writers.length > 0 ? writers : [/\sby\s+(.{1,200})$/.exec(said)?.[1] ?? ''];
  for (const name of named) claims.add('author', name, said);
  if (story) claims.add('source', story.attributes.get('href') ?? '');
}

const FIELDS: readonly (readonly [RegExp, Claim['field']])[] = [
  [/^(?:category|categories|fandoms?|crossover)$/, 'fandom'],
  [/^(?:genres?|tags?|extra tags|freeform tags|additional tags|erotica tags)$/, 'freeform'],
  [/^(?:main )?characters?$/, 'character'],
  [/^(?:relationships?|pairings?|ships?)$/, 'relationship'],
  [/^rating$/, 'rating'],
  [/^(?:archive )?warnings?$/, 'warning'],
  [/^(?:romantic )?(?:orientation|ao3 categories|ao3categories)$/, 'category'],
  [/^series$/, 'series'],
  [/^collections?$/, 'collection'],
  [/^language$/, 'language'],
  [/^status$/, 'status'],
  [/^published$/, 'date'],
  [/^updated$/, 'updated'],
  [/^(?:story )?url$|^story ?url$/, 'source'],
  [/^words$/, 'words'],
  [/^chapters$/, 'chapters'],
  [/^(?:summary|description)$/, 'summary'],
];
const LISTS: ReadonlySet<string> = new Set([
  'fandom',
  'freeform',
  'character',
  'relationship',
  'warning',
  'category',
  'collection',
]);
const COUNTS =
  /^(?:reviews|favou?rites|favs|follows|kudos|hits|bookmarks|comments|views|read count|packaged|publisher|size)$/;

/** "Genre: Angst, Humor" with what stands behind each label up to the next, in lines or in a table. */
function readLabels(page: Elements, body: Element, claims: Claims): void {
  const first = page.find((e) => e.name === 'a' && /^(?:section|toctop)/i.test(e.attributes.get('name') ?? ''), body);
  const end = first?.start ?? body.innerEnd;
  const labels = page
    .where(
      (e) =>
        e.name === 'b' && e.start < end && /:\s*$/.test(page.html.slice(e.inner, Math.min(e.innerEnd, e.inner + 60))),
      body,
    )
    .slice(0, 200);
  for (const [i, b] of labels.entries()) {
    const label = page.words(b).replace(/\s*:\s*$/, '');
    const stop = Math.min(labels[i + 1]?.start ?? Math.min(end, b.end + 20_000), end);
    readValue(page, label, b.end, stop, claims);
  }
}

function readValue(page: Elements, label: string, start: number, end: number, claims: Claims): void {
  const value = {
    start,
    end,
    inner: start,
    innerEnd: end,
    name: '',
    attributes: new Map<string, string>(),
    parent: undefined,
  };
  const words = page.words(value);
  const name = label.toLowerCase();
  const field = FIELDS.find(([is]) => is.test(name))?.[1];
  const said = `${label}: ${words}`;
  if (!words) return;
  if (!field) {
    if (COUNTS.test(name)) claims.add('stats', said);
    return;
  }
  if (field === 'summary') claims.add(field, words, said);
  else if (field === 'series') claims.add(field, seriesIn(words), said);
  else if (field === 'source') claims.add(field, /https?:\/\/[^\s"'<>]{4,400}/.exec(words)?.[0] ?? '', said);
  else if (!LISTS.has(field)) claims.add(field, words, said);
  else {
    const links = page.where(isTag('a'), value).map((a) => page.words(a));
    for (const one of links.length > 0 ? links : words.split(/\s*,\s+/)) claims.add(field, one, said);
  }
}

/** "The Lamp [2]" */
const seriesIn = (words: string): string => words.replace(/\s*\[(\d{1,4})(?:\.0)?\]$/, ' #$1');

function chapter(page: Elements, body: Element): Reading {
  const head =
    page.find(all(isTag('h1', 'h2', 'h3'), hasClass('fff_chapter_title')), body) ?? page.find(isTag('h3'), body);
  const title: Region[] = head ? [{ start: head.start, end: head.end, type: 'heading' }] : [];
  const boxes = page.where(isNotes, body);
  return {
    regions: [...title, ...storyAround(head?.end ?? body.inner, body.innerEnd, notesIn(page, boxes))],
  };
}

const isNotes = all(isTag('div'), hasClass('fff_chapter_notes'));

/** Two to a chapter, and chapters enough. */
const MOST_NOTES = 4000;

/** What the writer said beside a chapter: a label in bold and the note in a block of its own. */
const notesIn = (page: Elements, boxes: readonly Element[]): Region[] =>
  boxes.slice(0, MOST_NOTES).flatMap((box): Region[] => {
    const quotes = page.where((e) => e.name === 'blockquote' && e.parent === box, box);
    if (quotes.length === 0) return [{ start: box.start, end: box.end, type: 'authors-note' }];
    let at = box.start;
    const pieces = quotes.flatMap((quote): Region[] => {
      const label: Region = { start: at, end: quote.start, type: 'header' };
      at = quote.end;
      return [label, { start: quote.start, end: quote.end, type: 'authors-note' }];
    });
    return [...pieces, { start: at, end: box.end, type: 'header' }];
  });

/** All in one page: each chapter begins with `<a name="section0001"><h2>`. */
function single(page: Elements, body: Element): Reading {
  const heads = page.where(
    all(isTag('h2', 'h3'), (e) => e.parent?.name === 'a' && /^section/i.test(e.parent.attributes.get('name') ?? '')),
    body,
  );
  const notes = notesIn(page, page.where(isNotes, body));
  const regions = heads.flatMap((head, i): Region[] => [
    { start: head.start, end: head.end, type: 'heading' },
    ...storyAround(head.end, heads[i + 1]?.parent?.start ?? body.innerEnd, notes),
  ]);
  const top =
    page.find((e) => e.name === 'a' && e.attributes.get('name') === 'TOCTOP', body)?.start ?? heads[0]?.parent?.start;
  return { regions, around: [{ start: body.inner, end: top ?? body.inner, type: 'header' }] };
}
