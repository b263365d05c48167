import type { Context } from 'hono';
import type { Act, Actor, Library } from '../library/library.ts';
import type { Assets } from './assets.ts';
import type { Reading } from './parts/reading.ts';

/** All that the site is given; it builds nothing for itself but its pages. */
export interface Needs {
  /** What is read and done, by subject. */
  readonly library: Library;
  /** Who asks. Left out: everybody is a guest. `viewer.ts` has one for a library at home. */
  readonly actor?: (request: Request) => Actor;
  /** Told of every failure that a person saw as "something went wrong". */
  readonly report?: (error: unknown, request: Request) => void;
}

export interface Env {
  Variables: {
    actor: Actor;
    /** May who asks do this? Pages show only what can be done; the library asks again. */
    may: (act: Act) => boolean;
    reading: Reading;
    assets: Assets;
  };
}
export type Ask = Context<Env>;
