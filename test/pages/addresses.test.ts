import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { storyText } from '../support/library.ts';
import { riverHeap } from '../support/river-heap.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

/** Addresses in every place where one may stand: folders, names, header lines, notes, the story itself, written out, in words. */
const HEAP = {
  ...riverHeap(),
  'from mara@quill.example/lamp.txt': storyText({ Title: 'The Lamp', Author: 'Mara Quill (mara@quill.example)' }, 3),
  'bo at example dot org/bell.txt': `${storyText({ Title: 'The Bell', Author: 'bo@bell.example', Feedback: 'bo [at] bell.example' }, 4)}\n\n"Write to ada@lamps.example," she said. Nobody did.\n`,
  'posts/old.txt': `From: tam@river.example (Tam)\nNewsgroups: alt.test.creative\nSubject: Oars (1/1)\nDate: 4 Mar 1997 10:00:00 GMT\n\n${storyText({}, 5)}\n-- \nTam, tam@river.example\n`,
  'page.html': `<html><head><title>Ferry by ilse@quay.example</title><meta name="author" content="ilse@quay.example"></head><body><p>${storyText({}, 6).replaceAll('\n\n', '</p><p>')}</p><p>Mail <a href="mailto:ilse@quay.example">ilse@quay.example</a></p></body></html>`,
};
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const SPOKEN = /\bbo at example dot org\b|\bbo \[at\] bell/;

let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf(HEAP);
});
afterAll(() => library?.close());

/** Every page, form target and book that can be reached from the front page, with its headers. */
async function crawl(needs: TestLibrary['guest']): Promise<Map<string, string>> {
  const site = createSite(needs);
  const seen = new Map<string, string>();
  const queue = ['/', '/works', '/fandoms', '/rules', '/reading', '/desk', '/dumps', '/left-aside', '/robots.txt'];
  while (queue.length > 0 && seen.size < 600) {
    const path = queue.shift()!;
    if (seen.has(path)) continue;
    const answer = await site.request(`http://localhost${path}`, { headers: { Cookie: 'reading=adult%3Dyes' } });
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${decodeURIComponent(value)}`).join('\n');
    const body = new Uint8Array(await answer.arrayBuffer());
    const text = path.endsWith('.epub')
      ? Object.values(unzipSync(body))
          .map((entry) => strFromU8(entry))
          .join('\n')
      : strFromU8(body);
    seen.set(path, `${headers}\n${text}`);
    if (!/text\/html/.test(answer.headers.get('Content-Type') ?? '')) continue;
    for (const [, href] of text.matchAll(/href="(\/(?!assets)[^"#]*)/g)) queue.push(href!.replaceAll('&amp;', '&'));
  }
  return seen;
}

test('a guest finds no address on any page, in any header or book', async () => {
  const pages = await crawl(library.guest);
  expect(pages.size).toBeGreaterThan(60);
  expect([...pages.keys()].filter((path) => path.endsWith('.epub')).length).toBeGreaterThan(5);
  const found = [...pages].flatMap(([path, text]) =>
    [...text.matchAll(ADDRESS), ...text.matchAll(new RegExp(SPOKEN, 'g'))].map(([address]) => `${path}: ${address}`),
  );
  expect(found).toEqual([]);
});

test('its keeper does: what is hidden is kept', async () => {
  const pages = await crawl(library.keeper);
  const all = [...pages.values()].join('\n');
  for (const address of ['mara@quill.example', 'ada@lamps.example']) expect(all).toContain(address);
});
