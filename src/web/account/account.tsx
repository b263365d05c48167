import { SHORTEST } from '../../library/accounts/password.ts';
import { t } from '../../words/words.ts';
import { done, notSo } from '../kit/answer.ts';
import { formOf, saidOf, type Wrong } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { dropToken, keepToken, leaveNothing, tokenOf } from '../kit/session.ts';

/** GET /account: one's own. */
export const accountPage = (needs: Needs) => (c: Ask) => shown(needs, c);

/** POST /account/password: a new password; every other browser is signed out. */
export const passwordPage = (needs: Needs) => async (c: Ask) => {
  const { one } = await formOf(c);
  const changed = await needs.library.accounts.changePassword(
    c.var.actor,
    { old: one('old'), password: one('password'), token: tokenOf(c) },
    c.var.from,
  );
  if ('unfit' in changed) {
    const unfit = saidOf(changed.unfit);
    return notSo(c, unfit, () => shown(needs, c, unfit));
  }
  keepToken(c, changed.token);
  return done(c, { changed: true }, '/account?did=password');
};

/** POST /account/sign-out-everywhere: every session ends, this one too. */
export const leaveEverywherePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    await library.accounts.signOutEverywhere(c.var.actor);
    dropToken(c);
    leaveNothing(c);
    return c.redirect('/sign-in', 303);
  };

async function shown({ library }: Needs, c: Ask, unfit: Wrong = {}) {
  const { actor } = c.var;
  const sessions = await library.accounts.sessions(actor);
  const wrong = Object.keys(unfit).length > 0;
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('account.title'), mood: 'shelf' },
    <section class="plain-page">
      <h1>
        <bdi>{actor.name}</bdi>
      </h1>
      <p>{t(c.var.may('grant') ? 'account.keeper' : 'account.reader', { n: sessions })}</p>
      {c.req.query('did') === 'password' && !wrong ? (
        <p class="notice" role="status">
          {t('account.changed')}
        </p>
      ) : null}
      <form method="post" action="/sign-out">
        <p class="deeds">
          <button type="submit">{t('account.sign-out')}</button>
          <button type="submit" formaction="/account/sign-out-everywhere">
            {t('account.everywhere')}
          </button>
        </p>
      </form>
      <p class="onward">
        <a href="/account/finding">{t('own.title')}</a> · <a href="/account/notes">{t('notes.title')}</a> ·{' '}
        <a href="/account/keys">{t('own.keys')}</a> · <a href="/account/devices">{t('device.title')}</a>
      </p>
      <h2>{t('account.another')}</h2>
      <form class="lines" method="post" action="/account/password">
        <input type="hidden" name="username" autocomplete="username" value={actor.name} />
        <Line
          name="old"
          label={t('account.until-now')}
          type="password"
          wrong={unfit['old']}
          complete="current-password"
        />
        <Line
          name="password"
          label={t('account.new')}
          type="password"
          wrong={unfit['password']}
          hint={t('account.hint-change', { n: SHORTEST })}
          complete="new-password"
        />
        <button type="submit">{t('account.change')}</button>
      </form>
    </section>,
    wrong ? 400 : undefined,
  );
}
