import { t } from '../../words/words.ts';
import type { Wrong } from './form.ts';
import type { Ask } from './needs.ts';

/** Does a program ask, a module of ours among them, and no person? */
export const asksJson = (c: Ask): boolean => {
  const accept = c.req.header('Accept') ?? '';
  return /\bapplication\/(?:problem\+)?json\b/.test(accept) && !accept.includes('text/html');
};

/** After a form: what a program is told; a person goes on to `to`, a path of this site. */
export const done = (c: Ask, told: object, to: string): Response => (asksJson(c) ? c.json(told) : c.redirect(to, 303));

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503;

/** What went wrong, for a program (RFC 9457). @param wrong the fields of a form that it was */
export const problem = (c: Ask, status: Status, { title, detail, code, wrong = {}, next }: Problem): Response =>
  c.body(
    JSON.stringify({
      type: 'about:blank',
      title,
      status,
      detail,
      code,
      request: c.var.request,
      ...(next ? { next } : {}),
      ...(Object.keys(wrong).length > 0
        ? { errors: Object.entries(wrong).map(([field, said]) => ({ detail: said, pointer: `#/${field}` })) }
        : {}),
    }),
    status,
    { 'Content-Type': 'application/problem+json' },
  );

interface Problem {
  readonly title: string;
  readonly detail: string;
  /** Names it, in every language: of our own, beside what RFC 9457 has. */
  readonly code: string;
  readonly wrong?: Wrong;
  /** Where to go on, for who is signed in no more. */
  readonly next?: { readonly href: string; readonly words: string };
}

/** A form that cannot be followed as it is filled in: shown again with what was typed, or told to a program. */
export const notSo = (
  c: Ask,
  wrong: Wrong,
  again: () => Response | Promise<Response>,
  status: 400 | 403 | 429 = 400,
): Response | Promise<Response> =>
  asksJson(c)
    ? problem(c, status, {
        title: t('lost.not-done'),
        detail: Object.values(wrong).join(' '),
        code: 'lost.not-done',
        wrong,
      })
    : again();
