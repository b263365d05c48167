import { IS } from './lexicon.ts';
import type { Mentions } from './mention.ts';
import { bitsAt, type Words } from './words.ts';

const NEAR = 150;

/**
 * Named people who may be somebody that the story called by a noun just before: "the small boy" speaks, then there is a Randolph.
 * They may be one or two, so that such a name beside a quote does not make its speaker certain.
 * @param explicit who is named as speaker right beside each quote; -1 where nobody is
 */
export function mistakable(w: Words, { list, entities }: Mentions, explicit: readonly number[]): Set<number> {
  const speaks = new Set(explicit);
  const met = new Set<number>();
  const out = new Set<number>();
  list.forEach((m, k) => {
    const x = entities[m.entity]!;
    if (met.has(x.id)) return;
    met.add(x.id);
    if (x.kind !== 'named') return;
    for (let j = k - 1; j >= 0 && list[j]!.from > m.from - NEAR; j--) {
      const e = entities[list[j]!.entity]!;
      if (e.kind !== 'noun' || !speaks.has(e.id) || !(bitsAt(w, e.phrase[0]) & (IS.the | IS.a))) continue;
      if (!e.gender || !x.gender || e.gender === x.gender) out.add(x.id);
    }
  });
  return out;
}
