import type { Child } from 'hono/jsx';
import { type RuleAtWork, rulesAtWork } from '../../library/works/rules-at-work.ts';
import { say, t } from '../../words/words.ts';
import { share } from '../../words/writing.ts';
import { done } from '../kit/answer.ts';
import { formOf, unread } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, unseen } from '../kit/rich.tsx';
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
      { title: t('bench.rules-title'), mood: 'bench' },
      <>
        <h1>{t('bench.rules-title')}</h1>
        {rules.length === 0 ? (
          <p class="standing">{t('bench.nothing-mended')}</p>
        ) : (
          <p class="standing">
            {t('bench.changes-by-rules', { changes, rules: rules.filter((rule) => rule.changes > 0).length })}
          </p>
        )}
        {due ? (
          <p class="notice" role="status">
            {t('bench.due', { due })}
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
      <h2 class="sentence">{say(rule.sentence)}</h2>
      <p class="rule-facts">
        <code>{rule.rule}</code> {didWhat(rule)}
      </p>
      {rule.example ? (
        <div class="rule-example">
          <del>
            <span class="unseen">{t('bench.example-before')} </span>
            {visibleWas(rule.example.before)}
          </del>
          <ins>
            <span class="unseen">{t('bench.example-after')} </span>
            {rule.example.after}
          </ins>
        </div>
      ) : null}
      {rule.hint ? (
        <details>
          <summary>{rich('bench.act-on', { act: t('bench.can-be-wrong'), rule: rule.rule, unseen })}</summary>
          <p>{say(rule.hint)}</p>
        </details>
      ) : null}
      {mayDecide ? (
        <p class="rule-acts">
          <button type="submit" name={rule.refused ? 'undo' : 'refuse'} value={rule.rule}>
            {rich('bench.act-on', {
              act: t(rule.refused ? 'bench.take-back' : 'bench.refuse-everywhere'),
              rule: rule.rule,
              unseen,
            })}
          </button>
        </p>
      ) : null}
    </li>
  );
}

function didWhat({ changes, works, confidence, refused }: RuleAtWork): string {
  const did = { changes, works, sure: share(confidence) };
  if (refused) return changes ? t('bench.rule-refused-left', did) : t('bench.rule-refused-everywhere');
  return changes ? t('bench.rule-did-everywhere', did) : '';
}

const VERDICTS = { refuse: 'refused', undo: 'undecided' } as const;

/**
 * POST /rules: the keeper's word about a rule in every work. Before one is refused, it is asked, and said how much that touches.
 * The word is kept at once; works follow one after the other.
 */
export const decideForAllPage = (needs: Needs) => async (c: Ask) => {
  const { one } = await formOf(c);
  const name = (['refuse', 'undo'] as const).find((act) => one(act) !== '');
  const rule = name && one(name);
  const sum = name && rulesAtWork(await needs.library.bench.rules(c.var.actor)).find((sum) => sum.rule === rule);
  if (!name || !sum) throw unread({ href: '/rules', words: 'bench.back-to-rules' }, 'bench.which-rule');
  if (name === 'refuse' && one('sure') !== 'yes') return question(c, sum);
  await needs.library.bench.decideForAll(c.var.actor, sum.rule, VERDICTS[name]);
  return done(c, { rule: sum.rule, verdict: VERDICTS[name] }, `/rules#rule-${sum.rule}`);
};

const question = (c: Ask, { rule, sentence, changes, works }: RuleAtWork) => {
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('bench.refuse-title', { rule }), mood: 'bench' },
    <section class="plain-page">
      <h1>{rich('bench.refuse-question', { rule, code })}</h1>
      <p class="sentence">{say(sentence)}</p>
      <p>{t('bench.refuse-touches', { changes, works })}</p>
      <form method="post" action="/rules" class="stand">
        <input type="hidden" name="refuse" value={rule} />
        <p class="acts">
          <button type="submit" name="sure" value="yes">
            {t('bench.refuse-everywhere')}
          </button>
        </p>
        <p>
          <a href={`/rules#rule-${rule}`}>{t('bench.refuse-not')}</a>
        </p>
      </form>
    </section>,
  );
};

const code = (words: Child) => <code>{words}</code>;
