import { strFromU8, unzipSync } from 'fflate';
import { createSite, type Needs } from '../../src/web/site.tsx';

/** Addresses without a link to them, or with one that only some are shown. */
const DOORS = [
  '/',
  '/works',
  '/search?q=a*',
  '/fandoms',
  '/api/v1/works?q=a*&size=100',
  '/rules',
  '/reading',
  '/reading/sheet',
  '/series/none',
  '/desk',
  '/desk/queue',
  '/desk/decisions',
  '/desk/heaps',
  '/desk/heaps/1',
  '/desk/erased',
  '/archives',
  '/archives/then',
  '/dumps',
  `/dumps/${'0'.repeat(64)}/0/stories`,
  `/dumps/${'0'.repeat(64)}/0/stories/1`,
  '/left-aside',
  '/take-in',
  '/take-in/1',
  '/jobs',
  '/account',
  '/account/devices',
  '/account/finding',
  '/account/notes',
  '/account/notes.md',
  '/account/notes.json',
  '/account/keys',
  '/accounts',
  '/keeping',
  '/wrangling',
  '/wrangling/history',
  '/wrangling/tags/1',
  '/api',
  '/api/v1/openapi.json',
  '/api/v1/tags?name=a&size=100',
  '/api/v1/tags/1',
  '/api/v1/facets?q=a*',
  '/opds',
  '/opds/search.xml',
  '/opds/works?q=a*',
  '/opds/by/fandom',
  '/opds/reading',
  '/feed.atom?q=a*',
  '/feed.json?q=a*',
  '/together.epub?q=river',
  '/together.zip?q=river',
  '/users/auth',
  '/syncs/progress/none',
  '/kept',
  '/sw.js',
  '/manifest.webmanifest',
  '/icon-180.png',
  '/icon-192.png',
  '/icon-512.png',
  '/livez',
  '/readyz',
  '/sign-in',
  `/key/${'k'.repeat(43)}`,
  '/robots.txt',
  '/favicon.ico',
  '/healthz',
  '/assets/x/none.css',
  '/no/such/page',
];

/** What can be asked of a work, with a link to it or without. */
const OF_A_WORK =
  'entire notes/new?block=1 kept chapters ?q=lamp chapters/2 go-on reviews send cover.svg cover.png?width=80 book.azw3 book.mobi restoration people'.split(
    ' ',
  );

/** Addresses that wait, those of a kind of page that was read least first. */
function waiting(first: readonly string[]) {
  const known = new Set<string>();
  const kinds = new Map<string, { read: number; readonly paths: string[] }>();
  const add = (path: string) => {
    if (known.has(path)) return;
    known.add(path);
    const name = path.replace(/\?.*/, '?').replace(/\b(?:w[0-9a-f]{6,}|[0-9a-f]{64}|\d+)\b/g, '*');
    const kind = kinds.get(name) ?? { read: 0, paths: [] };
    kind.paths.push(path);
    kinds.set(name, kind);
  };
  first.forEach(add);
  const next = () => {
    const left = [...kinds.values()].filter(({ paths }) => paths.length > 0);
    if (left.length === 0) return undefined;
    const kind = left.reduce((least, kind) => (kind.read < least.read ? kind : least));
    kind.read++;
    return kind.paths.shift();
  };
  return { add, next };
}

/**
 * Reads every page, book and answer that can be reached, as whoever `needs` says asks.
 * @param most pages, besides those of `more`; those that wait are then left, more of the kinds that are many
 * @returns headers and text of each, books unpacked, by address
 */
export async function crawl(
  needs: Needs,
  most: number,
  more: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const site = createSite(needs);
  const seen = new Map<string, string>();
  const { add, next } = waiting([...more, ...DOORS]);
  for (let path = next(); path !== undefined && seen.size < most; path = next()) {
    const answer = await site.request(`http://localhost${path}`, { headers: { Cookie: 'reading=adult%3Dyes' } });
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${decodeURIComponent(value)}`).join('\n');
    const body = new Uint8Array(await answer.arrayBuffer());
    const text = textOf(answer.headers.get('Content-Type') ?? '', body);
    seen.set(path, `${answer.status}\n${headers}\n${text}`);
    if (!/text\/html/.test(answer.headers.get('Content-Type') ?? '')) continue;
    for (const [, link] of text.matchAll(/(?:href|action)="(\/(?!assets)[^"#]*)/g)) {
      const href = link!.replaceAll('&amp;', '&');
      add(href);
      // What the desk of a work shows is asked of the keeper alone: its address can be typed by anybody.
      const work = /^\/works\/([^/?]+)$/.exec(href)?.[1];
      if (!work) continue;
      for (const rest of ['', '/erase', '/files', '/title']) add(`/desk/works/${work}${rest}`);
      for (const rest of OF_A_WORK) add(`/works/${work}${rest.startsWith('?') ? '' : '/'}${rest}`);
      add(`/api/v1/works/${work}`);
    }
  }
  return seen;
}

/** The text of an answer: books are unpacked, several in one archive too; what is set and drawn is for eyes alone. */
function textOf(type: string, body: Uint8Array): string {
  if (/pdf|image\/png/.test(type)) return '';
  if (!/epub|zip/.test(type)) return strFromU8(body);
  return Object.entries(unzipSync(body))
    .map(([name, entry]) =>
      /\.png$/.test(name) ? '' : /\.epub$/.test(name) ? textOf('application/epub+zip', entry) : strFromU8(entry),
    )
    .join('\n');
}

/** Routes of the site, of those that can be read, that none of these addresses asks. */
export function unread(needs: Needs, paths: Iterable<string>): readonly string[] {
  const asked = [...paths].map((path) => path.replace(/\?.*/, ''));
  const routes = createSite(needs).routes.filter(({ method, path }) => method === 'GET' && path !== '/*');
  const isAsked = (route: string) => {
    const pattern = new RegExp(`^${route.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace(/\*/g, '.*')}$`);
    return asked.some((path) => pattern.test(path));
  };
  return [...new Set(routes.map(({ path }) => path))].filter((route) => !isAsked(route));
}
