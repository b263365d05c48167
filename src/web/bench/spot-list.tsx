import type { RuleView, Spot } from '../../library/works/explain.ts';
import { say, t } from '../../words/words.ts';
import { share } from '../../words/writing.ts';
import { rich } from '../kit/rich.tsx';
import { markName } from './mark-name.ts';
import { brief } from './visible.ts';

/** The notes to a row's changes, folded: what was done, by which rule, why, how sure, and a person's word about it. */
export function SpotList({
  spots,
  rules,
  row,
  mayDecide,
}: {
  spots: readonly Spot[];
  rules: readonly RuleView[];
  row: number;
  mayDecide: boolean;
}) {
  if (spots.length === 0) return null;
  const byRule = Map.groupBy(spots, (spot) => spot.rule);
  return (
    <details class="spots">
      <summary>{t('bench.changes', { n: spots.length })}</summary>
      {[...byRule].map(([id, those]) => (
        <div class="by-rule">
          <p>
            {sentenceOf(rules, id)} <a href={`#rule-${id}`}>{id}</a>
          </p>
          <ul>
            {those.map((spot) => (
              <SpotNote spot={spot} row={row} mayDecide={mayDecide} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function sentenceOf(rules: readonly RuleView[], id: string): string {
  const rule = rules.find((one) => one.id === id);
  return rule ? say(rule.sentence) : id;
}

/** "left as it was: …", "… is a verse", "… → …", "put in …", "… taken away". */
function whatWasDone(spot: Spot) {
  const kept = (text: string) => <span class="kept">{text}</span>;
  if (spot.verdict === 'refused')
    return rich('bench.left-as-was', { text: kept(brief(spot.before) || t('bench.nothing-put-in')) });
  if (spot.mark) return rich('bench.is-a', { text: kept(brief(spot.before)), mark: <ins>{markName(spot.mark)}</ins> });
  const before = <del>{brief(spot.before)}</del>;
  const after = <ins>{brief(spot.after)}</ins>;
  if (!spot.before) return rich('bench.put-in', { text: after });
  return spot.after ? rich('bench.became', { before, after }) : rich('bench.taken-away', { text: before });
}

function SpotNote({ spot, row, mayDecide }: { spot: Spot; row: number; mayDecide: boolean }) {
  const value = `${spot.part}~${row}~${spot.key}`;
  return (
    <li id={`c${spot.id}`} class="spot" data-rule={spot.rule} data-verdict={spot.verdict ?? ''}>
      <span class="what">{whatWasDone(spot)}</span>{' '}
      {spot.verdict === 'refused' ? null : <span class="sure">{t('page.sure', { sure: share(spot.confidence) })}</span>}{' '}
      {spot.reason ? <span class="why">{say(spot.reason)}</span> : null}{' '}
      <span class="verdict">{spot.verdict === 'accepted' ? t('bench.is-accepted') : ''}</span>
      {mayDecide ? (
        <span class="acts">
          <button type="submit" name="accept" value={value} hidden={spot.verdict !== null}>
            {t('bench.accept')}
          </button>
          <button type="submit" name="refuse" value={value} hidden={spot.verdict !== null}>
            {t('bench.refuse')}
          </button>
          <button type="submit" name="undo" value={value} hidden={spot.verdict === null}>
            {t('page.undo')}
          </button>
        </span>
      ) : null}
    </li>
  );
}
