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
});
