import type { Claim } from '../intake/draft.ts';
import { apply } from '../text/change.ts';
import { plain } from '../text/text.ts';
import { mojibake } from './rules/mojibake/rule.ts';

/** So much of the story tells in which code page the whole file was misread. */
const SAMPLE = 6000;
const LONGEST = 2000;

/**
 * What a file says of its story (title, writer, summary), with signs turned back that were read in the wrong code page as those
 * of the story are: they were misread together; and without soft hyphens. Evidence keeps the words of the file.
 * @param content the draft's text as it was decoded
 */
export function readableClaims(claims: readonly Claim[], content: string): readonly Claim[] {
  claims = claims.map((claim) =>
    claim.value.includes('\u00ad') ? { ...claim, value: claim.value.replaceAll('\u00ad', '') } : claim,
  );
  const odd = claims.filter(({ value }) => value.length <= LONGEST && /[^\x00-\x7f]/.test(value));
  if (odd.length === 0) return claims;
  const values = odd.map(({ value }) => value.replaceAll('\n', ' '));
  const all = plain(`${values.join('\n\n')}\n\n${content.slice(0, SAMPLE)}`);
  const changes = mojibake.find(all, { format: 'text', encoding: 'utf-8', language: 'en', safe: false });
  if (changes.length === 0) return claims;
  const read = new Map<Claim, string>();
  let at = 0;
  for (const [i, value] of values.entries()) {
    const [start, end] = [at, at + value.length];
    const own = changes
      .filter((c) => c.start >= start && c.end <= end)
      .map((c) => ({ ...c, start: c.start - start, end: c.end - start }));
    if (own.length > 0) read.set(odd[i]!, apply(plain(value), own).content);
    at = end + 2;
  }
  return claims.map((claim) => (read.has(claim) ? { ...claim, value: read.get(claim)! } : claim));
}
