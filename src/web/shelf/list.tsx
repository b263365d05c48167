import { rowOfTag } from '../../catalogue/vocabulary.ts';
import type { WorkCard as Card, PageOf } from '../../store/reader.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { type Asked, askedOf, SORTS } from '../kit/query.ts';
import { address, count, sureWords } from '../kit/words.ts';
import { WorkCard } from '../kit/works/work-card.tsx';

const PER_PAGE = 20;

/** Works in a list: all, of a fandom, by a writer, or with these words in title or people. */
export const listPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const asked = askedOf(c);
    const { words, tags, suggested, sort, form, year, sure } = asked;
    const query = {
      sort,
      page: asked.page,
      perPage: PER_PAGE,
      ...(words ? { words } : {}),
      ...(form ? { form } : {}),
      ...(year === undefined ? {} : { year }),
      ...(sure === undefined ? {} : { sure: [sure / 10, (sure + 1) / 10] as const }),
      ...(tags.length ? { tags, suggested } : {}),
    };
    const [found, others] = await Promise.all([
      library.works.list(c.var.actor, query),
      tags.some(({ name }) => name !== null)
        ? library.works.list(c.var.actor, { ...query, suggested: !suggested, page: 1, perPage: 1 })
        : null,
    ]);
    const elsewhere = others?.total ?? 0;
    const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
    const link = (n: number) => listAddress(asked, { page: n });
    if (asked.page > pages)
      throw notFound(`This list ends at page ${pages}.`, { href: link(pages), words: 'Go to its last page' });
    return page(
      c,
      { title: titleOf(asked), mood: 'shelf', section: 'works', words },
      <>
        <h1 dir="auto">{titleOf(asked)}</h1>
        <Tools asked={asked} found={found} />
        {elsewhere > 0 ? <Elsewhere asked={asked} here={found.total} count={elsewhere} /> : null}
        {found.items.map((card) => (
          <WorkCard card={card} sought={words} adult={c.var.reading.adult === 'yes'} level={2} />
        ))}
        {found.total + elsewhere === 0 ? <Nothing asked={asked} /> : null}
        <Pager page={asked.page} pages={pages} link={link} label="Pages of this list" />
      </>,
    );
  };

function titleOf({ words, tags, suggested, form, year, sure }: Asked): string {
  const named = tags.map(({ type, name }) =>
    name === null ? `${rowOfTag(type)?.label} unknown` : type === 'author' ? `Works by ${name}` : name,
  );
  const parts = [
    ...(words ? [`\u201c${words}\u201d`] : []),
    ...named.map((one, i) => (suggested && i === named.length - 1 ? `${one} (suggested)` : one)),
    ...(form ? [`Came as ${form}`] : []),
    ...(year ? [`Written in ${year}`] : year === '' ? ['Written nobody knows when'] : []),
    ...(sure === undefined ? [] : [sureWords(sure)]),
  ];
  return parts.length ? parts.join(', ') : 'All works';
}

function listAddress(asked: Asked, change: { sort?: string; page?: number; suggested?: boolean }): string {
  const { words, tags, form, year, sure } = asked;
  const sort = change.sort ?? asked.sort;
  const n = change.page ?? 1;
  const path = address('/works', {
    words,
    suggested: tags.length && (change.suggested ?? asked.suggested) ? 'yes' : undefined,
    form,
    year,
    sure,
    sort: sort === 'newest' ? undefined : sort,
    page: n === 1 ? undefined : n,
  });
  const more = new URLSearchParams();
  for (const { type, name } of tags) more.append(type, name ?? '');
  if (year === '') more.append('year', '');
  return more.size ? `${path}${path.includes('?') ? '&' : '?'}${more}` : path;
}

const NOT_SAID = { all: 'No file of these says so. ', one: 'Of these one tag or more is only suggested. ' };

/** A tag's works that say so and those for which it is suggested are lists of their own, each with a way to the other. */
const Elsewhere = ({ asked, here, count: n }: { asked: Asked; here: number; count: number }) => (
  <p class="standing">
    {asked.suggested && here > 0 ? NOT_SAID[asked.tags.length > 1 ? 'one' : 'all'] : ''}
    <a href={listAddress(asked, { suggested: !asked.suggested })}>
      {asked.suggested
        ? `${count(n, 'work')} that ${n === 1 ? 'says' : 'say'} so`
        : `Suggested for ${count(n, 'more work', 'more works')}`}
    </a>
  </p>
);

/** How many, and in which order. */
function Tools({ asked, found }: { asked: Asked; found: PageOf<Card> }) {
  return (
    <div class="list-tools">
      <p>{count(found.total, 'work')}</p>
      <nav aria-label="Order of this list">
        <span aria-hidden="true">Sorted by </span>
        <ul>
          {Object.entries(SORTS).map(([sort, name]) => (
            <li>
              <a href={listAddress(asked, { sort })} aria-current={sort === asked.sort ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Nothing({ asked }: { asked: Asked }) {
  const narrowed =
    asked.words || asked.tags.length > 0 || asked.form || asked.year !== undefined || asked.sure !== undefined;
  return (
    <section class="plain-page">
      <h2>{narrowed ? 'Nothing here goes by that name' : 'The shelves are still empty'}</h2>
      <p>
        {narrowed
          ? 'Titles and writers are looked through, whole words and beginnings. Fewer words find more.'
          : 'The stories of this library will stand here.'}
      </p>
      {narrowed ? (
        <p>
          <a href="/works">See all works</a>
        </p>
      ) : null}
    </section>
  );
}
