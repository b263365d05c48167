import { tagRows } from '../../catalogue/vocabulary.ts';
import { TAG_TYPES } from '../../library/finding/queries.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { askedIn } from './address.ts';
import { listPage } from './list.tsx';
import { searchPage } from './search.tsx';

/** Lists that no query says: of a form, of a year or none, of tenths of sureness, of fields that finders know as no type. */
const PICTURED = ['form', 'year', 'sure', ...tagRows().map(({ tag }) => tag)].filter(
  (name) => !(TAG_TYPES as readonly string[]).includes(name),
);

/** GET /works: all works, as the search shows them. Addresses of older lists lead to what they meant. */
export const worksPage = (needs: Needs) => {
  const [list, search] = [listPage(needs), searchPage(needs)];
  return (c: Ask) => {
    const asked = askedIn(c.req.url);
    if (PICTURED.some((name) => asked.has(name))) return list(c);
    const moved = movedTo(asked);
    return moved === null ? search(c) : c.redirect(moved, 302);
  };
};

/** `words` is the search box now, and a tag without a name asks for works without any. */
function movedTo(asked: URLSearchParams): string | null {
  let moved = false;
  const pairs = [...asked].flatMap(([name, value]): [string, string][] => {
    const isNone = value === '' && (TAG_TYPES as readonly string[]).includes(name);
    moved ||= isNone || name === 'words' || name === 'page';
    if (name === 'page') return [];
    if (isNone) return [['without', name]];
    return [[name === 'words' && asked.has('words') ? 'q' : name, value]];
  });
  return moved ? `/search?${new URLSearchParams(pairs)}` : null;
}
