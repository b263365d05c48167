import type { Contents } from '../intake/contents.ts';
import type { PageLinks } from '../intake/html/links.ts';
import type { Relation, Sameness } from './relation.ts';
import type { FilesWord } from './word.ts';

/** What a tagged work teaches about its canon: the names in its tags. */
export interface Lesson {
  readonly fandom: string;
  readonly characters: readonly string[];
}

/** A page that lists the chapters of a story, as it lies at one place, and which of the drafts it means. */
export interface Listing extends Pick<Contents, 'title' | 'author' | 'called'> {
  /** Of the page. */
  readonly path: string;
  readonly chapters: readonly {
    readonly label: string;
    readonly file: string;
    /** Undefined: nothing lies there. */
    readonly key: string | undefined;
  }[];
  /** The draft of the page itself, where there is more on it than the list. */
  readonly own: string | undefined;
}

/**
 * The little that must stay in memory of every draft while a heap is grouped into works: at most about 1.5 kB,
 * so that a hundred thousand stories fit in 200 MB.
 */
export interface Card {
  /** As `Piece.key`. */
  readonly key: string;
  readonly path: string;
  readonly sha256: string;
  readonly format: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly part?: { readonly number: number; readonly of?: number };
  /** The story of a dead archive that this is a chapter of, where its dump says so: chapters of one story are one work. */
  readonly story?: string;
  /** Where a web page leads to others of its story, as paths in the heap: at most some three hundred bytes. */
  readonly links?: PageLinks;
  readonly date: string | null;
  readonly words: number;
  /** Hash of the story's letters alone (case, marks and white space left out): equal = the same words in the same order. */
  readonly letters: string;
  /** What fandoms and pairings it says itself, folded, a few of them: "mags/eli". */
  readonly fandoms?: readonly string[];
  readonly pairs?: readonly string[];
  /** Of its writer's address a hash, by which names are told to be one person's. */
  readonly address?: string;
  /** What its given tags teach about its canon. */
  readonly lesson?: Lesson;
  /** MinHash of 5-word shingles (one-permutation), 32-bit values. */
  readonly sketch: readonly number[];
  /** 0-1: how much of the form this source kept (given paragraphs and marks over inferred ones); the best copy is read from. */
  readonly quality: number;
  /** What the file kept of the story's form; cards of older programs have none. */
  readonly form?: Form;
}

/** What a source kept of a story's form: by it the best of several is chosen, and the choice explained. */
export interface Form {
  /** 0-1: of its paragraphs, those that the file showed. */
  readonly given: number;
  /** 0-1: of its quotation marks, dashes and ellipses, those that were set as such. */
  readonly set: number;
  /** How many stretches are emphasised. */
  readonly emphasis: number;
  /** How many letters are not ASCII's: accents lost are fewer. */
  readonly accents: number;
}

/** What a library knows of its drafts beyond their cards, by key. */
export interface KnownDrafts {
  /** Drafts that a file held before it was changed or read otherwise, with the drafts that it holds now. */
  readonly earlier: ReadonlyMap<string, readonly string[]>;
  /** Drafts of which a person decided a change: the work stays with them, so that the word holds. */
  readonly decided: ReadonlySet<string>;
  /** Pages that list the chapters of one story. */
  readonly listings?: readonly Listing[];
  /** What people said about which files are one work. */
  readonly words?: readonly FilesWord[];
  /** Who signed drafts that are not among these, as far as their names may be those of writers who are. */
  readonly signers?: readonly Pick<Card, 'author' | 'address'>[];
}

/** Which drafts make which work. */
export interface Plan {
  readonly id: string;
  /**
   * One entry per part in reading order; in each, the keys of all drafts of that part, the one that is read from first.
   * Other drafts of the whole stand with the first part.
   */
  readonly parts: readonly (readonly string[])[];
  /** How drafts differ from what is read; a copy, letter for letter, is not named here. */
  readonly differing?: Readonly<{ [key: string]: Sameness }>;
  readonly missingParts: readonly number[];
  readonly relations: readonly Relation[];
  /** Every work that this one is related to, either way; `relations` names the nearest. */
  readonly kin?: readonly string[];
  /** What dumps tell of its pieces, by their keys, the best teller first. */
  readonly told?: Readonly<{ [key: string]: readonly Told[] }>;
  /** The page that lists its chapters, and what that says of them. */
  readonly contents?: PlanContents;
  /** What lists of works in the heap say of its pieces, by their keys. */
  readonly inLists?: Readonly<{ [key: string]: WorkInList }>;
  /** It is made of what the archive had not yet shown to its readers. */
  readonly waiting?: true;
}

/** What a list of works says of a draft. */
export interface WorkInList {
  /** Of the list. */
  readonly path: string;
  readonly title: string;
  readonly author: string | null;
  readonly address?: string;
  /** The words of the list. */
  readonly said: string;
  /** It was found by its file; else only by its title. */
  readonly sure: boolean;
}

/** What a page that lists a work's chapters says. */
export interface PlanContents {
  /** Of the page. */
  readonly path: string;
  readonly title: string;
  readonly author: string | null;
  /** What it calls each piece, by its key; nothing where that is the page itself. */
  readonly labels: Readonly<{ [key: string]: string }>;
  readonly missing: readonly { readonly number: number; readonly title: string; readonly file: string }[];
}

/** A story of a dump, and which of its chapters a piece is. */
export interface Told {
  /** Key of the entry (told/entry.ts). */
  readonly entry: string;
  /** Index into the story's chapters. */
  readonly chapter: number;
  /** Of all that is told of the story: tells when that changes. */
  readonly hash: string;
}
