import { rowOfTag } from '../../catalogue/vocabulary.ts';
import type { WorkCard as Card, PageOf } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { inARow } from '../../words/writing.ts';
import { choiceWords, fieldLabel } from '../kit/field-words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { type Asked, askedOf, SORTS } from '../kit/query.ts';
import { address, sureWords } from '../kit/words.ts';
import { WorkCard } from '../kit/works/work-card.tsx';

const PER_PAGE = 20;

/** What no query says: works that came in a form, of a year or of none, restored so surely; as the pictures of the desk count them. */
export const listPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const asked = askedOf(c);
    const { tags, suggested, sort, form, year, sure } = asked;
    const query = {
      sort,
      page: asked.page,
      perPage: PER_PAGE,
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
      throw notFound(sentence('page.not-here', { pages }), { href: link(pages), words: 'page.last' });
    return page(
      c,
      { title: titleOf(asked), mood: 'shelf', section: 'works' },
      <>
        <h1 dir="auto">{titleOf(asked)}</h1>
        <Tools asked={asked} found={found} />
        {elsewhere > 0 ? <Elsewhere asked={asked} here={found.total} count={elsewhere} /> : null}
        {found.items.map((card) => (
          <WorkCard card={card} adult={c.var.reading.adult === 'yes'} level={2} />
        ))}
        {found.total + elsewhere === 0 ? <Nothing /> : null}
        <Pager page={asked.page} pages={pages} link={link} label={t('list.pages')} />
      </>,
    );
  };

function titleOf({ tags, suggested, form, year, sure }: Asked): string {
  const named = tags.map(({ type, name }) =>
    name === null
      ? t('mark.unknown', { field: fieldLabel(rowOfTag(type)?.name ?? type) })
      : type === 'author'
        ? t('list.by', { writer: name })
        : choiceWords(rowOfTag(type), name),
  );
  const parts = [
    ...named.map((one, i) => (suggested && i === named.length - 1 ? t('list.suggested', { tag: one }) : one)),
    ...(form ? [t('list.came-as', { form })] : []),
    ...(year ? [t('list.written-in', { year })] : year === '' ? [t('list.of-unknown-date')] : []),
    ...(sure === undefined ? [] : [sureWords(sure)]),
  ];
  return parts.length ? inARow(parts) : t('front.all-works');
}

function listAddress(asked: Asked, change: { sort?: string; page?: number; suggested?: boolean }): string {
  const { tags, form, year, sure } = asked;
  const sort = change.sort ?? asked.sort;
  const n = change.page ?? 1;
  const path = address('/works', {
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

/** A tag's works that say so and those for which it is suggested are lists of their own, each with a way to the other. */
const Elsewhere = ({ asked, here, count: n }: { asked: Asked; here: number; count: number }) => (
  <p class="standing">
    {asked.suggested && here > 0 ? `${t(asked.tags.length > 1 ? 'list.some-suggested' : 'list.all-suggested')} ` : ''}
    <a href={listAddress(asked, { suggested: !asked.suggested })}>
      {t(asked.suggested ? 'list.that-say-so' : 'list.suggested-for', { n })}
    </a>
  </p>
);

/** How many, and in which order. */
function Tools({ asked, found }: { asked: Asked; found: PageOf<Card> }) {
  return (
    <div class="list-tools">
      <p>{t('page.works', { n: found.total })}</p>
      <nav aria-label={t('list.order')}>
        <span aria-hidden="true">{t('list.sorted-by')} </span>
        <ul>
          {Object.entries(SORTS).map(([sort, name]) => (
            <li>
              <a href={listAddress(asked, { sort })} aria-current={sort === asked.sort ? 'true' : undefined}>
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

const Nothing = () => (
  <section class="plain-page">
    <h2>{t('list.nothing')}</h2>
    <p>
      <a href="/works">{t('list.see-all')}</a>
    </p>
  </section>
);
