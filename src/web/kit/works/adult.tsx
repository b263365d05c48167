import { certain } from '../../../books/parts/facts.ts';
import type { EditionHead } from '../../../store/reader.ts';
import type { Ask } from '../needs.ts';
import { page } from '../page.tsx';
import { ratingWord } from './marks.tsx';
import { Byline, unsure } from './tags.tsx';

/** In the place of an adult work, for those who have not asked for such works. Asked once, kept with the reading choices. */
export function adultNotice(c: Ask, work: EditionHead) {
  const { pathname, search } = new URL(c.req.url);
  const { rating } = work.fields;
  return page(
    c,
    { title: work.title ?? 'Untitled', mood: 'shelf' },
    <section class="plain-page">
      <h1 dir="auto">{work.title ?? 'Untitled'}</h1>
      <p>
        <Byline authors={work.authors.map((author) => author.name)} suggested={unsure(work.fields.authors)} />
      </p>
      <p>
        {rating && certain(rating)
          ? `This work is rated ${ratingWord(rating.value)} and is meant for adults.`
          : `No label says so, but this work seems to be ${ratingWord(rating?.value ?? null)} and meant for adults.`}{' '}
        It is shown to those who ask for such works.
      </p>
      <form method="post" action="/reading">
        <input type="hidden" name="back" value={pathname + search} />
        <input type="hidden" name="adult" value="yes" />
        <p class="deeds">
          <button type="submit">I am an adult; show works like this</button> <a href="/works">Go back to the works</a>
        </p>
      </form>
    </section>,
  );
}
