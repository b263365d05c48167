import type { Library } from '../../library/library.ts';
import type { BinTag } from '../../library/tags/look.ts';
import { t } from '../../words/words.ts';
import { rich } from '../kit/rich.tsx';
import { Back, TagName } from './parts.tsx';

type Suggestion = Awaited<ReturnType<Library['tags']['suggest']>>[number];

/** What else a tag may be, each with what speaks for it and a button that does it. */
export function Suggestions({
  tag,
  suggestions,
  back,
}: {
  tag: BinTag;
  suggestions: readonly Suggestion[];
  back: string;
}) {
  if (suggestions.length === 0) return null;
  return (
    <section class="suggestions">
      <h2>{t('wrangle.suggestions')}</h2>
      <ul class="tag-rows">
        {suggestions.map((one) => {
          const [own, other] = direction(tag, one);
          return (
            <li>
              <TagName tag={one.with} />
              <span class="quiet">{evidence(one)}</span>
              <form method="post" action="/wrangling/act">
                <Back to={back} />
                <input type="hidden" name="tag" value={own} />
                <input type="hidden" name="other" value={other} />
                <button type="submit" name="does" value={one.does}>
                  {one.does === 'in'
                    ? rich('wrangle.suggest-in', { name: <bdi>{one.with.name}</bdi> })
                    : own === tag.id
                      ? rich('wrangle.suggest-merge', { name: <bdi>{one.with.name}</bdi> })
                      : rich('wrangle.suggest-merged', { name: <bdi>{one.with.name}</bdi> })}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The less used is merged into the more used, and nothing into what is not canonical where the other is. */
function direction(tag: BinTag, one: Suggestion): readonly [own: number, other: number] {
  if (one.does === 'in') return [tag.id, one.with.id];
  const mine = tag.is === 'canonical' && one.with.is !== 'canonical';
  const theirs = one.with.is === 'canonical' && tag.is !== 'canonical';
  return mine || (!theirs && tag.uses > one.with.uses) ? [one.with.id, tag.id] : [tag.id, one.with.id];
}

function evidence(one: Suggestion): string {
  if (one.why === 'works') return t('wrangle.why-works', { n: one.with.shared, of: one.of });
  if (one.why === 'name') return t('wrangle.why-name');
  const { shared, uses } = one.with;
  const also = shared > 0 ? ` ${t('wrangle.why-shared', { n: shared })}` : '';
  const why = { letters: 'wrangle.why-letters', people: 'wrangle.why-people', words: 'wrangle.why-words' } as const;
  return `${t(why[one.why])} ${t('wrangle.stands-on', { n: uses })}${also}`;
}
