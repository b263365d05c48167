import { all, type Element, type Elements, hasClass, hasId, isTag, type Test } from './elements.ts';
import type { Region } from './region.ts';
import { regionOf, storyAround } from './regions.ts';
import type { Claims, Site } from './site.ts';

/** Entries saved from LiveJournal, Dreamwidth and the journals that run on their code, in the styles that most of them wore. */
export const journals: Site = {
  name: 'LiveJournal',
  is: (html) =>
    /(?:livejournal|dreamwidth|insanejournal|deadjournal|greatestjournal|journalfen|scribbld)\.(?:com|org|net)/i.test(
      html,
    ) &&
    /\blj:user\s*=|class\s*=\s*["'][^"']{0,80}(?:\bljuser\b|\bi-ljuser\b|\bb-singlepost|\baentry-post)/i.test(html),
  read(page, claims) {
    const entry = entryOf(page);
    if (!entry) return undefined;
    const head = headOf(page, entry);
    readHead(page, head, entry, claims);
    for (const tag of page.where((e) => isTagLink(e) && !isIn(commentsOf(page))(e)).slice(0, 200))
      claims.add('freeform', page.words(tag));
    readAddress(page, claims);
    const moods = page
      .where((e) => isMood(e) || (e.name === 'table' && isMoodTable(page, e)))
      .map((e) => regionOf(e, 'authors-note'));
    const isWithin = (m: Region) => m.start >= entry.inner && m.end <= entry.innerEnd;
    const within = moods.filter(isWithin);
    return {
      regions: [...storyAround(entry.inner, entry.innerEnd, within), ...moods.filter((m) => !isWithin(m))],
      around: [{ start: head.start, end: entry.start, type: 'header' }],
    };
  },
};

const BODIES: readonly Test[] = [
  'b-singlepost-body',
  'aentry-post__text',
  'entry-content',
  'asset-body',
  'entry_text',
  'entrytext',
  'entryText',
  'entry-text',
  'entry-body',
].map(hasClass);
const TITLES: readonly Test[] = [
  'entry-title',
  'b-singlepost-title',
  'aentry-post__title',
  'asset-name',
  'entry-subject',
  'subject',
].map(hasClass);
const isMood = (e: Element) =>
  ['metadata', 'lj-currents', 'currents', 'entry-metadata', 'entry_metadata', 'entryMetadata'].some((name) =>
    hasClass(name)(e),
  ) &&
  (e.name === 'div' || e.name === 'ul' || e.name === 'dl' || e.name === 'p');
const isComments = (e: Element) =>
  hasId('comments')(e) || hasClass('comment-thread')(e) || hasClass('b-tree')(e) || hasId('Comments')(e);
const isUser = all(
  isTag('span'),
  (e) => e.attributes.has('lj:user') || hasClass('ljuser')(e) || hasClass('i-ljuser')(e),
);
const isTagLink = all(
  isTag('a'),
  (e) => /\btag\b/.test(e.attributes.get('rel') ?? '') || /\/tag\/[^/?#]+\/?$/.test(e.attributes.get('href') ?? ''),
);

const commentsOf = (page: Elements): Element | undefined => page.find(isComments);
const isIn =
  (whole: Element | undefined): Test =>
  (e) =>
    whole !== undefined && e.start >= whole.start && e.start < whole.end;

/** The text of the entry: the first that a style calls so, or what stands indented under the writer's name on the plain page. */
function entryOf(page: Elements): Element | undefined {
  const comments = commentsOf(page);
  for (const is of BODIES) {
    const found = page.find(
      (e) =>
        is(e) &&
        (e.name === 'div' || e.name === 'article' || e.name === 'td' || e.name === 'span') &&
        !isIn(comments)(e),
    );
    if (found) return found;
  }
  const user = page.find(isUser);
  const isIndented = all(isTag('div'), (e) => /margin-left:\s*30px/i.test(e.attributes.get('style') ?? ''));
  return user && page.find((e) => isIndented(e) && e.start > user.start);
}

/** What stands over the entry, from the title or the writer's name on, whichever comes first. */
function headOf(page: Elements, entry: Element): Element {
  const before = (test: Test) => page.find((e) => e.start < entry.start && test(e));
  const first = [titleOf(page, entry), before(isUser)].flatMap((e) => (e ? [e.start] : []));
  const start = Math.min(entry.start, ...first);
  return { ...entry, start, inner: start, innerEnd: entry.start, end: entry.start };
}

function titleOf(page: Elements, entry: Element): Element | undefined {
  for (const is of TITLES) {
    const found = page.all.findLast((e) => e.start < entry.start && is(e) && page.words(e) !== '');
    if (found) return found;
  }
  return undefined;
}

/** Subject, writer, community, day. */
function readHead(page: Elements, head: Element, entry: Element, claims: Claims): void {
  const words = page.words(head);
  const plain =
    page.find((e) => (e.name === 'b' || e.name === 'h3') && e.parent?.name === 'i', head) ??
    page.find(isTag('i'), head);
  const title = titleOf(page, entry) ?? plain;
  if (title && !/^\(?no subject\)?$/i.test(page.words(title))) claims.loose('subject', page.words(title));
  const users = page.where(isUser, head);
  const name = (e: Element) => e.attributes.get('lj:user') ?? page.words(e);
  const [writer, place] = users;
  if (writer) claims.loose('author', name(writer), words);
  const between =
    writer && place
      ? page.html.slice(Math.max(writer.end, place.start - 400), place.start).replace(/<[^<>]*>/g, ' ')
      : '';
  if (place && /\b(?:wrote|posting|posted|writing)?\s*\bin\b/i.test(between))
    claims.add('collection', name(place), words);
  const day =
    page.find(isTag('time'), head)?.attributes.get('datetime') ??
    /\d{4}\s*-\s*\d{1,2}\s*-\s*\d{1,2}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9}\.?,?\s\d{4}/u.exec(
      words,
    )?.[0];
  if (day) claims.loose('date', day.replace(/\s*-\s*/g, '-'), words);
}

/** In the plain page mood and music stand in a small table of their own. */
const isMoodTable = (page: Elements, e: Element): boolean =>
  e.end - e.start < 3000 && /\bCurrent (?:mood|music|location)\b/i.test(page.html.slice(e.start, e.end));

const ENTRY =
  /https?:\/\/[\w.-]{1,80}\.(?:livejournal|dreamwidth|insanejournal|deadjournal|greatestjournal|journalfen|scribbld)\.(?:com|org|net)\/(?:[\w~-]{1,60}\/){0,3}\d{1,12}\.html/i;

function readAddress(page: Elements, claims: Claims): void {
  const top = page.html.slice(0, 40_000);
  const named =
    /<link[^>]{0,60}rel\s*=\s*["']canonical["'][^>]{0,300}>|<meta[^>]{0,60}og:url[^>]{0,300}>|saved from url=[^\n]{0,300}/gi;
  for (const [said] of top.matchAll(named)) {
    const address = ENTRY.exec(said)?.[0];
    if (!address) continue;
    claims.add('source', address);
    return;
  }
}
