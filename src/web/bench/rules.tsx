import { type RuleAtWork, rulesAtWork } from '../../library/works/rules-at-work.ts';
import { done } from '../kit/answer.ts';
import { formOf, unread } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { count, percent } from '../kit/words.ts';
import { visibleWas } from './visible.ts';

/** What each rule did in all works; the keeper refuses one for the whole library, or takes that back. */
export const rulesPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const mayDecide = c.var.may('decide');
    const [sums, due] = await Promise.all([
      library.bench.rules(c.var.actor),
      mayDecide ? library.bench.due(c.var.actor) : 0,
    ]);
    const rules = rulesAtWork(sums);
    const changes = rules.reduce((sum, rule) => sum + rule.changes, 0);
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: 'What the rules did', mood: 'bench' },
      <>
        <h1>What the rules did</h1>
        {rules.length === 0 ? (
          <p class="standing">Nothing was mended yet. Each rule will be listed here with what it did.</p>
        ) : (
          <p class="standing">
            {count(changes, 'change')} by {count(rules.filter((rule) => rule.changes > 0).length, 'rule')}. Each stands
            in its work under “How this was restored”.
          </p>
        )}
        {due ? (
          <p class="notice" role="status">
            {count(due, 'work')} {due === 1 ? 'waits' : 'wait'} to be restored anew. Reading goes on meanwhile; load
            this page again to see how far it is.
          </p>
        ) : null}
        <form method="post" action="/rules">
          <ul class="rules library-rules">
            {rules.map((rule) => (
              <RuleItem rule={rule} mayDecide={mayDecide} />
            ))}
          </ul>
        </form>
      </>,
    );
  };

function RuleItem({ rule, mayDecide }: { rule: RuleAtWork; mayDecide: boolean }) {
  return (
    <li id={`rule-${rule.rule}`} class={rule.refused ? 'refused' : undefined}>
      <h2 class="sentence">{rule.sentence}</h2>
      <p class="rule-facts">
        <code>{rule.rule}</code> {didWhat(rule)}
      </p>
      {rule.example ? (
        <div class="rule-example">
          <del>
            <span class="unseen">For example, before: </span>
            {visibleWas(rule.example.before)}
          </del>
          <ins>
            <span class="unseen">After: </span>
            {rule.example.after}
          </ins>
        </div>
      ) : null}
      {rule.hint ? (
        <details>
          <summary>
            When it can be wrong<span class="unseen">: {rule.rule}</span>
          </summary>
          <p>{rule.hint}</p>
        </details>
      ) : null}
      {mayDecide ? (
        <p class="rule-acts">
          <button type="submit" name={rule.refused ? 'undo' : 'refuse'} value={rule.rule}>
            {rule.refused ? 'Take back' : 'Refuse everywhere'}
            <span class="unseen">: {rule.rule}</span>
          </button>
        </p>
      ) : null}
    </li>
  );
}

function didWhat({ changes, works, confidence, refused }: RuleAtWork): string {
  const did = changes
    ? `${count(changes, 'change')} in ${count(works, 'work')}, ${percent(confidence)} sure on the whole`
    : '';
  if (!refused) return did;
  return did ? `refused everywhere, ${did} left` : 'refused everywhere';
}

const VERDICTS = { refuse: 'refused', undo: 'undecided' } as const;

/** POST /rules: the keeper's word about a rule in every work. It is kept at once; works follow one after the other. */
export const decideForAllPage = (needs: Needs) => async (c: Ask) => {
  const { one } = await formOf(c);
  const name = (['refuse', 'undo'] as const).find((act) => one(act) !== '');
  const rule = name && one(name);
  const known = name && (await needs.library.bench.rules(c.var.actor)).some((sum) => sum.rule === rule);
  if (!name || !rule || !known)
    throw unread({ href: '/rules', words: 'Back to the rules' }, 'The form did not say which rule is meant.');
  await needs.library.bench.decideForAll(c.var.actor, rule, VERDICTS[name]);
  return done(c, { rule, verdict: VERDICTS[name] }, `/rules#rule-${rule}`);
};
