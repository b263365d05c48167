import { z } from 'zod';
import { say, t } from '../../words/words.ts';
import { done, notSo } from '../kit/answer.ts';
import { backField, formOf, localPath, type Wrong, wrong } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich } from '../kit/rich.tsx';
import { dropToken, keepToken, leaveNothing, tokenOf } from '../kit/session.ts';

/** GET /sign-in: name and password. Who is signed in already is led on. */
export const signInPage = (c: Ask) => {
  const back = localPath(c.req.query('back'));
  return c.var.actor.name === undefined ? form(c, { back }) : c.redirect(back === '/' ? '/account' : back, 303);
};

const BACK = z.object({ back: backField });
const WHO = z.object({
  name: z.string().refine((name) => name.trim() !== '', wrong('account.say-name')),
  password: z.string().min(1, wrong('account.say-password')),
});

/** POST /sign-in: a session under a new token, and on to where one wanted to go. */
export const enterPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const sent = await formOf(c);
    const { back } = sent.meant(BACK, { href: '/sign-in', words: 'page.sign-in' });
    const name = sent.one('name');
    const typed = sent.typed(WHO);
    if ('wrong' in typed) return notSo(c, typed.wrong, () => form(c, { back, name, wrong: typed.wrong, status: 400 }));
    const came = await library.accounts.signIn(typed.values, { before: tokenOf(c), from: c.var.from });
    if ('sentence' in came) {
      if (came.waitMs > 0) c.header('Retry-After', String(Math.ceil(came.waitMs / 1000)));
      const status = came.waitMs > 0 ? 429 : 403;
      const said = say(came.sentence);
      return notSo(c, { name: said }, () => form(c, { back, name, said, status }), status);
    }
    keepToken(c, came.token);
    return done(c, { signedIn: true }, back);
  };

/** POST /sign-out: this browser's session ends. */
export const leavePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    await library.accounts.signOut(tokenOf(c));
    dropToken(c);
    leaveNothing(c);
    return c.redirect('/', 303);
  };

interface Shown {
  readonly back: string;
  readonly name?: string;
  /** What is wrong with the two together. */
  readonly said?: string;
  readonly wrong?: Wrong;
  readonly status?: 400 | 403 | 429;
}

function form(c: Ask, { back, name = '', said, wrong: about = {}, status }: Shown) {
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('page.sign-in'), mood: 'shelf' },
    <section class="plain-page">
      <h1>{t('page.sign-in')}</h1>
      {said ? (
        <p class="wrong" role="alert">
          {said}
        </p>
      ) : (
        <p>{t('account.for-keepers')}</p>
      )}
      <form class="lines" method="post" action="/sign-in">
        <input type="hidden" name="back" value={back} />
        <Line name="name" label={t('account.name')} value={name} wrong={about['name']} complete="username" most={200} />
        <Line
          name="password"
          label={t('account.password')}
          type="password"
          wrong={about['password']}
          complete="current-password"
        />
        <button type="submit">{t('page.sign-in')}</button>
      </form>
      <p class="quiet">{rich('account.forgotten', { command: <code>npx ficarium key</code> })}</p>
    </section>,
    status,
  );
}
