import type { ListQuery } from '../../store/reader.ts';
import type { Ask } from '../needs.ts';
import { Halt } from './halt.ts';

export const SORTS: Readonly<Record<ListQuery['sort'], string>> = {
  newest: 'Newest here',
  title: 'Title',
  author: 'Writer',
  words: 'Length',
  date: 'When written',
};
const LONGEST = 200;

export type Asked = Required<Pick<ListQuery, 'words' | 'fandom' | 'author'>> &
  Pick<ListQuery, 'sort' | 'page'> & { readonly unknownFandom: boolean };

/**
 * Reads what a list is asked for. Control characters and broken letters are dropped.
 * @throws Halt 400 that says which part cannot be read
 */
export function askedOf(c: Ask): Asked {
  const sort = c.req.query('sort') || 'newest';
  if (!Object.hasOwn(SORTS, sort)) {
    throw new Halt(400, 'A list can be sorted by newest, title, author, words or date.', {
      next: { href: '/works', words: 'See all works, newest first' },
    });
  }
  return {
    words: clean(c.req.query('words') ?? '', 'What you look for'),
    fandom: clean(c.req.query('fandom') ?? '', 'A fandom'),
    author: clean(c.req.query('author') ?? '', "A writer's name"),
    unknownFandom: c.req.query('fandom') === '',
    sort: sort as ListQuery['sort'],
    page: pageOf(c.req.query('page'), c.req.path),
  };
}

/** A page's number, from 1. @throws Halt 400 when it is none */
export function pageOf(given: string | undefined, path: string): number {
  if (given === undefined || given === '') return 1;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new Halt(400, 'Pages are numbered from 1.', { next: { href: path, words: 'Go to the first page' } });
}

function clean(given: string, what: string): string {
  const text = given
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\ufffd]+/g, ' ')
    .trim();
  if (text.length <= LONGEST) return text;
  throw new Halt(400, `${what} can be ${LONGEST} letters long; this was ${text.length}.`, {
    next: { href: '/works', words: 'Look with fewer words' },
  });
}
