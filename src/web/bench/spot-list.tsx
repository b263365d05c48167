import type { RuleView, Spot } from '../../library/works/explain.ts';
import { say } from '../../words/words.ts';
import { count, percent } from '../kit/words.ts';
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
      <summary>{count(spots.length, 'change')}</summary>
      {[...byRule].map(([id, those]) => (
        <div class="by-rule">
          <p>
            {rules.find((rule) => rule.id === id)?.sentence ?? id} <a href={`#rule-${id}`}>{id}</a>
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

function SpotNote({ spot, row, mayDecide }: { spot: Spot; row: number; mayDecide: boolean }) {
  const value = `${spot.part}~${row}~${spot.key}`;
  return (
    <li id={`c${spot.id}`} class="spot" data-rule={spot.rule} data-verdict={spot.verdict ?? ''}>
      <span class="what">
        {spot.verdict === 'refused' ? (
          <>
            left as it was: <span class="kept">{brief(spot.before) || 'nothing put in'}</span>
          </>
        ) : spot.mark ? (
          <>
            <span class="kept">{brief(spot.before)}</span> is a <ins>{markName(spot.mark)}</ins>
          </>
        ) : (
          <>
            {spot.before ? <del>{brief(spot.before)}</del> : 'put in'}
            {spot.before && spot.after ? ' \u2192 ' : ' '}
            {spot.after ? <ins>{brief(spot.after)}</ins> : 'taken away'}
          </>
        )}
      </span>{' '}
      {spot.verdict === 'refused' ? null : <span class="sure">{percent(spot.confidence)} sure</span>}{' '}
      {spot.reason ? <span class="why">{say(spot.reason)}</span> : null}{' '}
      <span class="verdict">{spot.verdict === 'accepted' ? 'accepted' : ''}</span>
      {mayDecide ? (
        <span class="acts">
          <button type="submit" name="accept" value={value} hidden={spot.verdict !== null}>
            Accept
          </button>
          <button type="submit" name="refuse" value={value} hidden={spot.verdict !== null}>
            Refuse
          </button>
          <button type="submit" name="undo" value={value} hidden={spot.verdict === null}>
            Undo
          </button>
        </span>
      ) : null}
    </li>
  );
}
