import type { TagCount } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { tagAddress } from '../kit/works/tags.tsx';

/** Fandoms with how many works they are suggested for. */
export const SuggestedFandoms = ({ fandoms }: { fandoms: readonly TagCount[] }) => (
  <>
    {fandoms.map(({ name, count }) => (
      <li>
        <a class="suggested" href={tagAddress('fandom', name, true)}>
          <bdi>{name}</bdi>
        </a>{' '}
        <span class="quiet">{figure(count)}</span>
      </li>
    ))}
  </>
);

/** On the front page: what no file says stands apart from the shelves. */
export const SuggestedShelf = ({ fandoms, most }: { fandoms: readonly TagCount[]; most: number }) =>
  fandoms.length === 0 ? null : (
    <section class="supposed-bay" aria-labelledby="suggested-fandoms">
      <h3 id="suggested-fandoms">{t('front.suggested-fandoms')}</h3>
      <p class="quiet">{t('front.read-from-stories')}</p>
      <ul>
        <SuggestedFandoms fandoms={fandoms.slice(0, most)} />
      </ul>
    </section>
  );
