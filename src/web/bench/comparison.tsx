import type { Row, RuleView, Segment, Spot } from '../../library/works/explain.ts';
import { t } from '../../words/words.ts';
import type { PlacedRow } from './leaves.ts';
import { markName } from './mark-name.ts';
import { SpotList } from './spot-list.tsx';
import { visibleNow, visibleWas } from './visible.ts';

export type View = 'side' | 'inline';

export interface ComparisonProps {
  readonly leaf: readonly PlacedRow[];
  readonly all: readonly Spot[];
  readonly rules: readonly RuleView[];
  readonly view: View;
  readonly mayDecide: boolean;
  /** Names of the parts, shown where a part begins; empty when there is one. */
  readonly parts: readonly string[];
}

/** A leaf of the comparison: the original and the restored text, row by row, every change a link to its note. */
export function Comparison({ leaf, all, rules, view, mayDecide, parts }: ComparisonProps) {
  let part = -1;
  let last = leaf[0] ? leaf[0].n - 1 : 0;
  return (
    <div class={`comparison ${view}`}>
      {leaf.map(({ n, row, spots }) => {
        const opens = parts.length > 1 && row.part !== part;
        const gap = n > last + 1;
        part = row.part;
        last = n;
        return (
          <>
            {opens ? <h3 class="part-name">{parts[row.part]}</h3> : null}
            {gap && !opens ? (
              <p class="left-out" aria-hidden="true">
                …
              </p>
            ) : null}
            <section
              class={`row${isBare(row) ? ' bare' : ''}${row.apart ? ' apart' : ''}`}
              id={`r${n}`}
              aria-label={t('bench.passage', { n: n + 1 })}
            >
              {view === 'side' ? (
                <Side row={row} shown={new Set(spots)} all={all} />
              ) : (
                <Inline row={row} shown={new Set(spots)} all={all} />
              )}
              <SpotList spots={spots} rules={rules} row={n} mayDecide={mayDecide} />
            </section>
          </>
        );
      })}
    </div>
  );
}

/** Nothing but changes: they need room around them to be hit by a finger. */
const isBare = (row: Row): boolean =>
  row.segments.every((segment) => segment.spots.length > 0 || !segment.after.trim());

interface RowProps {
  readonly row: Row;
  readonly shown: ReadonlySet<Spot>;
  readonly all: readonly Spot[];
}

function Side({ row, shown, all }: RowProps) {
  return (
    <>
      <div class="cell was" dir="auto">
        {row.segments.map((segment, i) => {
          const seen = seenIn(segment, shown, all);
          if (!seen.length) return unpadded(segment.before, i === row.segments.length - 1);
          return segment.before ? (
            <Change spots={seen}>
              <del>{visibleWas(segment.before)}</del>
            </Change>
          ) : null;
        })}
      </div>
      <div class="cell now" dir="auto">
        <Labels spots={[...shown]} />
        <Apart row={row} shown={shown} />
        {isOffPage(row)
          ? null
          : row.segments.map((segment, i) => {
              const seen = seenIn(segment, shown, all);
              if (!seen.length) return unpadded(segment.after, i === row.segments.length - 1);
              return (
                <Change spots={seen}>
                  {segment.after ? <ins>{visibleNow(segment.after)}</ins> : segment.before ? <Gone /> : null}
                </Change>
              );
            })}
      </div>
    </>
  );
}

function Inline({ row, shown, all }: RowProps) {
  return (
    <div class="cell both" dir="auto">
      <Labels spots={[...shown]} />
      <Apart row={row} shown={shown} />
      {row.segments.map((segment, i) => {
        const seen = seenIn(segment, shown, all);
        if (!seen.length) return unpadded(segment.after, i === row.segments.length - 1);
        return (
          <Change spots={seen}>
            {segment.before ? <del>{visibleNow(segment.before)}</del> : null}
            {segment.after && segment.after !== segment.before ? <ins>{visibleNow(segment.after)}</ins> : null}
          </Change>
        );
      })}
    </div>
  );
}

/** What the page itself set apart: said where no change says it. */
const Apart = ({ row, shown }: { row: Row; shown: ReadonlySet<Spot> }) =>
  row.apart && ![...shown].some((spot) => spot.mark) ? (
    <p class="apart-name">{t('bench.apart', { mark: markName(row.apart) })}</p>
  ) : null;

/** Furniture in which nothing was changed: the page shows nothing of it, and so does the column of the restored text. */
const isOffPage = (row: Row): boolean =>
  row.apart === 'navigation' && row.segments.every((segment) => segment.spots.length === 0);

/** The changes of a segment that stand in the text; those that only say what a passage is are labels before it. */
const seenIn = (segment: Segment, shown: ReadonlySet<Spot>, all: readonly Spot[]): Spot[] =>
  segment.spots.map((id) => all[id]!).filter((spot) => shown.has(spot) && !spot.mark);

const unpadded = (text: string, last: boolean): string => (last ? text.trimEnd() : text);

/** Something was taken away here and nothing put in its place. */
const Gone = () => <ins class="gone">‸</ins>;

function Change({ spots, children }: { spots: readonly Spot[]; children?: unknown }) {
  const least = spots.reduce((a, b) => (b.confidence < a.confidence ? b : a));
  const kind = least.verdict ?? (least.confidence < 0.8 ? 'unsure' : least.confidence < 0.95 ? 'fair' : 'certain');
  if (!children) return null;
  return (
    <a class={`c ${kind}`} href={`#c${spots[0]!.id}`}>
      {children as never}
    </a>
  );
}

const Labels = ({ spots }: { spots: readonly Spot[] }) => (
  <>
    {spots.flatMap((spot) =>
      spot.mark
        ? [
            <a class={`c label ${spot.verdict ?? ''}`} href={`#c${spot.id}`}>
              {markName(spot.mark)}
            </a>,
          ]
        : [],
    )}
  </>
);
