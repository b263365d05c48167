import type { Claim } from '../draft.ts';
import { all, type Element, type Elements, hasClass, hasId, inside, isTag, wordsIn } from './elements.ts';
import { paragraphsIn, type Region, regionOf } from './regions.ts';
import type { Claims, Site } from './site.ts';

/** Downloads (HTML, and the documents of its EPUBs) and pages saved from the browser; their mark-up is alike in what counts. */
export const ao3: Site = {
  name: 'Archive of Our Own',
  is: (html) =>
    /Posted originally on the\s+<a[^>]{0,200}>\s*Archive of Our Own/i.test(html) ||
    (/\bid\s*=\s*["']?workskin\b/i.test(html) && /<dl[^>]{0,100}class\s*=\s*["']work meta/i.test(html)),
  read(page, claims) {
    const preface = prefaceOf(page);
    if (preface) readPreface(page, preface, claims);
    const meta = page.find(all(isTag('dl'), (e) => isTags(e) || isWorkMeta(e)));
    if (meta) readTags(page, meta, claims);
    readAddress(page, claims);
    readChapterShown(page, meta, claims);
    return { regions: regionsOf(page), around: aroundOf(page, preface, meta) };
  },
};

const isTags = hasClass('tags');
const isWorkMeta = all(hasClass('work'), hasClass('meta'));
const isUserstuff = hasClass('userstuff');
const isPreface = all(isTag('div'), hasClass('preface'));
const isLandmark = all(isTag('h2', 'h3', 'h4'), hasClass('landmark'));

const prefaceOf = (page: Elements): Element | undefined =>
  page.find(hasId('preface')) ?? page.find((e) => isPreface(e) && !hasClass('chapter')(e));

/** Title, byline and summary. */
function readPreface(page: Elements, preface: Element, claims: Claims): void {
  const title = page.find(
    all(isTag('h1', 'h2'), (e) => e.name === 'h1' || hasClass('title')(e)),
    preface,
  );
  claims.add('title', page.words(title));
  const byline = page.find(hasClass('byline'), preface);
  if (byline) {
    const said = page.words(byline);
    const names = page.where(isTag('a'), byline).map((a) => page.words(a));
    for (const name of names.length > 0 ? names : [said.replace(/^by\s+/i, '')])
      if (!/^anonymous$/i.test(name)) claims.add('author', name, said);
  }
  const summary = page.find((e) => isNote(e) && /^summary/i.test(labelOf(page, e)), preface);
  if (summary) claims.add('summary', paragraphsIn(page.html, summary));
}

const FIELDS: readonly (readonly [RegExp, Claim['field']])[] = [
  [/^ratings?$/, 'rating'],
  [/^(?:archive )?warnings?$/, 'warning'],
  [/^categor(?:y|ies)$/, 'category'],
  [/^fandoms?$/, 'fandom'],
  [/^(?:relationship|pairing)s?$/, 'relationship'],
  [/^characters?$/, 'character'],
  [/^(?:additional tag|freeform)s?$/, 'freeform'],
  [/^languages?$/, 'language'],
  [/^series$/, 'series'],
  [/^collections?$/, 'collection'],
  [/^published$/, 'date'],
  [/^(?:updated|completed)$/, 'updated'],
  [/^words$/, 'words'],
  [/^chapters$/, 'chapters'],
];

/** The typed tags: a label, then each tag in a link of its own, so that a comma in a tag parts nothing. */
function readTags(page: Elements, list: Element, claims: Claims): void {
  let label = '';
  for (const e of page.where(isTag('dt', 'dd'), list)) {
    const words = page.words(e);
    if (e.name === 'dt') {
      label = words.replace(/\s*:\s*$/, '');
      continue;
    }
    if (/^stats$/i.test(label)) {
      // In a download one line says it all; in a saved page a list of its own follows.
      if (!page.find(isTag('dd'), e)) readStats(words, claims);
      continue;
    }
    const field = FIELDS.find(([name]) => name.test(label.toLowerCase()))?.[1];
    const said = `${label}: ${words}`;
    if (!field) {
      if (/^[\d,.\s]+$/.test(words)) claims.add('stats', said, said);
      continue;
    }
    const links = field === 'words' || field === 'chapters' ? [] : page.where(isTag('a'), e);
    if (field === 'series') readSeries(page, e, links, claims);
    else if (links.length === 0) claims.add(field, words, said);
    else for (const link of links) claims.add(field, page.words(link), said);
  }
}

/** "Part 2 of <a>The Lamp</a>": the place stands before the link. */
function readSeries(page: Elements, e: Element, links: readonly Element[], claims: Claims): void {
  let from = e.inner;
  for (const link of links) {
    const before = page.html.slice(Math.max(from, link.start - 400), link.start).replace(/<[^<>]*>/g, ' ');
    const place = /\bPart\s+(\d{1,4})\s+of\s*$/i.exec(before.replace(/\s+/g, ' ').trim())?.[1];
    from = link.end;
    const name = page.words(link);
    if (!place && /^(?:←|→|previous work|next work|<-|->)/i.test(name)) continue;
    claims.add('series', place ? `${name} #${place}` : name, `${place ? `Part ${place} of ` : ''}${name}`);
  }
}

const STAT = /\b(Published|Completed|Updated|Words|Chapters):\s*([\d/?.,-]+)/gi;

function readStats(words: string, claims: Claims): void {
  for (const [said, name, value] of words.slice(0, 2000).matchAll(STAT)) {
    const field = FIELDS.find(([label]) => label.test(name!.toLowerCase()))?.[1];
    if (field) claims.add(field, value!, said);
  }
}

const WORK = /archiveofourown\.org(?::\d{1,5})?(?:\/collections\/[\w-]{1,80})?\/works\/(\d{1,12})/i;

/** The address of the work: in the download's first line, in a saved page wherever it links to itself. */
function readAddress(page: Elements, claims: Claims): void {
  const said =
    page
      .where(hasClass('message'))
      .map((e) => page.html.slice(e.start, Math.min(e.end, e.start + 2000)))
      .find((m) => WORK.test(m)) ??
    /<!--\s*saved from url=[^\n]{0,300}/i.exec(page.html.slice(0, 3000))?.[0] ??
    '';
  const shown = page.find(hasId('workskin'));
  const own =
    shown && /href\s*=\s*["'][^"']{0,120}?\/works\/(\d{1,12})\b/i.exec(page.html.slice(shown.start, shown.end));
  const id = WORK.exec(said)?.[1] ?? own?.[1];
  if (id) claims.add('source', `https://archiveofourown.org/works/${id}`);
}

/** One chapter of several, saved by itself: "Chapter 2" over it, "3/7" among the tags. */
function readChapterShown(page: Elements, meta: Element | undefined, claims: Claims): void {
  if (!meta || !isWorkMeta(meta)) return;
  const shown = page.where(isChapterTitle);
  const [posted] = /^\d+/.exec(claims.list.find((c) => c.field === 'chapters')?.value ?? '') ?? [];
  if (shown.length !== 1 || !posted || posted === '1') return;
  const title = page.words(shown[0]);
  const [, number, name] = /^Chapter\s+(\d{1,4})(?::\s*(.+))?$/i.exec(title) ?? [];
  if (!number) return;
  claims.add('part', `${number}/${posted}`, title);
  if (name) claims.add('chapter', name, title);
}

const isChapterTitle: (e: Element) => boolean = (e) =>
  (e.name === 'h3' && hasClass('title')(e) && e.parent !== undefined && hasClass('chapter')(e.parent)) ||
  (e.name === 'h2' &&
    hasClass('heading')(e) &&
    e.parent !== undefined &&
    hasClass('meta')(e.parent) &&
    !isWorkMeta(e.parent));

const isNote = all(isTag('blockquote'), isUserstuff);

/** What stands right above a blockquote: "Summary", "Chapter Notes". */
function labelOf(page: Elements, quote: Element): string {
  const above = page.html.slice(Math.max(0, quote.start - 600), quote.start);
  const label =
    /<(p|h[1-6])\b[^>]{0,200}>([^<]{1,60})<\/\1>(?:(?!<\/?(?:p|h[1-6]|blockquote|div)\b)[\s\S]){0,300}$/i.exec(above);
  return (label?.[2] ?? '').trim();
}

/** The stories, the titles of their chapters, the notes: in a download and in a saved page. */
function regionsOf(page: Elements): Region[] {
  // In a saved page the readers' comments stand below, marked up like notes.
  const shown = page.find(hasId('workskin'));
  const stories = leaves(page.where((e) => e.name === 'div' && (isUserstuff(e) || hasId('chapters')(e)), shown));
  const within = inside(stories);
  const notes = page.where((e) => (isNote(e) || (e.name === 'ul' && hasClass('associations')(e))) && !within(e), shown);
  const first = prefaceOf(page);
  return [
    ...page.where((e) => isChapterTitle(e) && !within(e)).map((e) => regionOf(e, 'heading')),
    ...notes
      .filter((e) => !(first && e.start > first.start && e.end <= first.end && /^summary/i.test(labelOf(page, e))))
      .map((e) => regionOf(e, 'authors-note')),
    ...stories.flatMap((story) => {
      // "Chapter Text", for readers who cannot see; the book's own heading over a work of one chapter.
      const landmark = page.find((e) => isLandmark(e) || (e.name === 'h2' && hasClass('toc-heading')(e)), story);
      const from =
        landmark && landmark.start - story.inner < 500 && wordsIn(page.html.slice(story.inner, landmark.start)) === ''
          ? landmark.end
          : story.inner;
      return [{ start: from, end: story.innerEnd, type: 'story' as const }];
    }),
  ];
}

/** Those that hold none of the others; they are in order, and each holds the next or ends before it. */
const leaves = (elements: readonly Element[]): Element[] =>
  elements.filter((e, i) => !(elements[i + 1] && elements[i + 1]!.start < e.end));

function aroundOf(page: Elements, preface: Element | undefined, meta: Element | undefined): Region[] {
  const chapters = page.where((e) => e.name === 'div' && (hasClass('meta')(e) || hasClass('preface')(e)));
  return [preface, meta, ...chapters]
    .filter((e) => e !== undefined)
    .map((e) => ({ start: e.start, end: e.end, type: 'header' as const }));
}
