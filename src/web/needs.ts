import type { Context } from 'hono';
import type { Viewer, Work } from '../catalogue/work.ts';
import type { WordOfFiles } from '../library/desk/files.ts';
import type { Kept, PutOff, SaidAlike, SaidOfWork } from '../library/desk/say.ts';
import type { Decision, Edition, Reader } from '../store/reader.ts';
import type { Assets } from './assets.ts';
import type { Reading } from './parts/reading.ts';

/** What a person may do to a work. Each act is remembered with who did it. */
export interface Acts {
  /**
   * Keeps a person's word about one change, or about every change of a rule in the work (then `draftId` is the draft of
   * its first part), and restores the work anew where that changes its text. `undecided` takes an earlier word back.
   * @returns the number of the newest edition
   */
  decide(
    workId: string,
    draftId: string,
    target: Decision['target'],
    verdict: Decision['verdict'] | 'undecided',
    who: string,
  ): Promise<number>;
  /**
   * Keeps a word about a rule in every work and sees to it that the works are restored anew, now or soon after: a
   * large library takes its time. `undecided` takes an earlier word back.
   */
  decideForAll(rule: string, verdict: 'refused' | 'undecided', who: string): Promise<void>;
  /** Keeps a word about the record of one work. */
  say(word: SaidOfWork): Promise<Kept>;
  /** Keeps a word about all works alike and sees to it that they follow, now or soon after. @returns its number */
  sayAlike(word: SaidAlike): Promise<number>;
  /** Keeps a word about which files are one work, and puts those works together anew. @returns its number */
  sayOfFiles(word: WordOfFiles): Promise<number>;
  /** Leaves a question for later, or asks it again. */
  putOff(question: PutOff, later: boolean, who: string): Promise<void>;
  /** Takes a work out of sight of everybody but the keeper, or puts it back. */
  stand(workId: string, hidden: boolean, reason: string, who: string): Promise<void>;
  /** Takes a heap out of the library as one act, or puts it back. */
  standHeap(heap: number, takenOut: boolean, who: string): Promise<void>;
  /** Takes a word of the desk back. @returns the newest edition of the work it was about; null where it was about all alike */
  takeBack(id: number, who: string): Promise<number | null>;
}

/** All that the site is given; it builds nothing for itself but its pages. */
export interface Needs {
  readonly reader: Reader;
  readonly acts: Acts;
  /** An edition as EPUB 3. */
  readonly epub: (edition: Edition, work: Work) => Uint8Array | Promise<Uint8Array>;
  /** Who asks. Left out: everybody is a guest. `viewer.ts` has one for a library at home. */
  readonly viewer?: (request: Request) => Viewer;
  /** Told of every failure that a person saw as "something went wrong". */
  readonly report?: (error: unknown, request: Request) => void;
}

export interface Env {
  Variables: { viewer: Viewer; reading: Reading; assets: Assets };
}
export type Ask = Context<Env>;
