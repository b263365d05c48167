import type { PlainCode, Sentence } from '../../text/sentence.ts';

/** A page cannot be given: what happened, what was kept, what to do. Pages throw it, `errors.tsx` shows it. */
export class Halt extends Error {
  readonly status: 400 | 403 | 404 | 409 | 413 | 429 | 503;
  /** What happened; `message` is for logs and stacks. */
  readonly what: Sentence;
  /** Names it for programs: the code of an error of the library, else that of its sentence. */
  readonly code: string;
  /** What stays as it was; left out where nothing was at stake. */
  readonly kept: PlainCode | undefined;
  /** Seconds after which it may be asked for again. */
  readonly after: number | undefined;
  /** The one thing to do, and where. */
  readonly next: { readonly href: string; readonly words: PlainCode } | undefined;
  constructor(
    status: Halt['status'],
    what: Sentence,
    more: Partial<Pick<Halt, 'kept' | 'next' | 'code' | 'after'>> = {},
  ) {
    super(what.code);
    this.name = 'Halt';
    this.status = status;
    this.what = what;
    this.code = more.code ?? what.code;
    this.kept = more.kept;
    this.after = more.after;
    this.next = more.next;
  }
}

/** What was asked for is now somewhere else. */
export class Moved extends Error {
  readonly to: string;
  constructor(to: string) {
    super(`moved to ${to}`);
    this.name = 'Moved';
    this.to = to;
  }
}

export const notFound = (what: Sentence, next: Halt['next'] = { href: '/works', words: 'page.look-through' }): Halt =>
  new Halt(404, what, next ? { next } : {});
