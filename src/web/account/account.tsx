import { SHORTEST } from '../../library/accounts/password.ts';
import { done, notSo } from '../kit/answer.ts';
import { formOf } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { dropToken, keepToken, tokenOf } from '../kit/session.ts';
import { count } from '../kit/words.ts';

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
  if ('unfit' in changed) return notSo(c, { ...changed.unfit }, () => shown(needs, c, changed.unfit));
  keepToken(c, changed.token);
  return done(c, { changed: true }, '/account?did=password');
};

/** POST /account/sign-out-everywhere: every session ends, this one too. */
export const leaveEverywherePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    await library.accounts.signOutEverywhere(c.var.actor);
    dropToken(c);
    return c.redirect('/sign-in', 303);
  };

async function shown({ library }: Needs, c: Ask, unfit: { old?: string; password?: string } = {}) {
  const { actor } = c.var;
  const sessions = await library.accounts.sessions(actor);
  const wrong = Object.keys(unfit).length > 0;
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: 'Your account', mood: 'shelf' },
    <section class="plain-page">
      <h1>
        <bdi>{actor.name}</bdi>
      </h1>
      <p>
        {c.var.may('grant') ? 'You keep this library.' : 'You read in this library.'} You are signed in on{' '}
        {count(sessions, 'browser')}.
      </p>
      {c.req.query('did') === 'password' && !wrong ? (
        <p class="notice" role="status">
          Your password is changed. Everywhere else you are signed out.
        </p>
      ) : null}
      <form method="post" action="/sign-out">
        <p class="deeds">
          <button type="submit">Sign out</button>
          <button type="submit" formaction="/account/sign-out-everywhere">
            Sign out everywhere
          </button>
        </p>
      </form>
      <h2>Another password</h2>
      <form class="lines" method="post" action="/account/password">
        <input type="hidden" name="username" autocomplete="username" value={actor.name} />
        <Line name="old" label="Password until now" type="password" wrong={unfit.old} complete="current-password" />
        <Line
          name="password"
          label="New password"
          type="password"
          wrong={unfit.password}
          hint={`At least ${SHORTEST} characters; a few words that you remember. You are signed out everywhere else.`}
          complete="new-password"
        />
        <button type="submit">Change it</button>
      </form>
    </section>,
    wrong ? 400 : undefined,
  );
}
