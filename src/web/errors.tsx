import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, FicariumError } from '../errors.ts';
import { type PlainCode, sentence } from '../text/sentence.ts';
import { say, t } from '../words/words.ts';
import { asksJson, problem } from './kit/answer.ts';
import { localPath } from './kit/form.ts';
import { Halt, Moved } from './kit/halt.ts';
import type { Ask } from './kit/needs.ts';
import { page } from './kit/page.tsx';

const HEADINGS: Readonly<Record<number, PlainCode>> = {
  400: 'lost.bad-address',
  403: 'lost.not-open',
  404: 'lost.nothing-here',
  409: 'lost.somebody-faster',
  413: 'lost.too-much',
  429: 'lost.slower',
  500: 'lost.went-wrong',
  503: 'lost.out-of-reach',
};

/** Shows what happened, what was kept and what to do. Anything that is no `Halt` is told to `report` first. */
export function errorPage(c: Ask, error: unknown, report?: (error: unknown, request: Request) => void) {
  if (error instanceof Moved) return c.redirect(error.to, 308);
  const halt = asHalt(error, c.var.may?.('see-desk') ?? false);
  if (!halt) report?.(error, c.req.raw);
  const status = halt?.status ?? 500;
  const message = halt ? say(halt.what) : t('lost.our-fault');
  const kept = halt ? halt.kept : 'lost.library-unchanged';
  const next = halt?.next ?? wayBack(c);
  const heading = t(status === 400 && c.req.method === 'POST' ? 'lost.not-done' : HEADINGS[status]!);
  c.header('Cache-Control', 'no-store');
  const after = halt?.after ?? AGAIN_AFTER[halt?.code as ErrorCode];
  if (after !== undefined) c.header('Retry-After', String(after));
  if (asksJson(c)) {
    const signIn = next.words === 'page.sign-in' ? { next: { href: next.href, words: t(next.words) } } : {};
    return problem(c, status, { title: heading, detail: message, code: halt?.code ?? 'lost.our-fault', ...signIn });
  }
  return page(
    c,
    { title: heading, mood: 'shelf' },
    <section class="plain-page error">
      <h1>{heading}</h1>
      <p>{message}</p>
      {kept ? <p>{t(kept)}</p> : null}
      <p>
        <a href={next.href}>{t(next.words)}</a>
      </p>
      <p class="quiet">{t('lost.number', { status: String(status), request: c.var.request })}</p>
    </section>,
    status,
  );
}

/** From a form to the page that it stood on, as far as the browser says it; from anywhere else to the front. */
function wayBack(c: Ask): NonNullable<Halt['next']> {
  const from = c.req.method === 'POST' ? (c.req.header('Referer') ?? '') : '';
  const [, host, path] = /^https?:\/\/([^/]+)(\/[^#]*)$/.exec(from) ?? [];
  return host === new URL(c.req.url).host && localPath(path) !== '/'
    ? { href: localPath(path), words: 'lost.back' }
    : { href: '/', words: 'page.front' };
}

/** What each error of the program is as an answer; null: a visitor can do nothing about it, so it is told in the log. */
export const STATUS: { readonly [code in ErrorCode]: Halt['status'] | null } = {
  'not-found': 404,
  'not-allowed': 403,
  'wrong-use': 400,
  'cannot-make': 503,
  'mail-refused': 503,
  'data-folder-in-use': 409,
  'database-down': 503,
  'search-down': 503,
  'files-down': 503,
  'disk-full': 503,
  'cannot-write': 503,
  'index-unready': 503,
  'row-unreadable': null,
  'no-such-folder': null,
  'folder-unreadable': null,
  'bad-setting': null,
  'port-in-use': null,
  'database-too-old': null,
  'database-newer': null,
  'needs-node': null,
  'backup-damaged': null,
  'wrong-passphrase': null,
  'library-not-empty': null,
};

/** Seconds after which it is worth asking again: what passes by itself passes so soon. */
export const AGAIN_AFTER: { readonly [code in ErrorCode]?: number } = {
  'database-down': 5,
  'index-unready': 10,
  'search-down': 10,
  'files-down': 30,
  'disk-full': 60,
  'cannot-write': 60,
};

/** What sentences call a place on the disk, or that of the database. */
const PLACES = ['folder', 'path', 'where'];

function asHalt(error: unknown, mayKnow: boolean): Halt | null {
  if (error instanceof Halt) return error;
  if (error instanceof FicariumError) return haltOf(error, mayKnow);
  if (error instanceof HTTPException && error.status === 403) {
    return new Halt(403, sentence('lost.other-site'), {
      kept: 'page.nothing-changed',
      next: { href: '/', words: 'lost.open-again' },
    });
  }
  if (error instanceof HTTPException && error.status === 413)
    return new Halt(413, sentence('lost.form-too-large'), { kept: 'page.nothing-changed' });
  return null;
}

/** @param mayKnow where on its disk the library lies; other visitors are told less */
function haltOf({ code, what, told }: FicariumError, mayKnow: boolean): Halt | null {
  const status = STATUS[code];
  if (status === null) return null;
  if (code === 'database-down')
    return new Halt(status, sentence('lost.database'), {
      code,
      kept: 'lost.all-is-there',
      next: { href: '/', words: 'lost.in-a-minute' },
    });
  if (!mayKnow && PLACES.some((place) => what.params?.[place] !== undefined))
    return status === 404
      ? new Halt(status, sentence('lost.no-file'), { code })
      : new Halt(status, sentence('lost.disk'), { code, kept: 'lost.all-is-there' });
  if (status === 404) return new Halt(status, what, { code });
  if (status === 403) return new Halt(status, what, { code, kept: 'page.nothing-changed' });
  return new Halt(status, told, {
    code,
    kept: status === 503 ? 'lost.all-is-there' : 'page.nothing-changed',
  });
}
