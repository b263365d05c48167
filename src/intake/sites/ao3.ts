import { ao3Field, claimByline, claimTags } from './downloads/ao3-tags.ts';
import type { Link } from './downloads/said.ts';
import { all, type Element, type Elements, hasClass, hasId, inside, isTag, wordsIn } from './elements.ts';
import type { Region } from './region.ts';
import { paragraphsIn, regionOf } from './regions.ts';
import type { Claims, Site } from './site.ts';

/** Downloads (HTML, and the documents of its EPUBs) and pages saved from the browser; their mark-up is alike in what counts. */
export const ao3: Site = {
  name: 'Archive of Our Own',
  is: (html) =>
    /Posted originally on (?:the\s+)?<a[^>]{0,200}>[^<]{2,80}<\/a>\s+at\s+<a[^>]{0,200}\/works\/\d/i.test(html) ||
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
    claimByline(page.words(byline), linksOf(page, byline), claims);
  }
  const summary = page.find((e) => isNote(e) && /^summary/i.test(labelOf(page, e)), preface);
  if (summary) claims.add('summary', paragraphsIn(page.html, summary));
}

/** The typed tags: a label, then each tag in a link of its own, so that a comma in a tag parts nothing. */
function readTags(page: Elements, list: Element, claims: Claims): void {
  let label = '';
  for (const e of page.where(isTag('dt', 'dd'), list)) {
    const words = page.words(e);
    if (e.name === 'dt') {
      label = words.replace(/\s*:\s*$/, '');
      continue;
    }
    // In a download one line says it all; in a saved page a list of its own follows.
    if (/^stats$/i.test(label) && page.find(isTag('dd'), e)) continue;
    if (/^stats$/i.test(label) || ao3Field(label)) claimTags(label, words, linksOf(page, e), claims);
    else if (/^[\d,.\s]+$/.test(words)) claims.add('stats', `${label}: ${words}`);
  }
}

const linksOf = (page: Elements, e: Element): Link[] =>
  page.where(isTag('a'), e).map((a) => ({ text: page.words(a), href: a.attributes.get('href') ?? '' }));

const WORK = /https?:\/\/([\w.-]{4,80})(?::\d{1,5})?(?:\/collections\/[\w-]{1,80})?\/works\/(\d{1,12})/i;

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
  const [, host = 'archiveofourown.org', id = own?.[1]] = WORK.exec(said) ?? [];
  if (id) claims.add('source', `https://${host.replace(/^www\./, '')}/works/${id}`);
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
    e.parent?.name === 'div' &&
    (hasClass('meta')(e.parent) || (e.parent.parent !== undefined && hasId('chapters')(e.parent.parent))));

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
  const first = prefaceOf(page);
  const isList = (e: Element) =>
    e.name === 'ul' &&
    (hasClass('associations')(e) || (e.parent?.name === 'div' && first !== undefined && inside([first])(e)));
  const notes = page.where((e) => (isNote(e) || isList(e)) && !within(e), shown);
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
