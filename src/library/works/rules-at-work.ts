import { RULES } from '../../restoration/rules.ts';
import type { RuleSum } from '../../store/reader.ts';
import { type Sentence, sentence, verbatim } from '../../text/sentence.ts';

/** A rule in words, with what it did in the whole library. */
export interface RuleAtWork extends RuleSum {
  /** What it does, one sentence; the id where this program no longer has the rule. */
  readonly sentence: Sentence;
  /** When it can be wrong. */
  readonly hint: Sentence | null;
  /** null where this program no longer has the rule. */
  readonly example: { readonly before: string; readonly after: string } | null;
}

/** What rules did, in words, in the order in which they are applied; rules that this program no longer has come last. */
export function rulesAtWork(sums: readonly RuleSum[]): RuleAtWork[] {
  const order = new Map(RULES.map((rule, i) => [rule.id, { rule, i }]));
  const place = ({ rule }: RuleSum) => order.get(rule)?.i ?? RULES.length;
  return [...sums]
    .sort((a, b) => place(a) - place(b))
    .map((sum) => {
      const rule = order.get(sum.rule)?.rule;
      return {
        ...sum,
        sentence: rule ? sentence(rule.sentence) : verbatim(sum.rule),
        hint: rule ? sentence(rule.hint) : null,
        example: rule?.example ?? null,
      };
    });
}
