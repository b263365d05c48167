import type { EditionHead } from '../catalogue/head.ts';
import type { KeptStory } from '../catalogue/told/entry.ts';
import type { Chapter, Fields, Viewer } from '../catalogue/work.ts';
import type { LeftOut } from '../intake/draft.ts';
import type { ToldRow } from '../intake/dumps/told.ts';
import type { Ledger } from '../text/change.ts';
import type { Text } from '../text/text.ts';
import type { KeptArchive } from './dumps/read.ts';
import type { PageOf } from './page.ts';
import type { AskedTag, CardTag, TagCount, TagQuery } from './tags/tag.ts';
import type { ReadsWrangling } from './tags/wrangling.ts';

export type { AskedTag, CardTag, KeptArchive, PageOf, TagCount, TagQuery };

import type { Sentence } from '../text/sentence.ts';
import type { Desk } from './desk/desk.ts';

export type { EditionHead } from '../catalogue/head.ts';

export type { Bar, Desk, Heap, Picture, Said, Waiting, WorkFile, WorkFiles } from './desk/desk.ts';

/** A work in a list: what fits on a few lines. */
export interface WorkCard {
  readonly id: string;
  readonly title: string | null;
  /** Writers, fandoms, rating and all other tags, type by type in the order of the record. */
  readonly tags: readonly CardTag[];
  readonly language: string;
  readonly summary: string | null;
  readonly words: number;
  readonly chapters: number;
  /** First written or posted, `YYYY-MM-DD` or shorter, where known. */
  readonly date: string | null;
  readonly addedAt: Date;
  readonly missingParts: readonly number[];
  /** How many mends, and the mean confidence over them (1 where there were none). */
  readonly changes: number;
  readonly confidence: number;
  /** Which of these the program only suggests; everything else was said by the file or settled by a person. */
  readonly suggested: readonly CardField[];
}

/** What else a list says of a work that may be only a suggestion. */
export type CardField = keyof WorkCard & keyof Fields;

export interface ListQuery {
  /** Words to be found in titles and people; empty = all. */
  readonly words?: string;
  /** Works that carry all of these. */
  readonly tags?: readonly AskedTag[];
  /** With tags: the works for which one of them is only suggested, and not those of which all are said. */
  readonly suggested?: boolean;
  /** A form in which a file of the work came. */
  readonly form?: string;
  /** `YYYY`, or empty for works whose date nobody knows. */
  readonly year?: string;
  /** How sure the restoration is, 0-1: from (inclusive) and below. */
  readonly sure?: readonly [number, number];
  readonly sort: 'newest' | 'title' | 'author' | 'words' | 'date';
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

export interface Shelf {
  /** null = works whose fandom nobody knows. */
  readonly fandom: string | null;
  readonly count: number;
  readonly works: readonly WorkCard[];
}

/** One draft of an edition: what the file held, what was made of it. */
export interface EditionPart {
  readonly draftId: string;
  readonly path: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly encodingEvidence: Sentence;
  /** The decoded original. */
  readonly original: string;
  /** What a reader of the file would see beside that. */
  readonly leftOut: readonly LeftOut[];
  readonly text: Text;
  readonly ledger: Ledger;
}

/** One of several sources of a work, which need not be the one that is read from. */
export interface SourceText extends Pick<EditionPart, 'path' | 'format' | 'encoding' | 'text'> {
  /** The part of the work that it stands with, from 0. */
  readonly part: number;
}

/** A numbered, immutable state of a work: its head. Its chapters and what it was made from are asked for apart. */
export interface Edition {
  readonly workId: string;
  readonly number: number;
  readonly madeAt: Date;
  /** Why it was made: "taken in", "3 changes refused by the keeper". */
  readonly reason: Sentence;
  readonly work: EditionHead;
  /** Mean over all its changes, 0-1; 1 where there are none. */
  readonly confidence: number;
}

export interface EditionSummary {
  readonly number: number;
  readonly madeAt: Date;
  readonly reason: Sentence;
  readonly words: number;
  readonly changes: number;
}

/** A person's word about changes; it outlives every better rule. */
export interface Decision {
  readonly workId: string;
  readonly draftId: string;
  /** Either one change by its key (`text/trace.ts`), or every change of a rule in this work. */
  readonly target: { readonly key: string } | { readonly rule: string };
  readonly verdict: 'refused' | 'accepted';
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** What a rule did in the newest editions of all works. */
export interface RuleSum {
  readonly rule: string;
  readonly changes: number;
  readonly works: number;
  /** Mean confidence of its changes, 0-1; 1 where there are none. */
  readonly confidence: number;
  /** The keeper refused it for the whole library. */
  readonly refused: boolean;
}

export interface HeapCounts {
  readonly works: number;
  readonly words: number;
  readonly files: number;
  readonly refused: number;
  readonly authors: number;
  readonly fandoms: number;
}

export interface RefusedFile {
  readonly path: string;
  readonly code: string;
  readonly message: Sentence;
  /** What it is, where it holds no story and that is known. */
  readonly what: string | null;
}

/** Everything that may be read, and nothing that may be written. Each answer holds only what `viewer` may see. */
export interface Reader {
  newest(viewer: Viewer, limit: number): Promise<readonly WorkCard[]>;
  /**
   * Fandoms with most works that say so first; the shelf of unknown fandom last.
   * @param held in a large library, what the works' cards tell may be some seconds old as well
   */
  shelves(viewer: Viewer, shelves: number, worksEach: number, held?: boolean): Promise<readonly Shelf[]>;
  /** Tags of a type, those that most works carry first. */
  tags(query: TagQuery, viewer: Viewer): Promise<readonly TagCount[]>;
  /** How many works carry no tag of a type, not even a suggested one. */
  withoutTag(type: string, viewer: Viewer): Promise<number>;
  list(query: ListQuery, viewer: Viewer): Promise<PageOf<WorkCard>>;
  card(workId: string, viewer: Viewer): Promise<WorkCard | null>;
  /** Those of these works that the viewer may see, in their order. */
  cards(works: readonly string[], viewer: Viewer): Promise<readonly WorkCard[]>;
  /** Is there another work of this title by this writer, as far as the viewer sees? */
  hasNamesake(workId: string, viewer: Viewer): Promise<boolean>;
  /** Works that are a revision or an excerpt of this one, in the order of their dates. */
  descendants(workId: string, viewer: Viewer, limit: number): Promise<readonly WorkCard[]>;
  /**
   * The newest edition, or the one of that number; null when there is none or the viewer may not see it. A work that
   * was found to be part of another leads to that one: look at `workId`.
   */
  edition(workId: string, viewer: Viewer, number?: number): Promise<Edition | null>;
  editions(workId: string, viewer: Viewer): Promise<readonly EditionSummary[]>;
  /** The text of chapters of an edition that the viewer was given. @param only those, from 0; all of them where it is left out */
  chapters(edition: Edition, only?: readonly number[]): Promise<readonly Chapter[]>;
  /** What an edition was made from: every draft with its ledger replayed. Much more work than reading. */
  parts(edition: Edition): Promise<readonly EditionPart[]>;
  /** What the file of each chapter says of its day, where each came in a file of its own; else null. */
  chapterDates(edition: Edition): Promise<readonly (string | null)[] | null>;
  /** One of a work's sources as it is restored now; null when the work has none of that key or the viewer may not see it. */
  source(workId: string, draftId: string, viewer: Viewer): Promise<SourceText | null>;
  decisions(workId: string, viewer: Viewer): Promise<readonly Decision[]>;
  /** Every rule that did something in a work that the viewer sees, or is refused for the whole library. */
  rules(viewer: Viewer): Promise<readonly RuleSum[]>;
  /** The rules that are refused for the whole library. */
  refusedForAll(): Promise<ReadonlySet<string>>;
  /** How many works wait to be restored or put together anew after a person's word. */
  worksDue(): Promise<number>;
  counts(viewer: Viewer): Promise<HeapCounts>;
  /** Dumps of archives and what became of every row; for the keeper. */
  archives(): Promise<readonly KeptArchive[]>;
  /** What a dump tells of one story, by the dump's number for it; for the keeper. */
  archiveStory(sha256: string, story: string): Promise<KeptStory | null>;
  /** Rows of one table of a dump that belong to no work; for the keeper. */
  archiveRows(
    of: { readonly sha256: string; readonly position: number; readonly table: string },
    page: number,
    perPage: number,
  ): Promise<PageOf<ToldRow['row']>>;
  /** Paged as `list`; for the keeper's report. @param code only those */
  refusedFiles(page: number, perPage: number, code?: string): Promise<PageOf<RefusedFile>>;
  /** What the keeper reads at the desk. */
  readonly desk: Desk;
  /** What wranglers of tags read. */
  readonly wrangling: ReadsWrangling;
}
