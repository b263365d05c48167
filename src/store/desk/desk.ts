import type { Question, QuestionKind } from '../../catalogue/desk/doubt.ts';
import type { Ends } from '../../catalogue/desk/ends.ts';
import type { Word } from '../../catalogue/desk/word.ts';
import type { Sameness } from '../../grouping/relation.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { PageOf } from '../page.ts';
import type { CardTag } from '../tags/tag.ts';

/** A question as it waits at the desk. */
export interface Waiting {
  readonly work: {
    readonly id: string;
    readonly title: string | null;
    readonly tags: readonly CardTag[];
  };
  readonly question: Question;
  /** How its story begins and ends. */
  readonly ends: Ends;
  /** The piece that the first passage stands in; null where there is none. */
  readonly key: string | null;
  /** Works that say the same in this field, this one among them; 1 where it stands alone. */
  readonly works: number;
}

export interface QueueQuery {
  readonly kind?: QuestionKind | undefined;
  readonly field?: string | undefined;
  /** Those that were left for later, and nothing else; else none of them, unless one work is asked about. */
  readonly later?: boolean | undefined;
  /** Every question with this key, not one for all of them. */
  readonly alike?: string | undefined;
  readonly work?: string | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Something that a person said, wherever they said it, newest first. */
export interface Said {
  /** At the desk, of a work, of all alike, of files · about a change or a rule in a work · about a rule in all works · took a work out of sight · a heap out. */
  readonly kind: 'work' | 'alike' | 'files' | 'change' | 'rule' | 'removal' | 'heap';
  /** Of its kind; a word of the desk is taken back by it. */
  readonly id: number;
  readonly by: string;
  readonly at: Date;
  /** A field, a rule, a change's key; empty for a removal. */
  readonly about: string;
  /** What was named by it; of a heap where it lies. */
  readonly said: string;
  /** Of a removal: why. */
  readonly why: Sentence | null;
  readonly verdict: string;
  readonly value: unknown;
  readonly was: Word['was'];
  /** The work it is about, as it is called now. */
  readonly work: { readonly id: string; readonly title: string | null } | null;
  /** Only words of the desk are marked so. */
  readonly takenBack: { readonly by: string; readonly at: Date } | null;
}

/** The files of a work, part by part in reading order, in each the one that is read from first. */
export interface WorkFiles {
  /** As it is called now. */
  readonly work: string;
  readonly parts: readonly (readonly WorkFile[])[];
}

export interface WorkFile {
  /** The draft's key. */
  readonly key: string;
  readonly path: string;
  readonly words: number;
  /** 0-1: how much of the form it kept. */
  readonly quality: number;
  /** How it differs from what is read; nothing where it is a copy letter for letter. */
  readonly differs?: Sameness;
}

/** A heap that was taken in. */
export interface Heap {
  readonly id: number;
  /** Where it lay. */
  readonly root: string;
  /** It comes with the program. */
  readonly samples: boolean;
  /** It came through the page or the watched folder: its root is a name that the program gave. */
  readonly sent: boolean;
  readonly firstTakenIn: Date;
  readonly lastTakenIn: Date;
  readonly files: number;
  /** Works with a file in it, and those of them with files nowhere else. */
  readonly works: number;
  readonly alone: number;
  /** It is out of the library. */
  readonly out: { readonly by: string; readonly at: Date } | null;
}

export interface SaidQuery {
  readonly kind?: Said['kind'] | undefined;
  readonly by?: string | undefined;
  readonly work?: string | undefined;
  /** Words about files that name one of these drafts. */
  readonly drafts?: readonly string[] | undefined;
  readonly id?: number | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** How much of something there is. */
export interface Bar {
  readonly name: string;
  readonly count: number;
}

/** The heap at a glance, as the keeper sees it. */
export interface Picture {
  /** Works by the forms in which their files came; one that came in two forms counts in both. */
  readonly formats: readonly Bar[];
  /** Works by the year in which they were written, in its order; those of unknown date under an empty name, last. */
  readonly years: readonly Bar[];
  /** Works by how sure their restoration is: "0" is below 10 %, … "9" is 90 % to below 100 %, "10" is certain. */
  readonly confidence: readonly Bar[];
  /** What was left aside, by its code. */
  readonly refusals: readonly Bar[];
}

/** What the keeper reads at the desk. No guest is ever given any of it. */
export interface Desk {
  picture(): Promise<Picture>;
  /** How many questions wait, by kind; those that were left for later are not among them. */
  waiting(): Promise<readonly { readonly kind: QuestionKind; readonly questions: number }[]>;
  /** How many questions were left for later. */
  later(): Promise<number>;
  /** How many answers would settle them all, one for those that are alike. */
  answers(): Promise<number>;
  /** The questions that one answer settles for most works. */
  largest(
    limit: number,
  ): Promise<readonly { readonly field: string; readonly alike: string; readonly works: number }[]>;
  /** The greatest doubt first; of alike ones the first stands for all. */
  queue(query: QueueQuery): Promise<{ readonly items: readonly Waiting[]; readonly next: string | null }>;
  /** The files that make a work, part by part; null where there is no such work. */
  files(work: string): Promise<WorkFiles | null>;
  /** Every heap that was taken in, or that one. */
  heaps(id?: number): Promise<readonly Heap[]>;
  /** The heap that comes with the program, while it is in the library. */
  samples(): Promise<number | null>;
  /** Was this work taken out of sight? */
  isHidden(work: string): Promise<boolean>;
  /** How many works say this in this field. */
  sayingSo(field: string, said: string): Promise<number>;
  /** The decoded original that a passage stands in; null when there is none. */
  original(key: string): Promise<string | null>;
  /** The names that stand in this field of most works. */
  names(type: string, limit: number): Promise<readonly string[]>;
  said(query: SaidQuery): Promise<PageOf<Said>>;
  /** Everybody who ever said something. */
  people(): Promise<readonly string[]>;
}
