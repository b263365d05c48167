import type { Sentence } from '../../text/sentence.ts';
/** What a dump of a dead archive says: about stories whose text may lie in other files, and about the archive itself. */
export interface ToldArchive {
  readonly kind: 'efiction' | 'automated-archive';
  /** The dump's path in the heap. */
  readonly path: string;
  /** As the archive called itself, where the dump says so. */
  readonly name: string | null;
  readonly stories: readonly ToldStory[];
  /** What belongs to no story: members, categories, news. Passwords are never among it. */
  readonly rows: readonly ToldRow[];
  readonly account: Account;
  readonly warnings: readonly Sentence[];
}

/** A story as its archive knew it. Texts are plain, emphasis as in Markdown; days are `YYYY-MM-DD`. */
export interface ToldStory {
  /** Unique in the dump. */
  readonly id: string;
  readonly title: string | null;
  readonly authors: readonly { readonly name: string; readonly contact?: string }[];
  readonly summary: string | null;
  readonly notes: string | null;
  /** In the archive's own words. */
  readonly rating: string | null;
  /** The innermost category of each that it stood in, and those around it, the outermost first. */
  readonly fandoms: readonly { readonly name: string; readonly within: readonly string[] }[];
  readonly characters: readonly string[];
  readonly relationships: readonly string[];
  readonly warnings: readonly string[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly challenges: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly completed: boolean | null;
  readonly reads: number | null;
  readonly featured: boolean;
  /** Written by many, a chapter each. */
  readonly roundRobin: boolean;
  /** false: the archive had not yet shown it to its readers (it waited to be validated). */
  readonly shown: boolean;
  readonly series: readonly { readonly title: string; readonly position: number | null }[];
  readonly favourites: readonly { readonly by: string | null; readonly comment: string | null }[];
  readonly chapters: readonly ToldChapter[];
  readonly reviews: readonly Review[];
  /** Where it lay, when not in the archive itself. */
  readonly offsite?: string;
}

export interface ToldChapter {
  readonly id: string;
  /** From 1, in the order of the archive. */
  readonly number: number;
  readonly title: string | null;
  readonly notes: string | null;
  readonly endNotes: string | null;
  readonly shown: boolean;
  readonly reads: number | null;
  /** Who wrote it, where that is not the story's author. */
  readonly author: string | null;
  /** The draft that the dump itself holds its text in: `#n` behind the dump's path. */
  readonly draft: string | null;
  /** Ends of the paths at which its text may lie, the likeliest first. */
  readonly files: readonly string[];
}

export interface Review {
  readonly by: string | null;
  /** They had an account in the archive. */
  readonly member: boolean;
  /** Number of the chapter; null = the whole story. */
  readonly chapter: number | null;
  /** As the archive counted (eFiction: 1-10); null = none given. */
  readonly rating: number | null;
  readonly date: string | null;
  readonly text: string;
  /** What the author answered. */
  readonly reply: string | null;
}

export interface ToldRow {
  readonly table: string;
  readonly row: Readonly<{ [column: string]: string | null }>;
}

/** What became of every row of a dump: for each table, `rows` = the sum of `carried` and `left`. */
export type Account = readonly TableAccount[];

export interface TableAccount {
  readonly table: string;
  readonly rows: number;
  readonly carried: readonly { readonly as: Sentence; readonly rows: number }[];
  readonly left: readonly { readonly why: Sentence; readonly rows: number }[];
}
