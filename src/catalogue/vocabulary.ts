import type { PlainCode } from '../text/sentence.ts';

/**
 * All that the program knows of each field of a record, once; how it is called stands in the catalogue of sentences, by its name
 * (`field-names.ts`). Pages, books, the desk, the tables of tags and what reads a file's
 * lines all ask here, so that a new field is one row. Plain data: every room may read it.
 */
export interface Row {
  /** As in `Work.fields`, in `--json` and in what is said at the desk. */
  readonly name: string;
  readonly kind: Kind;
  /** A list of values. */
  readonly several?: true;
  readonly choices?: readonly Choice[];
  /** 0-1: how much it matters that it is right: readers choose by rating and writer, then by fandom; a date can wait. */
  readonly weight: number;
  /** Asked at the desk where copies of one text say different things. */
  readonly compared?: true;
  /** Never asked at the desk: shown with the work, to be settled there, or not at all. */
  readonly unasked?: true;
  /** Nobody settles it in words. */
  readonly unsaid?: true;
  /** What a person who fills it in should know. */
  readonly help?: PlainCode;
  /** Its values are tags of this type: they have identity, and each has a list of the works that carry it. */
  readonly tag?: string;
  /** How it is read from what containers and header blocks say; left out: by its kind, from what `labels` name. */
  readonly read?: Reading;
  /** Labels of header lines that only this field reads, beside those of `text/labels.ts`: small letters, one blank between words. */
  readonly labels?: readonly string[];
  /** What several drafts of one work say together; left out: lists are joined, of single values the most trusted holds. */
  readonly merge?: 'trusted' | 'earliest' | 'latest' | 'strictest';
  /**
   * Where it stands on a work's page; left out: among the facts. `head`: title and writers, which are read together. `marks`: the row of
   * four that says whether to open a work. `apart`: by itself, or nowhere.
   */
  readonly place?: 'head' | 'marks' | 'apart';
  /** What a mark says where nothing is known. */
  readonly otherwise?: PlainCode;
  /** Not among the facts of a book. */
  readonly notInBooks?: true;
}

/**
 * `names` are known by their spelling alone, whoever says them; of a `choice` the file's own words are kept beside what they were mapped
 * to; `words` and `lines` stand alone; `text` may be long.
 */
type Kind = 'words' | 'text' | 'lines' | 'people' | 'names' | 'choice' | 'yes-no' | 'date' | 'language' | 'address';

/** Ways to read a field that are more than its kind says: see `readings.ts`. */
export type Reading =
  | 'fandoms'
  | 'rating'
  | 'warnings'
  | 'categories'
  | 'relationships'
  | 'characters'
  | 'freeforms'
  | 'series'
  | 'date'
  | 'updated'
  | 'completed'
  | 'language'
  | 'collections'
  | 'source'
  | 'stats'
  | 'permission'
  | 'summary'
  | 'notes';

export interface Choice {
  /** As records, tags and addresses hold it. */
  readonly value: string;
  /** How it is said to people; left out: as it stands. */
  readonly words?: PlainCode;
  /** Where there is little room. */
  readonly short?: PlainCode;
  /** How files write it, too. */
  readonly also?: string;
  /** Shown only to those who have asked for it. */
  readonly adult?: true;
}

/** In the order in which a reader asks. */
export const VOCABULARY = [
  {
    name: 'title',
    kind: 'words',
    weight: 0.85,
    place: 'head',
    compared: true,
  },
  {
    name: 'authors',
    kind: 'people',
    several: true,
    weight: 1,
    place: 'head',
    tag: 'author',
    compared: true,
  },
  {
    name: 'fandoms',
    kind: 'names',
    several: true,
    weight: 0.7,
    tag: 'fandom',
    read: 'fandoms',
  },
  {
    name: 'rating',
    kind: 'choice',
    choices: [
      { value: 'General Audiences', words: 'choice.general', short: 'choice.general-short' },
      { value: 'Teen And Up Audiences', words: 'choice.teen', short: 'choice.teen-short' },
      { value: 'Mature', words: 'choice.mature', adult: true },
      { value: 'Explicit', words: 'choice.explicit', adult: true },
      { value: 'Not Rated', words: 'choice.not-rated' },
    ],
    weight: 1,
    compared: true,
    tag: 'rating',
    read: 'rating',
    place: 'marks',
    otherwise: 'choice.not-rated',
  },
  {
    name: 'warnings',
    kind: 'choice',
    several: true,
    choices: [
      { value: 'No Archive Warnings Apply', words: 'choice.no-warnings', short: 'choice.no-warnings-short' },
      { value: 'Graphic Depictions Of Violence', words: 'choice.violence', short: 'choice.violence-short' },
      { value: 'Major Character Death', words: 'choice.death', short: 'choice.death-short' },
      { value: 'Rape/Non-Con', words: 'choice.non-con', short: 'choice.non-con-short' },
      { value: 'Underage Sex', words: 'choice.underage', short: 'choice.underage-short' },
      {
        value: 'Choose Not To Use Archive Warnings',
        words: 'choice.chose-not-to-warn',
        short: 'choice.chose-not-to-warn-short',
      },
    ],
    weight: 0.9,
    tag: 'warning',
    read: 'warnings',
    place: 'marks',
    otherwise: 'field.not-known',
  },
  {
    name: 'categories',
    kind: 'choice',
    several: true,
    choices: [
      { value: 'Gen', words: 'choice.gen' },
      { value: 'F/M', words: 'choice.f-m' },
      { value: 'M/M', words: 'choice.m-m' },
      { value: 'F/F', words: 'choice.f-f' },
      { value: 'Multi', words: 'choice.multi' },
      { value: 'Other', words: 'choice.other' },
    ],
    weight: 0.45,
    tag: 'category',
    read: 'categories',
    place: 'marks',
    otherwise: 'field.not-known',
  },
  {
    name: 'relationships',
    kind: 'names',
    several: true,
    weight: 0.5,
    unasked: true,
    help: 'help.pairings',
    tag: 'relationship',
    read: 'relationships',
  },
  // Which of them the story is about; where nobody says so the first that is listed (`pairings.ts`).
  {
    name: 'mainPairings',
    kind: 'names',
    several: true,
    weight: 0.3,
    unasked: true,
    help: 'help.main-pairings',
    notInBooks: true,
  },
  {
    name: 'characters',
    kind: 'names',
    several: true,
    weight: 0.45,
    unasked: true,
    tag: 'character',
    read: 'characters',
  },
  {
    name: 'freeforms',
    kind: 'names',
    several: true,
    weight: 0.25,
    tag: 'freeform',
    read: 'freeforms',
  },
  // "Name #2" is the second of its series; several are parted by "; ".
  { name: 'series', kind: 'names', weight: 0.3, read: 'series' },
  {
    name: 'date',
    kind: 'date',
    weight: 0.3,
    help: 'help.date',
    read: 'date',
    merge: 'earliest',
  },
  // Newest change at the place it came from, like `date`.
  {
    name: 'updated',
    kind: 'date',
    weight: 0.3,
    help: 'help.date',
    read: 'updated',
    merge: 'latest',
  },
  // Did its writer finish it?
  {
    name: 'completed',
    kind: 'yes-no',
    choices: [
      { value: 'complete', words: 'choice.complete' },
      { value: 'not complete', words: 'choice.not-complete' },
    ],
    weight: 0.3,
    read: 'completed',
  },
  // Collections, communities and challenges that it was posted to.
  {
    name: 'collections',
    kind: 'words',
    several: true,
    weight: 0.3,
    read: 'collections',
    notInBooks: true,
  },
  // The address at which it was posted.
  {
    name: 'source',
    kind: 'address',
    weight: 0.3,
    read: 'source',
  },
  // What that place counted and said, as written: "Words: 3,218", "Kudos: 40".
  {
    name: 'stats',
    kind: 'lines',
    several: true,
    weight: 0.3,
    unasked: true,
    unsaid: true,
    read: 'stats',
    merge: 'trusted',
    notInBooks: true,
  },
  {
    name: 'language',
    kind: 'language',
    weight: 0.4,
    help: 'help.language',
    compared: true,
    read: 'language',
    notInBooks: true,
  },
  {
    name: 'permission',
    kind: 'choice',
    choices: [
      { value: 'yes', words: 'choice.may-be-kept' },
      { value: 'ask', words: 'choice.ask-first' },
      { value: 'no', words: 'choice.may-not-be-kept' },
      { value: 'unknown', words: 'choice.not-said' },
    ],
    weight: 0.7,
    read: 'permission',
    merge: 'strictest',
    place: 'apart',
    notInBooks: true,
  },
  {
    name: 'summary',
    kind: 'text',
    weight: 0.2,
    read: 'summary',
    place: 'apart',
    notInBooks: true,
  },
  // Author's notes, disclaimers, end marks, signatures: kept, apart from the story.
  {
    name: 'notes',
    kind: 'lines',
    several: true,
    weight: 0.3,
    unasked: true,
    unsaid: true,
    read: 'notes',
    place: 'apart',
    notInBooks: true,
  },
] as const satisfies readonly Row[];

/** A row of the table, by which the types of a record are made. */
export type Known = (typeof VOCABULARY)[number];

/** Every row; asked anew each time, so that what is added to the table is known everywhere. */
export const rows = (): readonly Row[] => VOCABULARY;

/** The row of a field; undefined for what only later programs know. */
export const rowOf = (name: string): Row | undefined => rows().find((row) => row.name === name);

/** The rows whose values are tags. */
export const tagRows = (): readonly (Row & { readonly tag: string })[] =>
  rows().filter((row): row is Row & { readonly tag: string } => row.tag !== undefined);

/** The row whose values are tags of this type. */
export const rowOfTag = (type: string): Row | undefined => rows().find((row) => row.tag === type);

/** The row that alone reads header lines with this label. @param key as `labelKey` gives it */
export const rowOfLabel = (key: string): Row | undefined => rows().find((row) => row.labels?.includes(key));
