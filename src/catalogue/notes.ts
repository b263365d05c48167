import type { Draft, Evidence } from '../intake/draft.ts';
import { withoutAddresses } from '../text/addresses.ts';
import type { HeaderEntry } from '../text/apparatus/entries.ts';
import { squash } from '../text/folded.ts';
import { labelKey } from '../text/labels.ts';
import { isApparatus, type Text } from '../text/text.ts';
import { blocksOf } from '../text/tree.ts';
import { headerOf } from './findings.ts';
import { readDate } from './read/date.ts';
import { isRelease } from './read/release.ts';
import { rowOfLabel } from './vocabulary.ts';
import type { Field } from './work.ts';

/** "Originally posted: in a zine", "Year: the sixth": a date's label that tells something else. */
const isUndated = ({ field, value }: { field: string; value: string }) => field === 'date' && !readDate(value);

/** Notes, disclaimers, end mark, signature as they stand around the story, and header lines that no other field holds. */
export function notesField(draft: Draft, text: Text): Field<readonly string[]> | undefined {
  const release = isRelease(draft);
  const isNote = (entry: HeaderEntry) =>
    (['other', 'note', 'disclaimer'].includes(entry.field) && !rowOfLabel(labelKey(entry.label))) ||
    isUndated(entry) ||
    (release && entry.field === 'date');
  const kept = headerOf(draft, text).filter(({ entry }) => isNote(entry) && entry.value !== '' && entry.label !== '');
  const lines = kept.map(({ entry, evidence }) => ({ text: `${entry.label}: ${entry.value}`, evidence }));
  if (release && !lines.some(({ text }) => /date/i.test(text)))
    for (const { field, value, evidence } of draft.claims)
      if (field === 'date') lines.push({ text: `Release date: ${value}`, evidence });
  const seen = new Set(lines.map((l) => squash(l.text)));
  const around = blocksOf(text).filter((b) => isApparatus(b.type) && b.type !== 'header' && b.type !== 'navigation');
  for (const block of around) {
    if ([...seen].some((s) => s === squash(block.text))) continue;
    const at = draft.text.content.indexOf(block.text);
    const evidence: Evidence = {
      path: draft.path,
      text: withoutAddresses(block.text.slice(0, 200)),
      ...(at < 0 ? {} : { at: [at, at + block.text.length] as const }),
    };
    lines.push({ text: block.text, evidence });
  }
  if (lines.length === 0) return undefined;
  return {
    value: lines.map((l) => withoutAddresses(l.text)),
    confidence: 0.95,
    given: true,
    evidence: lines.map((l) => l.evidence),
  };
}
