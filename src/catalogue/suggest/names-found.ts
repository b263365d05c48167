import type { Canons, Form, Node } from './canons.ts';
import { WordScan } from './word-scan.ts';

/** Where a form of a name stands. */
export interface Named {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
}

/** More tell nothing new; a work of a million words has some ten thousand. */
const MOST = 60_000;

/**
 * Every name of the canons in a text, the longest form at each place, in one pass. A single word that the text also writes
 * small ("spike", "data", "will") is counted only where it does not open a sentence, and not at all when it is mostly small.
 */
export function namesIn(content: string, from: number, { root, begins }: Canons): Named[] {
  const found: (Named & { readonly opens: boolean })[] = [];
  const small = new Map<Form, number>();
  let node: Node = root;
  let start = 0;
  let opens = false;
  let end = 0;
  let best: { form: Form; end: number } | undefined;
  const keep = () => {
    if (best && found.length < MOST) found.push({ form: best.form, start, end: best.end, opens });
    best = undefined;
  };
  for (const word = new WordScan(content, from, content.length); word.next(); ) {
    let next: Node | undefined;
    if (node !== root) {
      next = isNear(content, end, word.start) ? node.next.get(word.hash) : undefined;
      if (!next) {
        keep();
        node = root;
      }
    }
    if (!next) {
      if (begins[word.hash & 0xffff] === 0) continue;
      next = root.next.get(word.hash);
      if (next && !word.capital) {
        if (next.form) small.set(next.form, (small.get(next.form) ?? 0) + 1);
        continue;
      }
      start = word.start;
      opens = word.opens;
    }
    if (!next) continue;
    node = next;
    end = word.end;
    if (node.form) best = { form: node.form, end: word.end };
  }
  keep();
  if (small.size === 0) return found;
  const large = new Map<Form, number>();
  for (const { form, opens: first } of found) if (!first) large.set(form, (large.get(form) ?? 0) + 1);
  return found.filter(
    ({ form, opens: first }) => !small.has(form) || (!first && large.get(form)! > small.get(form)! * 2),
  );
}

/** Only a space, a hyphen, an apostrophe or the dot of "Mr." stands between the words of one name; a line may end there. */
function isNear(content: string, end: number, start: number): boolean {
  if (start - end > 3) return false;
  for (let i = end; i < start; i++) {
    const unit = content.charCodeAt(i);
    if (unit !== 32 && unit !== 10 && unit !== 45 && unit !== 39 && unit !== 0x2019 && unit !== 46) return false;
    if (unit === 10 && content.charCodeAt(i + 1) === 10) return false;
  }
  return true;
}
