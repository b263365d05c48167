import { type Change, replace, say } from '../change.ts';
import { type ApparatusMark, isApparatus, type Text } from '../text.ts';
import type { Region } from './region.ts';

/**
 * Regions as changes: each is said to be what it is, and parted by a blank line from the story it shares a block with.
 * What already carries an apparatus mark is left alone, so that a second run finds nothing.
 * @param types the regions that are this rule's to name; the others it only parts, when `partAll`
 */
export function regionChanges(
  text: Text,
  rule: string,
  regions: readonly Region[],
  types: readonly ApparatusMark[],
  partAll = false,
): Change[] {
  const changes: Change[] = [];
  for (const r of regions) {
    const own = types.includes(r.type);
    if ((!own && !partAll) || r.end <= r.start) continue;
    if (changes.some((c) => c.mark && c.start < r.end && c.end > r.start)) continue;
    if (text.marks.some((m) => isApparatus(m.type) && m.start < r.end && m.end > r.start)) continue;
    if (r.gap) changes.push(replace(text, rule, r.gap.start, r.gap.end, '\n\n', r.confidence));
    if (own) changes.push(say(text, rule, r.start, r.end, r.type, r.confidence));
  }
  return changes.sort((a, b) => a.start - b.start || a.end - b.end);
}
