import { FicariumError } from '../../errors.ts';
import type { Unfit } from '../../library/accounts/keys.ts';
import { SHORTEST } from '../../library/accounts/password.ts';
import { say } from '../../words/words.ts';
import { done, notSo } from '../kit/answer.ts';
import { formOf } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import { Halt } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { keepToken, tokenOf } from '../kit/session.ts';

/** GET /key/:key: who opens the link may become the library's keeper. Looking at it uses nothing up: mail programs look, too. */
export const keyPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { keepers } = await library.accounts.key(c.req.param('key') ?? '').catch(said);
    return form(c, { keepers, name: keepers.length === 1 ? keepers[0]! : '' });
  };

/** POST /key/:key: the key is used up, and its opener signed in as keeper. */
export const useKeyPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const key = c.req.param('key') ?? '';
    const { one } = await formOf(c);
    const name = one('name');
    const became = await library.accounts
      .useKey(key, { name, password: one('password'), token: tokenOf(c) })
      .catch(said);
    if ('unfit' in became) {
      const { keepers } = await library.accounts.key(key).catch(said);
      return notSo(c, { ...became.unfit }, () => form(c, { keepers, name, unfit: became.unfit }));
    }
    keepToken(c, became.token);
    return done(c, { kept: true }, '/desk');
  };

/** Why a key opens nothing, as a page. */
function said(error: unknown): never {
  if (error instanceof FicariumError && error.code === 'not-found')
    throw new Halt(404, say(error.told), {
      kept: 'Nothing was changed.',
      next: { href: '/sign-in', words: 'Sign in' },
    });
  throw error;
}

interface Shown {
  readonly keepers: readonly string[];
  readonly name: string;
  readonly unfit?: Unfit;
}

function form(c: Ask, { keepers, name, unfit }: Shown) {
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: 'The key', mood: 'shelf' },
    <section class="plain-page">
      <h1>{keepers.length === 0 ? 'This library has no keeper yet' : 'A new key to this library'}</h1>
      <p>
        {keepers.length === 0
          ? 'You opened it first, so it is yours to keep. Say how you are called, and with which password you come back.'
          : 'With your own name you get a new password, and are signed out everywhere else. With another name somebody else becomes keeper besides.'}
      </p>
      <form class="lines" method="post" action={c.req.path}>
        <Line name="name" label="Name" value={name} wrong={unfit?.name} complete="username" most={200} />
        <Line
          name="password"
          label="Password"
          type="password"
          wrong={unfit?.password}
          hint={`At least ${SHORTEST} characters; a few words that you remember.`}
          complete="new-password"
        />
        <button type="submit">Keep this library</button>
      </form>
    </section>,
    unfit ? 400 : undefined,
  );
}
