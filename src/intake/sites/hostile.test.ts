import { describe, expect, it } from 'vitest';
import { CHAPTER_PAGE, DOWNLOAD } from '../../../test/support/pages/ao3.ts';
import { FANFICFARE_HTML } from '../../../test/support/pages/fanficfare.ts';
import { DESKTOP, MOBILE } from '../../../test/support/pages/ffnet.ts';
import { DREAMWIDTH, LIGHT, NEW } from '../../../test/support/pages/journals.ts';
import { spent } from '../../../test/support/spent.ts';
import { linksOf } from '../html/links.ts';
import { Claims } from './site.ts';
import { readSite, siteOf } from './sites.ts';

const PAGES = { CHAPTER_PAGE, DOWNLOAD, FANFICFARE_HTML, DESKTOP, MOBILE, DREAMWIDTH, LIGHT, NEW };

/** The same numbers every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pieces cut out, doubled, swapped, letters spoiled. */
function spoiled(page: string, next: () => number): string {
  let html = page;
  for (let i = 0; i < 6; i++) {
    const at = Math.floor(next() * html.length);
    const size = Math.floor(next() ** 3 * 2000);
    const piece = html.slice(at, at + size);
    const way = next();
    if (way < 0.3) html = html.slice(0, at) + html.slice(at + size);
    else if (way < 0.5) html = html.slice(0, at) + piece + html.slice(at);
    else if (way < 0.7) html = html.slice(0, at) + '<>"\'&/= \u0000'[Math.floor(next() * 9)]! + html.slice(at + 1);
    else if (way < 0.9) html = html.slice(0, at) + html.slice(at).replace(/<\/?(?:div|dl|dd|a|span|p)\b[^>]*>/, '');
    else html = html.slice(0, Math.max(400, at));
  }
  return html;
}

describe.each(Object.entries(PAGES))('%s', (_, page) => {
  it('spoiled in eighty ways is read without an error, its marks within its text', () => {
    const next = chance(page.length);
    let read = 0;
    for (let i = 0; i < 80; i++) {
      const html = spoiled(page, next);
      const found = readSite(html, new Claims('x.html'));
      linksOf('x.html', html);
      if (!found) continue;
      read++;
      let last = 0;
      for (const { start, end } of found.text.marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(found.text.content.length);
        last = start;
      }
    }
    expect(read).toBeGreaterThan(16);
  });

  it.each([
    '<div>',
    '</div>',
    '<div class="userstuff">',
    '<blockquote class="userstuff">',
    '<dd><a href=x>y</a>',
    '<dl class="tags"><dt>Fandom:<dd>x',
    '<span lj:user="x">',
    '<b>Genre:</b> x',
    '<a name="section1"><h2>',
    '<option selected>',
    '<span data-xutime="12345678">',
    '<h3 class="title">Chapter 1</h3>',
    '<div class="meta">',
    '<a name="section1"><h2>x</h2></a><div class="fff_chapter_notes">y</div>',
    "<div class='currents'>Current mood: x</div>",
  ])('with a great many %s behind its head is read in time', (part) => {
    const at = Math.floor(page.length * 0.6);
    const html = page.slice(0, at) + part.repeat(8_000) + page.slice(at);
    expect(siteOf(html)).toBeDefined();
    const began = spent();
    readSite(html, new Claims('x.html'));
    expect(spent() - began).toBeLessThan(3000);
  });
});
