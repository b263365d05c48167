// A dead eFiction archive: its dump as phpMyAdmin wrote it, and what is left of its folder of stories.
import { createHash } from 'node:crypto';
import { BREAK } from './forms.mjs';

const seconds = (day) => Date.parse(`${day}T12:00:00Z`) / 1000;
const quoted = (value) =>
  typeof value === 'number'
    ? String(value)
    : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\r\\n')}'`;

function table(name, columns, rows) {
  const names = columns.split(' ');
  const fields = names.map((c) => `  \`${c}\` text NOT NULL`).join(',\n');
  const values = rows.map((row) => `(${row.map(quoted).join(', ')})`).join(',\n');
  return `--\n-- Table structure for table \`rh_fanfiction_${name}\`\n--\n\nCREATE TABLE \`rh_fanfiction_${name}\` (\n${fields}\n) ENGINE=MyISAM;\n\nINSERT INTO \`rh_fanfiction_${name}\` (${names.map((c) => `\`${c}\``).join(', ')}) VALUES\n${values};\n`;
}

/** Paragraphs as the archive's editor set them. */
const html = (story) =>
  story.blocks
    .map(({ type, text }) =>
      type === 'scene-break' || text === BREAK
        ? '<hr />'
        : `<p>${text.replace(/\*([^*\n]+)\*/g, '<i>$1</i>').replaceAll('\n', '<br />')}</p>`,
    )
    .join('\n');

/** @returns {{dump: string, chapters: Map<string, string>}} the dump; the chapters that lie beside it, by their path */
export function archive(soup, ticket) {
  const password = createHash('md5').update('not a password').digest('hex');
  const member = (uid, penname, bio) => [
    uid,
    penname,
    `${penname.toLowerCase().replace(/\W/g, '')}@example.org`,
    bio,
    seconds('2003-01-09'),
    password,
  ];
  const story = (sid, { title, summary, date }, uid, more) => [
    sid,
    title,
    summary,
    more.notes ?? '',
    '2',
    more.characters,
    '1',
    seconds(date),
    seconds(more.updated),
    uid,
    '1',
    more.completed,
    0,
    more.reads,
  ];
  const dump = [
    '-- phpMyAdmin SQL Dump\n-- version 3.3.10\n-- http://www.phpmyadmin.net\n--\n-- Database: `roundhouse`\n--\n\nSET SQL_MODE="NO_AUTO_VALUE_ON_ZERO";\n',
    table('authors', 'uid penname email bio date password', [
      member(1, 'Keeper of the Roundhouse', 'I only oil the points.'),
      member(3, 'Saltglass', 'Soup, trains, more soup.'),
      member(5, 'Yarrow', ''),
      member(8, 'Dorrit Halfpenny', '<p>I read. I do not write. <b>Honest.</b></p>'),
    ]),
    table('categories', 'catid parentcatid category description locked', [
      [1, '-1', 'Television', '', 0],
      [2, '1', 'Glassline', 'All stops to Vitrine.', 0],
    ]),
    table('chapters', 'chapid title inorder notes storytext endnotes validated sid uid count', [
      [11, soup.title, 1, '', '', 'Thank you to everybody who tasted it.', 1, 4, 3, 212],
      [12, ticket.title, 1, 'This one comes before the soup.', html(ticket), '', 1, 6, 3, 148],
      [15, 'All aboard', 1, '', '', '', 1, 9, 5, 31],
    ]),
    table('characters', 'charid catid charname', [
      [1, 2, 'Dot Hallam'],
      [2, 2, 'Junie Vance'],
      [3, 2, 'Mags Tarrow'],
    ]),
    table('favorites', 'uid item type comments', [
      [8, 4, 'ST', 'I can smell it.'],
      [5, 4, 'ST', ''],
      [8, 3, 'AU', ''],
    ]),
    table('inseries', 'seriesid sid inorder', [
      [1, 6, 1],
      [1, 4, 2],
    ]),
    table('news', 'nid author title story time', [
      [
        1,
        'Keeper of the Roundhouse',
        'The last train',
        'The host closes on Friday. <b>Save your stories.</b>',
        seconds('2009-10-20'),
      ],
    ]),
    table('ratings', 'rid rating', [[1, 'G']]),
    table('reviews', 'reviewid item chapid reviewer uid review date rating respond type', [
      [
        1,
        4,
        11,
        'Dorrit Halfpenny',
        8,
        "I read this in the bath and now the bath is soup.<br><br><i>Author's Response: That is rule six.</i>",
        seconds('2003-07-21'),
        10,
        '1',
        'ST',
      ],
      [
        2,
        4,
        11,
        'a passenger',
        0,
        'More Mags, please! Write to me: passenger@example.org',
        seconds('2003-08-02'),
        0,
        '0',
        'ST',
      ],
      [3, 6, 12, 'Yarrow', 5, 'Oh, <i>Junie</i>.', seconds('2004-02-11'), 9, '0', 'ST'],
      [4, 1, 0, 'Dorrit Halfpenny', 8, 'The whole galley, in order, at last.', seconds('2004-03-01'), 10, '0', 'SE'],
      [5, 77, 0, 'somebody', 0, 'Where did this one go?', seconds('2005-05-05'), 0, '0', 'ST'],
    ]),
    table('series', 'seriesid title summary uid catid', [
      [1, 'Tales from the Galley', 'What is cooked on the Glassline.', 3, '2'],
    ]),
    table('settings', 'sitekey sitename url', [['rh', 'The Roundhouse', 'http://roundhouse.example.org']]),
    table('stories', 'sid title summary storynotes catid charid rid date updated uid validated completed rr count', [
      story(4, soup, 3, {
        characters: '1, 2,3',
        updated: '2003-07-19',
        completed: '1',
        reads: 1204,
        notes: 'Do not try this with custard.',
      }),
      story(6, ticket, 3, { characters: '2', updated: '2004-02-10', completed: '1', reads: 871 }),
      story(9, { title: 'The Owl Express', summary: 'An owl, a lamp, a very long tunnel.', date: '2006-11-02' }, 5, {
        characters: '3',
        updated: '2006-11-02',
        completed: '0',
        reads: 96,
      }),
    ]),
  ].join('\n');
  return { dump, chapters: new Map([['stories/3/11.txt', html(soup)]]) };
}
