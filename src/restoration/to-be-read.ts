import type { Text } from '../text/text.ts';
import { unbrokenRanges } from './paragraphs/unbroken.ts';
import { unitsOf } from './paragraphs/units.ts';
import { type RestoreOptions, restore } from './restore.ts';
import { paragraphModel } from './rules/paragraph-model/rule.ts';
import { RULES } from './rules.ts';

/** A text for a second reader: stretches without paragraphs, each as the units between which one could begin. */
export interface ToBeRead {
  /** The text as it stands when its paragraphs are looked for. */
  readonly content: string;
  readonly stretches: readonly Stretch[];
}

/** Units in the order of the text, as offsets into the content. */
export type Stretch = readonly { readonly start: number; readonly end: number }[];

/** What of a draft a second reader should read before it is restored: only what has lost its paragraphs; else undefined. */
export function toBeRead(draft: Text, options: RestoreOptions): ToBeRead | undefined {
  const before = RULES.slice(0, RULES.indexOf(paragraphModel));
  const { text } = restore(draft, { ...options, rules: before });
  const { ranges } = unbrokenRanges(text);
  if (ranges.length === 0) return undefined;
  const { start, end, given, count } = unitsOf(text.content, ranges);
  const stretches: { start: number; end: number }[][] = [];
  for (let i = 0; i < count; i++) {
    if (given[i]) stretches.push([]);
    stretches.at(-1)!.push({ start: start[i]!, end: end[i]! });
  }
  return { content: text.content, stretches };
}
