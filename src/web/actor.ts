import { type Actor, GUEST, OWNER } from '../library/library.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Who asks in a library at home: where the program listens on this machine alone, whoever sits at it keeps the library.
 * A request that names another host (a page elsewhere that points its name at this machine) or that came through a
 * proxy is a guest's.
 * @param listensOn the host that the server is bound to
 */
export function actorAtHome(listensOn: string): (request: Request) => Actor {
  const home = LOOPBACK.has(listensOn) || listensOn === '::1';
  return (request) =>
    home && LOOPBACK.has(new URL(request.url).hostname) && !FORWARDED.some((name) => request.headers.has(name))
      ? OWNER
      : GUEST;
}
