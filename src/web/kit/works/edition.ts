import type { Library } from '../../../library/library.ts';
import type { Edition } from '../../../store/reader.ts';
import { sentence } from '../../../text/sentence.ts';
import { words } from '../../../words/words.ts';
import { Halt, Moved, notFound } from '../halt.ts';
import { STARTED, tagged } from '../held-pages.ts';
import { isKnown } from '../is-known.ts';
import type { Ask } from '../needs.ts';
import { readingTag } from '../reading-cookie.ts';

/**
 * The edition that the address names: `/works/:id`, the newest or that of `?edition=`.
 * @throws Moved when the work was found to be part of another
 * @throws Halt 404 when there is none or the viewer may not see it, 400 when the number is none
 */
export async function wantedEdition(c: Ask, library: Library): Promise<Edition> {
  const id = c.req.param('id') ?? '';
  const wanted = c.req.query('edition');
  const missing = () => notFound(sentence('work.none'));
  if (!/^\w{1,64}$/.test(id)) throw missing();
  if (wanted !== undefined && !/^[1-9]\d{0,6}$/.test(wanted)) {
    throw new Halt(400, sentence('work.edition-by-number'), {
      next: { href: `/works/${id}`, words: 'work.newest-edition' },
    });
  }
  const edition = await library.works.read(c.var.actor, id, wanted === undefined ? undefined : Number(wanted));
  if (edition && edition.workId !== id) throw new Moved(new URL(c.req.url).pathname.replace(id, edition.workId));
  if (edition) return edition;
  if (wanted === undefined) throw missing();
  throw notFound(sentence('work.no-edition', { edition: wanted }), {
    href: `/works/${id}`,
    words: 'work.newest-edition',
  });
}

/**
 * Sets the entity tag of a page that depends on nothing but the edition, the reader's choices and who asks; `isKnown` when
 * the browser has it already.
 */
export function unchanged(c: Ask, edition: Edition, more = ''): { readonly tag: string; readonly isKnown: boolean } {
  const { assets, reading, actor } = c.var;
  const tag = `W/"${edition.workId}-${edition.number}-${edition.madeAt.getTime().toString(36)}-${assets.version}-${STARTED}-${readingTag(reading)}-${actor.id}-${actor.roles.join('+')}-${words().language}${more}"`;
  tagged(c, tag);
  return { tag, isKnown: isKnown(c, tag) };
}
