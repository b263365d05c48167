import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from './needs.ts';
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
    adult: pick('adult'),
  };
}

/** The choices in the request's cookie. */
export function readReading(c: Context): Reading {
  const cookie = new URLSearchParams(getCookie(c, COOKIE)?.slice(0, 200) ?? '');
  return readingOf((name) => cookie.get(name));
}

/** Keeps the choices for a year. */
export function keepReading(c: Context<Env>, reading: Reading): void {
  setCookie(c, COOKIE, new URLSearchParams({ ...reading }).toString(), {
    path: '/',
    maxAge: YEAR,
    sameSite: 'Lax',
    secure: c.var.secure,
  });
}

/** A short name for the choices, for entity tags. */
export const readingTag = (r: Reading): string => Object.values(r).join('.');
