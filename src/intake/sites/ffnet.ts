import { all, type Element, type Elements, hasClass, hasId, isTag } from './elements.ts';
import { type Facts, readMetaLine } from './ffnet-line.ts';
import type { Region } from './region.ts';
import type { Claims, Site } from './site.ts';

/** Pages saved from fanfiction.net and its sister for original fiction, as they were for desks and for telephones. */
export const ffnet: Site = {
  name: 'FanFiction.Net',
  is: (html) =>
    /(?:fanfiction|fictionpress)\.(?:net|com)/i.test(html) &&
    /\bid\s*=\s*["']?storytext(?:p)?\b|\bid\s*=\s*["']?storycontent\b/i.test(html),
  read(page, claims) {
    const story = page.find(hasId('storytext')) ?? page.find(hasId('storycontent')) ?? page.find(hasId('storytextp'));
    if (!story) return undefined;
    const profile = page.find(hasId('profile_top'));
    const mobile = profile
      ? undefined
      : page.find((e) => hasId('content')(e) || e.attributes.get('data-role') === 'content');
    readFandom(page, claims);
    if (profile) readProfile(page, profile, claims);
    else readTop(page, mobile, story, claims);
    readChapter(page, claims);
    const head: Region[] = profile
      ? [{ start: profile.start, end: profile.end, type: 'header' }]
      : mobile && mobile.start < story.start
        ? [{ start: mobile.inner, end: story.start, type: 'header' }]
        : [];
    return { regions: [{ start: story.inner, end: story.innerEnd, type: 'story' }], around: head };
  },
};

const isUser = all(isTag('a'), (e) => /^(?:https?:\/\/[^/]{1,60})?\/u\/\d/.test(e.attributes.get('href') ?? ''));

/** The box over a story: title in bold, writer, summary, the grey line. */
function readProfile(page: Elements, box: Element, claims: Claims): void {
  claims.add(
    'title',
    page.words(page.find(all(isTag('b'), hasClass('xcontrast_txt')), box) ?? page.find(isTag('b'), box)),
  );
  const author = page.find(isUser, box);
  if (author) claims.add('author', page.words(author), `By: ${page.words(author)}`);
  const summary = page.find(
    all(isTag('div'), (e) => hasClass('xcontrast_txt')(e) && /margin-top:\s*2px/.test(e.attributes.get('style') ?? '')),
    box,
  );
  claims.add('summary', page.words(summary));
  const line = page.find(all(isTag('span'), hasClass('xgray')), box);
  if (line) readLine(page, line.inner, line.innerEnd, claims);
}

/** On a telephone: "<b>Title</b> by <a>", then the line, then the story. */
function readTop(page: Elements, box: Element | undefined, story: Element, claims: Claims): void {
  const from = box && box.start < story.start ? box.inner : 0;
  const top: Element = {
    name: '',
    attributes: new Map(),
    start: from,
    inner: from,
    innerEnd: story.start,
    end: story.start,
    parent: undefined,
  };
  const title = page.find(isTag('b'), top);
  claims.add('title', page.words(title));
  const author = page.find(isUser, top);
  if (author) claims.add('author', page.words(author), `by ${page.words(author)}`);
  const html = page.html.slice(from, story.start);
  const at = html.search(/Rated:\s/);
  const path = page.where((e) => e.name === 'a' && e.start > (author?.end ?? from) && e.start < from + at, top);
  if (path.length > 1) claims.add('fandom', page.words(path.at(-1)), path.map((a) => page.words(a)).join(' » '));
  if (at >= 0) {
    const end = html.slice(at).search(/<hr|<br\s*\/?>\s*<br|<\/div>/i);
    readLine(page, from + at, end < 0 ? story.start : from + at + end, claims);
  }
}

/** The line as text, with the exact dates that the page keeps beside "3h ago" and "12/24". */
function readLine(page: Elements, start: number, end: number, claims: Claims): void {
  const line: Element = { name: '', attributes: new Map(), start, inner: start, innerEnd: end, end, parent: undefined };
  const words = page.words(line);
  const facts = readMetaLine(words);
  const times = page
    .where((e) => /^\d{8,10}$/.test(e.attributes.get('data-xutime') ?? ''), line)
    .map((e) => new Date(Number(e.attributes.get('data-xutime')) * 1000).toISOString().slice(0, 10));
  const dates = datesOf(facts, times);
  claims.add('rating', facts.rating ?? '', `Rated: Fiction ${facts.rating}`);
  claims.add('language', facts.language ?? '', words);
  for (const genre of facts.genres) claims.add('freeform', genre, words);
  for (const pair of facts.pairings) claims.add('relationship', pair.join('/'), `[${pair.join(', ')}]`);
  for (const name of facts.characters) claims.add('character', name, words);
  claims.add('date', dates.published ?? '', `Published: ${dates.published}`);
  claims.add('updated', dates.updated ?? '', `Updated: ${dates.updated}`);
  claims.add('words', facts.values.get('Words') ?? '');
  claims.add('chapters', facts.values.get('Chapters') ?? '');
  for (const name of ['Reviews', 'Favs', 'Follows']) {
    const n = facts.values.get(name);
    if (n) claims.add('stats', `${name}: ${n}`);
  }
  const id = facts.values.get('id');
  const status = facts.values.get('Status');
  // The full line names a finished story so; the short one of telephones is silent.
  if (status || id) claims.add('status', status ?? 'In progress', status ? `Status: ${status}` : words);
  const own = /rel\s*=\s*["']?canonical["']?[^>]{0,20}href\s*=\s*["'][^"']{0,60}\/s\/(\d{1,12})\b/i.exec(
    page.html.slice(0, 20_000),
  )?.[1];
  const known = id && /^\d{1,12}$/.test(id) ? id : own;
  if (known) claims.add('source', `https://www.${siteIn(page.html)}/s/${known}/`, id ? `id: ${id}` : known);
}

const siteIn = (html: string): string =>
  /fictionpress\.com/i.test(html) && !/fanfiction\.net/i.test(html) ? 'fictionpress.com' : 'fanfiction.net';

function datesOf(
  { values }: Facts,
  times: readonly string[],
): { published?: string | undefined; updated?: string | undefined } {
  const both = values.has('Updated') && values.has('Published');
  if (times.length >= 2 && both) return { updated: times[0], published: times[1] };
  if (times.length === 1 && !both) return values.has('Updated') ? { updated: times[0] } : { published: times[0] };
  const exact = (name: string) =>
    /\d{1,4}[-/]\d{1,2}[-/]\d{2,4}|[A-Z][a-z]{2} \d{1,2}, \d{4}/.test(values.get(name) ?? '')
      ? values.get(name)
      : undefined;
  return { published: exact('Published'), updated: exact('Updated') };
}

/** "Books » The Harbour" over the story, or "The Harbour + Lamps Crossover". */
function readFandom(page: Elements, claims: Claims): void {
  const path = page.find(hasId('pre_story_links'));
  const links = path ? page.where(isTag('a'), path) : [];
  const last = links.at(-1);
  if (!last) return;
  const said = page.words(path);
  const crossover = /^(.*\s\+\s.*)\s+Crossover$/i.exec(page.words(last))?.[1];
  if (crossover) for (const one of crossover.split(/\s\+\s/)) claims.add('fandom', one, said);
  else if (links.length > 1) claims.add('fandom', page.words(last), said);
}

/** Which chapter of how many: the one that is chosen in the list of chapters. */
function readChapter(page: Elements, claims: Claims): void {
  const list = page.find(
    all(isTag('select'), (e) => hasId('chap_select')(e) || e.attributes.get('name') === 'chapter'),
  );
  const options = list ? page.where(isTag('option'), list) : [];
  const chosen = options.findIndex((o) => o.attributes.has('selected'));
  if (chosen < 0 || options.length < 2) return;
  const words = page.words(options[chosen]);
  const number = Number(/^(\d{1,4})\./.exec(words)?.[1] ?? chosen + 1);
  claims.add('part', `${number}/${Math.max(options.length, number)}`, words);
  claims.add('chapter', words.replace(/^\d{1,4}\.\s*/, '').replace(/^Chapter \d{1,4}$/i, ''), words);
}
