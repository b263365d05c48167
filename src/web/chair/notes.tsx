import { z } from 'zod';
import { sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { done, notSo } from '../kit/answer.ts';
import { backField, formOf, type Wrong } from '../kit/form.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { addressOf } from '../kit/works/address.ts';
import { wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';

/** A number as pages of ours send it; 0 where it is left out. */
const countField = z.union([z.literal(''), z.string().regex(/^\d{1,7}$/)]).transform(Number);
const AT = z.object({
  edition: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number),
  chapter: countField,
  block: countField,
  letter: countField,
  length: countField,
});
type At = z.output<typeof AT>;
const NOTE = AT.extend({ words: z.string(), back: backField });

const workOf = (c: Ask) => c.req.param('id') ?? '';
const nextOf = (c: Ask) =>
  ({ href: /^\w{1,64}$/.test(workOf(c)) ? `/works/${workOf(c)}` : '/', words: 'work.go' }) as const;

/** GET /works/:id/notes/new: a note to a paragraph, or to some words of it. */
export const newNotePage = (needs: Needs) => async (c: Ask) => {
  const asked = Object.fromEntries(Object.keys(AT.shape).map((name) => [name, c.req.query(name) ?? '']));
  const edition = await wantedEdition(c, needs.library);
  const at = AT.safeParse({ ...asked, edition: asked['edition'] || String(edition.number) });
  if (!at.success) throw notFound(sentence('work.no-place'), nextOf(c));
  return noteForm(needs, c, at.data);
};

async function noteForm(
  { library }: Needs,
  c: Ask,
  at: At,
  { wrong = {}, typed = '' }: { readonly wrong?: Wrong; readonly typed?: string } = {},
): Promise<Response> {
  const { work } = await wantedEdition(c, library);
  const passage = await library.notes.passage(c.var.actor, work.id, at);
  if (passage === null) throw notFound(sentence('work.no-place'), nextOf(c));
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('notes.new'), mood: 'chair', styles: ['sheet', 'notes'] },
    <>
      <SlimHead work={work} />
      <h1>{t('notes.new')}</h1>
      <blockquote class="note-passage" dir="auto">
        {passage}
      </blockquote>
      <form class="note-form" method="post" action={`/works/${work.id}/notes`}>
        {Object.entries(at).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="back" value={addressOf(work, at).replace(/#.*/, '')} />
        <label for="note-words">{t('notes.words')}</label>
        <textarea
          id="note-words"
          name="words"
          rows={6}
          dir="auto"
          aria-invalid={wrong['words'] ? 'true' : undefined}
          aria-describedby={wrong['words'] ? 'note-wrong' : undefined}
        >
          {typed}
        </textarea>
        {wrong['words'] ? (
          <p class="wrong" id="note-wrong">
            {wrong['words']}
          </p>
        ) : null}
        <p class="quiet">{t('notes.private')}</p>
        <p class="deeds">
          <button type="submit">{t('notes.keep')}</button> <a href={addressOf(work, at)}>{t('work.back-to-story')}</a>
        </p>
      </form>
    </>,
    Object.keys(wrong).length > 0 ? 400 : undefined,
  );
}

/** POST /works/:id/notes: a passage is marked, with words beside it or without. */
export const keepNotePage = (needs: Needs) => async (c: Ask) => {
  const form = await formOf(c);
  const { words, back, ...at } = form.meant(NOTE, nextOf(c));
  if (!/^\w{1,64}$/.test(workOf(c))) throw notFound(sentence('work.no-place'), nextOf(c));
  const kept = await needs.library.notes.keep(c.var.actor, workOf(c), { ...at, words });
  if ('refused' in kept) {
    const wrong = { words: say(kept.refused) };
    return notSo(c, wrong, () => noteForm(needs, c, at, { wrong, typed: words }));
  }
  const { work } = await wantedEdition(c, needs.library);
  return done(c, { id: kept.id }, back === '/' ? addressOf(work, at) : `${back}#note-${kept.id}`);
};

/** What its module says. */
export const notesSay = () => ({ noteBar: t('notes.bar'), mark: t('notes.mark'), note: t('notes.new') });
