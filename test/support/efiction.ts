import { type Dice, dice, story } from './generated-stories.ts';

/** An eFiction archive that never was, as a dump and its `stories/` folder, and the truth about it. */
export interface Archive {
  readonly sql: Buffer;
  /** Path below the archive's folder → bytes. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly truth: Truth;
}

export interface Truth {
  /** Rows of every table, by its name without prefix. */
  readonly rows: Readonly<{ [table: string]: number }>;
  /** Stories that the archive showed and whose text is there. */
  readonly shown: number;
  /** Works that the archive had not shown: stories not validated, and those with chapters that were not. */
  readonly hidden: number;
  /** Stories of which no chapter's text is there. */
  readonly withoutText: number;
  /** Chapters that the dump names and nobody has. */
  readonly missing: number;
  /** Reviews of stories that are there, each once. */
  readonly reviews: number;
  readonly favourites: number;
  /** Of the stories that have a text. */
  readonly told: {
    readonly reviews: number;
    readonly replies: number;
    readonly reads: number;
    readonly completed: number;
    readonly favourites: number;
    readonly inSeries: number;
  };
  readonly orphanReviews: number;
  readonly title: (sid: number) => string;
}

export interface ArchiveOptions {
  readonly stories: number;
  readonly reviews: number;
  readonly prefix?: string;
  readonly dates?: 'datetime' | 'unix';
  readonly texts?: 'dump' | 'folder';
  /** Genres and warnings in columns of their own, as before 3.0. */
  readonly old?: boolean;
  /** mojibake: UTF-8 bytes that went through a latin1 table into a UTF-8 dump. */
  readonly encoding?: 'utf-8' | 'windows-1252' | 'mojibake';
  /** Words in lists where numbers should be. */
  readonly names?: boolean;
  readonly columnLists?: boolean;
  readonly crlf?: boolean;
  readonly paragraphs?: number;
  readonly seed?: number;
}

const GENRES = ['Angst', 'Humour', 'Mystery', 'Adventure'];
const WARNINGS = ['Violence', 'Character Death'];
const CHARACTERS = ['Ilse', 'Marrow', 'Tam', 'Odile', 'Brannoch', 'Zoë', 'Sefa', 'Quill'];
const RATINGS = ['G', 'PG-13', 'R'];
const CATEGORIES: readonly (readonly [string, number])[] = [
  ['Books', -1],
  ['Television', -1],
  ['The Glass Harbour', 1],
  ['Signal & Salt', 2],
  ['Season Two', 4],
];
const HOSTILE = `<script>alert(1)</script><b>Lovely</b> <img src=x onerror="alert(2)">work &amp; more`;

/** Makes an archive; the same options give the same bytes. */
export function efictionArchive(options: ArchiveOptions): Archive {
  const { prefix = '', dates = 'unix', texts = 'folder', old = false, paragraphs = 6, seed = 1 } = options;
  const roll = dice(seed);
  const members = Math.max(8, Math.floor(options.stories / 6));
  const any = (n: number) => 1 + Math.floor(roll() * n);
  const tables = new Map<string, { columns: string; rows: Value[][] }>();
  const table = (name: string, columns: string) => {
    const rows: Value[][] = [];
    tables.set(name, { columns, rows });
    return rows;
  };
  const when = (day: number) => {
    const seconds = Date.UTC(2003, 0, 1) / 1000 + day * 86_400 + 3600;
    return dates === 'unix' ? seconds : new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
  };
  const list = (words: readonly string[], n: number, blank = roll() < 0.3) => {
    const ids = Array.from({ length: n }, () => any(words.length));
    const items = [...new Set(ids)].map((id) => (options.names ? words[id - 1]! : String(id)));
    return items.join(blank ? ' , ' : ',') + (blank ? ',' : '');
  };
  const title = (sid: number) => `The ${['Café', 'Lamp', 'Oar', 'Signal'][sid % 4]} of Harbour ${sid}`;

  const authors = table('authors', 'uid penname realname email website bio image date admincreated password');
  for (let uid = 1; uid <= members; uid++)
    authors.push([
      uid,
      `Writer ${uid}${uid % 5 ? '' : ' é'}`,
      '',
      `writer${uid}@example.org`,
      '',
      `<p>I write. Don't ask.</p>`,
      '',
      when(uid % 900),
      0,
      'd41d8cd98f00b204e9800998ecf8427e',
    ]);
  const categories = table(
    'categories',
    'catid parentcatid category description image locked leveldown displayorder numitems',
  );
  CATEGORIES.forEach(([name, parent], i) => void categories.push([i + 1, parent, name, '', '', 0, 0, i, 0]));
  const characters = table('characters', 'charid catid charname bio image');
  CHARACTERS.forEach((name, i) => void characters.push([i + 1, 3, name, '', '']));
  const ratings = table('ratings', 'rid rating ratingwarning warningtext');
  RATINGS.forEach((name, i) => void ratings.push([i + 1, name, 0, '']));
  if (old) {
    const genres = table('genres', 'gid genre');
    GENRES.forEach((name, i) => void genres.push([i + 1, name]));
    const warnings = table('warnings', 'wid warning');
    WARNINGS.forEach((name, i) => void warnings.push([i + 1, name]));
  } else {
    const types = table('classtypes', 'classtype_id classtype_name classtype_title');
    types.push([1, 'genres', 'Genres'], [2, 'warnings', 'Warnings']);
    const classes = table('classes', 'class_id class_type class_name');
    [...GENRES, ...WARNINGS].forEach((name, i) => void classes.push([i + 1, i < GENRES.length ? 1 : 2, name]));
  }
  const stories = table(
    'stories',
    old
      ? 'sid title summary storynotes catid gid charid wid rid date updated uid coauthors featured validated completed rr wordcount rating reviews count'
      : 'sid title summary storynotes catid classes charid rid date updated uid coauthors featured validated completed rr wordcount rating reviews count challenges',
  );
  const chapters = table(
    'chapters',
    'chapid title inorder notes storytext endnotes validated wordcount rating reviews sid uid count',
  );
  const coauthors = table('coauthors', 'sid uid');
  const series = table(
    'series',
    'seriesid title summary uid isopen catid rating classes characters reviews numstories',
  );
  const inseries = table('inseries', 'seriesid sid subseriesid confirmed inorder');
  const files = new Map<string, Buffer>();
  const count = { shown: 0, hidden: 0, withoutText: 0, missing: 0 };
  const told = { reviews: 0, replies: 0, reads: 0, completed: 0, favourites: 0, inSeries: 0 };
  const hasText = new Set<number>();
  const chaptersOf = new Map<number, number[]>();
  let chapid = 0;
  for (let sid = 1; sid <= options.stories; sid++) {
    const uid = any(members);
    const validated = sid % 41 === 0 ? 0 : 1 + (sid % 2);
    const completed = sid % 3 === 0 ? 1 : 0;
    const reads = any(5000);
    const many = 1 + Math.floor(roll() * roll() * 6);
    const rating = options.names ? RATINGS[sid % 3]! : String(1 + (sid % 3));
    const lists = old
      ? [list(GENRES, 2), list(CHARACTERS, 3), list(WARNINGS, 1), rating]
      : [list([...GENRES, ...WARNINGS], 3), list(CHARACTERS, 3), rating];
    const beside = sid % 17 === 0 ? any(members) : 0;
    if (beside) coauthors.push([sid, beside]);
    stories.push([
      sid,
      title(sid),
      `It's "a" story,\nwith <i>two</i> lines; ${sid}.`,
      sid % 5 ? '' : 'For the harbour &amp; its people.',
      `${3 + (sid % 3)},`,
      ...lists,
      when(sid % 2500),
      when((sid % 2500) + 40),
      uid,
      beside ? 1 : 0,
      0,
      validated,
      completed,
      sid % 50 === 0 ? 1 : 0,
      0,
      0,
      0,
      reads,
      ...(old ? [] : ['0']),
    ]);
    const its: number[] = [];
    let shown = 0;
    let unshown = 0;
    for (let n = 1; n <= many; n++) {
      chapid++;
      its.push(chapid);
      const open = n > 1 && chapid % 53 === 0 ? 0 : 1;
      const lost = texts === 'folder' && chapid % 61 === 0;
      const html = chapterHtml(roll, seed * 1_000_000 + chapid, paragraphs);
      chapters.push([
        chapid,
        many > 1 ? `Chapter ${n}: ${['Fog', 'Café', 'Rope'][n % 3]}` : title(sid),
        n,
        n % 4 ? '' : 'A note; mind the <b>gap</b>.',
        texts === 'dump' ? html : '',
        n % 6 ? null : 'More soon.',
        open,
        0,
        0,
        0,
        sid,
        uid,
        any(900),
      ]);
      if (lost) {
        if (open) count.missing++;
      } else if (validated && open) shown++;
      else unshown++;
      if (texts === 'folder' && !lost) files.set(`stories/${uid}/${chapid}.txt`, Buffer.from(html));
    }
    chaptersOf.set(sid, its);
    if (shown) count.shown++;
    if (unshown) count.hidden++;
    if (!shown && !unshown) count.withoutText++;
    else {
      hasText.add(sid);
      told.reads += reads;
      if (completed) told.completed++;
      if (sid % 9 === 0) told.inSeries++;
    }
    if (sid % 9 === 0) {
      inseries.push([1 + (sid % 4), sid, 0, 1, sid]);
    }
  }
  for (let id = 1; id <= 4; id++)
    series.push([id, `The Harbour Cycle ${id}`, 'All of it.', any(members), 0, '3', 0, '', '', 0, 0]);
  const reviews = table('reviews', 'reviewid item chapid reviewer uid review date rating respond type');
  for (let id = 1; id <= options.reviews; id++) {
    const item = any(options.stories);
    const its = chaptersOf.get(item)!;
    const uid = roll() < 0.7 ? any(members) : 0;
    const replied = id % 11 === 0;
    if (hasText.has(item)) {
      told.reviews++;
      if (replied) told.replies++;
    }
    const said =
      id % 97 === 0
        ? HOSTILE
        : `I liked chapter ${id}, “really”, it's good; ('x','y'). Mail me: reader${id}@example.org`;
    reviews.push([
      id,
      item,
      its[id % its.length]!,
      uid ? `Writer ${uid}${uid % 5 ? '' : ' é'}` : `Passer-by ${id}`,
      uid,
      replied ? `${said}<br><br><i>Author's Response: Thank you, ${id}!</i>` : said,
      when(id % 3000),
      id % 11,
      replied ? '1' : '0',
      'ST',
    ]);
  }
  const favorites = table('favorites', 'uid item type comments');
  let favourites = 0;
  for (let sid = 2; sid <= options.stories; sid += 2, favourites++) {
    if (hasText.has(sid)) told.favourites++;
    favorites.push([1 + (sid % members), sid, 'ST', sid % 8 ? null : 'Mine!']);
  }
  favorites.push([1, 1, 'SE', ''], [1, 2, 'AU', ''], [1, 9_999_999, 'ST', '']);
  // Rows that point nowhere, and rows that are there twice.
  const orphanReviews = 5;
  for (let i = 0; i < orphanReviews; i++)
    reviews.push([options.reviews + 1 + i, 9_000_000 + i, 0, 'Nobody', 0, 'Lost.', when(1), 0, '0', 'ST']);
  reviews.push([options.reviews + 9, 1, 0, 'Reader', 0, 'On the series.', when(1), 9, '0', 'SE'], reviews[0]!);
  inseries.push([1, 9_000_000, 0, 1, 3]);
  coauthors.push([9_000_000, 1]);
  chapters.push(chapters[0]!);
  stories.push(stories[0]!);
  const news = table('news', 'nid author title story time comments');
  news.push([1, 'Keeper', 'We are moving', 'The server <b>dies</b>.', when(2000), 1]);
  const comments = table('comments', 'cid nid uid comment time');
  comments.push([1, 1, 2, 'Oh no!', when(2001)]);
  const settings = table('settings', 'sitekey sitename slogan url siteemail smtp_password');
  settings.push(['1', 'Harbour Stories', '', 'http://harbour.example', 'keeper@example.org', 'hunter2']);
  const log = table('log', 'log_id log_action log_uid log_ip log_timestamp log_type');
  log.push([1, 'logged in', 1, 2130706433, 1, 'LP']);

  return {
    sql: written(tables, prefix, options),
    files,
    truth: {
      rows: Object.fromEntries([...tables].map(([name, { rows }]) => [name, rows.length])),
      ...count,
      reviews: options.reviews,
      told,
      favourites,
      orphanReviews,
      title,
    },
  };
}

function chapterHtml(roll: Dice, seed: number, paragraphs: number): string {
  const lines = story(seed, paragraphs);
  lines[0] = `“Is that Zoë’s café?” she asked. ${lines[0]}`;
  const form = Math.floor(roll() * 3);
  if (form === 0) return lines.map((line) => `<p>${line.replace('***', '<hr />')}</p>`).join('\n');
  if (form === 1) return lines.join('<br /><br />\n');
  return lines.map((line, i) => (i === 1 ? `<i>${line}</i>` : line)).join('\n\n');
}

type Value = string | number | null;

/** The dump as mysqldump and phpMyAdmin write it, with every way to write a literal among its rows. */
function written(
  tables: ReadonlyMap<string, { readonly columns: string; readonly rows: readonly (readonly Value[])[] }>,
  prefix: string,
  { encoding = 'utf-8', columnLists = false, crlf = false, seed = 1 }: ArchiveOptions,
): Buffer {
  const roll = dice(seed + 7);
  const literal = (value: Value): string => {
    if (value === null) return 'NULL';
    if (typeof value === 'number') return String(value);
    const form = roll();
    if (form < 0.02 && value !== '') return `0x${Buffer.from(value).toString('hex')}`;
    const escaped = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    const quoted = form < 0.5 ? escaped.replaceAll("'", "\\'").replaceAll('"', '\\"') : escaped.replaceAll("'", "''");
    return `${form > 0.98 ? '_binary ' : ''}'${quoted}'`;
  };
  const lines = [
    '-- MySQL dump 10.13',
    '-- Host: localhost    Database: harbour',
    '',
    '/*!40101 SET NAMES utf8 */;',
    "# a comment; with a semicolon and a quote '",
    'CREATE TABLE `phpbb_posts` (`post_id` int, `post_text` text);',
    "INSERT INTO `phpbb_posts` VALUES (1,'INSERT INTO `x` VALUES (1);'),(2,'two');",
    '',
  ];
  for (const [name, { columns, rows }] of tables) {
    const names = columns.split(' ');
    const full = `\`${prefix}fanfiction_${name}\``;
    lines.push(`DROP TABLE IF EXISTS ${full};`);
    if (!columnLists)
      lines.push(
        `CREATE TABLE ${full} (`,
        ...names.map((c) => `  \`${c}\` text NOT NULL default 'a, (b)',`),
        `  PRIMARY KEY (\`${names[0]}\`)`,
        ') ENGINE=MyISAM;',
      );
    const perInsert = name === 'settings' ? 1 : 100;
    for (let i = 0; i < rows.length; i += perInsert) {
      const values = rows.slice(i, i + perInsert).map((row) => `(${row.map(literal).join(columnLists ? ', ' : ',')})`);
      lines.push(
        `INSERT INTO ${full} ${columnLists ? `(${names.map((c) => `\`${c}\``).join(', ')}) ` : ''}VALUES ${values.join(columnLists ? ',\n' : ',')};`,
      );
    }
  }
  const text = `${lines.join(crlf ? '\r\n' : '\n')}\n`;
  if (encoding === 'windows-1252') return toWestern(text);
  return encoding === 'mojibake' ? Buffer.from(asWestern(Buffer.from(text))) : Buffer.from(text);
}

const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const toWestern = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[^\0-\xff]/g, (letter) =>
      HIGH.includes(letter) ? String.fromCharCode(0x80 + HIGH.indexOf(letter)) : '?',
    ),
    'latin1',
  );
const asWestern = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => HIGH[c.charCodeAt(0) - 0x80]!);
