import { z } from 'zod';
import type { FoundWorks } from '../../library/find.ts';
import type { WorkCard } from '../../store/reader.ts';
import { say } from '../../words/words.ts';
import { operation } from './operation.ts';
import { after, q, size, wholeWork, works } from './schemas.ts';

/** Works that are found, page after page. */
export const findWorks = operation({
  path: '/api/v1/works',
  id: 'findWorks',
  does: 'api.find-works',
  example: '/api/v1/works?q=words>1000&size=5',
  asked: z.object({ q, size, after }),
  answer: works,
  async answers({ library }, c, { q: typed, size: most, after: from = null }) {
    return told(await library.find.works(c.var.actor, { typed, size: most, after: from }));
  },
});

/** One work. */
export const readWork = operation({
  path: '/api/v1/works/{id}',
  id: 'readWork',
  does: 'api.read-work',
  example: '/api/v1/works/w0123456789ab',
  asked: z.object({ id: z.string().regex(/^\w{1,64}$/) }),
  answer: wholeWork,
  async answers({ library }, c, { id }) {
    const edition = await library.works.read(c.var.actor, id);
    const card = edition && (await library.works.card(c.var.actor, edition.workId));
    if (!edition || !card) return null;
    return {
      ...workOf(card),
      edition: edition.number,
      mends: card.changes,
      sure: card.confidence,
      contents: edition.work.chapters.map(({ title, words }) => ({ title, words })),
      page: `/works/${card.id}`,
      book: `/works/${card.id}/book.epub`,
    };
  },
});

const workOf = ({ id, title, tags, language, summary, words, chapters, date, addedAt }: WorkCard) => ({
  id,
  title,
  language,
  summary,
  words,
  chapters,
  date,
  added: addedAt.toISOString().slice(0, 10),
  tags: tags.map(({ type, name, suggested }) => ({ type, name, suggested })),
});

function told({ works: found, total, next, facets, notes }: FoundWorks): z.input<typeof works> {
  return {
    works: found.map(workOf),
    total,
    next,
    facets: facets.map(({ type, rows, more }) => ({
      type: type as z.input<typeof works>['facets'][number]['type'],
      tags: rows.map(({ name, count, suggested }) => ({ name, count, suggested })),
      more,
    })),
    notes: notes.map(say),
  };
}
