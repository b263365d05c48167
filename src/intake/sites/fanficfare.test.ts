import { describe, expect, it } from 'vitest';
import { FANFICFARE_HTML, fanficfareEpub } from '../../../test/support/pages/fanficfare.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from '../../../test/support/pages/prose.ts';
import { blocksOf } from '../../text/tree.ts';
import { takeIn } from '../intake.ts';

const CLAIMS = [
  ['title', 'Low Water'],
  ['author', 'tansyquill'],
  ['author', 'Ida Brack'],
  ['source', 'https://www.example-archive.test/s/4711/1/'],
  ['series', 'The Lamp #2'],
  ['fandom', 'The Harbour and the Isles'],
  ['fandom', 'Lamplighters'],
  ['freeform', 'Drama'],
  ['freeform', 'Hurt/Comfort'],
  ['language', 'English'],
  ['character', 'Orrin Vale'],
  ['character', 'Mara Q.'],
  ['relationship', 'Orrin Vale/Mara Q.'],
  ['status', 'Completed'],
  ['date', '2011-02-14'],
  ['updated', '2012-06-01'],
  ['stats', 'Packaged: 2020-05-05 12:00:01'],
  ['rating', 'T'],
  ['chapters', '2'],
  ['words', '34,567'],
  ['stats', 'Reviews: 12'],
  ['summary', 'The light is out, and nobody asked: Orrin has to look.'],
];
const STORY = [
  ['heading', '1. The Rope'],
  ['paragraph', FOG],
  ['paragraph', ROPE],
  ['scene-break', '* * *'],
  ['paragraph', HAT],
  ['heading', '2. The Stairs'],
  ['authors-note', 'Sorry for the wait.'],
  ['paragraph', STAIRS],
  ['paragraph', LAMP],
  ['paragraph', KETTLE],
  ['authors-note', 'One to go.'],
];

describe('a book of FanFicFare', () => {
  it.each([
    ['EPUB', 'low.epub', fanficfareEpub()],
    ['EPUB with a table', 'low.epub', fanficfareEpub(true)],
    ['HTML', 'low.html', Buffer.from(FANFICFARE_HTML)],
  ])('as %s has its labels typed; contents and log are no story', async (_, path, bytes) => {
    const { drafts } = await takeIn({ path, bytes });
    const { claims, text } = drafts[0]!;
    expect(claims.filter((c) => c.typed).map((c) => [c.field, c.value])).toEqual(CLAIMS);
    expect(claims.filter((c) => !c.typed)).toEqual([]);
    const story = blocksOf(text).filter((b) => b.type !== 'header' && b.type !== 'navigation');
    expect(story.map((b) => [b.type, b.text])).toEqual(STORY);
  });

  it.each([
    [
      'cells',
      (label: string, value: string) => `<tr><td>${label}:</td><td>${value}</td></tr>`,
      ['<table class="full">', '</table>'],
    ],
    [
      'cells of a head',
      (label: string, value: string) => `<tr><th>${label}:</th><td>${value}</td></tr>`,
      ['<table>', '</table>'],
    ],
    ['bold letters', (label: string, value: string) => `<strong>${label}:</strong> ${value}<br />`, ['<p>', '</p>']],
  ] as const)(
    'has its labels typed where they stand in %s, as its forerunner wrote them',
    async (_, row, [open, close]) => {
      const rows = [
        ['Category', 'Lamplighters'],
        ['Genre', 'Drama'],
        ['Rating', 'T'],
        ['Status', 'Completed'],
        ['Published', '2009-02-14'],
        ['Packaged', '2011-06-01 10:00:00'],
        ['Words', '1,204'],
        ['Summary', 'The light is out.'],
      ] as const;
      const html = `<html><head><title>Low Water by tansyquill</title></head><body><h1><a href="https://www.example-archive.test/s/4711/1/">Low Water</a> by <a href="https://www.example-archive.test/u/9">tansyquill</a></h1>${open}${rows.map(([label, value]) => row(label, value)).join('\n')}${close}<a name="TOCTOP"><h2>Table of Contents</h2><p><a href="#section0001">1. The Rope</a><br /></p></a><a name="section0001"><h2>1. The Rope</h2></a><p>${FOG}</p><p>${ROPE}</p><p>${HAT}</p></body></html>`;
      const { claims, text } = (await takeIn({ path: 'low.html', bytes: Buffer.from(html) })).drafts[0]!;
      const said = Object.fromEntries(claims.map((c) => [c.field, c.value]));
      expect(said).toMatchObject({
        title: 'Low Water',
        author: 'tansyquill',
        fandom: 'Lamplighters',
        freeform: 'Drama',
        rating: 'T',
        status: 'Completed',
        date: '2009-02-14',
        words: '1,204',
        summary: 'The light is out.',
      });
      expect(
        blocksOf(text)
          .filter((b) => b.type === 'paragraph')
          .map((b) => b.text),
      ).toEqual([FOG, ROPE, HAT]);
    },
  );
});
