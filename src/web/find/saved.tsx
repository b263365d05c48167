import type { Library } from '../../library/library.ts';
import { LONGEST_SAVED } from '../../library/own/lengths.ts';
import { t } from '../../words/words.ts';
import type { Ask, Needs } from '../kit/needs.ts';

type Saved = Awaited<ReturnType<Library['own']['saved']>>;

/** The searches that who asks has kept. */
export const savedSearches = async ({ library }: Needs, c: Ask): Promise<Saved> =>
  library.own.has(c.var.actor) ? library.own.saved(c.var.actor) : [];

/** Longest name that is proposed. */
const SHORT = 60;

/** To keep this search under a name, and those that were kept. */
export function SaveSearch({ asked, saved, back }: { asked: URLSearchParams; saved: Saved; back: string }) {
  const kept = new URLSearchParams(asked);
  kept.delete('after');
  const here = saved.find((one) => one.asked === kept.toString());
  return (
    <details class="saved-searches">
      <summary>{here ? <bdi>{here.name}</bdi> : t('own.searches')}</summary>
      {saved.length > 0 ? (
        <ul>
          {saved.map(({ id, name, asked: address }) => (
            <li>
              <a href={`/search?${address}`} aria-current={here?.id === id ? 'true' : undefined}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {kept.size > 0 && !here ? (
        <form class="own-form" method="post" action="/account/searches">
          <input type="hidden" name="asked" value={kept.toString()} />
          <input type="hidden" name="back" value={back} />
          <label for="save-name">{t('own.keep-search')}</label>
          <input
            id="save-name"
            name="name"
            value={[...(asked.get('q') ?? '')].slice(0, SHORT).join('')}
            maxlength={LONGEST_SAVED}
            required
            autocomplete="off"
            dir="auto"
          />
          <button type="submit">{t('own.keep')}</button>
        </form>
      ) : null}
      <p>
        <a href="/account/finding">{t('own.title')}</a>
      </p>
    </details>
  );
}
