import { sentence } from '../../text/sentence.ts';
import { everybody } from '../kit/guard.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { type Handler, type Routes, subApp } from '../kit/sub-app.ts';
import { ACQUISITION, asOpds1, NAVIGATION, searchDescription } from './atom.ts';
import { foundIn, readingOf, SHELVES, shelfOf, wayIn } from './catalogue.ts';
import type { Feed } from './feed.ts';
import { feedPage } from './feeds.ts';
import { asOpds2, OPDS_2 } from './json.ts';
import { lastModified } from './last-modified.ts';
import { togetherBook, togetherZip } from './together.ts';

const LONGEST = 2000;

/** What e-readers and feed readers ask for. */
export const opds = (needs: Needs) => subApp(everybody, routes(needs));

const routes = ({ library, publicUrl }: Needs): Routes => ({
  'GET /opds': list((c) => wayIn(c, library)),
  'GET /opds/search.xml': (c) =>
    c.body(searchDescription(publicUrl ?? new URL(c.req.url).origin), 200, {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
    }),
  'GET /opds/works': list((c) =>
    foundIn(c, library, (c.req.query('query') ?? '').slice(0, LONGEST).toWellFormed(), c.req.query('after') || null),
  ),
  'GET /opds/reading': list((c) => readingOf(c, library)),
  'GET /opds/by/:type': list((c) => {
    const type = SHELVES.find((one) => one === c.req.param('type'));
    if (!type) throw notFound(sentence('lost.no-page'), { href: '/opds', words: 'page.front' });
    return shelfOf(c, library, type);
  }),
  'GET /together.epub': togetherBook(library),
  'GET /together.zip': togetherZip(library),
  'GET /feed.atom': feedPage(library, 'atom', publicUrl),
  'GET /feed.json': feedPage(library, 'json', publicUrl),
});

/** The list in the first of the formats that the reader asks for; without a wish of theirs in the older, which all know. */
const list =
  (made: (c: Ask) => Promise<Feed>): Handler =>
  async (c) => {
    const feed = await made(c);
    c.header('Vary', 'Accept, Cookie, Authorization');
    c.header('Cache-Control', 'private, no-cache');
    const isNew = wantsNew(c.req.header('Accept') ?? '');
    const body = isNew ? JSON.stringify(asOpds2(feed)) : asOpds1(feed);
    c.header('Last-Modified', lastModified(`${c.var.actor.id} ${isNew} ${feed.self}`, body));
    const type = isNew ? OPDS_2 : `${feed.works?.length ? ACQUISITION : NAVIGATION};charset=utf-8`;
    return c.body(body, 200, { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(body)) });
  };

function wantsNew(accept: string): boolean {
  const asked = accept
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [type = '', ...params] = part.split(';').map((one) => one.trim());
      const q = Number(params.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
      return { type, q };
    });
  const best = (types: readonly string[]) =>
    asked.filter(({ type }) => types.includes(type)).sort((a, b) => b.q - a.q)[0];
  const json = best(['application/opds+json', 'application/json']);
  const atom = best(['application/atom+xml']);
  if (!json || json.q === 0) return false;
  return !atom || json.q > atom.q || (json.q === atom.q && asked.indexOf(json) < asked.indexOf(atom));
}
