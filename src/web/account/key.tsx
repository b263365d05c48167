import { FicariumError } from '../../errors.ts';
import { SHORTEST } from '../../library/accounts/password.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { done, notSo } from '../kit/answer.ts';
import { formOf, saidOf, type Wrong } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import { Halt } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich } from '../kit/rich.tsx';
import { keepToken, tokenOf } from '../kit/session.ts';

/** GET /key/:key: who opens the link may become the library's keeper. Looking at it uses nothing up: mail programs look, too. */
export const keyPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { role, keepers } = await library.accounts.key(c.req.param('key') ?? '').catch(said);
    if (role === 'wrangler') return c.var.actor.name === undefined ? form(c, { role, keepers, name: '' }) : asYouAre(c);
    return form(c, { role, keepers, name: keepers.length === 1 ? keepers[0]! : '' });
  };

/** POST /key/:key: the key is used up, and its opener signed in as keeper. */
export const useKeyPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const key = c.req.param('key') ?? '';
    const { role, keepers } = await library.accounts.key(key).catch(said);
    const { one } = await formOf(c);
    if (one('as') === 'me') {
      await library.accounts.useKeyAsIs(c.var.actor, key).catch(said);
      return done(c, { kept: true }, '/wrangling');
    }
    const name = one('name');
    const became = await library.accounts
      .useKey(key, { name, password: one('password'), token: tokenOf(c) })
      .catch(said);
    if ('unfit' in became) {
      const unfit = saidOf({ ...became.unfit });
      return notSo(c, unfit, () => form(c, { role, keepers, name, unfit }));
    }
    keepToken(c, became.token);
    return done(c, { kept: true }, role === 'wrangler' ? '/wrangling' : '/desk');
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

function wordsOf(role: 'keeper' | 'wrangler', isKept: boolean): readonly [PlainCode, PlainCode] {
  if (role === 'wrangler') return ['account.wrangler-key', 'account.wrangler-about'];
  return isKept ? ['account.new-key', 'account.somebody-else'] : ['account.no-keeper', 'account.yours'];
}

interface Shown {
  readonly role: 'keeper' | 'wrangler';
  readonly keepers: readonly string[];
  readonly name: string;
  readonly unfit?: Wrong;
}

/** Who is signed in takes the role with the account that they have. */
function asYouAre(c: Ask) {
  const name = c.var.actor.name ?? '';
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('account.key'), mood: 'shelf' },
    <section class="plain-page">
      <h1>{t('account.wrangler-key')}</h1>
      <p>{t('account.wrangler-as')}</p>
      <form class="lines" method="post" action={c.req.path}>
        <button type="submit" name="as" value="me">
          {rich('account.begin-as', { name: <bdi>{name}</bdi> })}
        </button>
      </form>
      <p class="quiet">{t('account.other-account')}</p>
    </section>,
  );
}

function form(c: Ask, { role, keepers, name, unfit }: Shown) {
  const [head, about] = wordsOf(role, keepers.length > 0);
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('account.key'), mood: 'shelf' },
    <section class="plain-page">
      <h1>{t(head)}</h1>
      <p>{t(about)}</p>
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
        <button type="submit">{t(role === 'wrangler' ? 'account.wrangle' : 'account.keep')}</button>
      </form>
    </section>,
    unfit ? 400 : undefined,
  );
}
