import { claimLabel, claimTitle } from './downloads/fanficfare-labels.ts';
import type { Link } from './downloads/said.ts';
import { all, type Element, type Elements, hasClass, isTag } from './elements.ts';
import type { Region } from './region.ts';
import { storyAround } from './regions.ts';
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
    if (head) claimTitle(page.words(head), linksOf(page, head), claims);
    readLabels(page, body, claims);
    if (kind === 'titlepage') return { regions: [region(body, 'header')] };
    return single(page, body);
  },
};

const region = ({ inner, innerEnd }: Element, type: Region['type']): Region => ({ start: inner, end: innerEnd, type });

/** Labels stand in bold, or alone in a cell. */
const LABELLING = new Set(['b', 'strong', 'th', 'td', 'dt']);

/** "Genre: Angst, Humor" with what stands behind each label up to the next, in lines or in a table. */
function readLabels(page: Elements, body: Element, claims: Claims): void {
  const first = page.find((e) => e.name === 'a' && /^(?:section|toctop)/i.test(e.attributes.get('name') ?? ''), body);
  const end = first?.start ?? body.innerEnd;
  const labels = page
    .where(
      (e) =>
        LABELLING.has(e.name) &&
        e.start < end &&
        /^[^:<>]{2,40}:\s*$/.test(page.html.slice(e.inner, Math.min(e.innerEnd, e.inner + 60))),
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
  claimLabel(label, page.words(value), linksOf(page, value), claims);
}

const linksOf = (page: Elements, e: Element): Link[] =>
  page.where(isTag('a'), e).map((a) => ({ text: page.words(a), href: a.attributes.get('href') ?? '' }));

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
    const labels = page.where((e) => e.name === 'b' && e.parent === box, box);
    const cuts = [box.start, ...labels.flatMap((b) => [b.start, b.end]), box.end];
    return cuts
      .slice(0, -1)
      .map((start, i) => ({ start, end: cuts[i + 1]!, type: i % 2 === 1 ? 'header' : 'authors-note' }));
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
