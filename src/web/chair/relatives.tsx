import type { EditionHead, WorkCard } from '../../store/reader.ts';

import { t } from '../../words/words.ts';
import { day } from '../../words/writing.ts';
import { named, rich, to, unseen } from '../kit/rich.tsx';
import { titleOf } from '../kit/works/title.ts';

/** Another version of a work: the whole that it is an excerpt of, a version it was made from, or one made from it; or what may be more of it. */
export interface Relative {
  readonly card: WorkCard;
  readonly is: 'whole' | 'version' | 'later' | 'perhaps-behind' | 'perhaps-before';
}

const isPerhaps = ({ is }: Relative): boolean => is === 'perhaps-behind' || is === 'perhaps-before';

/** What a relative is called, with its title. */
function called({ card, is }: Relative, work: EditionHead) {
  switch (is) {
    case 'perhaps-behind':
      return 'work.may-go-on-in';
    case 'perhaps-before':
      return 'work.may-begin-in';
    case 'whole':
      return 'work.excerpt-of';
    default:
      return is === 'later' && isPart(card, work) ? 'work.excerpt-here' : 'work.version-of';
  }
}

/** Less than this much of the longest is a part of the story, no version of it. */
const VERSION = 0.8;

/** Other versions of a story, each with the way to what differs, and which of them is the fullest. */
export function Relatives({ work, relatives }: { work: EditionHead; relatives: readonly Relative[] }) {
  if (relatives.length === 0) return null;
  return (
    <ul class="gaps">
      <Fullest work={work} relatives={relatives} />
      {relatives.map((relative) => {
        const { card } = relative;
        const title = titleOf(card);
        const other = rich(called(relative, work), { title: named(title), work: to(`/works/${card.id}`) });
        return (
          <li>
            {card.date ? rich('work.relative-of', { work: other, date: day(card.date) }) : other}
            {isPerhaps(relative) ? null : (
              <>
                {' · '}
                <a href={`/works/${work.id}/compare/${card.id}`}>{rich('work.differs-from', { title, unseen })}</a>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const isPart = (part: WorkCard, whole: Pick<EditionHead, 'words'>): boolean => part.words < whole.words * VERSION;

/** The fullest of several versions, by its words: not always the best, but the one that a reader would miss nothing in. */
function Fullest({ work, relatives }: { work: EditionHead; relatives: readonly Relative[] }) {
  const texts = relatives.filter((relative) => !isPerhaps(relative));
  const longest = Math.max(work.words, ...texts.map(({ card }) => card.words));
  const versions = texts.filter(({ card, is }) => is !== 'whole' && card.words >= longest * VERSION);
  if (versions.length === 0 || work.words < longest * VERSION) return null;
  const fullest = versions.map(({ card }) => card).sort((a, b) => b.words - a.words)[0]!;
  const all = versions.length + 1;
  if (fullest.words > work.words)
    return (
      <li>
        {rich('work.fullest', {
          all,
          n: fullest.words - work.words,
          title: named(titleOf(fullest)),
          work: to(`/works/${fullest.id}`),
        })}
      </li>
    );
  return fullest.words < work.words ? <li>{t('work.is-fullest', { all, n: work.words - fullest.words })}</li> : null;
}
