import type { Draft, Evidence } from '../../intake/draft.ts';
import { licenceBefore } from '../../text/apparatus/licence.ts';

/** "[EBook #1234]": how its editions are numbered. */
const NUMBERED = /\[\s?e-?(?:book|text)\s+#?\d{1,6}\s?\]/i;

/** Is it an edition of Project Gutenberg? Its dates are those of the edition: the story is older. */
export function isRelease({ claims, text: { content } }: Draft): boolean {
  const head = content.slice(0, 2000);
  return (
    licenceBefore(content) > 0 ||
    (NUMBERED.test(head) && /Project Gutenberg/i.test(head)) ||
    claims.some(
      ({ field, value }) =>
        (field === 'publisher' && /^project gutenberg\b/i.test(value.trim())) ||
        (field === 'source' && /^https?:\/\/(?:www\.)?gutenberg\.(?:org|net)\//i.test(value.trim())),
    )
  );
}

/** So far a title page and what stands before it reach. */
const FRONT = 12_000;
const COPYRIGHT =
  /\b(?:copyright(?:ed)?|©|\(c\)|first published)(?:,|:| in| by)?\s{1,3}(?:(?:©|\(c\))\s{0,3})?(1[5-9]\d\d)(?=[\s,.;:]|$)[^\n]{0,100}/gi;

/** The year in "Copyright, 1897, by …" before a story; of several the earliest, with its line. */
export function firstPublished(draft: Draft): { year: string; evidence: Evidence } | undefined {
  const { content } = draft.text;
  const from = licenceBefore(content);
  const lines = [...content.slice(from, from + FRONT).matchAll(COPYRIGHT)];
  const [first] = lines.toSorted((a, b) => Number(a[1]) - Number(b[1]));
  if (!first) return undefined;
  const start = from + first.index;
  const evidence = { path: draft.path, text: first[0], at: [start, start + first[0].length] as const };
  return { year: first[1]!, evidence };
}
