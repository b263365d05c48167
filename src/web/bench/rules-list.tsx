import type { RuleView } from '../../library/works/explain.ts';
import { say, t } from '../../words/words.ts';
import { share } from '../../words/writing.ts';
import { rich, unseen } from '../kit/rich.tsx';

interface RulesListProps {
  readonly rules: readonly RuleView[];
  readonly mayDecide: boolean;
  /** The rule that the comparison is narrowed to. */
  readonly only: string | undefined;
  readonly link: (rule: string | undefined) => string;
}

/** The rules that worked on this story: what each does, how often, how sure, and a word about all of its changes. */
export function RulesList({ rules, mayDecide, only, link }: RulesListProps) {
  return (
    <ul class="rules">
      {rules.map((rule) => (
        <li id={`rule-${rule.id}`} class={rule.refused || rule.refusedForAll ? 'refused' : undefined}>
          <p class="sentence">{say(rule.sentence)}</p>
          <p class="rule-facts">
            <code>{rule.id}</code> {didWhat(rule)}
          </p>
          {rule.hint ? (
            <details>
              <summary>{t('bench.can-be-wrong')}</summary>
              <p>{say(rule.hint)}</p>
            </details>
          ) : null}
          <p class="rule-acts">
            {rule.count === 0 ? null : only === rule.id ? (
              <a href={link(undefined)}>{t('bench.show-all-rules')}</a>
            ) : (
              <a href={link(rule.id)}>{rich('bench.show-only-these', { rule: rule.id, unseen })}</a>
            )}
            {mayDecide ? (
              <button type="submit" name={wordAbout(rule).name} value={rule.id}>
                {rich('bench.act-on', { act: t(wordAbout(rule).says), rule: rule.id, unseen })}
              </button>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

function didWhat({ refused, refusedForAll, acceptedHere, count, confidence }: RuleView): string {
  if (refused) return t('bench.rule-refused');
  const did = { n: count, sure: share(confidence) };
  if (refusedForAll) return count ? t('bench.rule-refused-but', did) : t('bench.rule-refused-for-all');
  return acceptedHere ? t('bench.rule-accepted-here', did) : t('bench.rule-did', did);
}

/** What the keeper can say about a rule here, as things stand. */
function wordAbout({ refused, refusedForAll, acceptedHere }: RuleView) {
  if (refused) return { name: 'undo-rule', says: 'bench.make-again' } as const;
  if (refusedForAll) return { name: 'accept-rule', says: 'bench.make-here' } as const;
  return acceptedHere
    ? ({ name: 'undo-rule', says: 'bench.refuse-here-too' } as const)
    : ({ name: 'refuse-rule', says: 'bench.refuse-all' } as const);
}
