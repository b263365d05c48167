import { all, type Element, type Elements, hasClass, isTag } from './elements.ts';
import type { Region } from './region.ts';
import { regionOf } from './regions.ts';
import type { Claims, Site } from './site.ts';

/** Chapters saved from Wattpad: each paragraph has a number of its own, inside a `<pre>`. */
export const wattpad: Site = {
  name: 'Wattpad',
  is: (html) => /wattpad\.com/i.test(html) && /<p\b[^>]{0,200}\bdata-p-id\s*=/i.test(html),
  read(page, claims) {
    const first = page.find(all(isTag('p'), (e) => e.attributes.has('data-p-id')));
    if (!first) return undefined;
    const box = first.parent ?? first;
    const chapter = page.find(all(isTag('h1'), (e) => e.start < box.start));
    const title = page.find((e) => e.start < box.start && hasClass('title')(e) && e !== chapter);
    readHead(page, claims, title, chapter, (href) => /\/user\//.test(href));
    return regionsOf(box, box.inner, chapter, []);
  },
};

/** Chapters saved from Royal Road. */
export const royalRoad: Site = {
  name: 'Royal Road',
  is: (html) => /royalroad(?:l)?\.com/i.test(html) && /class\s*=\s*["'][^"']{0,80}\bchapter-content\b/i.test(html),
  read(page, claims) {
    const box = page.find(all(isTag('div'), hasClass('chapter-content')));
    if (!box) return undefined;
    const chapter = page.find(all(isTag('h1'), (e) => e.start < box.start));
    const title = page.find(all(isTag('h2'), (e) => e.start < box.start && (!chapter || e.start > chapter.start)));
    readHead(page, claims, title, chapter, (href) => /\/profile\/\d/.test(href));
    return regionsOf(box, box.inner, chapter, page.where(hasClass('author-note-portlet')));
  },
};

/** Title, chapter and writer as they stand over a chapter, the address as the page gives it. */
function readHead(
  page: Elements,
  claims: Claims,
  title: Element | undefined,
  chapter: Element | undefined,
  isWriter: (href: string) => boolean,
): void {
  claims.add('title', page.words(title) || (titleInName(page, page.words(chapter)) ?? ''));
  claims.add('chapter', page.words(chapter));
  const meta = (name: string) =>
    page
      .find(all(isTag('meta'), (e) => (e.attributes.get('property') ?? e.attributes.get('name')) === name))
      ?.attributes.get('content');
  const writer = page.find(all(isTag('a'), (e) => isWriter(e.attributes.get('href') ?? '') && page.words(e) !== ''));
  claims.add('author', meta('books:author') ?? (page.words(writer) || (meta('author') ?? '')));
  const address = page.find(all(isTag('link'), (e) => e.attributes.get('rel') === 'canonical'))?.attributes.get('href');
  claims.add('source', address ?? meta('og:url') ?? '');
}

/** "The Salt Mill - The Key - Wattpad", "The Key - The Salt Mill | Royal Road". */
function titleInName(page: Elements, chapter: string): string | undefined {
  const name = page.words(page.find(isTag('title'))).replace(/\s*[-|–]\s*(?:Wattpad|Royal Road[lL]?)\s*$/, '');
  const parts = name.split(/\s[-–]\s/).filter((part) => part !== chapter);
  return parts.length === 1 ? parts[0] : undefined;
}

function regionsOf(box: Element, start: number, chapter: Element | undefined, notes: readonly Element[]) {
  const regions: Region[] = [{ start, end: box.innerEnd, type: 'story' }];
  const beside = notes.filter((n) => n.end <= box.start || n.start >= box.end).map((n) => regionOf(n, 'authors-note'));
  const head: Region[] = chapter && chapter.start < box.start ? [regionOf(chapter, 'heading')] : [];
  return { regions: [...head, ...beside, ...regions].sort((a, b) => a.start - b.start) };
}
