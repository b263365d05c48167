import { expect, test } from 'vitest';
import type { Claim } from '../intake/draft.ts';
import { takeIn } from '../intake/intake.ts';
import { regionChanges } from '../text/apparatus/changes.ts';
import { readFront } from '../text/apparatus/front.ts';
import { apply } from '../text/change.ts';
import { verbatim } from '../text/sentence.ts';
import { plain } from '../text/text.ts';
import { describe } from './describe.ts';

const STORY =
  'The lamp was out when she came to the door, and there was nobody in the house but the cat.\n\n“Who is there?” said the cat. It was not the sort of cat that one has met before, and she said so.\n\nNobody had an answer to that, and the cat least of all; it went under the table, and took the lamp with it.';

const claim = (field: Claim['field'], value: string): Claim => ({ field, value, evidence: { path: 'x', text: value } });

function said(claims: readonly Claim[], content = STORY, path = '0d5c33aa10.txt') {
  const text = plain(content);
  const draft = {
    path,
    format: 'text' as const,
    encoding: '',
    encodingEvidence: verbatim(''),
    text,
    claims,
    lossy: 0,
    warnings: [],
  };
  const { title, authors } = describe(
    draft,
    apply(text, regionChanges(text, 'f', readFront(text).regions, ['header'])),
  );
  return { title: title?.value ?? null, given: title?.given, authors: authors?.value.map((a) => a.name) ?? [] };
}

test.each([
  ...['Preferred Customer', 'Windows User', 'Unknown', 'Unknown Author', 'User', 'Admin', 'Administrator', 'Owner'],
  ...[
    'Valued Gateway Customer',
    'Microsoft Office User',
    'HP Authorized Customer',
    'Registered User',
    'unknown',
    'Author',
  ],
  ...[
    'Archive of Our Own',
    'FanFiction.Net',
    'www.lamplit.example',
    'Lamplit-Fics.org',
    'Home User',
    'user 1',
    'root',
    'HP',
  ],
])('%s is nobody’s name', (name) => {
  expect(said([claim('author', name)]).authors).toEqual([]);
});

test.each(['Anonymous', 'Mira Venn', 'miravenn', 'Ada Userman', 'Customer Jones', 'Rosie Owner-Dale', 'Nobody'])(
  '%s may be a writer',
  (name) => expect(said([claim('author', name)]).authors).toEqual([name]),
);

test('of several names only the real ones are kept', () => {
  expect(said([claim('author', 'Unknown; Mira Venn')]).authors).toEqual(['Mira Venn']);
});

test('a place that gives its own name for the writer’s', () => {
  const place = (name: string) => [claim('author', name), claim('publisher', name)];
  expect(said(place('Harbour Fiction Archive')).authors).toEqual([]);
  expect(said(place('Mira Venn')).authors).toEqual(['Mira Venn']); // she publishes herself
  expect(said([claim('title', 'The Ferry | Lamplit Stories'), claim('author', 'Lamplit Stories')]).authors).toEqual([]);
});

test.each([
  ...[
    'Untitled',
    'untitled-1',
    'Untitled Document',
    'New Page 1',
    'Document1',
    'Slide 1',
    'Unknown',
    'ferry_final.doc',
  ],
  ...[
    'Microsoft Word - Document1',
    'Microsoft Word - Document2.doc',
    'Unbenanntes Dokument',
    'C:\\fic\\ferry.txt',
    'file:///C/x',
  ],
])('%s is no title', (title) => {
  expect(said([claim('title', title)]).title).toBeNull();
});

test('what a document was called when it was printed is suggested', () => {
  expect(said([claim('title', 'Microsoft Word - the_ferry.doc')])).toMatchObject({ title: 'the ferry', given: false });
  expect(said([claim('title', 'Untitled Places')])).toMatchObject({ title: 'Untitled Places', given: true });
});

test('a file that is called nothing gives no title either', () => {
  for (const path of ['Untitled-1.html', 'x/Document1.docx', 'Unknown.epub'])
    expect(said([], STORY, path).title, path).toBeNull();
});

test('“Author: Unknown” names nobody', () => {
  expect(said([], `Title: The Ferry\nAuthor: Unknown\nRating: PG\n\n${STORY}`).authors).toEqual([]);
});

test('the name under the title is the writer’s, once nobody’s is gone', () => {
  const nobody = [claim('author', 'Preferred Customer'), claim('title', 'The Ferry')];
  expect(said(nobody, `The Ferry\n\nMira Venn\n\nAuthor's e-mail: mira@example.org\n\n${STORY}`).authors).toEqual([
    'Mira Venn',
  ]);
  expect(said(nobody, `The Ferry\nMira Venn\nmira@example.org\n\n${STORY}`).authors).toEqual(['Mira Venn']);
  expect(said(nobody, `The Ferry\n\nMira Venn\n\n${STORY}`).authors).toEqual(['Mira Venn']);
  expect(said(nobody, `The Ferry\n\nChapter One\n\n${STORY}`).authors).toEqual([]);
});

test('a chapter that is called after somebody is no byline', async () => {
  const page = `<title>The Ferry</title><h1>The Ferry</h1><h2>Mira Venn</h2><p>${STORY}</p><h2>Tovin Lark</h2><p>${STORY}</p>`;
  const { drafts } = await takeIn({ path: 'a.html', bytes: Buffer.from(page) });
  expect(describe(drafts[0]!, drafts[0]!.text).authors).toBeNull();
});
