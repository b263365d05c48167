import { apply, type Change, type Ledger, type Pass, unmapper } from '../text/change.ts';
import { chancesOf } from '../text/restored.ts';
import type { Text } from '../text/text.ts';
import { type TracedChange, trace } from '../text/trace.ts';
import type { Context, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** A restored text and all that was done to get there. */
export interface Restored {
  readonly text: Text;
  readonly ledger: Ledger;
  /** Probability of the break before a block, by offset of the block's start in `text`; only breaks that were inferred. */
  readonly chances: ReadonlyMap<number, number>;
}

export interface RestoreOptions extends Partial<Context> {
  /** Keys of changes that a person refused (`keyOf`), and rules that a person refused altogether. */
  readonly refused?: {
    readonly keys: ReadonlySet<string>;
    readonly rules: ReadonlySet<string>;
    /** Keys of changes that are made all the same, though their rule is refused. */
    readonly but?: ReadonlySet<string>;
  };
  /** For tests of a single rule. */
  readonly rules?: readonly Rule[];
}

/** Folds the rules over the draft's text in their order and writes the ledger. Refused changes are not made. */
export function restore(draft: Text, options: RestoreOptions = {}): Restored {
  const { refused, rules = RULES, ...given } = options;
  const context: Context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false, ...given };
  const ledger: Pass[] = [];
  const back: ((offset: number, side: -1 | 1) => number)[] = [];
  /** What a person wants left alone is left alone by every rule, not only by the one that was refused. */
  const places = new Set([...(refused?.keys ?? [])].flatMap((key) => /@(\d+-\d+)$/.exec(key)?.[1] ?? []));
  let text = draft;
  for (const rule of rules) {
    const left = refused?.rules.has(rule.id) || (rule.again !== undefined && refused?.rules.has(rule.again));
    if (left && ![...(refused?.but ?? [])].some((key) => key.startsWith(`${rule.id}@`))) continue;
    let changes: readonly Change[] = rule.find(text, context);
    if (refused && (left || refused.keys.size))
      changes = trace(changes, back)
        .filter((c) => !left || refused.but?.has(c.key))
        .filter((c) => !refused.keys.has(c.key) && (c.mark || !places.has(placeOf(c))))
        .map(({ key: _key, at: _at, ...change }) => change);
    if (changes.length === 0) continue;
    text = apply(text, changes);
    ledger.push({ rule: rule.id, changes });
    back.push(unmapper(changes));
  }
  return { text, ledger, chances: chancesOf(text, ledger) };
}

const placeOf = ({ at: [start, end] }: TracedChange): string => `${start}-${end}`;
