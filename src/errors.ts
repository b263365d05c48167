import type { Sentence } from './text/sentence.ts';

/** The short closed list of errors that may leave a room. Each has a code that `docs/running.md` explains. */
export class FicariumError extends Error {
  readonly code: ErrorCode;
  /** What to do, one sentence. */
  readonly advice: string;
  constructor(code: ErrorCode, message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FicariumError';
    this.code = code;
    this.advice = advice;
  }
}

/** Why a job failed, as its keeper will read it. */
export class Trouble extends Error {
  readonly why: Sentence;
  constructor(why: Sentence, options?: ErrorOptions) {
    super(why.code, options);
    this.name = 'Trouble';
    this.why = why;
  }
}

export type ErrorCode =
  | 'no-such-folder'
  | 'folder-unreadable'
  | 'wrong-use'
  | 'bad-setting'
  | 'port-in-use'
  | 'data-folder-in-use'
  | 'database-down'
  | 'database-too-old'
  | 'database-newer'
  | 'disk-full'
  | 'cannot-write'
  | 'row-unreadable'
  | 'not-found'
  | 'not-allowed'
  | 'needs-node';
