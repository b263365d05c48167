import type { Facet, Related } from '../../library/finding/queries.ts';
import { t } from '../../words/words.ts';
import { figure, inOrder } from '../../words/writing.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, unseen } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import { tagAddress } from '../kit/works/tags.tsx';
import { askedIn } from './address.ts';

const MOST = 5_000;
/** Fewer fandoms are seen at a glance. */
const MANY = 25;

type Fandom = Pick<Related, 'name' | 'works' | 'suggested'>;

/** Every fandom by name, with how many works it has; of one medium, or with some words in its name. */
export const fandomsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const asked = askedIn(c.req.url);
    const named = (asked.get('named') ?? '').trim().slice(0, 200);
    const media = (asked.get('media') ?? '').trim().slice(0, 300);
    const { actor } = c.var;
    const fandoms = { type: 'fandom', most: MOST, ...(named !== '' && { named }) } as const;
    const ask = (query: Record<string, string>, facets: Parameters<typeof library.find.tags>[1]) =>
      library.find.search(actor, { address: new URLSearchParams(query), size: 0, after: null, facets });
    const [all, without, medium] = await Promise.all([
      ask(media === '' ? {} : { media }, [fandoms, { type: 'media', most: 100 }]),
      ask({ without: 'fandom' }, []),
      media === '' ? null : library.find.tag(actor, 'media', media),
    ]);
    const [there, kinds] = all.facets;
    const rows = withBelonging(there!, named === '' ? (medium?.belonging ?? []) : []).toSorted((a, b) =>
      inOrder(a.name, b.name),
    );
    const said = rows.filter(({ works }) => works > 0);
    const suggested = rows.filter((row) => row.works === 0 && row.suggested > 0);
    return page(
      c,
      {
        title: media === '' ? t('nav.fandoms') : media,
        mood: 'shelf',
        section: 'fandoms',
        scripts: ['find/browser.js'],
      },
      <>
        <h1 dir="auto">{media === '' ? t('nav.fandoms') : media}</h1>
        {media === '' ? (
          <Media kinds={kinds!} />
        ) : (
          <p class="standing">
            <a href="/fandoms">{t('fandoms.all')}</a>
          </p>
        )}
        {said.length > MANY || named !== '' ? <Narrow named={named} media={media} /> : null}
        <p class="standing">
          {said.length === 0
            ? t(named === '' ? 'fandoms.none' : 'fandoms.none-named')
            : t('fandoms.count', { n: said.length })}
        </p>
        <Letters fandoms={said} />
        {there!.more ? <p class="quiet">{t('find.facet-most', { most: MOST })}</p> : null}
        {suggested.length > 0 ? (
          <section aria-labelledby="suggested-fandoms">
            <h2 id="suggested-fandoms">{t('fandoms.suggested')}</h2>
            <p class="standing">{t('fandoms.no-file-says-so')}</p>
            <ul class="columns">
              {suggested.map(({ name, suggested: n }) => (
                <FandomLine name={name} n={n} suggested />
              ))}
            </ul>
          </section>
        ) : null}
        {without.total > 0 && media === '' && named === '' ? (
          <p>
            <a href="/search?without=fandom">{t('fandoms.works-of-none')}</a>{' '}
            <span class="quiet">{figure(without.total)}</span>
          </p>
        ) : null}
      </>,
    );
  };

/** Those that works carry, and those that the wranglers say belong there. */
function withBelonging({ rows }: Facet, belonging: readonly Related[]): readonly Fandom[] {
  const all = new Map<string, Fandom>(belonging.filter(({ type }) => type === 'fandom').map((one) => [one.name, one]));
  for (const { name, count, suggested } of rows) if (!all.has(name)) all.set(name, { name, works: count, suggested });
  return [...all.values()];
}

/** Books, films, games: what fandoms are fandoms of, as far as anybody said. */
const Media = ({ kinds: { rows } }: { kinds: Facet }) =>
  rows.length === 0 ? null : (
    <nav class="media" aria-label={t('find.media')}>
      <ul>
        {rows
          .toSorted((a, b) => inOrder(a.name, b.name))
          .map(({ name, count }) => (
            <li>
              <a href={address('/fandoms', { media: name })}>
                <bdi>{name}</bdi>
              </a>{' '}
              <span class="times">{figure(count)}</span>
            </li>
          ))}
      </ul>
    </nav>
  );

const Narrow = ({ named, media }: { named: string; media: string }) => (
  <search>
    <form class="narrow" method="get" action="/fandoms">
      {media === '' ? null : <input type="hidden" name="media" value={media} />}
      <label for="named">{t('find.facet-named')}</label>
      <span class="box-row">
        <input id="named" name="named" type="search" value={named} maxlength={200} autocomplete="off" data-narrow />
        <button type="submit">{t('find.facet-narrow')}</button>
      </span>
    </form>
  </search>
);

/** Names by their first letters; with a way to each letter where there are many. */
function Letters({ fandoms }: { fandoms: readonly Fandom[] }) {
  const byLetter = Map.groupBy(fandoms, ({ name }) => letterOf(name));
  if (fandoms.length <= MANY)
    return (
      <ul class="columns" data-names>
        {fandoms.map(({ name, works }) => (
          <FandomLine name={name} n={works} />
        ))}
      </ul>
    );
  const letters = [...byLetter.keys()];
  return (
    <>
      <nav class="letters" aria-label={t('fandoms.letters')}>
        <ul>
          {letters.map((letter, i) => (
            <li>
              <a href={`#letter-${i}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map((letter, i) => (
        <section class="letter-of" aria-labelledby={`letter-${i}`} data-names>
          <h2 id={`letter-${i}`}>{letter}</h2>
          <ul class="columns">
            {byLetter.get(letter)!.map(({ name, works }) => (
              <FandomLine name={name} n={works} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const FandomLine = ({ name, n, suggested }: { name: string; n: number; suggested?: true }) => (
  <li>
    <a class={suggested ? 'suggested' : undefined} href={tagAddress('fandom', name)}>
      <bdi>{name}</bdi>
    </a>{' '}
    <span class="quiet">{rich('find.times', { n, unseen })}</span>
  </li>
);

/** What a name stands under: its first letter without accents, # for figures and signs. */
function letterOf(name: string): string {
  const [first = '#'] = /[\p{L}\p{N}]/u.exec(name.normalize('NFKD')) ?? [];
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}
