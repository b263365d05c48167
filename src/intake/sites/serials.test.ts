import { expect, test } from 'vitest';
import { takeIn } from '../intake.ts';

const STORY = [
  'The mill had stood empty since the flood, and nobody in the valley could say who owned the key.',
  '“You should put that back,” said Corin, who had followed her up the ladder with the lantern.',
  'She put it in her pocket, and they went down together without another word, and barred the door.',
];
const take = async (html: string) => {
  const { drafts } = await takeIn({ path: 'saved.html', bytes: Buffer.from(html) });
  const { text, claims } = drafts[0]!;
  const apart = text.marks.filter((m) => m.type === 'navigation' || m.type === 'authors-note' || m.type === 'header');
  return {
    said: Object.fromEntries(claims.map((c) => [c.field, c.value])),
    whole: text.content,
    isApart: (words: string) => {
      const at = text.content.indexOf(words);
      return at < 0 || apart.some((m) => m.start <= at && at + words.length <= m.end);
    },
  };
};
const all = { title: 'The Salt Mill', chapter: 'The Key', author: 'adavenn' };

test('a chapter saved from Wattpad', async () => {
  const page =
    await take(`<html><head><title>The Salt Mill - The Key - Wattpad</title><link rel="canonical" href="https://www.wattpad.com/12-the-key"></head>
<body><a href="/login">Log in</a><h2 class="title h5">The Salt Mill</h2><ul><li><a href="/13">The Loaf</a></li></ul><h1 class="h2">The Key</h1><span class="reads">1.2K</span>
<div class="author">by <a href="/user/adavenn">adavenn</a></div><pre>${STORY.map((p, i) => `<p data-p-id="a${i}">${p}</p>`).join('')}</pre><div>Comments<p>So good!</p></div></body></html>`);
  expect(page.said).toEqual({ ...all, source: 'https://www.wattpad.com/12-the-key' });
  for (const p of STORY) expect([page.whole.includes(p), page.isApart(p)]).toEqual([true, false]);
  expect(['1.2K', 'So good!', 'The Loaf'].every(page.isApart)).toBe(true);
});

test('a chapter saved from Royal Road', async () => {
  const page =
    await take(`<html><head><title>The Key - The Salt Mill | Royal Road</title><meta property="books:author" content="adavenn"><link rel="canonical" href="https://www.royalroad.com/fiction/1/salt/chapter/2/key"></head>
<body><div class="fic-header"><h1>The Key</h1><h2>The Salt Mill</h2><h3>by <a href="/profile/77">adavenn</a></h3></div><div class="portlet author-note-portlet"><p>Thank you all!</p></div>
<div class="chapter-inner chapter-content">${STORY.map((p) => `<p>${p}</p>`).join('')}</div><a href="/x">Next Chapter</a><div class="comments"><h3>Comments (2)</h3><p>First!</p></div></body></html>`);
  expect(page.said).toEqual({ ...all, source: 'https://www.royalroad.com/fiction/1/salt/chapter/2/key' });
  for (const p of STORY) expect([page.whole.includes(p), page.isApart(p)]).toEqual([true, false]);
  expect(['Thank you all!', 'First!', 'Next Chapter'].every(page.isApart)).toBe(true);
});
