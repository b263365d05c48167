import { sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { day } from '../../words/writing.ts';
import { done, notSo } from '../kit/answer.ts';
import { formOf, type Wrong } from '../kit/form.ts';
import { Line } from '../kit/form-field.tsx';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';

/** GET /account/devices: one's e-readers. */
export const devicesPage = (needs: Needs) => (c: Ask) => shown(needs, c);

/** POST /account/devices: a password for another one, shown once. */
export const addDevicePage = (needs: Needs) => async (c: Ask) => {
  const { one } = await formOf(c);
  const added = await needs.library.devices.add(c.var.actor, one('name'));
  if ('unfit' in added) {
    const wrong = { name: say(added.unfit) };
    return notSo(c, wrong, () => shown(needs, c, wrong));
  }
  return shown(needs, c, {}, added.password);
};

/** POST /account/devices/:id: it speaks for nobody any more. */
export const dropDevicePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const id = c.req.param('id') ?? '';
    if (!/^\d{1,9}$/.test(id))
      throw notFound(sentence('device.none'), { href: '/account/devices', words: 'device.see-account' });
    await library.devices.drop(c.var.actor, Number(id));
    return done(c, { dropped: true }, '/account/devices');
  };

async function shown({ library, publicUrl }: Needs, c: Ask, wrong: Wrong = {}, password?: string) {
  const all = await library.devices.all(c.var.actor);
  const here = publicUrl ?? new URL(c.req.url).origin;
  c.header('Cache-Control', 'private, no-store');
  const isWrong = Object.keys(wrong).length > 0;
  return page(
    c,
    { title: t('device.title'), mood: 'shelf' },
    <section class="plain-page">
      <h1>{t('device.title')}</h1>
      {password ? (
        <div class="notice" role="status">
          <p>{t('device.made')}</p>
          <p>
            <code>{password}</code>
          </p>
        </div>
      ) : null}
      <p>{t('device.what')}</p>
      <dl class="facts">
        <div>
          <dt>{t('device.catalogue')}</dt>
          <dd>
            <code>{`${here}/opds`}</code>
          </dd>
        </div>
        <div>
          <dt>{t('device.sync')}</dt>
          <dd>
            <code>{here}</code>
          </dd>
        </div>
        <div>
          <dt>{t('device.user')}</dt>
          <dd>
            <bdi>{c.var.actor.name}</bdi>
          </dd>
        </div>
      </dl>
      {all.length > 0 ? (
        <ul class="devices">
          {all.map(({ id, name, usedAt }) => (
            <li>
              <form method="post" action={`/account/devices/${id}`}>
                <bdi>{name}</bdi>{' '}
                <span class="quiet">
                  {usedAt ? t('device.used', { day: day(usedAt.toISOString().slice(0, 10)) }) : t('device.unused')}
                </span>{' '}
                <button type="submit">
                  {t('device.drop')} <span class="unseen">{name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
      <h2>{t('device.another')}</h2>
      <form class="lines" method="post" action="/account/devices">
        <Line
          name="name"
          label={t('device.name')}
          type="text"
          wrong={wrong['name']}
          hint={t('device.hint')}
          complete="off"
        />
        <button type="submit">{t('device.add')}</button>
      </form>
    </section>,
    isWrong ? 400 : undefined,
  );
}
