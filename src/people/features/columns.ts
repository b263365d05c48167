/**
 * The columns of a row: one quote and one who may have spoken it. All are whole numbers from 0 to 255; the order is part of
 * the model (`ranker.data.json`).
 */
export const COLUMNS = [
  'isTag',
  'tagIs',
  'tagSide',
  'agrees',
  'samePlace',
  'lastTurn',
  'inBefore',
  'inAfter',
  'firstAfter',
  'lastSubjectBefore',
  'inPrevious',
  'lastInPrevious',
  'since',
  'rank',
  'subjectRank',
  'called',
  'spokenOf',
  'calledBefore',
  'spokenOfBefore',
  'spoke',
  'count',
  'kind',
  'gap',
  'alone',
  'opens',
  'speakers',
  'continued',
  'colon',
  'lastSure',
  'next',
  'nextButOne',
  'turnsAgo',
  'candidates',
  'words',
  'question',
  'lastQuestion',
  'genderKnown',
  'inAfterCount',
  'turnPair',
  'subjectPrevious',
  'small',
  'between',
  'betweenHow',
  'betweenSubject',
  'lastComma',
  'addresses',
  'addressed',
  'calledNext',
  'addressedNext',
  'ahead',
  'aheadOther',
  'nextAgrees',
  'said',
  'until',
  'untilSubject',
  'genderRank',
  'turnBefore',
  'share',
] as const;
export type Column = (typeof COLUMNS)[number];
export const WIDTH = COLUMNS.length;

/** Where each column stands in a row. */
export const AT = Object.fromEntries(COLUMNS.map((name, at) => [name, at])) as { readonly [name in Column]: number };

/** A distance or a count on a scale of halved octaves, 0-20. */
export const scaled = (n: number): number => (n >= 0 && n < SCALE.length ? SCALE[n]! : onScale(n));
const onScale = (n: number): number => Math.min(20, Math.round(Math.log2(n + 1) * 2));
/** Looked up a dozen times for each row. */
const SCALE = Uint8Array.from({ length: 1024 }, (_, n) => onScale(n));
/** {@link scaled} of what is nowhere near. */
export const FAR = 20;

/** Is it this one (1), somebody else (0), or nobody (2)? */
export const isThisOne = (found: number, one: number): number => (found === one ? 1 : found < 0 ? 2 : 0);
