import { mainLanguage, type Survey, Surveying } from '../survey.ts';
import { listed } from '../works/bits.ts';
import { UNKNOWN } from '../works/column.ts';
import { shared } from '../works/shared.ts';
import type { Slots } from '../works/slots.ts';
import type { WorksIndex } from '../works/works-index.ts';
import type { Facts } from './facts.ts';

/** Counts what was found by years, lengths and languages, over the columns of the index. */
export function surveyOf(found: Slots, works: WorksIndex, facts: Facts): Survey {
  const all = new Surveying();
  const [dates, words] = [works.values('date'), works.values('words')];
  for (const slot of found.few ?? listed(found.bits, found.size)) {
    const date = dates[slot]!;
    all.add(date === UNKNOWN ? null : date, words[slot]!);
  }
  const languages = new Map<string, number>();
  for (const [tag, number] of facts.languages)
    if (tag === mainLanguage(tag)) languages.set(tag, shared(found, works.anyOf([{ side: 'facts', tags: [number] }])));
  return all.done(languages);
}
