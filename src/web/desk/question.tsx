import type { InContext } from '../../library/desk/passage.ts';
import type { Waiting } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { share } from '../../words/writing.ts';
import { isAdult } from '../kit/field-words.ts';
import { named, rich, unseen } from '../kit/rich.tsx';
import { isAdultCard } from '../kit/works/marks.tsx';
import { CardByline } from '../kit/works/tags.tsx';
import { titleOf } from '../kit/works/title.ts';
import { shortened } from '../kit/works/work-card.tsx';
import { AnswerForm } from './answer.tsx';
import { Passage } from './passage.tsx';
import { asksWhat, valueWords } from './words.ts';

/** A question with what a page adds to it. */
export interface Shown extends Waiting {
  /** The first passage in its surroundings. */
  readonly context: InContext | null;
  /** Of a relation: the other work. */
  readonly other: { readonly id: string; readonly title: string | null } | null;
}

const MOST = 12;

/** A value in a heading: of very many names the first, and how many more. */
function briefly(field: string, value: unknown): string {
  if (!Array.isArray(value) || value.length <= MOST) return shortened(valueWords(field, value), 300);
  return t('ask.and-more', {
    values: shortened(valueWords(field, value.slice(0, MOST)), 300),
    n: value.length - MOST,
  });
}

interface QuestionProps {
  readonly shown: Shown;
  readonly n: number;
  readonly back: string;
  readonly adult: boolean;
  /** It stands among those that were left for later. */
  readonly later: boolean;
}

/**
 * A thing to be settled: where, what, on which evidence, what else is alike, and the answer.
 * @param adult explicit passages may stand open
 */
export function QuestionItem({ shown, n, back, adult, later }: QuestionProps) {
  const { work, question, works } = shown;
  const { kind, field, value } = question;
  const says = kind === 'suggested' || kind === 'permission' ? briefly(field, value) : '';
  return (
    <li class="question" id={`q${n}`} tabindex={-1} data-kind={kind} data-asks={asks(shown)}>
      <h2>
        {shown.other
          ? rich('ask.about', {
              question: asksWhat(shown),
              other: (
                <a href={`/works/${shown.other.id}`}>
                  <bdi>{titleOf(shown.other)}</bdi>
                </a>
              ),
            })
          : asksWhat(shown)}{' '}
        {says ? <bdi class="proposed">{says}</bdi> : null}
      </h2>
      <p class="of">
        <a href={`/desk/works/${work.id}`}>
          <bdi>{titleOf(work)}</bdi>
        </a>{' '}
        <CardByline tags={work.tags} most={3} />
      </p>
      {(field === 'rating' && kind !== 'missing' ? isAdult(String(value)) : isAdultCard(work)) && !adult ? (
        <details>
          <summary>{t('ask.may-be-explicit')}</summary>
          <Passages shown={shown} />
        </details>
      ) : (
        <Passages shown={shown} />
      )}
      <p class="facts-line">
        {kind === 'suggested' || kind === 'restoration' ? (
          <span class="sure">{t('page.sure', { sure: share(question.confidence) })}</span>
        ) : kind === 'relation' && field !== 'may-go-on-in' ? (
          <span class="sure">{t('ask.words-agree', { share: share(question.confidence) })}</span>
        ) : null}
        {works > 1 ? <span>{t('ask.also-in', { n: works - 1 })}</span> : null}
        {kind === 'restoration' || kind === 'lossy' ? (
          <a href={`/works/${work.id}/restoration`}>{t('ask.see-restored')}</a>
        ) : (
          <a
            href={
              shown.other && field !== 'may-go-on-in'
                ? `/works/${work.id}/compare/${shown.other.id}`
                : `/works/${work.id}`
            }
          >
            {rich(shown.other && field !== 'may-go-on-in' ? 'ask.see-differ' : 'ask.read-it', {
              title: titleOf(work),
              unseen,
            })}
          </a>
        )}
      </p>
      <AnswerForm about={{ ...question, work: work.id, works }} back={`${back}#q${n}`} id={`q${n}`}>
        <LaterForm shown={shown} back={back} later={later} />
      </AnswerForm>
    </li>
  );
}

/** By this a question is known again when its page is shown again. */
const asks = ({ work, question: { kind, field, said } }: Shown): string => [work.id, kind, field, said].join(' ');

/** Leaves it for later, or brings it back. */
function LaterForm({ shown, back, later }: { shown: Shown; back: string; later: boolean }) {
  const { kind, field, said, alike } = shown.question;
  return (
    <form method="post" action="/desk/later" class="later">
      {Object.entries({ work: shown.work.id, kind, field, said, alike, back }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="when" value={later ? 'now' : 'later'}>
        {t(later ? 'ask.me-again' : 'ask.later')}
      </button>
    </form>
  );
}

/** The passages that it rests on; and how the story begins and ends, with its file, for every question. */
function Passages({ shown: { question, context, ends } }: { shown: Shown }) {
  const [first, ...more] = question.evidence;
  return (
    <div class="passages">
      {first ? <Passage {...(context ?? { words: first.text })} path={first.path} /> : null}
      {more.map(({ text, path }) => (
        <Passage words={text} path={path} />
      ))}
      {ends.first || ends.path ? (
        <figure class="story-ends">
          <blockquote dir="auto">
            <p>{ends.first || t('ask.no-prose')}</p>
            {ends.last ? <p>{ends.last}</p> : null}
          </blockquote>
          <figcaption>{rich(ends.last ? 'ask.ends' : 'ask.all-of-it', { file: named(ends.path) })}</figcaption>
        </figure>
      ) : null}
    </div>
  );
}
