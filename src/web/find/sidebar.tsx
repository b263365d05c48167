import {
  FACET_TYPES,
  isOnlyMain,
  type Query,
  RATINGS,
  type Ranged,
  shortRating,
  type TagAsk,
} from '../../library/finding/queries.ts';
import type { SearchFound } from '../../library/finding/search.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { FacetView, TagChoice } from './facets.tsx';
import { Choice, Either, Ends } from './fields.tsx';
import { languageLabel, partWords, ratingWords } from './part-words.ts';
import { FORM, Tick } from './tick.tsx';

/** All that narrows a list, in one form with the search box: on a phone a sheet that the word "Filters" opens. */
export function Sidebar({ found, account }: { found: SearchFound; account: boolean }) {
  const { query, facets, survey } = found;
  const isAsked = (type: string) => [...query.include, ...query.exclude].some((ask) => ask.type === type);
  return (
    <aside id="filters" class="filters" aria-label={t('find.filters')} tabindex={-1}>
      <p class="close-sheet">
        <a href="#results">{t('find.close-sheet')}</a>
      </p>
      <p class="tick">
        <Tick name="suggested" value="yes" checked={query.suggested} id="f-suggested">
          {t('find.suggested')}
        </Tick>
        <small class="quiet">{t('find.suggested-help')}</small>
      </p>
      <div class="facet-heads" aria-hidden="true">
        <span>{t('find.with')}</span>
        <span>{t('find.without')}</span>
      </div>
      <OtherTags query={query} />
      {facets.map((facet) => (
        <FacetView facet={facet} query={query} open={OPEN.has(facet.type) || isAsked(facet.type)} />
      ))}
      <Length query={query} />
      <Kind query={query} account={account} />
      <Languages query={query} survey={survey} />
      <Hidden query={query} />
      <p class="show">
        <button form={FORM} type="submit">
          {t('find.show')}
        </button>
      </p>
    </aside>
  );
}

/** What most people narrow by. */
const OPEN: ReadonlySet<string> = new Set(['fandom', 'relationship']);

/** Tags that no list beside the works holds, so that they can be let go. */
function OtherTags({ query }: { query: Query }) {
  // What the tick below the pairings says of all of them stands there.
  const isApart = ({ main }: TagAsk, wanted: boolean) => main && !(wanted && isOnlyMain(query));
  const isOther = ({ type, name }: TagAsk) =>
    name === '' || type === null || !(FACET_TYPES as readonly string[]).includes(type);
  const [include, exclude] = [
    query.include.filter((ask) => isOther(ask) || isApart(ask, true)),
    query.exclude.filter((ask) => isOther(ask) || isApart(ask, false)),
  ];
  if (include.length + exclude.length === 0) return null;
  const none = (ask: TagAsk, name: string, i: number) => (
    <Tick name={name} value={ask.type ?? ''} checked id={`other-${name}-${i}`}>
      {partWords({ only: name === 'without' ? { include: [ask] } : { exclude: [ask] }, written: '', without: query })}
    </Tick>
  );
  return (
    <fieldset class="facet">
      <legend>{t('find.other-tags')}</legend>
      <ul class="facet-rows">
        {include.map((ask, i) => (
          <li>{ask.name === '' ? none(ask, 'without', i) : <TagChoice tag={ask} wanted id={`other-${i}`} />}</li>
        ))}
        {exclude.map((ask, i) => (
          <li class="unwanted">
            {ask.name === '' ? none(ask, 'with', i) : <TagChoice tag={ask} wanted={false} id={`other-out-${i}`} />}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const COUNTED: readonly Ranged[] = ['kudos', 'comments', 'bookmarks', 'hits'];

const Length = ({ query }: { query: Query }) => (
  <fieldset>
    <legend>{t('find.length')}</legend>
    <Ends of="words" query={query} />
    <Ends of="chapters" query={query} />
    <Ends of="date" query={query} help={t('find.date-help')} />
    <Ends of="updated" query={query} />
    <details open={COUNTED.some((of) => query.ranges[of])}>
      <summary>{t('find.counts')}</summary>
      {COUNTED.map((of) => (
        <Ends of={of} query={query} />
      ))}
    </details>
  </fieldset>
);

const RATED = RATINGS.map((rating) => [shortRating(rating), rating] as const);
const SURE = [0.5, 0.8, 0.9, 0.95];

function Kind({ query, account }: { query: Query; account: boolean }) {
  const { rating, sure } = query;
  const ratings = RATED.map(([short, name]) => [short, ratingWords(name)] as const);
  const shares = [...new Set([...SURE, ...(sure?.from === undefined ? [] : [sure.from])])].sort((a, b) => a - b);
  return (
    <fieldset>
      <legend>{t('find.kind')}</legend>
      <Choice
        name="rating-from"
        label={t('find.from-of', { what: t('find.rating') })}
        value={rating?.from && shortRating(rating.from)}
        options={ratings}
        any="find.rating-any"
      />
      <Choice
        name="rating-to"
        label={t('find.to-of', { what: t('find.rating') })}
        value={rating?.to && shortRating(rating.to)}
        options={ratings}
        any="find.rating-any"
      />
      <Either
        name="complete"
        what="find.complete"
        value={query.complete}
        yes="find.complete-yes"
        no="find.complete-no"
      />
      <Either name="oneshot" what="find.oneshot" value={query.oneShot} yes="find.oneshot-yes" no="find.oneshot-no" />
      <Choice
        name="crossover"
        label={t('find.crossover')}
        value={query.crossover ?? undefined}
        options={[
          ['only', t('find.crossover-only')],
          ['none', t('find.crossover-none')],
        ]}
      />
      <Either name="otp" what="find.otp" value={query.onePairing} yes="find.otp-yes" no="find.otp-no" />
      {account || query.read !== null ? (
        <Either name="read" what="find.read" value={query.read} yes="find.read-yes" no="find.read-no" />
      ) : null}
      <Either
        name="restored"
        what="find.restored"
        value={query.restored}
        yes="find.restored-yes"
        no="find.restored-no"
      />
      <Choice
        name="sure-from"
        label={t('find.sure')}
        value={sure?.from?.toString()}
        options={shares.map((share) => [String(share), t('find.sure-least', { share })])}
      />
    </fieldset>
  );
}

/** Languages that are not asked for are shown up to so many. */
const MOST_LANGUAGES = 12;

function Languages({ query, survey }: { query: Query; survey: SearchFound['survey'] }) {
  const there = new Map(survey?.languages.slice(0, MOST_LANGUAGES).map(({ language, works }) => [language, works]));
  const all = [...new Set([...query.languages, ...there.keys()])];
  if (all.length + query.notLanguages.length < 2 && query.languages.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{t('find.languages')}</legend>
      <ul class="facet-rows">
        {all.map((language) => (
          <li>
            <Tick name="lang" value={language} checked={query.languages.includes(language)} id={`lang-${language}`}>
              {languageLabel(language)}
            </Tick>
            {there.has(language) ? <span class="times">{figure(there.get(language)!)}</span> : null}
          </li>
        ))}
        {query.notLanguages.map((language) => (
          <li class="unwanted">
            <Tick name="not-lang" value={language} checked id={`lang-not-${language}`}>
              {t('find.not-language', { language: languageLabel(language) })}
            </Tick>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What the form keeps though no control of it says so. */
function Hidden({ query: { sort, kudosed, sure } }: { query: Query }) {
  const kept = [
    ...(sort === null
      ? []
      : [
          ['sort', sort.by],
          ['direction', sort.descending ? 'descending' : 'ascending'],
        ]),
    ...(kudosed === null ? [] : [['kudosed', kudosed ? 'yes' : 'no']]),
    ...(sure?.to === undefined ? [] : [['sure-to', String(sure.to)]]),
  ];
  return (
    <>
      {kept.map(([name, value]) => (
        <input form={FORM} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
