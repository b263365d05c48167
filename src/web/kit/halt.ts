import type { PlainCode } from '../../text/sentence.ts';

/** A page cannot be given: what happened, what was kept, what to do. Pages throw it, `errors.tsx` shows it. */
export class Halt extends Error {
  readonly status: 400 | 403 | 404 | 409 | 413 | 503;
  /** What stays as it was; left out where nothing was at stake. */
  readonly kept: PlainCode | undefined;
  /** The one thing to do, and where. */
  readonly next: { readonly href: string; readonly words: PlainCode } | undefined;
  constructor(status: Halt['status'], message: string, more: Partial<Pick<Halt, 'kept' | 'next'>> = {}) {
    super(message);
    this.name = 'Halt';
    this.status = status;
    this.kept = more.kept;
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

export const notFound = (message: string, next: Halt['next'] = { href: '/works', words: 'page.look-through' }): Halt =>
  new Halt(404, message, next ? { next } : {});
