import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CHAPTER_PAGE, DOWNLOAD, ONE_SHOT } from '../../../test/support/pages/ao3.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from '../../../test/support/pages/prose.ts';
import { blocksOf } from '../../text/tree.ts';
import type { Draft } from '../draft.ts';
import { takeIn } from '../intake.ts';

const taken = async (html: string): Promise<Draft> => {
  const { drafts, refusals } = await takeIn({ path: 'work.html', bytes: Buffer.from(html) });
  expect(refusals).toEqual([]);
  return drafts[0]!;
};
const said = (draft: Draft, field: string) => draft.claims.filter((c) => c.field === field).map((c) => c.value);
const blocks = ({ text }: Draft, ...left: string[]) =>
  blocksOf(text)
    .filter((b) => !left.includes(b.type))
    .map((b) => (b.type === 'paragraph' ? b.text : `${b.type}${b.level ?? ''}: ${b.text}`));

const STORY = [
  'authors-note: For Ida, who likes boats.',
  'heading2: Chapter 1: The Rope',
  'authors-note: In which it rains.',
  'authors-note: Thanks to my beta.',
  FOG,
  `${ROPE} *Really*.`,
  'scene-break: * * *',
  HAT,
  'authors-note: The rope is real.',
  'heading2: Chapter 2',
  'heading3: A Letter',
  KETTLE,
  'quote: Dear Orrin, come home.',
  STAIRS,
  LAMP,
  'authors-note: More in spring.',
];

describe('a download of the Archive of Our Own', () => {
  it('says each tag by its type, one with a comma in it whole', async () => {
    const draft = await taken(DOWNLOAD);
    expect(said(draft, 'title')).toEqual(['Low Water']);
    expect(said(draft, 'author')).toEqual(['Tansy (tansyquill)', 'brackwater']);
    expect(said(draft, 'rating')).toEqual(['Teen And Up Audiences']);
    expect(said(draft, 'warning')).toEqual(['Graphic Depictions Of Violence', 'Major Character Death']);
    expect(said(draft, 'category')).toEqual(['F/M']);
    expect(said(draft, 'fandom')).toEqual(['The Harbour and the Isles - Orla Penn', 'Lights, Lamps & Wicks (TV)']);
    expect(said(draft, 'relationship')).toEqual(['Orrin Vale/Mara Quill', 'Orrin Vale & The Clerk']);
    expect(said(draft, 'character')).toEqual(['Orrin Vale', 'Mara Quill, Keeper of the Light']);
    expect(said(draft, 'freeform')).toEqual(['Slow Burn', 'boats, so many boats', 'Hurt/Comfort']);
    expect(said(draft, 'language')).toEqual(['English']);
    expect(said(draft, 'series')).toEqual(['The Lamp #2', 'Tides #1']);
    expect(said(draft, 'collection')).toEqual(['Winter Harbour 2015']);
    expect([said(draft, 'date'), said(draft, 'updated')]).toEqual([['2015-01-04'], ['2015-03-19']]);
    expect([said(draft, 'words'), said(draft, 'chapters')]).toEqual([['3,218'], ['2/7']]);
    expect(said(draft, 'source')).toEqual(['https://archiveofourown.org/works/900417']);
    expect(said(draft, 'summary')).toEqual(['The light is out.\n\nNobody *asked* Orrin.']);
    expect(said(draft, 'part')).toEqual([]);
  });

  it('tells the story from tags and notes, chapter by chapter, and keeps all of it', async () => {
    const draft = await taken(DOWNLOAD);
    expect(blocks(draft, 'header', 'navigation')).toEqual(STORY);
    for (const kept of ['boats, so many boats', 'drop by the Archive and comment', 'Chapter End Notes'])
      expect(draft.text.content).toContain(kept);
  });

  it('of one chapter has no heading of its own, and no writer where none is named', async () => {
    const draft = await taken(ONE_SHOT);
    expect(blocks(draft, 'header', 'navigation', 'authors-note')).toEqual([FOG, HAT]);
    expect(said(draft, 'author')).toEqual([]);
    expect(said(draft, 'chapters')).toEqual(['1/1']);
  });

  it('as EPUB says the same: typed tags stand in its preface, the package has them in one flat list', async () => {
    const [, preface, chapters, afterword] =
      /<body>([\s\S]*?)(<div id="chapters"[\s\S]*?)(<div id="afterword"[\s\S]*)<\/body>/.exec(DOWNLOAD)!;
    const [first, second] = chapters!.split(/(?=<div class="meta group"><h2 class="heading">Chapter 2)/);
    // As a converter writes them: one document a chapter, its classes renamed, the containers repeated.
    const page = (body: string) =>
      strToU8(
        `<?xml version='1.0' encoding='utf-8'?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Low Water</title></head><body class="calibre">${body
          .replaceAll('"userstuff"', '"userstuff2"')
          .replaceAll('<dt>', '<dt class="calibre2">')
          .replaceAll('<p>', '<p class="calibre1">')}</body></html>`,
      );
    const subjects = ['Teen And Up Audiences', 'boats', 'so many boats', 'Orrin Vale/Mara Quill'].map(
      (s) => `<dc:subject>${s}</dc:subject>`,
    );
    const book = zipSync({
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>',
      ),
      'content.opf': strToU8(
        `<package><metadata><dc:title>Low Water</dc:title><dc:creator opf:role="aut">Tansy</dc:creator><dc:creator opf:role="aut">brackwater</dc:creator>${subjects.join('')}<dc:publisher>Archive of Our Own</dc:publisher><dc:date>2015-03-18T23:00:00+00:00</dc:date></metadata><manifest>${[0, 1, 2, 3].map((n) => `<item id="i${n}" href="low_split_00${n}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${[0, 1, 2, 3].map((n) => `<itemref idref="i${n}"/>`).join('')}</spine></package>`,
      ),
      'low_split_000.xhtml': page(preface!),
      'low_split_001.xhtml': page(`${first!}</div>`),
      'low_split_002.xhtml': page(`<div id="chapters" class="userstuff">${second!}`),
      'low_split_003.xhtml': page(afterword!),
    });
    const { drafts } = await takeIn({ path: 'low.epub', bytes: book });
    const draft = drafts[0]!;
    expect(blocks(draft, 'header', 'navigation')).toEqual(STORY);
    const html = await taken(DOWNLOAD);
    const typed = (d: Draft) => d.claims.filter((c) => c.typed).map((c) => `${c.field}: ${c.value}`);
    expect(typed(draft).sort()).toEqual(typed(html).sort());
    expect(draft.claims.filter((c) => !c.typed).map((c) => [c.field, c.value])).toEqual([
      ['publisher', 'Archive of Our Own'],
    ]);
  });
});

describe('a page of the Archive saved from the browser', () => {
  it('is one chapter: which of how many, the tags, the counts; comments are no story', async () => {
    const draft = await taken(CHAPTER_PAGE);
    expect(blocks(draft, 'header', 'navigation')).toEqual([
      'authors-note: For Ida.',
      'authors-note: Happy winter!',
      'heading2: Chapter 2: The Stairs',
      'authors-note: Sorry for the wait.',
      STAIRS,
      LAMP,
      KETTLE,
      'authors-note: One to go.',
    ]);
    expect(draft.claims.map((c) => [c.field, c.value])).toEqual([
      ['title', 'Low Water'],
      ['author', 'Tansy (tansyquill)'],
      ['summary', 'The light is out.'],
      ['rating', 'General Audiences'],
      ['warning', 'No Archive Warnings Apply'],
      ['category', 'Gen'],
      ['fandom', 'The Harbour and the Isles - Orla Penn'],
      ['character', 'Orrin Vale'],
      ['character', 'The Clerk'],
      ['freeform', 'Fog'],
      ['language', 'English'],
      ['series', 'The Lamp #2'],
      ['date', '2015-01-04'],
      ['updated', '2015-05-01'],
      ['words', '3,218'],
      ['chapters', '3/3'],
      ['stats', 'Comments: 12'],
      ['stats', 'Kudos: 1,040'],
      ['stats', 'Hits: 9,001'],
      ['source', 'https://archiveofourown.org/works/900417'],
      ['part', '2/3'],
      ['chapter', 'The Stairs'],
    ]);
  });

  it('saved as one file is the same, and its address is told by the browser', async () => {
    const page = CHAPTER_PAGE.replace(/<!-- saved from[^\n]*\n/, '').replace(/\/works\/900417/g, '#');
    const file = (address: string) =>
      [
        'From: <Saved by Blink>',
        ...(address ? [`Snapshot-Content-Location: ${address}`] : []),
        'Subject: Low Water - Chapter 2',
        'Date: Sat, 14 Nov 2020 10:00:00 -0000',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Multi--x"',
        '',
        '------Multi--x',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n'),
        '------Multi--x',
        'Content-Type: text/css',
        'Content-Location: cid:css@mhtml.blink',
        '',
        'body { display: block }',
        '------Multi--x--',
        '',
      ].join('\r\n');
    const address = 'https://archiveofourown.org/works/900417/chapters/1900';
    const [one] = (await takeIn({ path: 'page.mhtml', bytes: Buffer.from(file(address)) })).drafts;
    const whole = await taken(CHAPTER_PAGE);
    expect(one!.format).toBe('html');
    expect(one!.claims.map((c) => [c.field, c.value])).toEqual(whole.claims.map((c) => [c.field, c.value]));
    expect(one!.text).toEqual(whole.text);
    const [other] = (await takeIn({ path: 'page.mht', bytes: Buffer.from(file('')) })).drafts;
    expect(other!.claims.some((c) => c.field === 'source')).toBe(false);
    expect(other!.text).toEqual(whole.text);
  });
});
