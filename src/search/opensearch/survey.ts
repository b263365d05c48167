import { LENGTHS, type Survey } from '../../finding/survey.ts';
import type { Clause, Terms } from './dsl.ts';

/** More years than stories were written in, more languages than there are. */
const MOST = 10_000;

/** What to ask for a survey beside a list. */
export const SURVEY: Clause = {
  years: { terms: { field: 'year', size: MOST } },
  lengths: {
    range: {
      field: 'words',
      ranges: LENGTHS.map((from, i) => ({ from, ...(LENGTHS[i + 1] !== undefined && { to: LENGTHS[i + 1] }) })),
    },
  },
  languages: { terms: { field: 'main_language', size: MOST } },
};

/** @param total works that were found */
export function surveyIn(answer: { readonly [name: string]: unknown }, total: number): Survey {
  const years = (answer['years'] as Terms).buckets.map(({ key, doc_count: works }) => ({ year: Number(key), works }));
  const { buckets: lengths } = answer['lengths'] as { buckets: readonly { doc_count: number }[] };
  const languages = (answer['languages'] as Terms).buckets.map(({ key, doc_count: works }) => ({
    language: key,
    works,
  }));
  return {
    years: years.sort((a, b) => a.year - b.year),
    undated: total - years.reduce((sum, { works }) => sum + works, 0),
    lengths: lengths.map(({ doc_count: works }) => works),
    languages: languages.sort((a, b) => b.works - a.works || (a.language < b.language ? -1 : 1)),
  };
}
