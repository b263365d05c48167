import { z } from 'zod';
import { say, t } from '../../words/words.ts';
import { dayOf } from '../../words/writing.ts';
import { done, notSo } from '../kit/answer.ts';
import { formOf, lineField, rowField, type Wrong } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, to, unseen } from '../kit/rich.tsx';

const HERE = '/account/keys';
const NEXT = { href: HERE, words: 'own.back-to-keys' } as const;

/** GET /account/keys: the keys by which programs ask as this account. */
export const apiKeysPage = (needs: Needs) => (c: Ask) => shown(needs, c);

const NAME = z.object({ name: lineField(200) });

/** POST /account/keys: a new one, shown this once. */
export const makeApiKeyPage = (needs: Needs) => async (c: Ask) => {
  const { name } = (await formOf(c)).meant(NAME, NEXT);
  const made = await needs.library.own.makeApiKey(c.var.actor, name);
  if ('refused' in made) {
    const wrong = { name: say(made.refused) };
    return notSo(c, wrong, () => shown(needs, c, { wrong }));
  }
  return shown(needs, c, { key: made.key });
};

const ONE = z.object({ id: rowField });

/** POST /account/keys/withdraw: nobody asks by it any more. */
export const withdrawApiKeyPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { id } = (await formOf(c)).meant(ONE, NEXT);
    await library.own.withdrawApiKey(c.var.actor, id);
    return done(c, { id }, HERE);
  };

async function shown(
  { library }: Needs,
  c: Ask,
  { key, wrong = {} }: { readonly key?: string; readonly wrong?: Wrong } = {},
): Promise<Response> {
  const keys = await library.own.apiKeys(c.var.actor);
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('own.keys'), mood: 'shelf' },
    <section class="plain-page own">
      <h1>{t('own.keys')}</h1>
      <p class="quiet">{rich('own.about-keys', { api: to('/api') })}</p>
      {key ? (
        <div class="notice" role="status">
          <p>{t('own.key-once')}</p>
          <p>
            <code class="key">{key}</code>
          </p>
        </div>
      ) : null}
      <form method="post" action="/account/keys/withdraw">
        <ul class="own-rows">
          {keys.map(({ id, name, made, used }) => (
            <li class="own-line">
              <span>
                <bdi>{name}</bdi>{' '}
                <span class="quiet">
                  {t('own.key-made', { day: dayOf(made) })}{' '}
                  {used ? t('own.key-used', { day: dayOf(used) }) : t('own.key-unused')}
                </span>
              </span>
              <button type="submit" name="id" value={id}>
                {rich('own.withdraw', { name, unseen })}
              </button>
            </li>
          ))}
        </ul>
      </form>
      <form class="lines" method="post" action={HERE}>
        <Line name="name" label={t('own.key-name')} wrong={wrong['name']} complete="off" most={200} />
        <button type="submit">{t('own.make-key')}</button>
      </form>
    </section>,
    Object.keys(wrong).length > 0 ? 400 : undefined,
  );
}
