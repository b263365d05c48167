import type { Context } from 'hono';
import type { Act, Actor, Library } from '../../library/library.ts';
import type { Log } from '../../log/log.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Assets } from './assets.ts';
import type { Reading } from './reading.ts';

/** All that the site is given; it builds nothing for itself but its pages. */
export interface Needs {
  /** What is read and done, by subject. */
  readonly library: Library;
  /** Who asks, whatever session they have: for tests. Left out, and always in the real library: who holds the session's token. */
  readonly actor?: (request: Request) => Actor;
  /** The origin under which people reach the library, where that is not the address that it listens on: `https://stories.example`. */
  readonly publicUrl?: string | undefined;
  /** How many proxies of ours stand before the library: so many addresses of `X-Forwarded-For` are believed, from its end. */
  readonly proxies?: number;
  /** Told of every request that was answered; `route` is the address as it is given out, such as `/works/:id`. */
  readonly measure?: (asked: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  /** Aborted when no more visitors are to come: the library is closed in a moment. */
  readonly closing?: AbortSignal;
  /** What one address may ask for in a minute; 0: as much as it likes. */
  readonly limit?: number;
  /** Left out: nothing is written of what is asked for. */
  readonly log?: Log;
  /** What pages can be said in; the first where a reader asks for none of them. Left out: English. */
  readonly languages?: readonly Words[];
  /** What is known of who sees works while the database does not answer; left out: nothing. */
  readonly sight?: {
    /** Since when nobody said who sees works, or a word about one (`performance.now`); infinite where that is not known. */
    unchangedSince(): number;
    /** Somebody may just have said so. */
    doubt(): void;
  };
  /** Told of every failure that a person saw as "something went wrong". */
  readonly report?: (error: unknown, request: Request) => void;
}

export interface Env {
  Variables: {
    actor: Actor;
    /** The request's number, as in the log. */
    request: string;
    /** May who asks do this? Pages show only what can be done; the library asks again. */
    may: (act: Act) => boolean;
    reading: Reading;
    assets: Assets;
    /** When it began to look up the story that was asked for (`performance.now`). */
    began?: number;
    /** Who asks has come through TLS: cookies are kept from everything else. */
    secure: boolean;
    /** The address that the request came from, as far as that is known; for limits, never for rights. */
    from: string;
  };
}
export type Ask = Context<Env>;
