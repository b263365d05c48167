import { t } from '../../words/words.ts';
import { done } from '../kit/answer.ts';
import { formOf, localPath } from '../kit/form.ts';
import { KeysDialog } from '../kit/keys-dialog.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { keepReading, readingOf, writeReading } from '../kit/reading-cookie.ts';
import { ReadingForm } from '../kit/reading-sheet.tsx';
import { rich } from '../kit/rich.tsx';
import { READER_KEYS } from './tools.tsx';

/** How a person likes to read, on a page of its own with something to try it on. */
export const readingPage = (c: Ask) =>
  page(
    c,
    { title: t('reading.how'), mood: 'shelf' },
    <section class="plain-page">
      <h1>{t('reading.how')}</h1>
      <p>{t(c.var.may('keep-place') ? 'reading.kept-for-you' : 'reading.cookie')}</p>
      <ReadingForm reading={c.var.reading} back={localPath(c.req.query('back') ?? '/reading')} id="page" />
      <h2>{t('reading.like-this')}</h2>
      <div class="story sample">
        <p>{t('reading.sample-1')}</p>
        <p>{rich('reading.sample-2', { em: (words) => <em>{words}</em> })}</p>
      </div>
      {c.var.reading.adult === 'yes' ? (
        <form method="post" action="/reading">
          <input type="hidden" name="back" value="/reading" />
          <input type="hidden" name="adult" value="no" />
          <p class="deeds">{rich('reading.adult', { hide: (words) => <button type="submit">{words}</button> })}</p>
        </form>
      ) : null}
    </section>,
  );

/** GET /reading/sheet: what a page of a story leaves out until somebody asks for it. */
export const sheetPage = (c: Ask) => {
  c.header('Cache-Control', 'private, no-store');
  return c.html(
    <>
      <ReadingForm reading={c.var.reading} back={localPath(c.req.query('back') ?? '/')} id="sheet" />
      <KeysDialog letters={READER_KEYS} />
    </>,
  );
};

/** Keeps the choices and goes back to where the form stood. */
export const keepReadingPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const form = await formOf(c);
    const reading = readingOf((name) => form.all(name)[0], c.var.reading);
    keepReading(c, reading);
    await library.reading.keepChoices(c.var.actor, writeReading(reading));
    return done(c, { kept: true }, localPath(form.one('back')));
  };
