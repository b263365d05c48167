/** Control words that stand for a character. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '-',
};

/** Destinations whose text is not the story's. */
export const UNREAD: ReadonlySet<string> = new Set(
  (
    'colortbl filetbl listtable listoverridetable revtbl rsidtbl generator pict object objdata nonshppict shpinst shprslt ' +
    'ftnsep ftnsepc aftnsep aftnsepc fldinst xe tc txe rxe bkmkstart bkmkend atnid atnauthor atnref atndate atnicn atntime ' +
    'atnparent pntxtb pntxta pnseclvl themedata colorschememapping ' +
    'datastore latentstyles xmlnstbl wgrffmtfilter mmathPr private do datafield formfield template revtim printim buptim operator ' +
    'manager company category hlinkbase comment version vern nofpages nofwords nofchars id userprops docvar xform'
  ).split(' '),
);

/** Destinations that a reader sees beside the text. */
export const ASIDE: ReadonlyMap<string, 'running-head' | 'comments'> = new Map([
  ...'header headerl headerr headerf footer footerl footerr footerf'
    .split(' ')
    .map((name) => [name, 'running-head'] as const),
  ['annotation', 'comments'],
]);

/** Fields of `\info`. */
export const INFO: Readonly<Record<string, 'title' | 'author' | 'summary' | 'tag'>> = {
  title: 'title',
  author: 'author',
  subject: 'tag',
  keywords: 'tag',
  doccomm: 'summary',
};
