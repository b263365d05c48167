import type { Said } from '../../store/reader.ts';
import { say } from '../../words/words.ts';
import { dayOf, fieldName } from '../kit/words.ts';
import { shortened } from '../kit/works/work-card.tsx';
import { didWords } from './did.ts';
import { valueWords } from './words.ts';

/** What people said, newest first: who, when, about what, and its undoing. */
export function SaidList({ items, back, of }: { items: readonly Said[]; back: string; of: 'all' | 'work' }) {
  if (items.length === 0)
    return (
      <p class="nothing">
        {of === 'work'
          ? 'Nobody said anything about this work yet.'
          : 'Nothing was decided yet. What you settle at the desk will stand here.'}
      </p>
    );
  return (
    <form method="post" action="/desk/take-back">
      <input type="hidden" name="back" value={back} />
      <ol class="said-list">
        {items.map((said) => (
          <li class={said.takenBack ? 'taken-back' : undefined} id={`s-${said.kind}-${said.id}`}>
            <p>
              {said.work && of === 'all' ? (
                <>
                  <a href={`/desk/works/${said.work.id}`}>
                    <bdi>{said.work.title ?? 'Untitled'}</bdi>
                  </a>
                  {': '}
                </>
              ) : null}
              <What said={said} />
            </p>
            <p class="quiet">
              {said.by},{' '}
              <time
                datetime={said.at.toISOString()}
              >{`${dayOf(said.at)}, ${said.at.toISOString().slice(11, 16)}`}</time>
              {said.takenBack ? `; taken back by ${said.takenBack.by}, ${dayOf(said.takenBack.at)}` : ''}
            </p>
            {(said.kind === 'work' || said.kind === 'alike' || said.kind === 'files') && !said.takenBack ? (
              <p class="acts">
                <button type="submit" name="id" value={said.id}>
                  Undo
                  <span class="unseen">
                    : {said.kind === 'files' ? 'which files are one work' : `the ${fieldName(said.about)}`}
                  </span>
                </button>
              </p>
            ) : whereUndone(said) ? (
              <p class="acts">
                <a href={whereUndone(said)}>{said.kind === 'removal' ? 'Who may see it' : 'Where it is undone'}</a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </form>
  );
}

/** Words about changes, rules and standings are undone where they were said. */
function whereUndone({ kind, about, work }: Said): string | undefined {
  if (kind === 'rule') return `/rules#rule-${about}`;
  if (kind === 'change') return work ? `/works/${work.id}/restoration` : undefined;
  if (kind === 'heap') return '/desk/heaps';
  return kind === 'removal' && work ? `/desk/works/${work.id}` : undefined;
}

function What({ said }: { said: Said }) {
  const { kind, about, verdict, value, was } = said;
  if (kind === 'removal')
    return (
      <>
        {verdict === 'removed' ? 'taken out of sight' : 'put back'}:{' '}
        <bdi>{shortened(said.why ? say(said.why) : '', 160)}</bdi>
      </>
    );
  if (kind === 'heap')
    return (
      <>
        A heap {verdict}: <bdi>{said.said}</bdi>
      </>
    );
  if (kind === 'files') return <>{didWords({ field: about, verdict, value, everywhere: false })}</>;
  if (kind === 'rule' || kind === 'change')
    return (
      <>
        {kind === 'rule' || said.said === 'rule' ? 'All changes by ' : 'A change by '}
        <code>{about.split('@')[0]}</code> {verdict === 'undecided' ? 'left as the program makes them' : verdict}
        {kind === 'rule' ? ' in the whole library' : ''}
      </>
    );
  const name = fieldName(about);
  const before = kind === 'alike' ? said.said : was ? valueWords(about, was.value) : '';
  const after = verdict === 'refused' || value === null ? '' : valueWords(about, value);
  return (
    <>
      {kind === 'alike' ? 'In all works alike: ' : ''}
      {verdict === 'unknown' ? `nobody can know the ${name}` : `${name} ${verdict}`}
      {verdict === 'corrected' && before ? (
        <>
          {': '}
          <del>{shortened(before, 160)}</del>
          {' \u2192 '}
          <ins>{shortened(after, 160)}</ins>
        </>
      ) : verdict === 'refused' ? (
        <>
          {': '}
          <del>{shortened(kind === 'alike' ? before : valueWords(about, value), 160)}</del>
        </>
      ) : after ? (
        <>
          {': '}
          <bdi>{shortened(after, 160)}</bdi>
        </>
      ) : null}
    </>
  );
}
