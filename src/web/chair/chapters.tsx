import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { isAdult } from '../kit/field-words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { allChapters, CHAPTERS_A_PAGE, isPaged } from '../kit/works/address.ts';
import { adultNotice } from '../kit/works/adult.tsx';
import { wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { titleOf } from '../kit/works/title.ts';
import { ChapterList } from './matter.tsx';
import { readSay } from './read.tsx';

/** GET /works/:id/chapters: all of them, a hundred on a page. */
export const chaptersPage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  const { work } = edition;
  if (isAdult(work.fields.rating?.value ?? null) && c.var.reading.adult === 'no') return adultNotice(c, work);
  const here = `/works/${work.id}/chapters`;
  const n = pageOf(c.req.query('page'), here);
  const pages = Math.max(1, Math.ceil(work.chapters.length / CHAPTERS_A_PAGE));
  const read = await needs.library.reading.of(c.var.actor, edition);
  if (n > pages)
    throw notFound(sentence('page.not-here', { pages }), {
      href: allChapters(work.id, (pages - 1) * CHAPTERS_A_PAGE),
      words: 'page.last',
    });
  const from = (n - 1) * CHAPTERS_A_PAGE;
  return page(
    c,
    {
      title: t('work.title-of-chapter', { title: titleOf(work), chapter: t('work.chapters') }),
      mood: 'chair',
      styles: ['sheet', 'pager'],
      scripts: ['chair/say-read.js'],
      says: readSay(),
    },
    <>
      <SlimHead work={work} />
      <section
        class="contents"
        aria-labelledby="chapters"
        data-read-of={work.id}
        data-keeps={c.var.may('keep-place') ? '' : undefined}
      >
        <h1 id="chapters">{t('work.n-chapters', { n: work.chapters.length })}</h1>
        <ChapterList
          work={work}
          paged={isPaged(work)}
          read={read}
          from={from}
          to={Math.min(from + CHAPTERS_A_PAGE, work.chapters.length)}
        />
        <Pager
          page={n}
          pages={pages}
          link={(to) => allChapters(work.id, (to - 1) * CHAPTERS_A_PAGE)}
          label={t('work.chapters')}
        />
      </section>
    </>,
  );
};
