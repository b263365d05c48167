import type { EditionHead, WorkCard } from '../../store/reader.ts';
import { count, day, figure } from '../kit/words.ts';

/** Another version of a work: the whole that it is an excerpt of, a version it was made from, or one made from it; or what may be more of it. */
export interface Relative {
  readonly card: WorkCard;
  readonly is: 'whole' | 'version' | 'later' | 'perhaps-behind' | 'perhaps-before';
}

const isPerhaps = ({ is }: Relative): boolean => is === 'perhaps-behind' || is === 'perhaps-before';

/** What a relative is called, before its title. */
function called({ card, is }: Relative, work: EditionHead): string {
  switch (is) {
    case 'perhaps-behind':
      return 'May go on in ';
    case 'perhaps-before':
      return 'May begin in ';
    case 'whole':
      return 'An excerpt of ';
    default:
      return is === 'later' && isPart(card, work) ? 'Here too as an excerpt: ' : 'Another version of ';
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
        return (
          <li>
            {called(relative, work)}
            <a href={`/works/${card.id}`}>
              <bdi>{card.title ?? 'Untitled'}</bdi>
            </a>
            {card.date ? `, ${day(card.date)}` : null}
            {isPerhaps(relative) ? null : (
              <>
                {' · '}
                <a href={`/works/${work.id}/compare/${card.id}`}>
                  What differs<span class="unseen"> from {card.title ?? 'it'}</span>
                </a>
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
  const all = count(versions.length + 1, 'version');
  if (fullest.words > work.words)
    return (
      <li>
        The fullest of {all} here is{' '}
        <a href={`/works/${fullest.id}`}>
          <bdi>{fullest.title ?? 'the other one'}</bdi>
        </a>
        , {figure(fullest.words - work.words)} words longer.
      </li>
    );
  return fullest.words < work.words ? (
    <li>
      This is the fullest of {all}, {figure(work.words - fullest.words)} words longer than the next.
    </li>
  ) : null;
}
