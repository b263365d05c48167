import {
  FACET_TYPES,
  isOnlyMain,
  ONLY_MAIN,
  type Query,
  type TagType,
  toParameters,
} from '../../library/finding/queries.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { askedIn, searchAddress } from './address.ts';
import { Rows, rowsOf } from './facets.tsx';
import { typeLabel } from './part-words.ts';
import { FORM } from './tick.tsx';

const MOST = 200;

/** All tags of a type on what was found, not only the ten most frequent, with a box that looks among their names. */
export const facetPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const type = FACET_TYPES.find((one) => one === c.req.param('type'));
    if (type === undefined) throw notFound(sentence('lost.no-page'), { href: '/search', words: 'list.see-all' });
    const asked = askedIn(c.req.url);
    const named = (asked.get('named') ?? '').slice(0, 200);
    asked.delete('named');
    const ask = { type, most: MOST, ...(named.trim() !== '' && { named }) };
    const { query, facets } = await library.find.search(c.var.actor, {
      address: asked,
      size: 0,
      after: null,
      facets: [ask],
    });
    const [facet] = facets;
    const rows = rowsOf(facet!, query).filter(({ row }) => named === '' || row !== null);
    const label = typeLabel(type);
    return page(
      c,
      { title: label, mood: 'shelf', section: 'works' },
      <div class="facet-page">
        <h1>{t('find.facet-of', { field: label })}</h1>
        <p class="standing">
          <a href={searchAddress(query)}>{t('find.back-to-works')}</a>
        </p>
        <search>
          <form class="narrow" method="get">
            <Kept query={query} />
            <label for="named">{t('find.facet-named')}</label>
            <span class="box-row">
              <input id="named" name="named" type="search" value={named} maxlength={200} autocomplete="off" />
              <button type="submit">{t('find.facet-narrow')}</button>
            </span>
          </form>
        </search>
        {facet!.more ? <p class="quiet">{t('find.facet-most', { most: MOST })}</p> : null}
        <form id={FORM} action="/search" method="get">
          <Kept query={query} but={type} />
          {rows.length === 0 ? (
            <p>{t('find.facet-none')}</p>
          ) : (
            <>
              <div class="facet-heads" aria-hidden="true">
                <span>{t('find.with')}</span>
                <span>{t('find.without')}</span>
              </div>
              <div class="facet long">
                <Rows rows={rows} type={type} />
              </div>
              <p class="show">
                <button type="submit">{t('find.show')}</button>
              </p>
            </>
          )}
        </form>
      </div>,
    );
  };

/** The query as a form keeps it. @param but a type of tags that the form asks itself */
const Kept = ({ query, but }: { query: Query; but?: TagType }) => (
  <>
    {[...toParameters(query)]
      .filter(([name]) => !asked(query, but).includes(name))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    {but === 'relationship' && isOnlyMain(query) ? <input type="hidden" name={ONLY_MAIN} value="yes" /> : null}
  </>
);

/** What the boxes of a type say by themselves. */
const asked = (query: Query, type: TagType | undefined): readonly string[] =>
  type === undefined ? [] : [type, `not-${type}`, ...(type === 'relationship' && isOnlyMain(query) ? ['main'] : [])];
