import { certain } from '../../../books/parts/facts.ts';
import type { EditionHead } from '../../../store/reader.ts';
import { t } from '../../../words/words.ts';
import type { Ask } from '../needs.ts';
import { page } from '../page.tsx';
import { ratingWord } from './marks.tsx';
import { Byline, unsure } from './tags.tsx';
import { titleOf } from './title.ts';

/** In the place of an adult work, for those who have not asked for such works. Asked once, kept with the reading choices. */
export function adultNotice(c: Ask, work: EditionHead) {
  const { pathname, search } = new URL(c.req.url);
  const { rating } = work.fields;
  const title = titleOf(work);
  return page(
    c,
    { title, mood: 'shelf' },
    <section class="plain-page">
      <h1 dir="auto">{title}</h1>
      <p>
        <Byline authors={work.authors.map((author) => author.name)} suggested={unsure(work.fields.authors)} />
      </p>
      <p>
        {rating && certain(rating)
          ? t('adult.rated', { rating: ratingWord(rating.value) })
          : t('adult.seems', { rating: ratingWord(rating?.value ?? null) })}
      </p>
      <form method="post" action="/reading">
        <input type="hidden" name="back" value={pathname + search} />
        <input type="hidden" name="adult" value="yes" />
        <p class="deeds">
          <button type="submit">{t('adult.show')}</button> <a href="/works">{t('adult.go-back')}</a>
        </p>
      </form>
    </section>,
  );
}
