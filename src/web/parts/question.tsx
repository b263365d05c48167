import type { InContext } from '../../library/desk/passage.ts';
import type { Waiting } from '../../store/reader.ts';
import { AnswerForm } from './answer.tsx';
import { asksWhat, valueWords } from './desk-words.ts';
import { isAdult } from './marks.tsx';
import { Passage } from './passage.tsx';
import { Byline } from './tags.tsx';
import { count, figure, percent } from './words.ts';
import { shortened } from './work-card.tsx';

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
  return `${shortened(valueWords(field, value.slice(0, MOST)), 300)} and ${figure(value.length - MOST)} more`;
}

/**
 * A thing to be settled: where, what, on which evidence, what else is alike, and the answer.
 * @param adult explicit passages may stand open
 */
export function QuestionItem({ shown, n, back, adult }: { shown: Shown; n: number; back: string; adult: boolean }) {
  const { work, question, works } = shown;
  const { kind, field, value } = question;
  const says = kind === 'suggested' || kind === 'permission' ? briefly(field, value) : '';
  return (
    <li class="question" id={`q${n}`} tabindex={-1} data-kind={kind}>
      <h2>
        {asksWhat(shown)} {says ? <bdi class="proposed">{says}</bdi> : null}
        {shown.other ? (
          <a href={`/works/${shown.other.id}`}>
            <bdi>{shown.other.title ?? 'Untitled'}</bdi>
          </a>
        ) : null}
      </h2>
      <p class="of">
        <a href={`/desk/works/${work.id}`}>
          <bdi>{work.title ?? 'Untitled'}</bdi>
        </a>{' '}
        <Byline authors={work.authors.slice(0, 3)} />
      </p>
      {isAdult(field === 'rating' ? String(value) : null) && !adult ? (
        <details>
          <summary>Show the passages: they may be explicit</summary>
          <Passages shown={shown} />
        </details>
      ) : (
        <Passages shown={shown} />
      )}
      <p class="facts-line">
        {kind === 'suggested' || kind === 'restoration' ? (
          <span class="sure">{percent(question.confidence)} sure</span>
        ) : kind === 'relation' ? (
          <span class="sure">{percent(question.confidence)} of its words agree</span>
        ) : null}
        {works > 1 ? <span>also in {count(works - 1, 'work')}</span> : null}
        {kind === 'restoration' || kind === 'lossy' ? (
          <a href={`/works/${work.id}/restoration`}>See how it was restored</a>
        ) : (
          <a href={shown.other ? `/works/${work.id}/compare/${shown.other.id}` : `/works/${work.id}`}>
            {shown.other ? 'See how they differ' : 'Read it'}
            <span class="unseen">: {work.title ?? 'Untitled'}</span>
          </a>
        )}
      </p>
      <AnswerForm about={{ ...question, work: work.id, works }} back={`${back}#q${n}`} id={`q${n}`} />
    </li>
  );
}

function Passages({ shown }: { shown: Shown }) {
  const [first, ...more] = shown.question.evidence;
  if (!first) return null;
  return (
    <div class="passages">
      <Passage {...(shown.context ?? { words: first.text })} path={first.path} />
      {more.map(({ text, path }) => (
        <Passage words={text} path={path} />
      ))}
    </div>
  );
}
