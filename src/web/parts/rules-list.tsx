import type { RuleView } from '../../library/works/explain.ts';
import { figure, percent } from './words.ts';

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
        <li id={`rule-${rule.id}`} class={rule.refused ? 'refused' : undefined}>
          <p class="sentence">{rule.sentence}</p>
          <p class="rule-facts">
            <code>{rule.id}</code>{' '}
            {rule.refused
              ? 'refused for this work'
              : `${figure(rule.count)} ${rule.count === 1 ? 'time' : 'times'}, ${percent(rule.confidence)} sure`}
          </p>
          {rule.hint ? (
            <details>
              <summary>When it can be wrong</summary>
              <p>{rule.hint}</p>
            </details>
          ) : null}
          <p class="rule-acts">
            {rule.count === 0 ? null : only === rule.id ? (
              <a href={link(undefined)}>
                Show all rules<span class="unseen"> again</span>
              </a>
            ) : (
              <a href={link(rule.id)}>
                Show only these<span class="unseen">: {rule.id}</span>
              </a>
            )}
            {mayDecide ? (
              <button type="submit" name={rule.refused ? 'undo-rule' : 'refuse-rule'} value={rule.id}>
                {rule.refused ? 'Make them again' : 'Refuse all'}
                <span class="unseen"> of {rule.id}</span>
              </button>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
