import { z } from 'zod';
import type { FoundWorks } from '../../library/find.ts';
import { say, t } from '../../words/words.ts';
import { problem } from '../kit/answer.ts';
import type { Ask, Needs } from '../kit/needs.ts';

const MOST = 100;
const asked = z.object({
  q: z.string().max(100_000).default(''),
  size: z.coerce.number().int().min(1).max(MOST).default(20),
  after: z.string().max(10_000).optional(),
});

/** Works that are found, page after page: `?q=` in the language of the search box, `size`, and `after` as the page before says. */
export const worksFound =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const read = asked.safeParse(c.req.query());
    if (!read.success)
      return problem(c, 400, {
        title: t('lost.not-done'),
        detail: t('api.parameters', { most: MOST }),
        code: 'api.parameters',
      });
    const { q: typed, size, after = null } = read.data;
    c.header('Cache-Control', 'no-store');
    return c.json(told(await library.find.works(c.var.actor, { typed, size, after })));
  };

function told({ works, total, next, facets, notes }: FoundWorks) {
  return {
    works: works.map(({ id, title, tags, language, summary, words, chapters, date, addedAt }) => ({
      id,
      title,
      language,
      summary,
      words,
      chapters,
      date,
      added: addedAt.toISOString().slice(0, 10),
      tags: tags.map(({ type, name, suggested }) => ({ type, name, suggested })),
    })),
    total,
    next,
    facets: facets.map(({ type, rows, more }) => ({
      type,
      tags: rows.map(({ name, count, suggested }) => ({ name, count, suggested })),
      more,
    })),
    notes: notes.map(say),
  };
}
