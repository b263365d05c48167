import type { Library } from '../../library/library.ts';
import type { Code } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { momentOf } from '../../words/writing.ts';
import type { Ask } from '../kit/needs.ts';
import { named, rich } from '../kit/rich.tsx';
import { Back, TagName } from './parts.tsx';

type Did = Awaited<ReturnType<Library['tags']['history']>>['items'][number];

const ALONE = {
  canonical: 'wrangle.did-canonical',
  'not-canonical': 'wrangle.did-not-canonical',
  unmerge: 'wrangle.did-unmerge',
  make: 'wrangle.did-make',
} as const satisfies { readonly [does: string]: Code };
const WITH = {
  merge: 'wrangle.did-merge',
  under: 'wrangle.did-under',
  'not-under': 'wrangle.did-not-under',
  in: 'wrangle.did-in',
  'not-in': 'wrangle.did-not-in',
} as const satisfies { readonly [does: string]: Code };

const Named = ({ tag }: { tag: Did['tag'] }) => (tag ? <TagName tag={tag} /> : <em>{t('wrangle.gone')}</em>);

/** What was done, in a sentence. */
export function What({ did: { does, tag, other, undoes } }: { did: Did }) {
  if (does === 'undo')
    return rich('wrangle.did-undo', {
      what: <a href={`/wrangling/history?id=${undoes}`}>{t('wrangle.number', { n: undoes ?? 0 })}</a>,
      tag: <Named tag={tag} />,
    });
  if (does in WITH)
    return rich(WITH[does as keyof typeof WITH], { tag: <Named tag={tag} />, other: <Named tag={other} /> });
  return rich(ALONE[does as keyof typeof ALONE], { tag: <Named tag={tag} /> });
}

/** Who did it and when. */
export const Who = ({ did: { by, at, changed } }: { did: Did }) => (
  <p class="quiet">
    {rich('wrangle.who', { who: named(by), when: <time datetime={at.toISOString()}>{momentOf(at)}</time> })}
    {changed > 1 ? ` ${t('wrangle.changed', { n: changed })}` : ''}
  </p>
);

export const UndoButton = ({ did, back }: { did: Did; back: string }) =>
  did.undoneBy === null ? (
    <form method="post" action="/wrangling/undo">
      <Back to={back} />
      <button type="submit" name="id" value={did.id}>
        {t('wrangle.undo')}
      </button>
    </form>
  ) : null;

const MOST = 20;

/** What was done a moment ago, to be taken back on the spot. */
export async function justDone(c: Ask, library: Library): Promise<readonly Did[]> {
  const ids = (c.req.query('told') ?? '').split(',').filter((id) => /^[1-9]\d{0,8}$/.test(id));
  if (ids.length === 0) return [];
  // The newest first: what hung on something before is taken back before it.
  const asked = { ids: ids.slice(0, MOST).map(Number), page: 1, perPage: MOST };
  return (await library.tags.history(c.var.actor, asked)).items;
}

export const JustDone = ({ done, back }: { done: readonly Did[]; back: string }) =>
  done.length === 0 ? null : (
    <div class="notice" role="status">
      {done.map((did) => (
        <div class="done-line">
          <p>
            <What did={did} />
          </p>
          <UndoButton did={did} back={back} />
        </div>
      ))}
    </div>
  );
