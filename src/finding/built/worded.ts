import type { Findable, Told } from '../findable.ts';
import type { Analyser } from '../terms.ts';
import type { Worded } from '../words/segment-builder.ts';
import { numberOf } from '../works/stock.ts';

/** A work's words as the index of words takes them. */
export function wordedOf(work: Findable, { text, notes }: Told, analyser: Analyser): Worded {
  const { id, language, title, summary, series } = work;
  const terms = (words: string) => analyser.terms(words, language);
  return {
    id: numberOf(id),
    language,
    fields: {
      text: [terms(text)],
      title: [terms(title)],
      summary: [terms(summary ?? '')],
      series: series.map(terms),
      notes: [terms(notes)],
    },
  };
}
