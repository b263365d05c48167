import { FicariumError } from '../../errors.ts';

import { SHORTEST } from '../../library/accounts/password.ts';
import { t } from '../../words/words.ts';
import { done, notSo } from '../kit/answer.ts';
import { formOf, saidOf, type Wrong } from '../kit/form.ts';
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
      const unfit = saidOf({ ...became.unfit });
      return notSo(c, unfit, () => form(c, { keepers, name, unfit }));
    }
    keepToken(c, became.token);
    return done(c, { kept: true }, '/desk');
  };

/** Why a key opens nothing, as a page. */
function said(error: unknown): never {
  if (error instanceof FicariumError && error.code === 'not-found')
    throw new Halt(404, error.told, {
      kept: 'page.nothing-changed',
      next: { href: '/sign-in', words: 'page.sign-in' },
    });
  throw error;
}

interface Shown {
  readonly keepers: readonly string[];
  readonly name: string;
  readonly unfit?: Wrong;
}

function form(c: Ask, { keepers, name, unfit }: Shown) {
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('account.key'), mood: 'shelf' },
    <section class="plain-page">
      <h1>{keepers.length === 0 ? t('account.no-keeper') : t('account.new-key')}</h1>
      <p>{keepers.length === 0 ? t('account.yours') : t('account.somebody-else')}</p>
      <form class="lines" method="post" action={c.req.path}>
        <Line
          name="name"
          label={t('account.name')}
          value={name}
          wrong={unfit?.['name']}
          complete="username"
          most={200}
        />
        <Line
          name="password"
          label={t('account.password')}
          type="password"
          wrong={unfit?.['password']}
          hint={t('account.hint', { n: SHORTEST })}
          complete="new-password"
        />
        <button type="submit">{t('account.keep')}</button>
      </form>
    </section>,
    unfit ? 400 : undefined,
  );
}
