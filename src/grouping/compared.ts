import type { KnownDrafts } from './card.ts';
import type { Copies } from './copies.ts';
import type { Joined } from './parts.ts';
import { joinReadings, type Reading } from './reading.ts';
import type { Sameness } from './relation.ts';
import { isWhole } from './said.ts';
import { compareReadings } from './slips.ts';

/** A work's parts with how each draft differs from the one that its part, or where it is the whole its work, is read from. */
export async function compared(
  work: Joined,
  readingOf: (key: string) => Promise<Reading>,
  earlier: KnownDrafts['earlier'],
): Promise<Copies[]> {
  const parts: Copies[] = [];
  for (const text of work.parts) {
    const [first, ...others] = text.cards;
    const differing = new Map<string, Sameness>();
    const byLetters = new Map<string, number>();
    for (const card of others) {
      if (card.letters === first!.letters && card.letters !== '') continue;
      let similarity = byLetters.get(card.letters);
      if (similarity === undefined) {
        const read = isWhole(card, work) ? await wholeOf(work, readingOf) : await readingOf(first!.key);
        similarity = compareReadings(read, await readingOf(card.key)).similarity;
        byLetters.set(card.letters, similarity);
      }
      differing.set(card.key, { same: earlier.has(card.key) ? 'earlier' : 'near-copy', similarity });
    }
    parts.push({ ...text, differing });
  }
  return parts;
}

async function wholeOf({ parts }: Joined, readingOf: (key: string) => Promise<Reading>): Promise<Reading> {
  const readings: Reading[] = [];
  for (const { cards } of parts) readings.push(await readingOf(cards[0]!.key));
  return joinReadings(readings);
}
