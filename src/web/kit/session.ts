import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { auth } from 'hono/utils/basic-auth';
import { type Actor, GUEST } from '../../library/library.ts';
import { say } from '../../words/words.ts';
import type { Ask, Env, Needs } from './needs.ts';

const COOKIE = 'ficarium-session';
/** As long as an unused session lasts: the library says when it ends. */
const MONTH = 30 * 86_400;

/**
 * Over TLS the cookie's name begins with `__Host-`: no other site below the same domain, and nobody without TLS, can then put a
 * session of theirs into a browser.
 */
const prefix = (c: Ask) => (c.var.secure ? { prefix: 'host' as const } : {});

/** The token of the session that the browser says it has. */
export const tokenOf = (c: Ask): string | undefined =>
  c.var.secure ? getCookie(c, COOKIE, 'host') : getCookie(c, COOKIE);

export function keepToken(c: Ask, token: string): void {
  setCookie(c, COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.secure,
    maxAge: MONTH,
    ...prefix(c),
  });
}

export function dropToken(c: Ask): void {
  deleteCookie(c, COOKIE, { path: '/', secure: c.var.secure, ...prefix(c) });
}

/** Whoever signs out leaves no place, no note and no kept work behind in this browser, nor a page of theirs to go back to. */
export const leaveNothing = (c: Ask): void => c.header('Clear-Site-Data', '"cache", "storage"');

/** Who asks: whoever holds the session's token, and otherwise a guest, from wherever the request comes. */
export const whoAsks =
  ({ library, actor, publicUrl, proxies = 0 }: Needs): MiddlewareHandler<Env> =>
  async (c, next) => {
    const be = (who: Actor) => {
      c.set('actor', who);
      c.set('may', (act) => library.may(who, act));
    };
    c.set('secure', publicUrl?.startsWith('https:') ?? false);
    c.set('from', addressOf(c, proxies));
    be(GUEST);
    if (actor) be(actor(c.req.raw));
    else if (TAKEN_AWAY.test(c.req.path) && /^ *basic\b/i.test(c.req.header('Authorization') ?? '')) {
      const entered = await byDevice(c, library);
      if (entered instanceof Response) return entered;
      be(entered);
    } else if (!c.req.path.startsWith('/assets/')) {
      const token = tokenOf(c);
      const known = await library.accounts.actorOf(token);
      be(known.actor);
      if (known.renewed && token) keepToken(c, token);
    }
    await next();
    // What somebody saw who was signed in does not stay in the browser for who comes after them.
    if (c.var.actor !== GUEST && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-store');
  };

/** What e-readers ask for. */
const TAKEN_AWAY = /^\/(?:opds(?:\/|$)|feed\.|together\.|works\/[^/]+\/(?:book\.|cover\.))/;

/** Whoever's device knows the name and the password that it says; an answer where it does not, or tried too often. */
async function byDevice(c: Ask, library: Needs['library']): Promise<Actor | Response> {
  // What cannot be read is a wrong password like any other.
  const { username, password } = auth(c.req.raw) ?? { username: '', password: '' };
  const entered = await library.devices.enter(username, password, c.var.from);
  if (!('waitMs' in entered)) return entered;
  const headers = { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' };
  return entered.waitMs > 0
    ? c.body(`${say(entered.sentence)}\n`, 429, { ...headers, 'Retry-After': String(Math.ceil(entered.waitMs / 1000)) })
    : c.body(`${say(entered.sentence)}\n`, 401, {
        ...headers,
        'WWW-Authenticate': 'Basic realm="Ficarium", charset="UTF-8"',
      });
}

/** The address at the other end, or the one that the outermost of our proxies saw; any other header is a stranger's word. */
function addressOf(c: Ask, proxies: number): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket: { remoteAddress?: string } } };
  const direct = incoming?.socket.remoteAddress ?? '';
  if (proxies === 0) return direct;
  const passed = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  return passed.at(-proxies) || direct;
}
