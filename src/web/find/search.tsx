import { FACET_TYPES } from '../../library/finding/queries.ts';
import { t } from '../../words/words.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { ownMarks } from '../kit/works/own-marks.ts';
import { askedIn, searchAddress } from './address.ts';
import { Results, typedIn } from './results.tsx';
import { SaveSearch, savedSearches } from './saved.tsx';

const PER_PAGE = 20;
const FACETS = FACET_TYPES.map((type) => ({ type, most: 10 }));

/** Everything that is found, by the box and by what stands beside the list: one query, which is the address. */
export const searchPage = (needs: Needs) => async (c: Ask) => {
  const { library } = needs;
  const asked = askedIn(c.req.url);
  const clean = withoutBlanks(asked);
  if (clean !== null) return c.redirect(clean, 302);
  const after = asked.get('after');
  const found = await library.find.search(c.var.actor, {
    address: asked,
    size: PER_PAGE,
    after,
    facets: FACETS,
    survey: true,
  });
  const [own, saved] = await Promise.all([ownMarks(needs, c, found.works), savedSearches(needs, c)]);
  const typed = typedIn(found.query, asked);
  const isAll = searchAddress({ ...found.query, sort: null }) === '/search';
  return page(
    c,
    {
      title: typed === '' ? t(isAll ? 'front.all-works' : 'find.title') : typed,
      mood: 'shelf',
      section: 'works',
      box: false,
      scripts: ['find/browser.js'],
    },
    <Results
      found={found}
      typed={typed}
      head={<h1>{t(isAll ? 'front.all-works' : 'find.title')}</h1>}
      later={after !== null}
      adult={c.var.reading.adult === 'yes'}
      own={own}
      saving={own && <SaveSearch asked={asked} saved={saved} back={own.back} />}
    />,
  );
};

/** Forms send what was left blank, too: the address without it says the same, and can be given away. */
function withoutBlanks(asked: URLSearchParams): string | null {
  const kept = [...asked].filter(([, value]) => value.trim() !== '');
  if (kept.length === asked.size) return null;
  return kept.length === 0 ? '/search' : `/search?${new URLSearchParams(kept)}`;
}
