import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeAgain } from '../../src/text/place.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

/** Notes of one's own: private, found again after mends, taken away as files. */
let library: TestLibrary;
let id: string;
const cookies: { [name: string]: string } = {};
const accounts: { [name: string]: string } = {};
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  ({ id } = await library.work(LONG_TITLE));
  for (const name of ['Ilse', 'Orrin']) {
    accounts[name] = await accountOf(library.store, name, 'member');
    cookies[name] = `ficarium-session=${await sessionOf(library.store, accounts[name]!)}`;
  }
});
afterAll(() => library?.close());

const PARAGRAPH = { type: 'paragraph', start: 0, end: 0 } as const;
const ask = (path: string, who?: string, body?: Record<string, string>) =>
  createSite(library.guest).request(`http://localhost${path}`, {
    ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
    headers: { Origin: 'http://localhost', ...(who ? { Cookie: cookies[who]! } : {}) },
  });
const page = async (path: string, who?: string) => html(await (await ask(path, who)).text());
const CHAPTER = () => `/works/${id}/chapters/2`;
const WORDS = 'Remember the basket: it comes back.';

test('a note is put to a paragraph by a form alone', async () => {
  const writing = await page(`${CHAPTER()}?notes=yes`, 'Ilse');
  const link = writing.all('.note-link')[2]!.one('a').attributes['href']!;
  const form = await page(link, 'Ilse');
  const paragraph = form.one('.note-passage').text.trim();
  expect(paragraph.length).toBeGreaterThan(20);
  const fields = Object.fromEntries(
    form
      .one('.note-form')
      .all('input')
      .map(({ attributes }) => [attributes['name']!, attributes['value']!]),
  );
  const kept = await ask(`/works/${id}/notes`, 'Ilse', { ...fields, words: WORDS });
  expect(kept.status).toBe(303);
  const read = await page(CHAPTER(), 'Ilse');
  expect(read.one('aside.own-note').one('p').text).toBe(WORDS);
  expect(read.one('mark.own').text.replace(/\s+/g, ' ').trim()).toContain(paragraph.slice(0, 20));
});

test('words of a passage are marked, and no others', async () => {
  const before = await page(CHAPTER(), 'Orrin');
  const text = before.one('.story').all('p')[4]!.text;
  const block = Number(before.one('.story').all('p')[4]!.attributes['id']!.slice(1)) - 1;
  const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').length;
  const [from, to] = [text.indexOf(' ') + 1, text.indexOf(' ', 30)];
  const chosen = text.slice(from, to);
  const at = { edition: '1', chapter: '1', block: String(block), letter: String(letters(text.slice(0, from))) };
  await ask(`/works/${id}/notes`, 'Orrin', { ...at, length: String(letters(chosen)), words: '', back: '' });
  const after = await page(CHAPTER(), 'Orrin');
  // Signs that close the last word are marked with it.
  expect(after.one('mark.own').text.trim().startsWith(chosen.trim())).toBe(true);
  expect(letters(after.one('mark.own').text)).toBe(letters(chosen));
  expect(after.one('.story').all('p')[4]!.text).toBe(text);
  expect(after.all('.own-note')).toHaveLength(0);
});

test('nobody else learns of them', async () => {
  for (const who of ['Orrin', undefined]) {
    expect(await (await ask(CHAPTER(), who)).text()).not.toContain(WORDS);
    const list = await ask('/account/notes', who);
    expect(await list.text()).not.toContain(WORDS);
  }
  expect((await ask('/account/notes.json')).status).toBe(303);
  const own = await page('/account/notes', 'Ilse');
  const number = own.one('.own-notes').one('li').attributes['id']!.slice(1);
  await ask('/account/notes', 'Orrin', { id: number, words: 'Mine now.', act: 'change', back: '/account/notes' });
  await ask('/account/notes', 'Orrin', { id: number, words: '', act: 'drop', back: '/account/notes' });
  expect((await page('/account/notes', 'Ilse')).one('.note-words').text).toBe(WORDS);
});

test('a note is changed, taken away as Markdown and JSON, and thrown away', async () => {
  const own = await page('/account/notes', 'Ilse');
  const number = own.one('.own-notes').one('li').attributes['id']!.slice(1);
  await ask('/account/notes', 'Ilse', { id: number, words: `${WORDS} Twice.`, act: 'change', back: '/account/notes' });
  const { notes } = (await (await ask('/account/notes.json', 'Ilse')).json()) as {
    notes: { work: { title: string }; note: string; passage: string; chapter: number }[];
  };
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatchObject({ chapter: 2, note: `${WORDS} Twice.`, work: { title: LONG_TITLE } });
  const markdown = await (await ask('/account/notes.md', 'Ilse')).text();
  // What would be a mark or a tag of Markdown stands as it is.
  expect(markdown).toContain(`> ${notes[0]!.passage.replace(/[\\`*_#[\]<>]/g, '\\$&')}`);
  expect(markdown).toContain(`${WORDS} Twice.`);
  const long = await ask('/account/notes', 'Ilse', { id: number, words: 'x'.repeat(10_001), act: 'change', back: '' });
  expect(long.status).toBe(400);
  await ask('/account/notes', 'Ilse', { id: number, words: '', act: 'drop', back: '/account/notes' });
  expect((await page('/account/notes', 'Ilse')).one('.own-notes').all('li')).toHaveLength(0);
});

test('what is no place is none', async () => {
  const at = { edition: '1', chapter: '1', block: '2', letter: '0', length: '0', words: 'x', back: '' };
  for (const [wrong, status] of [
    [{ ...at, block: '99999' }, 404],
    [{ ...at, chapter: '99' }, 404],
    [{ ...at, edition: '9' }, 404],
    [{ ...at, edition: '0' }, 400],
    [{ ...at, block: 'x' }, 400],
  ] as const)
    expect((await ask(`/works/${id}/notes`, 'Ilse', wrong)).status, JSON.stringify(wrong)).toBe(status);
  expect((await ask(`/works/${id}/notes`, undefined, at)).status).toBe(403);
  expect((await ask(`/works/wnone/notes`, 'Ilse', at)).status).toBe(404);
});

/** Marks the paragraph of that number of a work of one chapter, and says which it is. */
const mark = async (work: string, block: number) => {
  const at = { edition: '1', chapter: '0', block: String(block), letter: '0', length: '0', words: 'Here.', back: '' };
  expect((await ask(`/works/${work}/notes`, 'Orrin', at)).status).toBe(303);
  return passageOf(work);
};
const passageOf = async (work: string) => {
  const { notes } = (await (await ask('/account/notes.json', 'Orrin')).json()) as {
    notes: { note: string; passage: string; work: { id: string } | null }[];
  };
  return notes.find((one) => one.note === 'Here.' && one.work?.id === work)?.passage;
};

test('a note in a work that turns out to be another, which lost those words, comes back to them with them', async () => {
  const [from, into] = await Promise.all(['Half a Cheese', 'Salt Post'].map((title) => library.work(title)));
  const passage = await mark(from!.id, 2);
  await library.store.write((writer) => writer.merge(from!.id, into!.id));
  // The words are not there: the note is, says so, and marks nothing.
  expect(await passageOf(into!.id)).toBe('');
  expect((await page('/account/notes', 'Orrin')).one('.gone').text).toMatch(/words are gone/);
  const story = html(await (await ask(`/works/${into!.id}`, 'Orrin')).text());
  expect(story.all('aside.own-note')).toHaveLength(0);
  expect(story.one('.gone-notes').text).toMatch(/not in it any more/);
  // It is known by the same letters still.
  const [kept] = await library.store.notes.notesOf(accounts['Orrin']!, into!.id);
  const again = placeAgain(
    [
      {
        blocks: [
          { ...PARAGRAPH, text: 'Put before it.' },
          { ...PARAGRAPH, text: passage! },
        ],
      },
    ],
    kept!,
  );
  expect(again).toMatchObject({ chapter: 0, block: 1, letter: 0 });
});

test('a work that one may not see any more keeps the note and tells nothing of it', async () => {
  const at = { edition: '1', chapter: '0', block: '2', letter: '0', length: '0', words: 'Still mine.', back: '' };
  await ask(`/works/${id}/notes`, 'Ilse', at);
  await library.store.write((writer) => writer.stand(id, true, verbatim('Out of sight.'), 'keeper'));
  const own = await page('/account/notes', 'Ilse');
  expect(own.one('.note-words').text).toBe('Still mine.');
  expect(own.text).not.toContain(LONG_TITLE);
  expect(await (await ask('/account/notes.json', 'Ilse')).text()).not.toContain(LONG_TITLE);
});
