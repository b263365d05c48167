import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env, Needs } from './needs.ts';
import { CHOICES, type Reading } from './reading.ts';

const COOKIE = 'reading';
const YEAR = 31_536_000;

/** Reads choices; what is missing or unknown falls back to `otherwise`. */
export function readingOf(given: (name: keyof Reading) => string | undefined | null, otherwise?: Reading): Reading {
  const pick = <K extends keyof Reading>(name: K): Reading[K] => {
    const choices: readonly string[] = CHOICES[name];
    const value = given(name);
    return (value && choices.includes(value) ? value : (otherwise?.[name] ?? choices[0])) as Reading[K];
  };
  return {
    theme: pick('theme'),
    font: pick('font'),
    size: pick('size'),
    measure: pick('measure'),
    leading: pick('leading'),
    edge: pick('edge'),
    covers: pick('covers'),
    adult: pick('adult'),
  };
}

/** The choices in the request's cookie. */
export const readReading = (c: Context): Reading => read(getCookie(c, COOKIE) ?? '');

function read(written: string): Reading {
  const choices = new URLSearchParams(written.slice(0, 300));
  return readingOf((name) => choices.get(name));
}

/** Whoever comes on a device that knows no choices brings those along that they made on another. */
export const bringChoices =
  ({ library }: Needs): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (c.req.method === 'GET' && c.var.may('keep-place') && getCookie(c, COOKIE) === undefined) {
      const kept = await library.reading.choices(c.var.actor);
      if (kept !== null) {
        c.set('reading', read(kept));
        keepReading(c, c.var.reading);
      }
    }
    await next();
  };

/** As the cookie has it. */
export const writeReading = (reading: Reading): string => new URLSearchParams({ ...reading }).toString();

/** Keeps the choices for a year. */
export function keepReading(c: Context<Env>, reading: Reading): void {
  setCookie(c, COOKIE, writeReading(reading), {
    path: '/',
    maxAge: YEAR,
    sameSite: 'Lax',
    secure: c.var.secure,
  });
}

/** A short name for the choices, for entity tags. */
export const readingTag = (r: Reading): string => Object.values(r).join('.');
