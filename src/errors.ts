import { type Sentence, sentence } from './text/sentence.ts';

/** Every error that may leave a room: a short closed list, which `docs/running.md` explains. */
export const ERROR_CODES = [
  'no-such-folder',
  'folder-unreadable',
  'wrong-use',
  'bad-setting',
  'port-in-use',
  'data-folder-in-use',
  'database-down',
  'database-too-old',
  'database-newer',
  'search-down',
  'files-down',
  'disk-full',
  'cannot-write',
  'index-unready',
  'row-unreadable',
  'not-found',
  'not-allowed',
  'cannot-make',
  'mail-refused',
  'needs-node',
  'backup-damaged',
  'wrong-passphrase',
  'library-not-empty',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * What may leave a room as an error, in sentences that a door says. What comes after the advice (that the same command is to be run
 * again, that it is tried again by itself) the door knows, and nobody else. `message` is for logs and stacks, not for people.
 */
export class FicariumError extends Error {
  readonly code: ErrorCode;
  /** What happened, and where. */
  readonly what: Sentence;
  /** What to do. */
  readonly advice: Sentence;
  constructor(code: ErrorCode, what: Sentence, advice: Sentence, options?: ErrorOptions) {
    super(`${code}: ${inShort(what)}`, options);
    this.name = 'FicariumError';
    this.code = code;
    this.what = what;
    this.advice = advice;
  }
  /** Both in a row. */
  get told(): Sentence {
    return sentence('error.told', { what: this.what, advice: this.advice });
  }
}

/** The search engine beside the program does not answer. */
export const searchDown = (cause?: unknown): FicariumError =>
  new FicariumError('search-down', sentence('error.search-down'), sentence('advice.search-down'), { cause });

/** Why a job failed, as its keeper will read it. */
export class Trouble extends Error {
  readonly why: Sentence;
  constructor(why: Sentence, options?: ErrorOptions) {
    super(inShort(why), options);
    this.name = 'Trouble';
    this.why = why;
  }
}

const inShort = ({ code, params }: Sentence): string => (params ? `${code} ${JSON.stringify(params)}` : code);
