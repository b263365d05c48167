import { certain } from '../../books/parts/facts.ts';
import type { Work } from '../../catalogue/work.ts';
import type { CardField } from '../../store/reader.ts';
import type { WorkEntry } from '../../store/writer.ts';
import type { Ledger } from '../../text/change.ts';

/** What a list says about a work, its tags aside. */
export function shelfCard(work: Work, ledgers: readonly Ledger[]): WorkEntry['card'] {
  const { fields } = work;
  return {
    title: work.title,
    language: fields.language?.value ?? 'und',
    summary: fields.summary?.value ?? null,
    words: work.words,
    chapters: work.chapters.length,
    date: fields.date?.value ?? null,
    missingParts: work.missingParts,
    changes: work.changes.count,
    confidence: meanConfidence(ledgers),
    suggested: SUGGESTIBLE.filter((name) => fields[name] && !certain(fields[name])),
  };
}

const SUGGESTIBLE: readonly CardField[] = Object.keys({
  title: 1,
  language: 1,
  summary: 1,
  date: 1,
} satisfies Record<CardField, 1>) as CardField[];

/** Over all changes; 1 where there are none. */
function meanConfidence(ledgers: readonly Ledger[]): number {
  let sum = 0;
  let count = 0;
  for (const { changes } of ledgers.flat()) {
    for (const { confidence } of changes) sum += confidence;
    count += changes.length;
  }
  return count === 0 ? 1 : sum / count;
}

/** What each rule did: how many changes, and the sum of their confidences. */
export function sumsByRule(ledgers: readonly Ledger[]): WorkEntry['byRule'] {
  const sums: { [rule: string]: [number, number] } = {};
  for (const { rule, changes } of ledgers.flat()) {
    sums[rule] ??= [0, 0];
    const so = sums[rule];
    so[0] += changes.length;
    for (const { confidence } of changes) so[1] += confidence;
  }
  return sums;
}
