import { type Sentence, sentence } from '../text/sentence.ts';
import type { Card } from './card.ts';

/** What is known of one of several texts of a story when the best is chosen. */
export interface Candidate {
  readonly card: Card;
  /** Words of the story that another has and this one has not. */
  readonly lacks: number;
  /** The file holds something newer now. */
  readonly earlier: boolean;
  /** A person decided a change in it. */
  readonly decided: boolean;
}

/**
 * Puts texts that differ by slips in order, the best first: what a file holds now before what it held, what people made
 * decisions about before the rest, then by the form that it kept (`Card.quality`), the italics and accents it has of those that any of them has, and that it is whole: one
 * word in a hundred missing weighs as much as lost paragraphs. Of equals, the later.
 */
export function bestFirst<T extends Candidate>(candidates: readonly T[]): T[] {
  const most = (of: 'emphasis' | 'accents') => Math.max(1, ...candidates.map(({ card }) => card.form?.[of] ?? 0));
  const emphasis = most('emphasis');
  const accents = most('accents');
  const score = ({ card, lacks }: Candidate) =>
    card.quality +
    (0.1 * (card.form?.emphasis ?? 0)) / emphasis +
    (0.1 * (card.form?.accents ?? 0)) / accents -
    Math.min(0.4, (40 * lacks) / Math.max(1, card.words));
  return candidates
    .map((candidate) => ({ candidate, score: Math.round(score(candidate) * 100), date: candidate.card.date ?? '' }))
    .sort(
      (a, b) =>
        Number(a.candidate.earlier) - Number(b.candidate.earlier) ||
        Number(b.candidate.decided) - Number(a.candidate.decided) ||
        b.score - a.score ||
        (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) ||
        (a.candidate.card.path < b.candidate.card.path ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}

/** What the source that is read from has that some of the others have not. */
export function reasonsFor(
  best: Pick<Card, 'form' | 'words'>,
  others: readonly Pick<Card, 'form' | 'words'>[],
): Sentence[] {
  const { form } = best;
  if (!form || others.length === 0) return [];
  const than = (least: (other: Pick<Card, 'form' | 'words'>) => number | undefined, own: number, by: number) =>
    others.some((other) => (least(other) ?? own) < own - by);
  const reasons: Sentence[] = [];
  if (than((o) => o.words, best.words, best.words * 0.002)) reasons.push(sentence('kept.words'));
  if (than((o) => o.form?.given, form.given, 0.02)) reasons.push(sentence('kept.paragraphs'));
  if (than((o) => o.form?.emphasis, form.emphasis, form.emphasis * 0.1)) reasons.push(sentence('kept.italics'));
  if (than((o) => o.form?.accents, form.accents, form.accents * 0.1)) reasons.push(sentence('kept.accents'));
  if (than((o) => o.form?.set, form.set, 0.2)) reasons.push(sentence('kept.quotes'));
  return reasons;
}
