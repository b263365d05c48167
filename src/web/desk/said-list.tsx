import type { Said } from '../../store/reader.ts';
import { say, t } from '../../words/words.ts';
import { dayOf, momentOf } from '../../words/writing.ts';
import { fieldName } from '../kit/field-words.ts';
import { named, rich, unseen } from '../kit/rich.tsx';
import { titleOf } from '../kit/works/title.ts';
import { shortened } from '../kit/works/work-card.tsx';
import { didWords } from './did.ts';
import { valueWords } from './words.ts';

/** What people said, newest first: who, when, about what, and its undoing. */
export function SaidList({ items, back, of }: { items: readonly Said[]; back: string; of: 'all' | 'work' }) {
  if (items.length === 0)
    return <p class="nothing">{t(of === 'work' ? 'decided.nothing-of-work' : 'decided.nothing')}</p>;
  return (
    <form method="post" action="/desk/take-back">
      <input type="hidden" name="back" value={back} />
      <ol class="said-list">
        {items.map((said) => (
          <li class={said.takenBack ? 'taken-back' : undefined} id={`s-${said.kind}-${said.id}`}>
            <p>
              {said.work && of === 'all' ? (
                rich('decided.of-work', {
                  work: (
                    <a href={`/desk/works/${said.work.id}`}>
                      <bdi>{titleOf(said.work)}</bdi>
                    </a>
                  ),
                  what: <What said={said} />,
                })
              ) : (
                <What said={said} />
              )}
            </p>
            <p class="quiet">
              {rich('decided.who', {
                who: named(said.by),
                when: <time datetime={said.at.toISOString()}>{momentOf(said.at)}</time>,
              })}
              {said.takenBack
                ? rich('decided.taken-back', { who: named(said.takenBack.by), day: dayOf(said.takenBack.at) })
                : ''}
            </p>
            {(said.kind === 'work' || said.kind === 'alike' || said.kind === 'files') && !said.takenBack ? (
              <p class="acts">
                <button type="submit" name="id" value={said.id}>
                  {rich('decided.undo', {
                    what: said.kind === 'files' ? t('decided.about-files') : fieldName(said.about),
                    unseen,
                  })}
                </button>
              </p>
            ) : whereUndone(said) ? (
              <p class="acts">
                <a href={whereUndone(said)}>
                  {t(said.kind === 'removal' ? 'known.who-may-see' : 'decided.where-undone')}
                </a>
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

const VERDICTS = ['accepted', 'corrected', 'refused'] as const;

const saidOfField = (verdict: string, field: string): string =>
  t('decided.field', { field, verdict: VERDICTS.find((one) => one === verdict) ?? 'other' });

function What({ said }: { said: Said }) {
  const { kind, about, verdict, value, was } = said;
  if (kind === 'removal')
    return rich(verdict === 'removed' ? 'decided.hidden' : 'decided.shown', {
      why: named(shortened(said.why ? say(said.why) : '', 160)),
    });
  if (kind === 'heap')
    return rich(verdict === 'put back' ? 'decided.heap-back' : 'decided.heap-out', { heap: named(said.said) });
  if (kind === 'files') return <>{didWords({ field: about, verdict, value, everywhere: false })}</>;
  if (kind === 'rule' || kind === 'change')
    return rich(
      kind === 'rule' ? 'decided.rule-everywhere' : said.said === 'rule' ? 'decided.rule-here' : 'decided.change',
      {
        rule: <code>{about.split('@')[0]}</code>,
        verdict: verdict === 'accepted' || verdict === 'refused' ? verdict : 'other',
      },
    );
  const name = fieldName(about);
  const before = kind === 'alike' ? said.said : was ? valueWords(about, was.value) : '';
  const after = verdict === 'refused' || value === null ? '' : valueWords(about, value);
  const what = saidOfField(verdict, name);
  const whole =
    verdict === 'corrected' && before
      ? rich('decided.from-to', {
          what,
          before: <del>{shortened(before, 160)}</del>,
          after: <ins>{shortened(after, 160)}</ins>,
        })
      : verdict === 'refused'
        ? rich('decided.value', {
            what,
            value: <del>{shortened(kind === 'alike' ? before : valueWords(about, value), 160)}</del>,
          })
        : after
          ? rich('decided.value', { what, value: named(shortened(after, 160)) })
          : what;
  return kind === 'alike' ? rich('decided.in-all', { what: whole }) : whole;
}
