import type { RuleView } from '../../library/works/explain.ts';
import { figure, percent } from '../kit/words.ts';

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
          <p class="sentence">{rule.sentence}</p>
          <p class="rule-facts">
            <code>{rule.id}</code> {didWhat(rule)}
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
              <button type="submit" name={wordAbout(rule).name} value={rule.id}>
                {wordAbout(rule).says}
                <span class="unseen"> of {rule.id}</span>
              </button>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

function didWhat({ refused, refusedForAll, acceptedHere, count, confidence }: RuleView): string {
  if (refused) return 'refused for this work';
  const did = `${figure(count)} ${count === 1 ? 'time' : 'times'}, ${percent(confidence)} sure`;
  if (refusedForAll) return `refused for the whole library${count ? `, but accepted ${did}` : ''}`;
  return acceptedHere ? `${did}; refused for the whole library, accepted here` : did;
}

/** What the keeper can say about a rule here, as things stand. */
function wordAbout({ refused, refusedForAll, acceptedHere }: RuleView) {
  if (refused) return { name: 'undo-rule', says: 'Make them again' };
  if (refusedForAll) return { name: 'accept-rule', says: 'Make them here all the same' };
  return acceptedHere
    ? { name: 'undo-rule', says: 'Refuse all here too' }
    : { name: 'refuse-rule', says: 'Refuse all' };
}
