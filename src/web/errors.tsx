import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, FicariumError } from '../errors.ts';
import { say } from '../words/words.ts';
import { asksJson, problem } from './kit/answer.ts';
import { localPath } from './kit/form.ts';
import { Halt, Moved } from './kit/halt.ts';
import type { Ask } from './kit/needs.ts';
import { page } from './kit/page.tsx';

const HEADINGS: Readonly<Record<number, string>> = {
  400: 'That address cannot be read',
  403: 'That is not open to you',
  404: 'Nothing stands here',
  409: 'Somebody was faster',
  413: 'That was too much at once',
  500: 'Something went wrong here',
  503: 'The library cannot reach its books',
};

/** Shows what happened, what was kept and what to do. Anything that is no `Halt` is told to `report` first. */
export function errorPage(c: Ask, error: unknown, report?: (error: unknown, request: Request) => void) {
  if (error instanceof Moved) return c.redirect(error.to, 308);
  const halt = asHalt(error);
  if (!halt) report?.(error, c.req.raw);
  const status = halt?.status ?? 500;
  const message = halt?.message ?? 'This page could not be made. The fault is in the program, not in what you did.';
  const kept = halt ? halt.kept : 'Nothing in the library was changed.';
  const next = halt?.next ?? wayBack(c);
  const heading = status === 400 && c.req.method === 'POST' ? 'That could not be done' : HEADINGS[status];
  c.header('Cache-Control', 'no-store');
  if (asksJson(c)) return problem(c, status, { title: heading ?? 'Error', detail: message });
  return page(
    c,
    { title: heading ?? 'Error', mood: 'shelf' },
    <section class="plain-page error">
      <h1>{heading}</h1>
      <p>{message}</p>
      {kept ? <p>{kept}</p> : null}
      <p>
        <a href={next.href}>{next.words}</a>
      </p>
      <p class="quiet">
        Error {status}, request {c.var.request}
      </p>
    </section>,
    status,
  );
}

/** From a form to the page that it stood on, as far as the browser says it; from anywhere else to the front. */
function wayBack(c: Ask): NonNullable<Halt['next']> {
  const from = c.req.method === 'POST' ? (c.req.header('Referer') ?? '') : '';
  const [, host, path] = /^https?:\/\/([^/]+)(\/[^#]*)$/.exec(from) ?? [];
  return host === new URL(c.req.url).host && localPath(path) !== '/'
    ? { href: localPath(path), words: 'Back to where you were' }
    : { href: '/', words: 'Go to the front page' };
}

/** What each error of the program is as an answer; null: a visitor can do nothing about it, so it is told in the log. */
export const STATUS: { readonly [code in ErrorCode]: Halt['status'] | null } = {
  'not-found': 404,
  'not-allowed': 403,
  'wrong-use': 400,
  'data-folder-in-use': 409,
  'database-down': 503,
  'disk-full': 503,
  'cannot-write': 503,
  'row-unreadable': null,
  'no-such-folder': null,
  'folder-unreadable': null,
  'bad-setting': null,
  'port-in-use': null,
  'database-too-old': null,
  'database-newer': null,
  'needs-node': null,
};

function asHalt(error: unknown): Halt | null {
  if (error instanceof Halt) return error;
  if (error instanceof FicariumError) return haltOf(error);
  if (error instanceof HTTPException && error.status === 403) {
    return new Halt(
      403,
      'The form came from another site or from a page that was open too long, so it was not followed.',
      {
        kept: 'Nothing was changed.',
        next: { href: '/', words: 'Open the page again and repeat it there' },
      },
    );
  }
  if (error instanceof HTTPException && error.status === 413)
    return new Halt(413, 'The form was larger than any form of this library.', { kept: 'Nothing was changed.' });
  return null;
}

function haltOf({ code, what, told }: FicariumError): Halt | null {
  const status = STATUS[code];
  if (status === null) return null;
  // Where the database lies is nothing for visitors.
  if (code === 'database-down')
    return new Halt(status, 'The database does not answer.', {
      kept: 'Everything that was kept is still there.',
      next: { href: '/', words: 'Try again in a minute' },
    });
  if (status === 404) return new Halt(status, say(what));
  if (status === 403) return new Halt(status, say(what), { kept: 'Nothing was changed.' });
  return new Halt(status, say(told), {
    kept: status === 503 ? 'Everything that was kept is still there.' : 'Nothing was changed.',
  });
}
