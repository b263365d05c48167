import type { Saying } from '../catalogue/desk/alike.ts';
import type { Question } from '../catalogue/desk/doubt.ts';
import type { Ends } from '../catalogue/desk/ends.ts';
import type { Word } from '../catalogue/desk/word.ts';
import type { Parted } from '../catalogue/head.ts';
import type { CarriedTag } from '../catalogue/tags-of.ts';
import type { Teller } from '../catalogue/told/archived.ts';
import type { Entry } from '../catalogue/told/entry.ts';
import type { CatalogueRecord } from '../catalogue/work.ts';
import type { Card, Plan } from '../grouping/card.ts';
import type { SaidOfFiles } from '../grouping/word.ts';
import type { Contents } from '../intake/contents.ts';
import type { Draft, Refusal } from '../intake/draft.ts';
import type { ToldArchive } from '../intake/dumps/told.ts';
import type { ListOfWorks } from '../intake/list-of-works.ts';
import type { Beside } from '../restoration/rule.ts';
import type { PackedLedger } from '../text/pack.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { KeptErasure } from './erasures/erasures.ts';
import type { NewSignature } from './grouping/write.ts';
import type { Asked } from './jobs/job.ts';
import type { Decision, WorkCard } from './reader.ts';
import type { Wrangles } from './tags/wrangle.ts';

/** A draft and what was made of it, as the store keeps it. */
export interface NewPiece {
  /** `sha256` of the file, with `#n` where the file holds several. */
  readonly key: string;
  readonly draft: Draft;
  readonly ledger: PackedLedger;
  readonly record: CatalogueRecord;
  readonly card: Card;
  /** Only the nearly certain paragraph breaks were made. */
  readonly safe: boolean;
}

/** A kept piece; `restoration` is the number of what was made of it. */
export interface StoredPiece extends NewPiece {
  readonly restoration: number;
  /** The work it belongs to; null until works were put together. */
  readonly work: string | null;
  /** Why it must be restored anew; null where every word about it is carried out. */
  readonly due: Sentence | null;
  /** What is known besides its text. */
  readonly beside?: Beside;
}

/** What became of one file of a heap. */
export interface TakenFile {
  readonly path: string;
  /** null: its bytes could not be read, or were too many. */
  readonly sha256: string | null;
  readonly size: number;
  /** The program made a mistake over it: what it holds is not known to its end, and the next import looks again. */
  readonly faulty?: boolean;
  /** None where its stories were kept from another place with the same bytes. */
  readonly pieces: readonly NewPiece[];
  readonly refusals: readonly Refusal[];
  /** What it tells of, where it is a dump of archives. */
  readonly archives?: readonly TakenArchive[];
  /** It holds a story that was erased (number of the erasure), so its bytes are not kept. */
  readonly erased?: number;
  /** The chapters that it lists, where it is a page of contents. */
  readonly contents?: Contents;
  /** What it says of works, where it is a list of them. */
  readonly list?: ListOfWorks;
}

/** An archive that a dump tells of; each story with what grouping needs of it, and all that is told of it as JSON. */
export interface TakenArchive extends Omit<ToldArchive, 'stories'> {
  readonly stories: readonly { readonly entry: Entry; readonly json: string }[];
}

/** What a work is made of, and how it stands in lists. */
export interface WorkEntry {
  readonly id: string;
  readonly plan: Plan;
  readonly planHash: string;
  readonly card: Omit<WorkCard, 'id' | 'addedAt' | 'tags'>;
  /** All that it carries, with how that is known. */
  readonly tags: readonly CarriedTag[];
  readonly sortTitle: string;
  /** What each rule did: how many changes, and the sum of their confidences. */
  readonly byRule: Readonly<{ [rule: string]: readonly [changes: number, confidence: number] }>;
  /** Which words of people it holds. */
  readonly wordsHash: string;
  /** In which forms its files came. */
  readonly formats: readonly string[];
  /** Out of sight from its first day: a removed story came in again. Never makes a hidden work visible. */
  readonly hidden: boolean;
}

export interface NewEdition {
  /** "taken in", "all changes by quotes refused", as a code */
  readonly reason: Sentence;
  readonly confidence: number;
  /** Its head, and the text of its chapters, which is derived. */
  readonly parted: Parted;
  /** The drafts that it reads from, in reading order. */
  readonly parts: readonly { readonly key: string; readonly restoration: number }[];
}

export interface NewDecision extends Omit<Decision, 'verdict' | 'decidedAt'> {
  /** `undecided` takes an earlier word back. */
  readonly verdict: Decision['verdict'] | 'undecided';
}

/** A person's word about a rule in every work. */
export interface NewDecisionForAll {
  readonly rule: string;
  /** `undecided` takes an earlier word back. */
  readonly verdict: 'refused' | 'undecided';
  readonly decidedBy: string;
}

export interface TakenBack {
  readonly field: string;
  /** The draft that it followed and the work that this belongs to now; null: it was about all works alike. */
  readonly about: { readonly work: string; readonly draftKey: string } | null;
  /** It was about which files are one work. */
  readonly files: boolean;
}

/** What is kept of a work for the desk, made anew whenever it is looked at. */
export interface DeskEntry {
  readonly work: string;
  readonly sayings: readonly Saying[];
  /** Each with the piece in which its first passage stands. */
  readonly questions: readonly (Question & { readonly key: string | null; readonly ends: Ends })[];
}

/** A person's word at the desk, to be kept. */
export interface NewWord extends Omit<Word, 'id' | 'at' | 'scope'> {
  /** The work it is about and the draft that it follows; null: it is about all works alike. */
  readonly about: { readonly work: string; readonly draftKey: string } | null;
}

/** A question as it is left for later: of one work, or of all works alike. */
export interface PutOff extends Pick<Question, 'kind' | 'field' | 'said' | 'alike'> {
  readonly work: string;
}

/** What an erasure takes away and what it keeps. */
export interface NewErasure extends Omit<KeptErasure, 'originals'> {
  /** The works that go, with all that was merged into them. */
  readonly works: readonly string[];
  /** Other files that speak of them, by SHA-256: their bytes go too. */
  readonly speaks: readonly string[];
  /** What dumps tell of them, by the keys of the entries. */
  readonly entries: readonly string[];
  /** Their titles. */
  readonly names: readonly string[];
  /** Lists of works without what they say of them; null: nothing else stands there. */
  readonly lists: ReadonlyMap<string, ListOfWorks | null>;
}

/** All that can be written, within one transaction: everything of it is kept, or nothing. */
export interface Writer {
  /** Accounts and what belongs to them. */
  readonly accounts: Accounts;
  /** What people say of tags. */
  readonly wrangling: Wrangles;
  /** The number of the heap that lies at this path; made when it is new. @param samples it comes with the program */
  heap(root: string, samples?: boolean): Promise<number>;
  /** Takes a heap out of the library, or puts it back. @returns false where there is no such heap, or it is so already */
  standHeap(heap: number, takenOut: boolean, by: string): Promise<boolean>;
  /** Sees to it that what lies in heaps that are out is out of the library, and all else is in it. */
  settleHeaps(): Promise<void>;
  /** Keeps that a heap is to be taken in behind the pages. @returns its number */
  askFor(heap: Asked): Promise<number>;
  /** Asks once more for a heap that ended. @returns false where it did not */
  askForAgain(taking: number): Promise<boolean>;
  /** Makes the rows of chapters of these works anew. */
  keepChapters(works: readonly (readonly [work: string, chapters: ReadonlyMap<string, string>])[]): Promise<void>;
  /** Keeps what became of some files. The same again changes nothing. */
  takeIn(heap: number, files: readonly TakenFile[], program: string): Promise<void>;
  /** Keeps another restoration of a kept draft and makes it the current one. @returns its number */
  restoredAnew(piece: NewPiece, program: string): Promise<number>;
  /** Keeps what is known besides a draft's text. @param reader the second reader that looked at it */
  beside(key: string, known: Beside, reader?: string): Promise<void>;
  /** The pieces of these keys, locked until the transaction ends. */
  pieces(keys: readonly string[]): Promise<ReadonlyMap<string, StoredPiece>>;
  /** What dumps tell of these stories, by the keys of their entries. */
  tellings(keys: readonly string[]): Promise<ReadonlyMap<string, Teller>>;
  /** Keeps of how many chapters of these stories of dumps no text is in the library, by the keys of their entries. */
  missing(missing: ReadonlyMap<string, number>): Promise<void>;
  /** Every place at which each of these files was found. Asked here, an answer waits for no second connection. */
  places(sha256s: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Adds an edition to each of these works, which are made when they are new. */
  publish(publications: readonly { readonly entry: WorkEntry; readonly edition: NewEdition }[]): Promise<void>;
  /** `from` was found to be part of `into`: its readers are led on; were it hidden, so is `into`. */
  merge(from: string, into: string): Promise<void>;
  /** Keeps by what drafts are found when others come in. */
  sign(signatures: readonly NewSignature[]): Promise<void>;
  /** Works are put together by these rules, for all that was noted up to `last`. */
  grouped(by: number, last: number): Promise<void>;
  /** What holds of a work's decisions. */
  decisions(work: string): Promise<readonly Decision[]>;
  decide(decision: NewDecision): Promise<void>;
  /**
   * Keeps a word about a rule in every work, and marks the drafts that must be restored anew for it: refused, those that
   * one of `rules` changed in the newest edition of their work; taken back, every draft.
   * @param rules the rule, and those that do its work again
   */
  decideForAll(decision: NewDecisionForAll, rules: readonly string[], reason: Sentence): Promise<void>;
  /** The rules that are refused in every work; nobody can add to them until the transaction ends. */
  refusedForAll(): Promise<ReadonlySet<string>>;
  /** What the tags of all drafts teach about their canons. */
  lessons(): Promise<readonly Pick<Card, 'lesson'>[]>;
  /** Marks drafts that must be restored anew; null: that was done. Ask `refusedForAll` first. */
  due(keys: readonly string[], reason: Sentence | null): Promise<void>;
  /** Keeps a word said at the desk. Of works alike: marks all that say so. @returns its number */
  say(word: NewWord, reason: Sentence): Promise<number>;
  /**
   * Takes a word of the desk back. Of works alike: marks all that say so.
   * @returns what it was about; null when there is no such word, or it was taken back before
   */
  takeBack(id: number, by: string, reason: (word: { readonly field: string }) => Sentence): Promise<TakenBack | null>;
  /** What holds of the words about the works that these drafts belong to, by draft. */
  words(keys: readonly string[]): Promise<ReadonlyMap<string, readonly Word[]>>;
  /** What holds of the words about all works alike that say one of these. */
  wordsAlike(sayings: readonly Saying[]): Promise<readonly Word[]>;
  /** Leaves a question for later, or asks it again. */
  putOff(question: PutOff, later: boolean, by: string): Promise<void>;
  /** Marks a work that must be put together anew though its plan may be the same. */
  lookAgain(work: string, reason: Sentence): Promise<void>;
  /** Keeps what there is to ask about works, in place of what there was; nothing is left to do about them. */
  ask(entries: readonly DeskEntry[]): Promise<void>;
  /** Keeps a word about which files are one work. @returns its number */
  sayOfFiles(
    word: SaidOfFiles,
    about: { readonly work: string; readonly draftKey: string },
    by: string,
  ): Promise<number>;
  /** Works are put together for every word about files up to this one. */
  filesWordDone(last: number): Promise<void>;
  /** Takes a work out of sight, or puts it back. */
  stand(work: string, hidden: boolean, reason: Sentence, decidedBy: string): Promise<void>;
  /**
   * Erases works for good, everywhere but in the files. Works must be put together; afterwards they are to be once more.
   * @returns the number of the erasure, which is to be swept
   */
  erase(erasure: NewErasure): Promise<number>;
  /** Files and freed pages of every erasure up to this one are swept. */
  swept(last: number): Promise<void>;
  /** What a work is made of, locked until the transaction ends; the one it was merged into where it was; null when there is none. */
  work(id: string): Promise<{
    readonly id: string;
    readonly plan: Plan;
    readonly planHash: string;
    readonly edition: number;
    readonly hidden: boolean;
    /** Why it must be put together anew. */
    readonly due: Sentence | null;
    readonly wordsHash: string;
  } | null>;
  /** Which of these stories (by their letters) and works are out of sight? */
  removedAmong(
    letters: readonly string[],
    works: readonly string[],
  ): Promise<{ readonly letters: ReadonlySet<string>; readonly works: ReadonlySet<string> }>;
}
