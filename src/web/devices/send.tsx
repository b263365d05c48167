import { SENT_FORMS } from '../../library/mail.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { done } from '../kit/answer.ts';
import { formOf } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import { Halt } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { wantedEdition } from '../kit/works/edition.ts';
import { titleOf } from '../kit/works/title.ts';

/** GET /works/:id/send: to which address a book is to be sent. */
export const sendPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { work } = await wantedEdition(c, library);
    c.header('Cache-Control', 'private, no-store');
    const title = titleOf(work);
    return page(
      c,
      { title: t('mail.title'), mood: 'shelf' },
      <section class="plain-page">
        <h1>{t('mail.title')}</h1>
        <p>
          <a href={`/works/${work.id}`}>
            <bdi>{title}</bdi>
          </a>
        </p>
        {c.req.query('did') === 'sent' ? (
          <p class="notice" role="status">
            {t('mail.sent')}
          </p>
        ) : null}
        {library.mail.isThere ? (
          <form class="lines" method="post" action={`/works/${work.id}/send`}>
            <Line name="to" label={t('mail.to')} hint={t('mail.hint')} complete="email" most={254} />
            <p class="line">
              <label for="form">{t('mail.form')}</label>
              <select id="form" name="form">
                {SENT_FORMS.filter((form) => library.books.formats().some(({ id }) => id === form)).map((form) => (
                  <option value={form}>{form.toUpperCase()}</option>
                ))}
              </select>
            </p>
            <button type="submit">{t('mail.send')}</button>
          </form>
        ) : (
          <p>{t('mail.none')}</p>
        )}
      </section>,
    );
  };

/** POST /works/:id/send */
export const sendItPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { one } = await formOf(c);
    const edition = await wantedEdition(c, library);
    const form = SENT_FORMS.find((name) => name === one('form'));
    if (!form) throw new Halt(400, sentence('mail.no-form'), { kept: 'page.nothing-changed' });
    await library.mail.send(c.var.actor, edition, form, one('to').trim());
    return done(c, { sent: true }, `/works/${edition.workId}/send?did=sent`);
  };
