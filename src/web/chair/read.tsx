import { z } from 'zod';
import type { Edition } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { done } from '../kit/answer.ts';
import { backField, formOf, rowField } from '../kit/form.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { rich } from '../kit/rich.tsx';
import type { ReadChapters } from './matter.tsx';

/** From 0, as pages of ours send it; several of one name. */
const chaptersField = z.array(
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number),
);
const READ = z.object({
  edition: rowField,
  chapter: chaptersField.min(1).max(5000),
  on: z.enum(['yes', 'no']),
  back: backField,
});

/** POST /works/:id/read: chapters are read, or no longer so. */
export const sayReadPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const id = c.req.param('id') ?? '';
    const next = { href: /^\w{1,64}$/.test(id) ? `/works/${id}` : '/', words: 'work.go' } as const;
    const { edition, chapter, on, back } = (await formOf(c)).meant(READ, next);
    const said = { edition, chapters: chapter, isRead: on === 'yes' };
    if (!/^\w{1,64}$/.test(id) || !(await library.reading.say(c.var.actor, id, said)))
      throw notFound(sentence('work.no-place'), next);
    return done(c, { read: on === 'yes' }, back === '/' ? next.href : back);
  };

interface ReadFormProps {
  readonly edition: Edition;
  /** From 0. */
  readonly chapter: number;
  readonly read: ReadChapters | null;
  readonly back: string;
}

/** Says of a chapter that one has read it; taken back by the same button. */
export function ReadForm({ edition, chapter, read, back }: ReadFormProps) {
  const isRead = read?.read.includes(chapter) ?? false;
  return (
    <form class="say-read" method="post" action={`/works/${edition.workId}/read`}>
      <input type="hidden" name="edition" value={edition.number} />
      <input type="hidden" name="chapter" value={chapter} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="on" value={isRead ? 'no' : 'yes'} aria-pressed={isRead ? 'true' : 'false'}>
        {t(isRead ? 'work.say-unread' : 'work.say-read')}
      </button>
    </form>
  );
}

/** What its module says. */
export const readSay = () => ({ isRead: t('work.is-read'), isNew: t('work.is-new') });

/** Beside the way in: how many chapters came since one was here. */
export const NewChapters = ({ work, read }: { work: string; read: ReadChapters | null }) =>
  read && read.fresh.length > 0 ? (
    <p class="fresh">
      {rich('work.new-since', {
        n: read.fresh.length,
        first: (words) => <a href={`/works/${work}/chapters/${read.fresh[0]! + 1}`}>{words}</a>,
      })}
    </p>
  ) : null;
