import {
  type AboutTag,
  FACET_TYPES,
  type Facet,
  type Related,
  TAG_PAGES,
  type TagType,
} from '../../library/finding/queries.ts';
import type { SearchFound } from '../../library/finding/search.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { comma, figure } from '../../words/writing.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { named, rich, to } from '../kit/rich.tsx';
import { ownMarks } from '../kit/works/own-marks.ts';
import { tagAddress } from '../kit/works/tags.tsx';
import { facetAddress } from './facets.tsx';
import { tagWords, typeLabel } from './part-words.ts';
import { Results } from './results.tsx';
import { SaveSearch, savedSearches } from './saved.tsx';

const FACETS = FACET_TYPES.map((type) => ({ type, most: 10 }));

/** A tag: what hangs together with it, and its works with all that narrows them. */
export const tagPage = (needs: Needs) => async (c: Ask) => {
  const { library } = needs;
  const type = TAG_PAGES.find((one) => one === c.req.param('type'));
  const name = (c.req.param('name') ?? '').slice(0, 1000);
  const about = type && (await library.find.tag(c.var.actor, type, name));
  if (!about)
    throw notFound(sentence('tag.none', { name: name.slice(0, 100) }), { href: '/search', words: 'find.see-all' });
  if (about.name !== name) return c.redirect(tagAddress(about.type, about.name), 302);
  // Where no work says so, those for which it is suggested are shown at once.
  const address = new URLSearchParams({ [about.type]: about.name, ...(about.works === 0 && { suggested: 'yes' }) });
  const found = await library.find.search(c.var.actor, {
    address,
    size: 20,
    after: null,
    facets: FACETS,
    survey: true,
  });
  const [own, saved] = await Promise.all([ownMarks(needs, c, found.works), savedSearches(needs, c)]);
  return page(
    c,
    {
      title: tagWords(about),
      mood: 'shelf',
      section: about.type === 'fandom' ? 'fandoms' : 'works',
      box: false,
      scripts: ['find/browser.js'],
    },
    <Results
      found={found}
      typed=""
      head={<TagHead about={about} found={found} />}
      later={false}
      adult={c.var.reading.adult === 'yes'}
      own={own}
      saving={own && <SaveSearch asked={address} saved={saved} back={own.back} />}
    />,
  );
};

const FEW = 8;

function TagHead({ about, found }: { about: AboutTag; found: SearchFound }) {
  const { type, of, synonyms, wider, narrower, belongsTo, suggested, works } = about;
  const beside = (one: TagType) => found.facets.find((facet) => facet.type === one);
  const together = (one: TagType) => besides(beside(one), about);
  return (
    <header class="tag-head">
      <p class="quiet">{typeLabel(type)}</p>
      <h1 dir="auto">{tagWords(about)}</h1>
      {of ? <p>{rich('tag.other-name-of', { tag: to(tagAddress(of.type, of.name))(named(of.name)) })}</p> : null}
      {works === 0 ? <p>{t('tag.only-suggested')}</p> : null}
      {works > 0 && suggested > 0 ? (
        <p>
          <a href={`/search?${new URLSearchParams({ [type]: about.name, suggested: 'yes' })}`}>
            {t('list.suggested-for', { n: suggested })}
          </a>
        </p>
      ) : null}
      <dl class="related">
        <Line label={t('tag.also-called')} tags={synonyms} />
        <Line label={t('tag.wider')} tags={wider} />
        <Line label={t('tag.narrower')} tags={narrower} />
        <Line label={t('tag.belongs-to')} tags={belongsTo} />
        {type === 'media' ? <Line label={typeLabel('fandom')} tags={about.belonging} /> : null}
        {(['character', 'relationship', 'freeform'] as const).map((one) => (
          <Line
            label={type === 'fandom' ? typeLabel(one) : t('tag.together', { field: typeLabel(one) })}
            tags={together(one)}
            more={beside(one)?.more ? facetAddress(one, found.query) : undefined}
          />
        ))}
      </dl>
    </header>
  );
}

/** The most frequent tags of a type beside another. */
const besides = (facet: Facet | undefined, about: AboutTag): readonly Related[] =>
  (facet?.rows ?? [])
    .filter(({ name, count }) => count > 0 && !(facet!.type === about.type && name === about.name))
    .slice(0, FEW)
    .map(({ name, count, suggested }) => ({ type: facet!.type, name, works: count, suggested }));

function Line({ label, tags, more }: { label: string; tags: readonly Related[]; more?: string | undefined }) {
  if (tags.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {tags.map((tag, i) => (
          <>
            {i > 0 ? comma() : ''}
            <a href={tagAddress(tag.type, tag.name)}>
              <bdi>{tagWords(tag)}</bdi>
            </a>{' '}
            <span class="times">{figure(tag.works)}</span>
          </>
        ))}
        {more ? (
          <>
            {comma()}
            <a href={more}>{t('tag.all')}</a>
          </>
        ) : null}
      </dd>
    </div>
  );
}
