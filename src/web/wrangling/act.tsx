import { z } from 'zod';
import { ALONE, LONGEST_TAG, WITH_ANOTHER } from '../../library/finding/queries.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { asksJson, problem } from '../kit/answer.ts';
import { backField, formOf, lineField, rowField } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Back } from './parts.tsx';
import { TYPES } from './words.ts';

const BINS = { href: '/wrangling', words: 'wrangle.all-bins' } as const;
const MOST = 200;
/** From so many works on it is asked once more. */
const MANY = 50;

const ACT = z.object({
  tag: z.array(rowField).min(1).max(MOST),
  does: z.enum([...ALONE, ...WITH_ANOTHER]),
  other: z.union([z.literal(''), rowField]),
  name: lineField(LONGEST_TAG),
  type: z.union([z.literal(''), z.enum(TYPES)]),
  sure: z.string(),
  back: backField,
});
type Act = z.output<typeof ACT>;

/** What changes under which works are found. */
const MOVES: ReadonlySet<Act['does']> = new Set(['merge', 'unmerge', 'not-canonical', 'under', 'not-under']);

/** What makes no difference to who finds a work. */
const STAYS: ReadonlySet<string> = new Set(['canonical', 'make', 'in', 'not-in']);

/** POST /wrangling/act: one thing, done with one tag or with several; where it touches many works it is asked once more. */
export const actPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const act = (await formOf(c)).meant(ACT, BINS);
    const { tag: tags, does, other, name, type, sure, back } = act;
    const another = other !== '' ? { id: other } : name !== '' ? { name, ...(type === '' ? {} : { type }) } : undefined;
    if (!another && WITH_ANOTHER.some((one) => one === does)) return refused(c, [sentence('tags.no-name')], back);
    if (MOVES.has(does) && sure !== 'yes') {
      const works = await library.tags.touches(c.var.actor, tags);
      const { tag: _, sure: __, ...said } = act;
      if (works >= MANY) return confirm(c, { to: '/wrangling/act', said, tags, works });
    }
    const done: number[] = [];
    const why: Sentence[] = [];
    for (const tag of tags) {
      const said = await library.tags.wrangle(c.var.actor, { does, tag, ...(another ? { other: another } : {}) });
      if ('refused' in said) why.push(said.refused);
      else done.push(...said.done);
    }
    if (why.length > 0) return refused(c, why, back, done.length);
    return told(c, done, back);
  };

const MAKE = z.object({ type: z.enum(TYPES), name: lineField(LONGEST_TAG), back: backField });

/** POST /wrangling/make: a canonical tag of that name. */
export const makePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { type, name, back } = (await formOf(c)).meant(MAKE, BINS);
    const made = await library.tags.make(c.var.actor, { type, name });
    return 'refused' in made ? refused(c, [made.refused], back) : told(c, made.done, `/wrangling/tags/${made.tag}`);
  };

const UNDO = z.object({ id: rowField, sure: z.string(), back: backField });

/** POST /wrangling/undo: takes one thing back that was done; where that touches many works it is asked once more, as it was before. */
export const undoPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { id, sure, back } = (await formOf(c)).meant(UNDO, BINS);
    if (sure !== 'yes') {
      const { items } = await library.tags.history(c.var.actor, { ids: [id], page: 1, perPage: 1 });
      const tags = items.flatMap(({ does, tag }) => (tag && !STAYS.has(does) ? [tag.id] : []));
      const works = tags.length === 0 ? 0 : await library.tags.touches(c.var.actor, tags);
      if (works >= MANY) return confirm(c, { to: '/wrangling/undo', said: { id, back }, tags: [], works });
    }
    const undone = await library.tags.undo(c.var.actor, id);
    return 'refused' in undone ? refused(c, [undone.refused], back) : told(c, undone.done, back);
  };

/** Where the form stood, with what was done. */
function told(c: Ask, done: readonly number[], back: string): Response {
  if (asksJson(c)) return c.json({ done });
  const url = new URL(back, 'http://here');
  if (url.pathname.startsWith('/wrangling')) {
    url.searchParams.delete('told');
    if (done.length > 0) url.searchParams.set('told', done.slice(-20).join(','));
  }
  return c.redirect(`${url.pathname}${url.search}${url.hash}`, 303);
}

/** Why not, each thing in a sentence; what was done besides stays. */
function refused(c: Ask, why: readonly Sentence[], back: string, done = 0): Response | Promise<Response> {
  const said = [...new Set(why.map(say))];
  if (asksJson(c)) return problem(c, 409, { title: t('lost.not-done'), detail: said.join(' '), code: why[0]!.code });
  return page(
    c,
    { title: t('lost.not-done'), mood: 'bench', section: 'desk' },
    <section class="plain-page">
      <h1>{t('lost.not-done')}</h1>
      {said.map((one) => (
        <p class="wrong" role="alert">
          {one}
        </p>
      ))}
      <p>{done > 0 ? t('wrangle.rest-done', { n: done }) : t('page.nothing-changed')}</p>
      <p class="onward">
        <a href={back}>{t('wrangle.back')}</a>
      </p>
    </section>,
    409,
  );
}

/** Asks once more what touches many works: the same form again, with yes. */
function confirm(
  c: Ask,
  {
    to,
    said,
    tags,
    works,
  }: {
    readonly to: string;
    readonly said: { readonly [field: string]: string | number | boolean } & { readonly back: string };
    readonly tags: readonly number[];
    readonly works: number;
  },
): Response | Promise<Response> {
  if (asksJson(c))
    return problem(c, 409, {
      title: t('wrangle.sure'),
      detail: t('wrangle.stands-on', { n: works }),
      code: 'wrangle.sure',
    });
  const { back, ...fields } = said;
  return page(
    c,
    { title: t('wrangle.sure'), mood: 'bench', section: 'desk' },
    <section class="plain-page">
      <h1>{t('wrangle.sure')}</h1>
      <p>{t('wrangle.touches', { n: works, tags: Math.max(1, tags.length) })}</p>
      <form method="post" action={to}>
        <Back to={back} />
        {tags.map((one) => (
          <input type="hidden" name="tag" value={one} />
        ))}
        {Object.entries({ ...fields, sure: 'yes' }).map(([field, value]) => (
          <input type="hidden" name={field} value={String(value)} />
        ))}
        <p class="acts">
          <button type="submit">{t('wrangle.yes')}</button> <a href={back}>{t('wrangle.no')}</a>
        </p>
      </form>
    </section>,
  );
}
