import type { Entity } from '../entity.ts';
import { ADDRESSES, IS } from '../lexicon.ts';
import { type Mentions, NAME } from '../mention.ts';
import { isCalled } from '../names.ts';
import type { Speech } from '../tags.ts';
import type { Words } from '../words.ts';

/** Who is called by name in a quote: spoken to (2), or spoken of (1). */
export function namedIn(w: Words, mentions: Mentions, { from, to }: Speech): ReadonlyMap<number, number> {
  if (from < 0) return NO_NAMES;
  let out: Map<number, number> | undefined;
  for (let k = mentions.firstAt(from); k < mentions.list.length && mentions.list[k]!.from < to; k++) {
    const m = mentions.list[k]!;
    if (m.kind !== NAME) continue;
    const how = isCalled(w, m.from, m.to) ? 2 : 1;
    out ??= new Map();
    out.set(m.entity, Math.max(out.get(m.entity) ?? 0, how));
  }
  return out ?? NO_NAMES;
}
const NO_NAMES: ReadonlyMap<number, number> = new Map();

/** Somebody spoken to without a name: the form of the word ("aunt"), or a gender alone ("sir"). */
export interface SpokenTo {
  readonly form: number;
  readonly gender: 'f' | 'm' | null;
}
const NOBODY: SpokenTo = { form: -1, gender: null };
const CALLED = IS.kin | IS.noun | IS.title | IS.address;

/** Whom a quote speaks to by a word for them. */
export function spokenTo(w: Words, { from, to }: Speech): SpokenTo {
  if (from < 0) return NOBODY;
  for (let i = from; i < to; i++) {
    const form = w.form[i]!;
    if (form < 0) continue;
    const bits = w.bits[form]!;
    if (!(bits & CALLED) || !isCalled(w, i, i + 1)) continue;
    const gender = ADDRESSES.get(w.forms[form]!) ?? (bits & IS.female ? 'f' : bits & IS.male ? 'm' : null);
    return { form, gender };
  }
  return NOBODY;
}

/** How one fits who is spoken to: 0 nobody is, 1 called so, 2 of that gender, 3 of the other, 4 unknown. */
export const fits = ({ form, gender }: SpokenTo, e: Entity): number =>
  form < 0 ? 0 : e.heads.has(form) ? 1 : gender === null || e.gender === null ? 4 : e.gender === gender ? 2 : 3;
