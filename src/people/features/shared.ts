import type { Column } from './columns.ts';

/** Columns that are the same for all who may have spoken a quote: `sameForAll` fills them. */
export const OF_QUOTE: readonly Column[] = [
  'tagIs',
  'tagSide',
  'spoke',
  'gap',
  'alone',
  'opens',
  'continued',
  'colon',
  'lastSure',
  'turnsAgo',
  'words',
  'question',
  'lastQuestion',
  'inAfterCount',
  'small',
  'between',
  'betweenHow',
  'lastComma',
  'aheadOther',
];

/** Columns that hang on who spoke before: `rowsOf` fills them. Everything else is about the one who may have spoken. */
export const OF_PAST: readonly Column[] = [
  'lastTurn',
  'samePlace',
  'turnPair',
  'rank',
  'subjectRank',
  'speakers',
  'candidates',
  'since',
  'genderRank',
  'turnBefore',
  'share',
];
