import { readContents } from '../../../text/apparatus/contents-list.ts';
import { foldWords } from '../../../text/folded.ts';
import { numberOf } from '../../../text/numbers.ts';
import type { Text } from '../../../text/text.ts';
import type { Block } from '../../../text/tree.ts';

/** What the list of chapters over a story says of its headings. */
export interface Listed {
  /** Numbers of chapters. */
  readonly numbers: ReadonlySet<number>;
  /** Blocks that are a line of the list word for word, in its order. */
  readonly blocks: ReadonlySet<number>;
}

const NONE: Listed = { numbers: new Set(), blocks: new Set() };

/** Reads the list, and finds its lines again below it: each once, behind the one before. */
export function listedIn(text: Text, blocks: readonly Block[]): Listed {
  const list = readContents(text);
  if (!list) return NONE;
  const places = new Map<string, number[]>();
  blocks.forEach(({ type, text, start, end }, at) => {
    if (type !== 'paragraph' || start < list.end || end - start > 120 || text.includes('\n')) return;
    const key = foldWords(text);
    const found = places.get(key);
    if (found) found.push(at);
    else places.set(key, [at]);
  });
  const found = new Set<number>();
  const numbers = new Set<number>();
  let last = -1;
  for (const { label, number, title } of list.chapters) {
    const n = numberOf(number);
    if (n !== undefined) numbers.add(n);
    for (const key of [foldWords(label), foldWords(title)]) {
      const at = /\p{L}{2}/u.test(key) ? places.get(key)?.find((i) => i > last) : undefined;
      if (at === undefined) continue;
      found.add(at);
      last = at;
      break;
    }
  }
  return { numbers, blocks: found };
}
