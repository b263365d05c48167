import { isShared } from '../text/nobody.ts';
import type { Card } from './card.ts';
import { writerKey } from './writers.ts';

/** Drafts that lost their paragraphs, and others by the same writer that kept them. */
export interface Beside {
  readonly lost: readonly string[];
  /** The first few, by their texts: whatever the order in which they came in. Empty where none did. */
  readonly intact: readonly string[];
}

/** Of drafts that show less of their form than this the paragraphs may have been guessed. */
export const LOST = 0.9;
/** And those that show as much surely kept them. */
const INTACT = 0.97;
const FEWEST_WORDS = 400;
const MOST = 4;

/** Groups drafts by who wrote them; where nobody signed, by what `sameWork` says. Only groups in which something is lost are named. */
export function besideLost(cards: readonly Card[], sameWork: (card: Card) => string | undefined): Beside[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const by = groupOf(card, sameWork);
    if (by === undefined) continue;
    const known = groups.get(by);
    if (known) known.push(card);
    else groups.set(by, [card]);
  }
  return [...groups.values()].flatMap((group) => {
    const lost = group.filter(isLost).map(({ key }) => key);
    return lost.length > 0 ? [{ lost, intact: firstOf(group.filter(isIntact)) }] : [];
  });
}

const groupOf = (card: Card, sameWork: (card: Card) => string | undefined): string | undefined => {
  const name = card.author ?? '';
  const writer = writerKey(name);
  // Under some names many wrote: of them only parts of one work are by the same.
  if (writer !== '' && !isShared(name)) return `@${writer}`;
  const work = sameWork(card);
  return work === undefined ? undefined : `#${work}`;
};

export const isLost = ({ form }: Card): boolean => form !== undefined && form.given < LOST;

const isIntact = ({ form, words }: Card): boolean =>
  form !== undefined && form.given >= INTACT && words >= FEWEST_WORDS;

/** One draft of each text, in the order of their letters' hashes. */
function firstOf(cards: readonly Card[]): string[] {
  const ordered = cards.toSorted((a, b) => compare(a.letters, b.letters) || compare(a.key, b.key));
  const texts = new Set<string>();
  const first: string[] = [];
  for (const { letters, key } of ordered) {
    if (texts.has(letters)) continue;
    texts.add(letters);
    first.push(key);
    if (first.length === MOST) break;
  }
  return first;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
