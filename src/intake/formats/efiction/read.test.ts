import { expect, test } from 'vitest';
import { saying } from '../../../../test/support/saying.ts';
import { spent } from '../../../../test/support/spent.ts';
import { sentence } from '../../../text/sentence.ts';
import { say } from '../../../words/words.ts';
import type { ToldStory } from '../../dumps/told.ts';
import { takeIn } from '../../intake.ts';
import { isSql } from './format.ts';
import { readEfiction } from './read.ts';

const HEAD = '-- phpMyAdmin SQL Dump\n';
const STORIES =
  "CREATE TABLE `fanfiction_stories` (`sid` int(11) NOT NULL auto_increment, `title` varchar(200) default 'x, (y', `uid` int, `catid` text, `rid` text, `date` text, `validated` int, `completed` int, `count` int, PRIMARY KEY (`sid`)) ENGINE=MyISAM;\n";
const story = (values: string) => `INSERT INTO \`fanfiction_stories\` VALUES (${values});\n`;
const read = (sql: string | Buffer) => readEfiction('x/dump.sql', Buffer.from(sql));
const one = (sql: string | Buffer): ToldStory => read(sql).archives![0]!.stories[0]!;
const CHAPTERS =
  'INSERT INTO `fanfiction_chapters` (`chapid`, `title`, `inorder`, `storytext`, `sid`, `uid`, `validated`) VALUES ';

test('a dump is known by what is in it', () => {
  expect(isSql(Buffer.from(HEAD + STORIES))).toBe(true);
  expect(isSql(Buffer.from('-- He said: INSERT INTO the slot, and then\nshe laughed.\n'))).toBe(false);
  expect(
    read(`${HEAD}CREATE TABLE \`wp_posts\` (id int);\nINSERT INTO \`wp_posts\` VALUES (1);\n`).refusals[0],
  ).toMatchObject({
    code: 'unsupported',
    message: saying('wp_posts'),
  });
});

test.each([
  ['backslashes', "'The Keeper\\'s \\\"Lamp\\\"'", `The Keeper's "Lamp"`],
  ['doubled quotes', "'The Keeper''s Lamp'", "The Keeper's Lamp"],
  ['hex', `0x${Buffer.from('Café').toString('hex')}`, 'Café'],
  ['x quotes', `x'${Buffer.from('Oil').toString('hex')}'`, 'Oil'],
  ['a charset before it', "_binary 'Oil'", 'Oil'],
  ['a charset right before it', "_utf8mb4'Oil'", 'Oil'],
  ['double quotes', '"The Keeper\'s"', "The Keeper's"],
  ['HTML and entities', "'<b>Salt</b> &amp; Oil'", 'Salt & Oil'],
  ['brackets, commas and semicolons', "'a),(b; c'", 'a),(b; c'],
  ['UTF-8 that was encoded twice', "'CafÃ©'", 'Café'],
  ['thrice', "'CafÃƒÂ©'", 'Café'],
  ['a cp1252 quote encoded twice', "'The Lampâ€™s'", 'The Lamp’s'],
  ['letters that are meant', "'São Ânimo'", 'São Ânimo'],
])('a literal with %s', (_, literal, title) => {
  expect(one(HEAD + STORIES + story(`1, ${literal}, 7, '3', '1', '2004-05-06 07:08:09', 1, 1, 12`))).toMatchObject({
    title,
    published: '2004-05-06',
    completed: true,
    reads: 12,
  });
});

test('latin1 bytes, CRLF, comments between, several rows, no column list, database names', () => {
  const sql = Buffer.from(
    `${HEAD}/* one; two' */\r\n${STORIES.replace('`fanfiction', '`site`.`fanfiction')}# it's\r\nINSERT IGNORE INTO site.fanfiction_stories VALUES\r\n(1,'Caf\xe9 de la Gare',7,'','',NULL,1,0,0),\r\n-- and\r\n(2,'Nuit d\\'\xe9t\xe9',7,'','','',0,0,0) ON DUPLICATE KEY UPDATE sid=sid;\r\n`,
    'latin1',
  );
  const { stories } = read(sql).archives![0]!;
  expect(stories.map((s) => [s.title, s.shown])).toEqual([
    ['Café de la Gare', true],
    ['Nuit d’été'.replace('’', "'"), false],
  ]);
});

test('text in the dump is a draft of its own, read as HTML; without block tags its line ends are breaks', () => {
  const { drafts, archives } = read(
    `${HEAD}${STORIES}${story("5,'Oil',7,'','','',1,0,0")}${CHAPTERS}(1,'One',1,'<p>It rained.</p><p>It <i>stopped</i>.</p>',5,7,1),(2,'Two',2,'It rained.\\r\\n\\r\\nIt <b>stopped</b>.',5,7,1),(3,'Three',3,'',5,7,1);\n`,
  );
  expect(drafts.map((d) => [d.path, d.text.content])).toEqual([
    ['x/dump.sql#1', 'It rained.\n\nIt *stopped*.'],
    ['x/dump.sql#2', 'It rained.\n\nIt **stopped**.'],
  ]);
  expect(archives![0]!.stories[0]!.chapters.map(({ draft, files }) => [draft, files])).toEqual([
    ['#1', []],
    ['#2', []],
    [null, ['7/3.txt']],
  ]);
});

test('before 3.0 chapters are rows of stories, favourites and reviews have tables of their own shape', () => {
  const { drafts, archives } = read(
    `${HEAD}INSERT INTO fanfiction_stories VALUES
(1,1,'Oil','The Storm','A lamp.',2,'1','3','1','R','2003-01-02 03:04:05','2003-02-01 00:00:00',7,0,55,1,1,'It rained.',1,0,2,1),
(2,1,'Oil','The Calm','',2,'1','3','1','R','2003-01-03 03:04:05','2003-02-01 00:00:00',7,0,12,1,2,'',1,0,2,0),
(3,0,'Salt','','',2,'','','','','0000-00-00 00:00:00','',7,0,3,1,1,'It snowed.',0,0,2,0);
INSERT INTO fanfiction_genres VALUES (1,'Angst');
INSERT INTO fanfiction_warnings VALUES (1,'Violence');
INSERT INTO fanfiction_reviews VALUES (1,2,1,'Ann',0,'Calm at last.','2003-01-04 00:00:00',0);
INSERT INTO fanfiction_favstor VALUES (9,1);
INSERT INTO fanfiction_favauth VALUES (9,7);
`,
  );
  const [told] = archives!;
  expect(told!.stories.map(({ id, title, tags, warnings, reads }) => [id, title, tags, warnings, reads])).toEqual([
    ['1', 'Oil', ['Angst'], ['Violence'], 55],
    ['3', 'Salt', [], [], 3],
  ]);
  expect(told!.stories[0]!.chapters.map(({ number, title, draft, files }) => [number, title, draft, files])).toEqual([
    [1, 'The Storm', '#1', []],
    [2, 'The Calm', null, ['7/2.txt']],
  ]);
  expect(told!.stories[0]!.reviews).toMatchObject([{ by: 'Ann', chapter: 2, text: 'Calm at last.' }]);
  expect(told!.stories[0]!.favourites).toHaveLength(1);
  expect(drafts.map((d) => d.text.content)).toEqual(['It rained.', 'It snowed.']);
  for (const { table, rows, carried, left } of told!.account)
    expect([table, [...carried, ...left].reduce((n, c) => n + c.rows, 0)]).toEqual([table, rows]);
});

test('several archives in one dump, and tables of other programs', () => {
  const { archives } = read(
    `${HEAD}${STORIES}${story("5,'Oil',7,'','','',1,0,0")}${(STORIES + story("5,'Salt',7,'','','',1,0,0")).replaceAll('`fanfiction', '`old_fanfiction')}INSERT INTO \`phpbb_posts\` VALUES (1),(2);\n`,
  );
  expect(archives!.map((a) => a.stories.map((s) => [s.id, s.title]))).toEqual([[['5', 'Oil']], [['old_5', 'Salt']]]);
  expect(archives![0]!.account.find((t) => t.table === 'phpbb_posts')).toMatchObject({
    rows: 2,
    left: [{ why: sentence('dump.left-other-table'), rows: 2 }],
  });
});

test('a category that is its own ancestor, and words where numbers should be', () => {
  const told = one(
    `${HEAD}${STORIES}INSERT INTO fanfiction_categories (catid, parentcatid, category) VALUES (1,2,'Harbour'),(2,1,'Isles');\nINSERT INTO fanfiction_ratings (rid, rating) VALUES (1,'PG-13');\n${story("5,'Oil',7,' 1 , Glassline,','R','0000-00-00 00:00:00',1,0,0")}`,
  );
  expect(told.fandoms.map((f) => f.name).sort()).toEqual(['Glassline', 'Harbour']);
  expect(told).toMatchObject({ rating: 'R', published: null });
});

test('a dump that breaks off, and a quote that nobody escaped, cost no more than their own rows', () => {
  const cut = read(`${HEAD}${STORIES}INSERT INTO \`fanfiction_stories\` VALUES (1,'A',7,'','','',1,0,0),(2,'B',7,'',`)
    .archives![0]!;
  expect(cut.stories).toHaveLength(1);
  expect(cut.warnings).toContainEqual(saying('breaks off within fanfiction_stories'));
  const loose = read(
    `${HEAD}${STORIES}INSERT INTO \`fanfiction_stories\` VALUES (1,'It's a lamp',7,'','','',1,0,0),(2,'B',7,'','','',1,0,0);\n${story("3,'C',7,'','','',1,0,0")}`,
  ).archives![0]!;
  expect(loose.stories.map((s) => s.title)).toEqual(['B', 'C']);
  expect(loose.warnings.map(say)).toContain('1 row of fanfiction_stories could not be read.');
  const other = read(
    `${HEAD}${STORIES}${story("3,'C',7,'','','',1,0,0")}INSERT INTO fanfiction_stories SET sid = 4, title = 'D';\n`,
  );
  expect(other.archives![0]!.warnings.map(say)).toContain('1 row of fanfiction_stories could not be read.');
});

test.each([
  ['endless quotes', "'".repeat(2_000_000)],
  ['a quote without an end, again and again', `${story("1,'A")}`.repeat(20_000)],
  ['deep brackets', `(${'('.repeat(2_000_000)}`],
  ['a million columns', `(${'1,'.repeat(1_000_000)}1)`],
  ['a comma list without end', `(1,'A',7,'${'1 , '.repeat(500_000)}','','',1,0,0)`],
  ['rows of nothing', '(),'.repeat(700_000)],
  ['comments without an end', '/*'.repeat(1_000_000)],
  ['backslashes', `(1,'${'\\'.repeat(2_000_001)}'`],
  ['one very long value', `(1,'${'x'.repeat(20_000_000)}',7,'','','',1,0,0)`],
])('%s: read in time that grows with the dump alone', (_, values) => {
  const began = spent();
  const { refusals, archives } = read(
    `${HEAD}${STORIES}${story("9,'Z',7,'','','',1,0,0")}INSERT INTO \`fanfiction_stories\` VALUES ${values}`,
  );
  expect(spent() - began).toBeLessThan(10_000);
  expect(refusals).toEqual([]);
  expect(archives![0]!.stories.map((s) => s.title)).toContain('Z');
});

test('what hostile fields hold comes out as words', () => {
  const told = one(
    `${HEAD}${STORIES}${story("5,'<script>x</script>Oil',7,'','','',1,0,0")}INSERT INTO fanfiction_reviews (reviewid, item, chapid, reviewer, uid, review, date, rating, respond, type) VALUES (1,5,0,'<b>Ann</b>',0,'<img src=x onerror=alert(1)>Fine<iframe src=y></iframe><br><br><i>Author\\'s Response: Thanks</i>',1041814800,'8','1','ST');\n`,
  );
  expect(told.title).toBe('Oil');
  expect(told.reviews).toEqual([
    { by: 'Ann', member: false, chapter: null, rating: 8, date: '2003-01-06', text: 'Fine', reply: 'Thanks' },
  ]);
});

test('a chapter of the stories folder with a few tags and no paragraphs is read as its archive showed it', async () => {
  const text =
    '“Is it you?” she asked, and she put the <i>lamp</i> down upon the table.\n\nIt was him, and he had the oil with him, and the rain, and nothing else that she could see.\n';
  const { drafts } = await takeIn({ path: 'site/stories/12/34.txt', bytes: Buffer.from(text.repeat(4)) });
  expect(drafts[0]!.text.content).toContain('*lamp*');
  expect(drafts[0]!.text.content).not.toContain('<i>');
});

test.each([
  [
    'no tag that eFiction knew',
    '<p align="center">II</p>\\nThe tide was out.\\nThe boats lay on their sides.\\nNobody came.',
    ['II', 'The tide was out.\nThe boats lay on their sides.\nNobody came.'],
  ],
  [
    '<center> and blank lines',
    '<center>II</center>\\n\\nThe tide was out.\\n\\nNobody came.',
    ['II', 'The tide was out.', 'Nobody came.'],
  ],
  [
    '<p>, beside which line ends are not shown',
    '<p>The tide\\nwas out.</p>\\n<p>Nobody came.</p>',
    ['The tide was out.', 'Nobody came.'],
  ],
  ['<P> throughout', '<P>The tide\\nwas out.</P>\\n<P>Nobody came.</P>', ['The tide was out.', 'Nobody came.']],
])('line ends of a text with %s', (_, text, paragraphs) => {
  const sql = `${HEAD}${STORIES}${story("1, 'Low', 7, '3', '1', '2004-05-06', 1, 1, 12")}${CHAPTERS}(3, 'One', 1, '${text}', 1, 7, 1);\n`;
  expect(read(sql).drafts[0]!.text.content.split('\n\n')).toEqual(paragraphs);
});
