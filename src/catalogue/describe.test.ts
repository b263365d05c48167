import { expect, test } from 'vitest';
import type { Claim, Draft } from '../intake/draft.ts';
import { regionChanges } from '../text/apparatus/changes.ts';
import { readEnding } from '../text/apparatus/ending.ts';
import { readFront } from '../text/apparatus/front.ts';
import { apply } from '../text/change.ts';
import { verbatim } from '../text/sentence.ts';
import { plain, type Text } from '../text/text.ts';
import { describe } from './describe.ts';

const STORY =
  'The lamp was out when she came to the door, and there was nobody in the house but the cat.\n\n"Who is there?" said the cat. It was not the sort of cat that one has met before, and she said so.';

/** The text with header and ending set apart, as restoration leaves it. */
function settled(content: string): Text {
  const text = plain(content);
  const front = readFront(text);
  const opened = apply(text, regionChanges(text, 'front', front.regions, ['header', 'authors-note', 'disclaimer']));
  return apply(opened, regionChanges(opened, 'end', readEnding(opened), ['end-mark', 'signature', 'authors-note']));
}

const claim = (field: Claim['field'], value: string): Claim => ({
  field,
  value,
  evidence: { path: 'quay/lamp.txt', text: value },
});

function record(content: string, claims: readonly Claim[] = [], path = 'quay/lamp.txt') {
  const draft: Draft = {
    path,
    format: 'text',
    encoding: 'utf-8',
    encodingEvidence: verbatim(''),
    text: plain(content),
    claims,
    lossy: 0,
    warnings: [],
  };
  return describe(draft, settled(content));
}

/** The values alone. */
function values(found: ReturnType<typeof record>) {
  const fields = Object.fromEntries(Object.entries(found.fields).map(([name, f]) => [name, f?.value]));
  return { title: found.title?.value ?? null, authors: found.authors?.value ?? [], part: found.part, ...fields };
}

test('a full header block, with every passage', () => {
  const head =
    'TITLE: Oil for the Lamp\nAUTHOR: Mara Venn\nE-MAIL ADDRESS: mara@example.org\nDISTRIBUTION: Anywhere, just tell me.\nRATING: PG-13\nCLASSIFICATION: V, H\nKEYWORDS: quiet\nPAIRING: Ada/Bo\nFANDOM: The Long Quay\nWARNINGS: violence, spiders\nSUMMARY: A knock, and\n  nobody there.\nDISCLAIMER: Not mine.\n\n';
  const found = record(`${head}${STORY}\n\nThe End\n\n-- \nMara (mara@example.org)\n`);
  expect(values(found)).toEqual({
    title: 'Oil for the Lamp',
    authors: [{ name: 'Mara Venn', contact: 'mara@example.org' }],
    part: undefined,
    permission: 'yes',
    rating: 'Teen And Up Audiences',
    freeforms: ['Vignette', 'Humor', 'quiet', 'spiders'],
    relationships: ['Ada/Bo'],
    fandoms: ['The Long Quay'],
    warnings: ['Graphic Depictions Of Violence'],
    summary: 'A knock, and nobody there.',
    language: 'en',
    notes: ['DISCLAIMER: Not mine.', 'The End', '-- \nMara (…@…)'],
  });
  const rating = found.fields.rating!;
  expect(rating.given).toBe(true);
  expect(rating.evidence).toEqual([
    { path: 'quay/lamp.txt', text: 'RATING: PG-13', at: [head.indexOf('RATING'), head.indexOf('RATING') + 13] },
  ]);
  expect(found.fields.permission!.text).toBe('Anywhere, just tell me.');
  expect(found.words).toBe(record(STORY).words);
});

test('no e-mail address stands anywhere but in the contact', () => {
  const found = record(
    `Title: Lamp\nAuthor: Mara (mara@example.org)\nFeedback: mara@example.org\nArchive: ask mara@example.org\nSummary: Write to mara@example.org\n\n${STORY}`,
  );
  const { authors, ...rest } = found;
  expect(JSON.stringify(rest)).not.toContain('mara@example.org');
  expect(authors!.value).toEqual([{ name: 'Mara', contact: 'mara@example.org' }]);
  expect(JSON.stringify(authors!.evidence)).not.toContain('@example');
});

test('a mailed part: subject, poster and date speak where the body is silent', () => {
  const claims = [
    claim('subject', '[quay-l] NEW: "Oil for the Lamp" (2/4) [NC-17] Ada/Bo'),
    claim('author', 'Mara Venn'),
    claim('contact', 'mara@example.org'),
    claim('date', 'Mon, 4 Jan 1999 10:00:00 +0000'),
  ];
  expect(values(record(STORY, claims))).toMatchObject({
    title: 'Oil for the Lamp',
    part: { number: 2, of: 4 },
    authors: [{ name: 'Mara Venn', contact: 'mara@example.org' }],
    date: '1999-01-04',
    rating: 'Explicit',
    relationships: ['Ada/Bo'],
  });
});

test('the header block beats the subject, and the writer beats the poster', () => {
  const found = record(`Title: Oil\nAuthor: Ilka\nRating: R\n\n${STORY}`, [
    claim('subject', 'FIC: for a friend [PG]'),
    claim('author', 'Mara Venn'),
  ]);
  expect(values(found)).toMatchObject({ title: 'Oil', authors: [{ name: 'Ilka' }], rating: 'Mature' });
});

test('a single part is a whole', () => {
  expect(record(STORY, [claim('subject', 'FIC: Oil (1/1)')]).part).toBeUndefined();
  expect(record(`Title & Part Number: Oil 1/1\nRating: G\n\n${STORY}`).part).toBeUndefined();
  expect(record(STORY, [], 'quay/lamp-ch03.txt').part).toEqual({ number: 3 });
  expect(record(`Title: Oil\nPart: 3\nRating: G\n\n${STORY}`).part).toEqual({ number: 3 });
});

test('German labels', () => {
  const story = 'Die Lampe war aus, als sie an die Tür kam, und es war niemand im Haus außer der Katze. '.repeat(3);
  const found = record(
    `Titel: Öl\nAutorin: Ilka Morgen\nAltersfreigabe: ab 12\nPaarung: Ada/Bo\nArchiv: bitte vorher fragen\nWarnungen: Gewalt\nZusammenfassung: Es klopft.\n\n${story}\n\nEnde`,
  );
  expect(values(found)).toMatchObject({
    title: 'Öl',
    authors: [{ name: 'Ilka Morgen' }],
    rating: 'Teen And Up Audiences',
    relationships: ['Ada/Bo'],
    permission: 'ask',
    warnings: ['Graphic Depictions Of Violence'],
    summary: 'Es klopft.',
    language: 'de',
  });
});

test('what nobody said stays unsaid', () => {
  expect(values(record(STORY, [], 'quay/0001.txt'))).toEqual({
    title: null,
    authors: [],
    part: undefined,
    language: 'en',
  });
  expect(record(STORY, [claim('title', 'Untitled Document')], 'quay/0001.txt').title).toBeNull();
});

test('what a file is called is the last resort, and a suggestion', () => {
  expect(record(STORY).title).toMatchObject({ value: 'Lamp', given: false, confidence: 0.4 });
});

test('a title above a by-line is a suggestion', () => {
  const found = record(`Oil for the Lamp\nby Mara Venn\n\n${STORY}`);
  expect([found.title?.value, found.title?.given, found.authors?.value[0]?.name]).toEqual([
    'Oil for the Lamp',
    false,
    'Mara Venn',
  ]);
});

test.each(['🐟🌊\n\nby Ida Fell', '🐟🌊\nby Ida Fell', '🦊 🌙\n\nby 🦊'])(
  'emoji over a name are a title: %s',
  (head) => {
    const [title, name] = [head.split('\n')[0]!, head.split('by ')[1]!];
    const told = record(`${head}\n\n${STORY}`);
    expect(told.title).toMatchObject({ value: title, given: false, unlabelled: true });
    expect(told.authors?.value).toEqual([{ name }]);
  },
);

test('emoji over the story alone, or between scenes, are none', () => {
  expect(record(`🐟🌊\n\n${STORY}`).title?.value ?? '').not.toContain('🐟');
  expect(record(`The Fish\n\nby Ida Fell\n\n🐟🌊\n\n${STORY}`).title).toMatchObject({ value: 'The Fish' });
});

test('an unlabelled line of facts is a suggestion', () => {
  const found = record(`Oil for the Lamp\nby mapmouse\nThe Long Quay, Ada/Bo, PG-13. August 22, 2001\n\n${STORY}`);
  expect(values(found)).toMatchObject({
    rating: 'Teen And Up Audiences',
    relationships: ['Ada/Bo'],
    fandoms: ['The Long Quay'],
    date: '2001-08-22',
  });
  expect(found.fields.rating!.given).toBe(false);
});

test('typed tags of a container', () => {
  const claims = [
    claim('rating', 'General Audiences'),
    claim('warning', 'No Archive Warnings Apply'),
    claim('category', 'F/F'),
    claim('fandom', 'Harbour and Isles'),
    claim('relationship', 'Ada/Bo'),
    claim('character', 'Ada'),
    claim('character', 'Bo'),
    claim('freeform', 'tea'),
  ];
  expect(values(record(STORY, claims))).toMatchObject({
    rating: 'General Audiences',
    warnings: ['No Archive Warnings Apply'],
    categories: ['F/F'],
    fandoms: ['Harbour and Isles'],
    relationships: ['Ada/Bo'],
    characters: ['Ada', 'Bo'],
    freeforms: ['tea'],
  });
});

test('two archives, two answers: the stricter holds, both are shown', () => {
  const { permission } = record(`Title: Oil\nAuthor: Mara\nCircuit Archive: yes\nPros-Lib: no\n\n${STORY}`).fields;
  expect([permission!.value, permission!.text]).toEqual(['no', 'Circuit Archive: yes; Pros-Lib: no']);
});

test('a page that says "en" over a German text is corrected, as a suggestion', () => {
  const story =
    'Die Lampe war aus, als sie an die Tür kam, und es war niemand im Haus außer der Katze und der Uhr. '.repeat(40);
  const { language } = record(story, [claim('language', 'en')]).fields;
  expect([language!.value, language!.given]).toEqual(['de', false]);
});

test.each([
  ['Title: Untitled\nAuthor: Tam Venn', null, undefined],
  ['Title: Home (1/2)\nAuthor: Tam Venn', 'Home', { number: 1, of: 2 }],
  ['TITLE - (none)\nAUTHOR - Tam Venn', null, undefined],
  ['Title: 🌊🚢\nAuthor: 🦊', '🌊🚢', undefined],
  ['Title: T H E   F E R R Y\nAuthor: Tam Venn', 'The Ferry', undefined],
])('%j: the label is no part of the title', (head, title, part) => {
  const found = values(record(`${head}\n\n${STORY}`, [], 'quay/0001.txt'));
  expect([found.title, found.part]).toEqual([title, part]);
  expect(found.authors).toHaveLength(1);
});

test('how many chapters there are is no part', () => {
  expect(record(`Title: Oil\nAuthor: Tam Venn\nChapters: 2\n\n${STORY}`).part).toBeUndefined();
  expect(record(`Title: Oil\nAuthor: Tam Venn\nChapter: 2\n\n${STORY}`).part).toEqual({ number: 2 });
});

test('a story whose writer left it without a title is not called as its file is', () => {
  expect(record(`Title: Untitled\nAuthor: Tam Venn\n\n${STORY}`, [], 'quay/My Old Ferry Draft.txt').title).toBeNull();
});

test.each([
  ['The Ferry\nTam/Orla, PG-13', 'Tam/Orla, PG-13'],
  ['The Ferry\n\nTam/Orla, PG-13', 'Tam/Orla, PG-13'],
  ['The Ferry (Tam/Orla, PG-13)\nby Tam Venn', 'The Ferry (Tam/Orla, PG-13)'],
  ['The Ferry\nby Tam Venn (PG-13, Tam/Orla)', 'by Tam Venn (PG-13, Tam/Orla)'],
  ['Title: The Ferry\nAuthor: Tam Venn\nSummary: Home again. Tam/Orla, PG-13', 'Summary: Home again. Tam/Orla, PG-13'],
])('%j: a rating and a pairing that no label tells are suggestions with their words', (head, words) => {
  const found = record(`${head}\n\n${STORY}`);
  expect(found.title?.value).toBe('The Ferry');
  for (const author of found.authors?.value ?? []) expect(author.name).toBe('Tam Venn');
  for (const field of [found.fields.rating, found.fields.relationships])
    expect(field).toMatchObject({ given: false, unlabelled: true, evidence: [{ text: words }] });
  expect(found.fields.rating?.value).toBe('Teen And Up Audiences');
});

test('the dates of an electronic edition are not those of its story', () => {
  const head =
    'The Project Gutenberg EBook of The Ferry, by Tam Venn\n\nTitle: The Ferry\n\nAuthor: Tam Venn\n\nRelease Date: March 4, 2003 [EBook #9999]\n\n*** START OF THIS PROJECT GUTENBERG EBOOK THE FERRY ***\n\n';
  const [plainly, year] = [`${head}${STORY}`, `${head}Copyright, 1897, by Tam Venn\n\n${STORY}`].map((t) => record(t));
  expect(plainly!.fields.date).toBeUndefined();
  expect(plainly!.fields.notes?.value).toEqual(['Release Date: March 4, 2003 [EBook #9999]']);
  expect(year!.fields.date).toMatchObject({ value: '1897', given: false });
  const book = record(STORY, [claim('publisher', 'Project Gutenberg'), claim('date', '2003-03-04')]);
  expect(values(book)).toMatchObject({ notes: ['Release date: 2003-03-04'] });
  expect(book.fields.date).toBeUndefined();
  expect(record(STORY, [claim('date', '2003-03-04')]).fields.date?.value).toBe('2003-03-04');
});
