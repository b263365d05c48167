import { z } from 'zod';
import type { Person } from '../../library/accounts.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { done } from '../kit/answer.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { formOf } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, unseen } from '../kit/rich.tsx';

const HERE = '/accounts';

/** GET /accounts: who has an account, and who of them wrangles tags. */
export const peoplePage = (needs: Needs) => (c: Ask) => shown(needs, c);

const ROLE = z.object({ id: z.string().regex(/^\w{1,64}$/), does: z.enum(['give', 'take']) });

/** POST /accounts/wrangler: somebody may say what tags mean, or may no more. */
export const wranglerPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { id, does } = (await formOf(c)).meant(ROLE, { href: HERE, words: 'accounts.title' });
    if (does === 'give') await library.accounts.giveRole(c.var.actor, id, 'wrangler');
    else await library.accounts.takeRole(c.var.actor, id, 'wrangler');
    return done(c, { id, does }, HERE);
  };

/** POST /accounts/link: a link for somebody without an account, shown this once. */
export const wranglerLinkPage = (needs: Needs) => async (c: Ask) => {
  const key = await needs.library.accounts.newKey(c.var.actor, 'wrangler');
  return shown(needs, c, `${needs.publicUrl ?? new URL(c.req.url).origin}/key/${key}`);
};

async function shown({ library }: Needs, c: Ask, link?: string) {
  const people = await library.accounts.people(c.var.actor);
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('accounts.title'), mood: 'bench', section: 'desk' },
    <section class="own">
      <h1>{t('accounts.title')}</h1>
      <DeskNav here={HERE} />
      {link ? (
        <div class="notice" role="status">
          <p>{t('accounts.link')}</p>
          <p>
            <code class="key">{link}</code>
          </p>
        </div>
      ) : null}
      <p class="quiet">{t('accounts.about')}</p>
      <ul class="own-rows">
        {people.map((person) => (
          <PersonRow person={person} />
        ))}
      </ul>
      <h2>{t('accounts.new')}</h2>
      <form method="post" action="/accounts/link">
        <button type="submit">{t('accounts.make-link')}</button>
      </form>
    </section>,
  );
}

const IS: Readonly<Record<Person['is'], PlainCode>> = {
  keeper: 'accounts.is-keeper',
  wrangler: 'accounts.is-wrangler',
  member: 'accounts.is-reader',
};

/** Keepers may wrangle as they are. */
function PersonRow({ person: { id, name, is, wrangler } }: { person: Person }) {
  return (
    <li class="own-line">
      <span>
        <bdi>{name}</bdi> <span class="quiet">{t(IS[is])}</span>
      </span>
      {is === 'keeper' && !wrangler ? null : (
        <form method="post" action="/accounts/wrangler">
          <input type="hidden" name="id" value={id} />
          <button type="submit" name="does" value={wrangler ? 'take' : 'give'}>
            {rich(wrangler ? 'accounts.take' : 'accounts.give', { name: <bdi>{name}</bdi>, unseen })}
          </button>
        </form>
      )}
    </li>
  );
}
