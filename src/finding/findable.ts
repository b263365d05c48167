import type { Standing } from '../catalogue/work.ts';

/** The types of tags, in the order in which they are shown. A name is one tag of a type; two types may share a name. */
export const TAG_TYPES = [
  'rating',
  'warning',
  'category',
  'fandom',
  'relationship',
  'character',
  'freeform',
  'media',
  'author',
] as const;
export type TagType = (typeof TAG_TYPES)[number];

/** The types that are counted beside a list, in the order in which they stand there. */
export const FACET_TYPES = [
  'rating',
  'warning',
  'category',
  'fandom',
  'character',
  'relationship',
  'freeform',
] as const;

/** A tag as a work carries it. */
export interface Carried {
  /** Its number in the {@link TagBook}. */
  readonly tag: number;
  /** The file says it, a person said so, or the program only suggests it: then it is found and counted apart. */
  readonly known: 'file' | 'person' | 'program';
  /** 0-1 */
  readonly sure: number;
  /**
   * Of a pairing: it is there, but the story is not about it. `said` as surely as the pairing itself; `doubted` where the
   * program holds it for the main one, whatever the order in which the file lists them.
   */
  readonly background?: 'said' | 'doubted';
}

/**
 * A work as the finders know it. Nothing stands in it that whoever may see it must not learn by asking; who may see it says
 * `standing`, and lists, counts and suggestions hold only what the viewer may.
 */
export interface Findable {
  /** `w…` as in `Work.id`; what is otherwise equal is ordered by it. */
  readonly id: string;
  readonly standing: Standing;
  readonly title: string;
  readonly summary: string | null;
  readonly tags: readonly Carried[];
  /** BCP 47; `und` where nobody knows. */
  readonly language: string;
  readonly words: number;
  readonly chapters: number;
  readonly plannedChapters: number | null;
  readonly complete: boolean | null;
  /** Days since 1970-01-01: when it was written, when it last changed where it was posted (its date, where nothing says more). */
  readonly date: number | null;
  readonly updated: number | null;
  /** Days since 1970-01-01: when it came into this library. */
  readonly added: number;
  readonly counts: Readonly<Record<Counted, number>>;
  /** A rule of restoration mended something in it. */
  readonly restored: boolean;
  /** 0-1: how sure its paragraphs are. */
  readonly sure: number;
  /** Names of the series that it is a part of. */
  readonly series: readonly string[];
}

export type Counted = 'hits' | 'kudos' | 'comments' | 'bookmarks';

/** What is read of a work besides: asked for only where a query has words. */
export interface Told {
  /** The story without its apparatus, chapter after chapter. */
  readonly text: string;
  readonly notes: string;
}
