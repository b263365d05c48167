import type { Chapter, Field, Fields, Work } from '../../src/catalogue/work.ts';
import { verbatim } from '../../src/text/sentence.ts';
import type { Block, BlockType } from '../../src/text/tree.ts';

export const given = <T>(value: T, more: Partial<Field<T>> = {}): Field<T> => ({
  value,
  confidence: 1,
  given: true,
  evidence: [],
  ...more,
});
export const block = (type: BlockType, text = '', more: Partial<Block> = {}): Block => ({
  type,
  text,
  start: 0,
  end: text.length,
  ...more,
});
export const paragraphs = (n: number, words = 30): Block[] =>
  Array.from({ length: n }, (_, i) => block('paragraph', `“${'word '.repeat(words)}${i},” said Rane—and “‘so’” on.`));

export function work(more: Partial<Work> = {}): Work {
  return {
    id: 'w0123456789ab',
    title: 'Oil for a Small Lamp',
    authors: [{ name: 'Tansy Merriweather', contact: 'tansy@example.org' }],
    fields: { language: given('en-GB'), fandoms: given(['The Wandering Light']), rating: given('General Audiences') },
    chapters: [{ title: null, blocks: paragraphs(3) }],
    sources: [{ path: 'news/4117', sha256: 'ab'.repeat(32), encoding: 'us-ascii', format: 'mail' }],
    missingParts: [],
    relations: [],
    words: 853,
    changes: { count: 12, byRule: { quotes: 9, 'scene-break': 3 } },
    warnings: [],
    ...more,
  };
}

const everyBlock: Block[] = [
  block('heading', 'A heading inside', { level: 1 }),
  block('heading', 'Much deeper', { level: 6 }),
  block('paragraph', 'Plain, *emphasis*, **strong *both* of us**, a\nline, \\*stars\\*, Mr. Pym at 9 p.m.'),
  block('scene-break', '* * *'),
  block('verse', 'I measured the hill with a rod and a chain,\n  And still I was not where I was.'),
  block('verse', 'And again,\n\tdeeper.'),
  block('quote', 'A quotation.'),
  block('letter', 'Dear Sir or Madam,'),
  block('letter', 'Yours,\nWren'),
  block('note', 'A note.'),
  block('preformatted', '  +---+\n  | <&> |\n  +---+ ]]>'),
  block('heading', '   '),
  block('paragraph', ''),
  block('header', 'Title: x'),
  block('scene-break', ''),
];

const every: Fields = {
  language: given('en'),
  rating: given('General Audiences', { given: false, confidence: 0.7 }),
  date: given('1994-11-06'),
  fandoms: given(['The Wandering Light', 'Glassline <&> "Co"']),
  relationships: given(['Ishbel Rane/Oduya Vell']),
  characters: given(['Bosun', 'Bosun', '']),
  warnings: given(['No Archive Warnings Apply']),
  categories: given(['F/F']),
  freeforms: given(['ship’s cat', '\u0007bell']),
  summary: given('Two\n\nparagraphs, with *stars* & an address: me@example.org', { given: false }),
  permission: given('ask'),
  series: given('The Lamp Room, #2'),
  notes: given(['Thanks to beta@example.org!\n\n-- \nTansy', '\u0000', ' ']),
};

const evil =
  ']]> <script>alert(1)</script> &amp; &nbsp; <!-- --> <![CDATA[ \u0000\u0008\u000b\u001f\u007f\u0085\u009f \ud800 \udc00x \ufffe\uffff \u{1fffe} " \' `';
const chapter = (title: string | null, blocks: readonly Block[]): Chapter => ({ title, blocks });

/** Works that have been the end of many a converter, by what is wrong with them. */
export const hostile: { readonly [name: string]: Work } = {
  plain: work(),
  everything: work({
    fields: every,
    chapters: [chapter('One', everyBlock), chapter('One', everyBlock), chapter(null, everyBlock)],
    missingParts: [2, 3],
    warnings: [verbatim('Part 2 is missing.')],
  }),
  nothing: work({ title: null, authors: [], fields: {}, chapters: [], sources: [], changes: { count: 0, byRule: {} } }),
  'empty-chapters': work({ chapters: [chapter(null, []), chapter('', []), chapter('  ', [block('paragraph', ' ')])] }),
  evil: work({
    id: 'w"><evil',
    title: evil,
    authors: [{ name: evil }, { name: 'only@example.org' }],
    fields: {
      ...every,
      language: given(evil),
      date: given('1999-02-31'),
      fandoms: given([evil]),
      summary: given(evil),
      series: given(evil),
      notes: given([evil]),
    },
    chapters: [
      chapter(evil, [
        block('heading', evil),
        block('paragraph', evil),
        block('verse', evil),
        block('preformatted', evil),
      ]),
    ],
    sources: [{ path: `backup/${evil}.txt`, sha256: evil, encoding: evil, format: evil }],
    warnings: [verbatim(evil)],
    changes: { count: 1, byRule: { [evil]: 1, __proto__: 1 } },
  }),
  'control-title': work({ title: '\u0000\u0001\u0002', authors: [{ name: '\ud800' }] }),
  'long-title': work({
    title: 'The Extraordinarily Long and Circumstantial History of a Lamp, '.repeat(40),
    authors: Array.from({ length: 30 }, (_, i) => ({ name: `Writer ${i}` })),
  }),
  'one-word-title': work({ title: 'A'.repeat(5_000) }),
  emoji: work({
    title: '🏮👩‍🚀✨ 夜の灯台 🏳️‍🌈',
    authors: [{ name: '🐈' }],
    chapters: [chapter('🌊', [block('paragraph', '🐈 *🐈* 𝔥𝔢𝔩𝔩𝔬 e\u0301')])],
  }),
  hebrew: work({
    title: 'המגדלור הנודד',
    authors: [{ name: 'טל ים' }],
    fields: { language: given('he'), fandoms: given(['האור הנודד']) },
    chapters: [
      chapter('אחד', [block('paragraph', '„שלום”, אמרה. (Lamp 12)')]),
      chapter(null, [block('paragraph', 'סוף.')]),
    ],
  }),
  arabic: work({ title: '«منارة» (Lamp)', fields: { language: given('ar-u-nu-arab') } }),
  german: work({
    fields: { language: given('de') },
    chapters: [chapter(null, [block('paragraph', '„Du bist spät“, sagte Tiedemann—‚so‘.')])],
  }),
  french: work({
    fields: { language: given('fr-FR') },
    chapters: [chapter(null, [block('paragraph', '« Tu l’as arrosé ? demanda-t-elle ; oui : trois ! »')])],
  }),
  'no-language': work({ fields: { language: given('English') } }),
  'odd-dates': work({ fields: { ...every, date: given('1994') } }),
  long: work({ chapters: [chapter('Long', [...paragraphs(2_500, 40)]), chapter('Short', paragraphs(2))] }),
  'many-chapters': work({
    chapters: Array.from({ length: 120 }, (_, i) => chapter(i % 3 ? `Chapter ${i % 7}` : null, paragraphs(2))),
  }),
  'one-huge-paragraph': work({
    chapters: [chapter(null, [block('paragraph', 'A word, “and” *another*—so. '.repeat(40_000))])],
  }),
  scenes: work({
    chapters: [
      chapter(null, [block('scene-break'), block('scene-break'), block('paragraph', 'x'), block('scene-break')]),
    ],
  }),
};
