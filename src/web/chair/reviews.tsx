import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { address, count } from '../kit/words.ts';
import { adultNotice } from '../kit/works/adult.tsx';
import { archiveName, Reviews } from '../kit/works/archived.tsx';
import { isAdult } from '../kit/works/choices.ts';
import { unchanged, wantedEdition } from '../kit/works/edition.ts';

const PER_PAGE = 50;

/** What the readers of its archive said about a work, in the order in which they said it. */
export const reviewsPage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  const { work } = edition;
  const { reading } = c.var;
  const all = work.archived?.reviews ?? [];
  const path = `/works/${work.id}/reviews`;
  const back = { href: `/works/${work.id}`, words: 'Go to the work' };
  if (all.length === 0) throw notFound('No reviews of this work came in.', back);
  if (isAdult(work.fields.rating?.value ?? null) && reading.adult === 'no') return adultNotice(c, work);
  const n = pageOf(c.req.query('page'), path);
  const pages = Math.ceil(all.length / PER_PAGE);
  if (n > pages)
    throw notFound(`This list ends at page ${pages}.`, {
      href: address(path, { page: pages }),
      words: 'Go to its last page',
    });
  if (unchanged(c, edition, `-reviews-${n}`)) return c.body(null, 304);
  return page(
    c,
    { title: `Reviews of ${work.title ?? 'Untitled'}`, mood: 'chair' },
    <>
      <header class="work-head">
        <h1>Reviews</h1>
        <p class="byline">
          of <a href={back.href}>{work.title ?? 'Untitled'}</a>
        </p>
      </header>
      <section class="archived" aria-label="Reviews">
        <p class="quiet">
          {count(all.length, 'review')} from <bdi>{archiveName(work.archived!)}</bdi>
        </p>
        <Reviews reviews={all.slice((n - 1) * PER_PAGE, n * PER_PAGE)} />
      </section>
      <Pager
        page={n}
        pages={pages}
        link={(to) => address(path, { page: to === 1 ? undefined : to })}
        label="Pages of reviews"
      />
    </>,
  );
};
