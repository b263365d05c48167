import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { isAdult } from '../kit/field-words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { named, rich, to } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import { adultNotice } from '../kit/works/adult.tsx';
import { archiveName, Reviews } from '../kit/works/archived.tsx';
import { unchanged, wantedEdition } from '../kit/works/edition.ts';
import { titleOf } from '../kit/works/title.ts';

const PER_PAGE = 50;

/** What the readers of its archive said about a work, in the order in which they said it. */
export const reviewsPage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  const { work } = edition;
  const { reading } = c.var;
  const all = work.archived?.reviews ?? [];
  const path = `/works/${work.id}/reviews`;
  const title = titleOf(work);
  if (all.length === 0)
    throw notFound(sentence('archived.no-reviews'), { href: `/works/${work.id}`, words: 'work.go' });
  if (isAdult(work.fields.rating?.value ?? null) && reading.adult === 'no') return adultNotice(c, work);
  const n = pageOf(c.req.query('page'), path);
  const pages = Math.ceil(all.length / PER_PAGE);
  if (n > pages)
    throw notFound(sentence('page.not-here', { pages }), { href: address(path, { page: pages }), words: 'page.last' });
  if (unchanged(c, edition, `-reviews-${n}`).isKnown) return c.body(null, 304);
  return page(
    c,
    { title: t('archived.reviews-of', { title }), mood: 'chair', styles: ['sheet', 'matter', 'archived', 'pager'] },
    <>
      <header class="work-head">
        <h1>{t('archived.reviews-title')}</h1>
        <p class="byline">{rich('archived.of-work', { title: named(title), work: to(`/works/${work.id}`) })}</p>
      </header>
      <section class="archived" aria-label={t('archived.reviews-title')}>
        <p class="quiet">
          {rich('archived.reviews-from', { n: all.length, archive: named(archiveName(work.archived!)) })}
        </p>
        <Reviews reviews={all.slice((n - 1) * PER_PAGE, n * PER_PAGE)} />
      </section>
      <Pager
        page={n}
        pages={pages}
        link={(to) => address(path, { page: to === 1 ? undefined : to })}
        label={t('archived.pages')}
      />
    </>,
  );
};
