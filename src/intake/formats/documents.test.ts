import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeSingle, makeFb2, makeRtf, makeZippedFb2 } from '../../../test/support/documents/books.ts';
import { makeDocx, makeFodt, makeOdt } from '../../../test/support/documents/office.ts';
import { makeDatabase, makeEReader, makeMobi, makePalmDoc, makeZtxt } from '../../../test/support/documents/palm.ts';
import { AUTHOR, longer, STORY, SUMMARY, TITLE } from '../../../test/support/documents/story.ts';
import { spent } from '../../../test/support/spent.ts';
import { blocksOf } from '../../text/tree.ts';
import { say } from '../../words/words.ts';
import { takeIn } from '../intake.ts';

const take = (path: string, bytes: Uint8Array) => takeIn({ path, bytes });
const draftOf = async (path: string, bytes: Uint8Array) => {
  const { drafts, refusals } = await take(path, bytes);
  expect(refusals).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
};
const codes = async (path: string, bytes: Uint8Array) => (await take(path, bytes)).refusals.map((r) => r.code);
const claimsOf = (draft: Awaited<ReturnType<typeof draftOf>>) => draft.claims.map((c) => [c.field, c.value]);

/** The story's paragraphs as blocks; what a format cannot say is a paragraph. */
const blocks = (kinds: Readonly<Record<string, string>>) => STORY.map((p) => [kinds[p.kind] ?? 'paragraph', p.text]);
const ALL = { heading: 'heading', break: 'scene-break', quote: 'quote', verse: 'verse' };
const { verse: _, ...NO_VERSE } = ALL;
const page = /\.(?:mobi|pdb)$/;
const END = [
  ['paragraph', 'Fin[1]'],
  ['note', '[1] A note on herring.'],
];

describe('a document with the story in it', () => {
  it.each<[string, Uint8Array, string[][]]>([
    ['a.docx', makeDocx(), [...blocks(ALL), ['paragraph', 'Fin[2]'], ['note', '[2] A note on herring.']]],
    ['a.odt', makeOdt(), [...blocks(ALL), ...END]],
    ['a.sxw', makeOdt(STORY, { old: true }), [...blocks(ALL), ...END]],
    ['a.fodt', makeFodt(), [...blocks(ALL), ...END]],
    ['a.rtf', makeRtf(), [...blocks(ALL), ['paragraph', 'Fin[1] Привет'], ['note', '[1] A note on herring.']]],
    ['a.fb2', makeFb2(), [...blocks(ALL), ['paragraph', 'Fin[1]'], ['note', '1'], ['note', 'A note on herring.']]],
    [
      'a.fb2.zip',
      makeZippedFb2(),
      [...blocks(ALL), ['paragraph', 'Fin[1]'], ['note', '1'], ['note', 'A note on herring.']],
    ],
    ['er.pdb', makeEReader(), blocks({ heading: 'heading', break: 'scene-break' })],
    ['a.mobi', makeMobi(), blocks(NO_VERSE)],
  ])('%s gives its blocks with their marks', async (path, bytes, expected) => {
    const { text } = await draftOf(path, bytes);
    const got = blocksOf(text).map((b) => [b.type, b.text]);
    // On a page two short lines may be two paragraphs: that is for the reader of pages to judge.
    const told = (all: (string | undefined)[][]) =>
      page.test(path) ? all.filter(([, t]) => !/^(?:Oil for|the water)/.test(t!)) : all;
    expect(told(got)).toEqual(told(expected));
  });

  it.each([
    ['a.pdb', makePalmDoc()],
    ['plain.pdb', makePalmDoc(STORY, false)],
    ['z.pdb', makeZtxt()],
  ])('%s gives its text', async (path, bytes) => {
    const { text, encoding, claims, format } = await draftOf(path, bytes);
    expect(text.content).toBe(
      STORY.map((p) => (p.kind === 'break' ? p.text : p.text.replaceAll('*', ''))).join('\n\n'),
    );
    expect([encoding, format]).toEqual(['windows-1252', 'palmdoc']);
    expect(claims.map((c) => [c.field, c.value])).toEqual([['title', TITLE]]);
    const marked = text.marks.map((m) => [m.type, text.content.slice(m.start, m.end)]);
    expect(marked).toEqual(
      path === 'z.pdb'
        ? []
        : [
            ['heading', 'The First Night'],
            ['heading', 'The Second Night'],
          ],
    );
  });

  it('says what its properties say, with the place', async () => {
    const common = [
      ['title', TITLE],
      ['author', AUTHOR],
    ];
    expect(claimsOf(await draftOf('a.docx', makeDocx()))).toEqual([
      ...common,
      ['summary', SUMMARY],
      ['tag', 'lamps'],
      ['tag', 'goats'],
      ['date', '2004-03-13'],
      ['title', 'The First Night'],
    ]);
    for (const odt of [makeOdt(), makeOdt(STORY, { old: true }), makeFodt()])
      expect(claimsOf(await draftOf('a.odt', odt)).sort()).toEqual(
        [
          ...common,
          ['date', '2004-03-13'],
          ['summary', SUMMARY],
          ['tag', 'lamps'],
          ['tag', 'goats'],
          ['language', 'en-GB'],
          ['title', 'The First Night'],
        ].sort(),
      );
    expect(claimsOf(await draftOf('a.rtf', makeRtf()))).toEqual([
      ...common,
      ['tag', 'lamps'],
      ['summary', SUMMARY],
      ['date', '2004-03-13'],
      ['title', 'The First Night'],
    ]);
    const fb2 = await draftOf('a.fb2', makeFb2());
    expect(claimsOf(fb2)).toEqual([
      ['tag', 'sf_fantasy'],
      ['author', AUTHOR],
      ['contact', 'marit@oldwater.example'],
      ['title', TITLE],
      ['summary', SUMMARY],
      ['date', '2004-03-13'],
      ['language', 'en'],
      ['series', 'Eleven Rivers 2'],
      ['title', 'The First Night'],
    ]);
    expect(fb2.claims[3]!.evidence).toEqual({ path: 'a.fb2', text: `book-title: ${TITLE}` });
    expect(claimsOf(await draftOf('er.pdb', makeEReader())).slice(0, 2)).toEqual(common);
    expect(claimsOf(await draftOf('a.mobi', makeMobi()))).toEqual([
      ['title', TITLE],
      ['author', AUTHOR],
      ['summary', SUMMARY],
      ['tag', 'lamps'],
      ['date', '2004-03-13'],
      ['title', 'The First Night'],
    ]);
  });

  it('is known by what is in it, whatever it is called', async () => {
    const formats = [];
    for (const bytes of [makeDocx(), makeOdt(), makeFodt(), makeRtf(), makeFb2(), makePalmDoc(), makeMobi()])
      formats.push((await draftOf('download', bytes)).format);
    expect(formats).toEqual(['docx', 'odt', 'odt', 'rtf', 'fb2', 'palmdoc', 'mobi']);
  });
});

describe('a Word document', () => {
  it('without its text is damaged, and nothing in it is expanded or fetched', async () => {
    expect(await codes('a.docx', makeDocx(STORY, { 'word/document.xml': new Uint8Array() }))).toEqual(['no-story']);
    expect(await codes('a.docx', zipSync({ 'word/other.xml': strToU8('x') }))).toEqual(['damaged']);
    expect(await codes('a.docx', makeDocx(STORY, { 'word/media.xml': new Uint8Array(30_000_000) }))).toEqual([
      'expands-too-much',
    ]);
    const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document><w:body>${`<w:p><w:r><w:t>The lamp went out, and nobody in the town said a word about it &b;&c;.</w:t></w:r></w:p>`.repeat(5)}</w:body></w:document>`;
    const { text } = await draftOf('a.docx', makeDocx(STORY, { 'word/document.xml': strToU8(laughs) }));
    expect(text.content).toContain('about it &b;&c;.');
  });

  it('stands a paragraph in a paragraph in a paragraph', async () => {
    const deep = `<w:document><w:body>${'<w:p><w:r><w:t>deep words go here. </w:t></w:r>'.repeat(100_000)}`;
    expect((await take('a.docx', makeDocx(STORY, { 'word/document.xml': strToU8(deep) }))).drafts).toHaveLength(1);
  });
});

describe('an OpenDocument text', () => {
  it('with a password is refused by name', async () => {
    const locked = { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data manifest:checksum="x"/>') };
    expect(await codes('a.odt', makeOdt(STORY, { changed: locked }))).toEqual(['encrypted']);
  });
});

describe('an RTF file', () => {
  const rtf = async (body: string) => (await draftOf('a.rtf', Buffer.from(body, 'latin1'))).text.content;
  const WORDS =
    'The lamp at the ferry stairs had never been lit by the same hand twice, and nobody could say whose turn it was.';

  it.each([
    ['a code page', `{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8. ${WORDS}}`, `При. ${WORDS}`],
    ['an old Macintosh', `{\\rtf1\\mac \\'8e. ${WORDS}}`, `é. ${WORDS}`],
    ['DOS', `{\\rtf1\\pc \\'82. ${WORDS}}`, `é. ${WORDS}`],
    ['two bytes a letter', `{\\rtf1\\ansi\\ansicpg932 \\'8f\\'ad\\'8f\\'97. ${WORDS}}`, `少女. ${WORDS}`],
    ['fallbacks of two', `{\\rtf1\\uc2 \\u233\\'c3\\'a9 \\u-10179??\\u-8704?? ${WORDS}}`, `é 😀 ${WORDS}`],
    ['half a pair', `{\\rtf1 \\u-10179? ${WORDS}}`, `\ufffd ${WORDS}`],
    ['a group that ends a fallback', `{\\rtf1 {\\u233}e ${WORDS}}`, `ée ${WORDS}`],
    ['escaped signs', `{\\rtf1 \\{a\\}\\\\b\\~c\\_d ${WORDS}}`, `{a}\\b\u00a0c-d ${WORDS}`],
    ['unknown destinations', `{\\rtf1 {\\*\\secret hidden {deeper}}${WORDS}}`, WORDS],
    [
      'a field',
      `{\\rtf1 {\\field{\\*\\fldinst HYPERLINK "http://example.invalid"}{\\fldrslt here}} ${WORDS}}`,
      `here ${WORDS}`,
    ],
    ['a cut', `{\\rtf1 {\\i so} ${WORDS}{\\b`, `*so* ${WORDS}`],
    ['too many ends', `{\\rtf1 }}}} ${WORDS}`, WORDS],
  ])('reads %s', async (_name, body, expected) => expect(await rtf(body)).toBe(expected));

  it('stands groups without end and leaps beyond its end', async () => {
    expect(await rtf(`{\\rtf1 ${'{\\i '.repeat(300_000)}${WORDS}`)).toContain('lamp');
    expect(await codes('a.rtf', Buffer.from(`{\\rtf1 {\\pict\\bin2147483647 x}${WORDS}}`))).toEqual(['no-story']);
  });
});

describe('a FictionBook', () => {
  it('is read in the encoding that it declares', async () => {
    const book = makeFb2(STORY, 'windows-1251');
    expect(book).not.toEqual(makeFb2());
    const { text, encoding } = await draftOf('a.fb2', book);
    expect([encoding, text.content.includes('“**Nobody’s**,”')]).toEqual(['windows-1251', true]);
    expect(encodeSingle('é“', 'windows-1252')).toEqual(Uint8Array.of(0xe9, 0x93));
  });
});

describe('a Mobipocket book', () => {
  it.each([
    ['unpacked', makeMobi(STORY, { compression: 1 })],
    ['packed with HUFF/CDIC', makeMobi(STORY, { compression: 17480 })],
    ['of the newer kind', makeMobi(STORY, { kf8: true })],
    ['with bytes behind its pages', makeMobi(longer(30), { trailing: true })],
  ])('%s is read', async (_, bytes) => {
    const { text } = await draftOf('a.mobi', bytes);
    expect(text.content).toContain(
      '“Whose, then?” asked Joren, who weighed things for a living. “**Nobody’s**,” said Ansa',
    );
    expect(text.content).not.toMatch(/\u0007|color: red/);
  });

  it('under copy protection is refused', async () =>
    expect(await codes('a.azw', makeMobi(STORY, { encryption: 2 }))).toEqual(['encrypted']));

  it('whose dictionary bites its tail ends', async () => {
    const book = Buffer.from(makeMobi(longer(20), { compression: 17480 }));
    const dictionary = book.indexOf('CDIC', 0, 'latin1') + 16 + 512;
    for (let i = 0; i < 256; i++) book[dictionary + i * 3] = 0; // no phrase is whole: each stands for others
    expect(await codes('a.mobi', book)).toEqual(['damaged']);
  });
});

describe('a Palm book', () => {
  it('cut off or without its records is damaged', async () => {
    const book = makePalmDoc(longer(10));
    expect(await codes('a.pdb', book.subarray(0, 90))).toEqual(['damaged']);
    expect(await codes('a.pdb', book.subarray(0, 2000))).toEqual(['damaged']);
    expect(await codes('a.pdb', Buffer.from(makeEReader()).fill(0x25, 298))).toEqual(['damaged']);
  });

  it('of another kind is refused by name', async () => {
    const bytes = makeDatabase('Addresses', 'DATAaddr', [Buffer.from('x'.repeat(100))]);
    expect(await codes('a.pdb', bytes)).toEqual(['unsupported']);
  });

  it('as sold is read, locked it is refused', async () => {
    const sold = makeEReader(STORY, false);
    expect((await draftOf('a.pdb', sold)).text.content).toContain('*never*');
    const locked = Buffer.from(sold);
    locked.writeUInt16BE(260, locked.readUInt32BE(78));
    expect(await codes('a.pdb', locked)).toEqual(['encrypted']);
  });
});

describe('Markdown', () => {
  const STORY_MD = `---
title: "The Lamp & the Ferry"
author: Marit Oldwater
tags: [lamps, goats]
fandoms:
  - none
---
# The First Night

The lamp at the ferry stairs had *never* been lit by the same hand twice,
and in the eleventh year nobody could say whose turn it was.

***

> Dear Joren, keep the straw dry and count the grains again.

“__Nobody’s__,” said [Ansa](https://example.invalid), who had counted the grains twice that evening.
`;

  it('called so and looking so is read, with its front matter', async () => {
    const draft = await draftOf('a.md', Buffer.from(STORY_MD));
    expect(draft.format).toBe('markdown');
    expect(blocksOf(draft.text).map((b) => [b.type, b.text])).toEqual([
      ['heading', 'The First Night'],
      [
        'paragraph',
        'The lamp at the ferry stairs had *never* been lit by the same hand twice, and in the eleventh year nobody could say whose turn it was.',
      ],
      ['scene-break', '* * *'],
      ['quote', 'Dear Joren, keep the straw dry and count the grains again.'],
      ['paragraph', '“**Nobody’s**,” said Ansa, who had counted the grains twice that evening.'],
    ]);
    expect(claimsOf(draft)).toEqual([
      ['title', TITLE],
      ['author', AUTHOR],
      ['tag', 'lamps'],
      ['tag', 'goats'],
      ['title', 'The First Night'],
    ]);
  });

  it('is not what plain text with stars is, nor what is called otherwise', async () => {
    const plain = STORY_MD.replace(/^---[\s\S]*?---\n#/, '')
      .replace(/\[Ansa\]\S+/, 'Ansa')
      .replaceAll('> ', '')
      .replaceAll('__', '*');
    expect((await draftOf('a.md', Buffer.from(plain))).format).toBe('text');
    expect((await draftOf('a.txt', Buffer.from(STORY_MD))).format).toBe('text');
  });

  it.each(['*a ', '[', '[a](', '> ', '- ', '**x* ', '![', '`', '<a ', 'x\n', 'x\n=\n'])(
    'stands a great many %j',
    async (part) => {
      const began = spent();
      await take('a.md', Buffer.from(`# x\n\n${part.repeat(60_000 / part.length)}`));
      expect(spent() - began).toBeLessThan(10_000);
    },
  );
});

describe('a LaTeX source', () => {
  it('is read as prose: chapters, emphasis, quotes, verse, notes, accents; nothing is defined or expanded', async () => {
    const source = `\\documentclass[12pt]{book}
\\usepackage[utf8]{inputenc}
\\title{The Lamp \\& the Ferry} \\author{Marit {\\it Oldwater}}
\\newcommand{\\lamp}{\\lamp\\lamp}
\\begin{document}\\maketitle \\setcounter{page}{5}
\\chapter*{The First Night}
% nobody sees this
\\noindent The lamp had {\\em never} been lit by the same hand twice, and in the
eleventh year nobody--- not even Zo\\"e, not Fran\\c{c}ois--- could say whose turn it was\\footnote{It was \\emph{hers}.}.

\`\`Whose, then?'' asked Joren. \`\`\\textbf{Nobody's}, and that is 50\\% of the trouble\\ldots''

\\begin{verse}
Oil for the lamp and bread for the crow, \\\\
\\hspace{1cm} the water is high and the ferry is slow.
\\end{verse}

\\begin{quote} Dear Joren, keep the straw dry.\\end{quote} \\lamp
\\end{document} what stands here is no text`;
    const draft = await draftOf('a.tex', Buffer.from(source));
    expect(blocksOf(draft.text).map((b) => [b.type, b.text])).toEqual([
      ['heading', 'The First Night'],
      [
        'paragraph',
        'The lamp had *never* been lit by the same hand twice, and in the eleventh year nobody— not even Zoë, not François— could say whose turn it was[1].',
      ],
      ['paragraph', '“Whose, then?” asked Joren. “**Nobody’s**, and that is 50% of the trouble…”'],
      ['verse', 'Oil for the lamp and bread for the crow,\nthe water is high and the ferry is slow.'],
      ['quote', 'Dear Joren, keep the straw dry.'],
      ['note', '[1] It was *hers*.'],
    ]);
    expect(claimsOf(draft)).toEqual([
      ['title', TITLE],
      ['author', AUTHOR],
      ['title', 'The First Night'],
    ]);
    expect(draft.warnings.map(say)).toEqual(['Commands of TeX that are not known here were left out: lamp.']);
  });

  it.each(['{', '\\emph{', '\\begin{a}', '\\footnote{x}', '\\\\', '[', '%'])('stands a great many %j', async (part) => {
    const began = spent();
    await take('a.tex', Buffer.from(`\\documentclass{a}\\begin{document}${part.repeat(300_000 / part.length)}`));
    expect(spent() - began).toBeLessThan(10_000);
  });
});

it('every kind is read at more than a megabyte of text a second', async () => {
  const story = longer(150);
  const letters = story.reduce((n, p) => n + p.text.length, 0);
  const rates: Record<string, number> = {};
  for (const make of [makeDocx, makeOdt, makeRtf, makeFb2, makePalmDoc, makeEReader, makeMobi]) {
    const bytes = make(story);
    await take('warm', make(STORY));
    const began = process.cpuUsage();
    expect((await take('a', bytes)).drafts).toHaveLength(1);
    const { user, system } = process.cpuUsage(began);
    rates[make.name] = letters / (user + system);
  }
  for (const [name, rate] of Object.entries(rates)) expect(rate, `${name}: ${rate.toFixed(1)} MB/s`).toBeGreaterThan(1);
});
