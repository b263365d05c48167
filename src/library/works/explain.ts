import { RULES } from '../../restoration/rules.ts';
import type { Decision, EditionPart } from '../../store/reader.ts';
import { type Sentence, sentence, verbatim } from '../../text/sentence.ts';
import type { MarkType } from '../../text/text.ts';
import { compare, type TracedChange } from '../../text/trace.ts';
import { type Row, toRows, withApart } from './rows.ts';

export type { Row, Segment } from './rows.ts';

/** One change of an edition as a person meets it: what was done, by which rule, how sure, and what was said about it. */
export interface Spot {
  /** Its number in the edition, from 0 in reading order; only good for this edition. */
  readonly id: number;
  /** Index into the edition's parts. */
  readonly part: number;
  /** The lasting name (`text/trace.ts`). */
  readonly key: string;
  readonly rule: string;
  readonly confidence: number;
  readonly before: string;
  readonly after: string;
  readonly mark?: MarkType;
  readonly reason?: Sentence;
  readonly verdict: 'accepted' | 'refused' | null;
}

/** What a rule did in this work. */
export interface RuleView {
  readonly id: string;
  readonly sentence: Sentence;
  readonly hint: Sentence | null;
  readonly count: number;
  /** Mean confidence of its changes, 0-1; 1 where there are none. */
  readonly confidence: number;
  readonly refused: boolean;
  /** Refused for the whole library, where this work says nothing else. */
  readonly refusedForAll: boolean;
  /** Accepted in this work, though it is refused for the whole library. */
  readonly acceptedHere: boolean;
}

export interface Explained {
  readonly rows: readonly Row[];
  readonly spots: readonly Spot[];
  /** Rules that did something or were refused, in the order in which they are applied. */
  readonly rules: readonly RuleView[];
}

/**
 * The original beside the restored text, part after part: rows of equal and changed segments, every change with its
 * rule and what a person has said of it. Changes refused earlier stand at their place with `before === after`.
 * @param forAll rules that are refused for the whole library
 */
export function explain(
  parts: readonly EditionPart[],
  decisions: readonly Decision[],
  forAll: ReadonlySet<string> = new Set(),
): Explained {
  const spots: Spot[] = [];
  const rows: Row[] = [];
  parts.forEach((part, p) => {
    const said = decisions.filter((d) => d.draftId === part.draftId);
    const verdicts = new Map(said.flatMap((d) => ('key' in d.target ? [[d.target.key, d.verdict] as const] : [])));
    const number = (change: TracedChange, refused: boolean): number => {
      const { key, rule, confidence, before, after, mark, reason } = change;
      const verdict = refused ? 'refused' : verdicts.get(key) === 'accepted' ? 'accepted' : null;
      const more = { ...(mark ? { mark: mark.type } : {}), ...(reason ? { reason } : {}) };
      spots.push({ id: spots.length, part: p, key, rule, confidence, before, after, verdict, ...more });
      return spots.length - 1;
    };
    const pieces = compare(part.original, part.text.content, part.ledger);
    const made = new Set(pieces.flatMap((piece) => piece.changes.map((c) => c.key)));
    const refused = [...verdicts].flatMap(([key, verdict]) => {
      const place = verdict === 'refused' && !made.has(key) ? placeOf(key) : null;
      return place && place.end <= part.original.length ? [{ ...place, key }] : [];
    });
    const order = refused.sort((a, b) => a.start - b.start);
    for (const one of withApart(toRows(p, pieces, order, part.original, number), part.text)) rows.push(one);
  });
  return { rows, spots, rules: rulesOf(spots, decisions, forAll) };
}

/** Reads a change's key back into its rule and its range in the draft; null when it is not a key. */
export function placeOf(key: string): { readonly rule: string; readonly start: number; readonly end: number } | null {
  const found = /^(.{1,80})@(\d{1,10})-(\d{1,10})(?::[a-z-]{1,30})?$/.exec(key);
  return found ? { rule: found[1]!, start: Number(found[2]), end: Number(found[3]) } : null;
}

function rulesOf(spots: readonly Spot[], decisions: readonly Decision[], forAll: ReadonlySet<string>): RuleView[] {
  const sums = new Map<string, { count: number; sum: number }>();
  for (const { rule, confidence, verdict } of spots) {
    const so = sums.get(rule) ?? { count: 0, sum: 0 };
    sums.set(rule, so);
    if (verdict === 'refused') continue;
    so.count++;
    so.sum += confidence;
  }
  const said = (verdict: Decision['verdict']) =>
    new Set(decisions.flatMap((d) => ('rule' in d.target && d.verdict === verdict ? [d.target.rule] : [])));
  const refused = said('refused');
  const accepted = said('accepted');
  const known = RULES.map((rule) => rule.id);
  const ids = new Set([...known, ...sums.keys(), ...refused, ...forAll]);
  return [...ids].flatMap((id) => {
    const so = sums.get(id);
    if (!so && !refused.has(id) && !forAll.has(id)) return [];
    const rule = RULES.find((r) => r.id === id);
    const confidence = so?.count ? so.sum / so.count : 1;
    return [
      {
        id,
        sentence: rule ? sentence(rule.sentence) : verbatim(id),
        hint: rule ? sentence(rule.hint) : null,
        count: so?.count ?? 0,
        confidence,
        refused: refused.has(id),
        refusedForAll: forAll.has(id) && !refused.has(id) && !accepted.has(id),
        acceptedHere: forAll.has(id) && accepted.has(id),
      },
    ];
  });
}
