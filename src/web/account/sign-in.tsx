import { formOf, localPath } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { dropToken, keepToken, tokenOf } from '../kit/session.ts';

/** GET /sign-in: name and password. Who is signed in already is led on. */
export const signInPage = (c: Ask) => {
  const back = localPath(c.req.query('back'));
  return c.var.actor.name === undefined ? form(c, { back }) : c.redirect(back === '/' ? '/account' : back, 303);
};

/** POST /sign-in: a session under a new token, and on to where one wanted to go. */
export const enterPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { one } = await formOf(c);
    const back = localPath(one('back'));
    const name = one('name');
    if (name.trim() === '' || one('password') === '')
      return form(c, { back, name, wrong: 'It takes a name and a password.', status: 400 });
    const came = await library.accounts.signIn(
      { name, password: one('password') },
      { before: tokenOf(c), from: c.var.from },
    );
    if ('sentence' in came) {
      if (came.waitMs > 0) c.header('Retry-After', String(Math.ceil(came.waitMs / 1000)));
      return form(c, { back, name, wrong: came.sentence, status: came.waitMs > 0 ? 429 : 403 });
    }
    keepToken(c, came.token);
    return c.redirect(back, 303);
  };

/** POST /sign-out: this browser's session ends. */
export const leavePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    await library.accounts.signOut(tokenOf(c));
    dropToken(c);
    return c.redirect('/', 303);
  };

interface Shown {
  readonly back: string;
  readonly name?: string;
  readonly wrong?: string;
  readonly status?: 400 | 403 | 429;
}

function form(c: Ask, { back, name = '', wrong, status }: Shown) {
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: 'Sign in', mood: 'shelf' },
    <section class="plain-page">
      <h1>Sign in</h1>
      {wrong ? (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      ) : (
        <p>For those who keep this library. Reading needs no name.</p>
      )}
      <form class="lines" method="post" action="/sign-in">
        <input type="hidden" name="back" value={back} />
        <Line name="name" label="Name" value={name} complete="username" most={200} />
        <Line name="password" label="Password" type="password" complete="current-password" />
        <button type="submit">Sign in</button>
      </form>
      <p class="quiet">
        Forgotten? Whoever runs the library makes a new link with <code>npx ficarium key</code>.
      </p>
    </section>,
    status,
  );
}
