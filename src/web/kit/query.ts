import { tagRows } from '../../catalogue/vocabulary.ts';
import type { AskedTag, ListQuery } from '../../store/reader.ts';
import { type PlainCode, sentence } from '../../text/sentence.ts';
import { fieldLabel } from './field-words.ts';
import { Halt } from './halt.ts';
import type { Ask } from './needs.ts';

export const SORTS: Readonly<Record<ListQuery['sort'], PlainCode>> = {
  newest: 'list.by-newest',
  title: 'list.by-title',
  author: 'list.by-writer',
  words: 'list.by-length',
  date: 'list.by-date',
};
const LONGEST = 200;

/** Most tags that one list is asked for. */
const MOST_TAGS = 20;

export type Asked = Pick<ListQuery, 'sort' | 'page'> & {
  /** Works that carry all of these; in an address `type=name`, and `type=` for works of which nobody knows any. */
  readonly tags: readonly AskedTag[];
  /** With tags: works for which one of them is only suggested. */
  readonly suggested: boolean;
  readonly form: string | undefined;
  readonly year: string | undefined;
  /** How sure the restoration is, in tenths: 7 is 70 % to below 80 %, 10 is certain. */
  readonly sure: number | undefined;
};

/**
 * Reads what a list is asked for. Control characters and broken letters are dropped.
 * @throws Halt 400 that says which part cannot be read
 */
export function askedOf(c: Ask): Asked {
  const sort = c.req.query('sort') || 'newest';
  if (!Object.hasOwn(SORTS, sort)) {
    throw new Halt(400, sentence('list.no-such-order', { orders: Object.keys(SORTS).join(', ') }), {
      next: { href: '/works', words: 'list.see-newest' },
    });
  }
  const form = c.req.query('form') || undefined;
  const year = c.req.query('year');
  const sure = c.req.query('sure') || undefined;
  const suggested = c.req.query('suggested') || undefined;
  if (suggested && suggested !== 'yes')
    throw new Halt(400, sentence('list.suggested-only-yes', { asked: 'suggested=yes' }), {
      next: { href: '/works', words: 'list.see-all' },
    });
  if (
    (form && !/^[a-z0-9-]{1,40}$/.test(form)) ||
    (year && !/^\d{4}$/.test(year)) ||
    (sure && !/^(?:\d|10)$/.test(sure))
  )
    throw new Halt(400, sentence('list.cannot-narrow'), {
      next: { href: '/works', words: 'list.see-all' },
    });
  return {
    form,
    year,
    sure: sure === undefined ? undefined : Number(sure),
    tags: tagsAsked(c),
    suggested: suggested !== undefined,
    sort: sort as ListQuery['sort'],
    page: pageOf(c.req.query('page'), c.req.path),
  };
}

/** `fandom=The+Long+Harbour&character=Ansel`: every type of tag is a word of the address; the same one may come twice. */
function tagsAsked(c: Ask): AskedTag[] {
  const asked = tagRows().flatMap(({ tag, name: field }) =>
    (c.req.queries(tag) ?? []).map((name) => ({ type: tag, name: clean(name, () => fieldLabel(field)) || null })),
  );
  if (asked.length <= MOST_TAGS) return asked;
  throw new Halt(400, sentence('list.too-many-tags', { most: MOST_TAGS, asked: asked.length }), {
    next: { href: '/works', words: 'list.see-all' },
  });
}

/** A page's number, from 1. @throws Halt 400 when it is none */
export function pageOf(given: string | undefined, path: string): number {
  if (given === undefined || given === '') return 1;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new Halt(400, sentence('page.from-one'), { next: { href: path, words: 'page.first' } });
}

function clean(given: string, what: () => string): string {
  const text = given
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\ufffd]+/g, ' ')
    .trim();
  if (text.length <= LONGEST) return text;
  throw new Halt(400, sentence('list.too-long', { what: what(), most: LONGEST, letters: text.length }), {
    next: { href: '/works', words: 'list.fewer-words' },
  });
}
