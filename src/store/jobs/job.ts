import type { Sentence } from '../../text/sentence.ts';
/** Work that goes on behind the pages. A task's name is its job's, kept in rows: never renamed. */
export type TaskName =
  | 'take-in'
  | 'group'
  | 'carry-out'
  | 'restore'
  | 'render'
  | 'sweep'
  | 'back-up'
  | 'sample'
  | 'day'
  | 'read-again';

/** Work that waits, goes on or failed. Done, it is gone from the list. */
export interface Job {
  readonly id: string;
  readonly task: TaskName;
  /** Names it while it is in the list. */
  readonly key: string;
  /** `again`: it failed and is tried again at `at`; `failed`: it is not tried again by itself. */
  readonly state: 'running' | 'waiting' | 'again' | 'failed';
  readonly attempts: number;
  readonly addedAt: Date;
  /** When it was or will be started. */
  readonly at: Date;
  /** Why it failed last, for people. */
  readonly trouble: Sentence | null;
  readonly progress: JobProgress | null;
  /** Of `take-in`: the number of what is taken in. */
  readonly taking: number | null;
}

/** How far it is, as whoever does it says. */
export interface JobProgress {
  readonly what: Sentence;
  readonly done: number;
  readonly all?: number | undefined;
  readonly stories: number;
  readonly refused: number;
  readonly faults?: number;
}

/** A heap that somebody asked to be taken in. */
export interface Asked {
  /** Absolute path. */
  readonly root: string;
  /** From a terminal, from the page, from the watched folder. */
  readonly source: 'command' | 'page' | 'inbox';
  readonly safe?: boolean;
  readonly by: string;
}

export interface Taking extends Required<Asked> {
  readonly id: number;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  /** What came of it, as who took it in wrote it. */
  readonly summary: unknown;
  /** Why it cannot be taken in; it is not tried again by itself. */
  readonly trouble: Sentence | null;
  /** Its job, until that is done. */
  readonly job: Job | null;
}
