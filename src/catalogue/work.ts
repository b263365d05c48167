import type { Relation, Sameness } from '../grouping/relation.ts';
import type { Evidence } from '../intake/draft.ts';
import type { Company, PeopleFound, PersonFound } from '../people/found.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Block } from '../text/tree.ts';
import type { Author } from './author.ts';
import type { LeftOutSum } from './left-out.ts';
import type { Archived } from './told/archived.ts';
import type { Known } from './vocabulary.ts';

/** A fact about a work: said by the file (`given`) or suggested by the program, always with its evidence. */
export interface Field<T = string> {
  readonly value: T;
  /** 0-1 */
  readonly confidence: number;
  readonly given: boolean;
  /** The file's own words, where the value was mapped from them: "NC-17" for Explicit. */
  readonly said?: string;
  /** Of a suggestion: its words stand in the file, but nothing says what they are ("Mags/Eli, PG-13"). */
  readonly unlabelled?: true;
  readonly evidence: readonly Evidence[];
  /** A person's word about it: it holds whatever the program thinks of later. */
  readonly decided?: Decided<T>;
}

/** Who settled a field, and what stood there before. */
export interface Decided<T = unknown> {
  readonly verdict: 'accepted' | 'corrected';
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  /** It was said of all works alike. */
  readonly alike?: true;
  /** What the program had read; null where it had read nothing. */
  readonly was: { readonly value: T; readonly confidence: number; readonly given: boolean } | null;
}

export type Permission = 'yes' | 'ask' | 'no' | 'unknown';

type ValueOf<R> = R extends { readonly kind: 'people' }
  ? readonly Author[]
  : R extends { readonly kind: 'yes-no' }
    ? boolean
    : R extends { readonly several: true }
      ? readonly string[]
      : string;

/** What is known of a work: a field for each row of `vocabulary.ts`. Writers' contacts are never shown to guests. */
export type Fields = {
  readonly [R in Known as R['name']]?: R['name'] extends 'permission'
    ? Field<Permission> & { readonly text?: string }
    : Field<ValueOf<R>>;
};

/** What stands in a labelled line of the file, but says nothing that we understand: "Rating: blue". */
export interface Unread {
  readonly field: string;
  readonly evidence: Evidence;
}

/** What one draft says about the work it belongs to. */
export interface CatalogueRecord {
  readonly title: Field | null;
  readonly authors: Field<readonly Author[]> | null;
  readonly fields: Omit<Fields, 'title' | 'authors'>;
  /** Only of fields that nothing else gave. */
  readonly unread?: readonly Unread[];
  /** This draft is a part of a longer work. `of` is unknown in `1/?`. */
  readonly part?: { readonly number: number; readonly of?: number };
  /** The title of this part's own chapter, where it has one: "The Storm" in "The Lamp, Chapter 3: The Storm". */
  readonly chapter?: string;
  /** As counted for the catalogue: see `words.ts`. */
  readonly words: number;
  /** As in {@link Work}. */
  readonly lookAt?: readonly Sentence[];
  /** Who is in this draft's story. */
  readonly found?: PeopleFound;
}

export interface Source {
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly format: string;
  /**
   * On a source that is not read from: `copy` has the same letters, `near-copy` the same story with slips, `earlier` is
   * what the file held before it was changed. `similarity` is the share of words that are the same.
   */
  readonly same?: 'copy' | Sameness['same'];
  readonly similarity?: number;
}

export interface Chapter {
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

/** A work as the library and `rescue --json` know it: restored, described, with all its sources. */
export interface Work {
  /** `w` and 12 hex digits, from the hashes of its sources: the same heap gives the same ids. */
  readonly id: string;
  readonly title: string | null;
  readonly authors: readonly Author[];
  readonly fields: Fields;
  readonly chapters: readonly Chapter[];
  readonly sources: readonly Source[];
  /** Which of several sources the story is read from, and what it keeps that others lost. Missing where all are alike. */
  readonly readFrom?: { readonly path: string; readonly reasons: readonly Sentence[] };
  readonly missingParts: readonly number[];
  readonly relations: readonly Relation[];
  readonly words: number;
  readonly changes: { readonly count: number; readonly byRule: Readonly<{ [rule: string]: number }> };
  readonly warnings: readonly Sentence[];
  /** What stands in the files that it is read from and in no text, with its reasons. Missing where nothing does. */
  readonly leftOut?: LeftOutSum;
  /** Who is in the story, the most present first, and who is with whom. */
  readonly people?: readonly PersonFound[];
  readonly company?: readonly Company[];
  /** Lines of the files that say something about a field without a value, in words that we do not understand. */
  readonly unread?: readonly Unread[];
  /** What the keeper should look at with their own eyes. Never shown to guests. */
  readonly lookAt?: readonly Sentence[];
  /** The page that lists its chapters, and which of those were not in the heap. */
  readonly contents?: {
    readonly path: string;
    readonly missing: readonly { readonly number: number; readonly title: string; readonly file: string }[];
  };
  /** What the archive that it comes from kept beside it: reviews, reads, favourites, series. */
  readonly archived?: Archived;
}

/** Who asks to see a work. */
export type Viewer =
  | { readonly kind: 'guest' }
  | { readonly kind: 'member'; readonly id: string }
  | { readonly kind: 'keeper'; readonly id: string };

/**
 * What decides who sees a work. A rescued work is listed; a taken-down one is not, and stays so; one whose heap was taken
 * out of the library is as if it had never come in, until the heap is put back.
 */
export interface Standing {
  readonly hidden: boolean;
  readonly restricted: boolean;
  readonly takenOut: boolean;
}
