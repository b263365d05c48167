import type { Claim } from '../../draft.ts';
import type { Claims } from '../site.ts';
import type { Link } from './said.ts';

const FIELDS: readonly (readonly [RegExp, Claim['field']])[] = [
  [/^ratings?$/, 'rating'],
  [/^(?:archive )?warnings?$/, 'warning'],
  [/^categor(?:y|ies)$/, 'category'],
  [/^fandoms?$/, 'fandom'],
  [/^(?:relationship|pairing)s?$/, 'relationship'],
  [/^characters?$/, 'character'],
  [/^(?:additional tag|freeform)s?$/, 'freeform'],
  [/^languages?$/, 'language'],
  [/^series$/, 'series'],
  [/^collections?$/, 'collection'],
  [/^published$/, 'date'],
  [/^(?:updated|completed)$/, 'updated'],
  [/^words$/, 'words'],
  [/^chapters$/, 'chapters'],
];

/** What a label of the Archive's tags is about: "Archive Warnings". */
export const ao3Field = (label: string): Claim['field'] | undefined =>
  FIELDS.find(([name]) => name.test(label.toLowerCase()))?.[1];

/** One value of its own, whatever commas stand in it. */
const SINGLE: ReadonlySet<string> = new Set(['language', 'date', 'updated', 'words', 'chapters']);

/**
 * What stands behind a label: each tag in a link of its own, so that a comma in a tag parts nothing; where the links are
 * lost, parted at commas.
 */
export function claimTags(label: string, words: string, links: readonly Link[], claims: Claims): void {
  if (/^stats$/i.test(label)) {
    claimStats(words, claims);
    return;
  }
  const field = ao3Field(label);
  const said = `${label}: ${words}`;
  if (!field) return;
  if (field === 'series') for (const [name, place] of seriesIn(words, links)) claims.add(field, name, place);
  else if (SINGLE.has(field)) claims.add(field, words, said);
  else if (links.length === 0) for (const tag of words.split(/,\s+/)) claims.add(field, tag, said);
  else for (const link of links) claims.add(field, link.text, said);
}

/** "Part 2 of The Lamp, Part 1 of Tides": name with number, and as said. */
function seriesIn(words: string, links: readonly Link[]): [name: string, said: string][] {
  const found: [string, string][] = [];
  let from = 0;
  for (const { text } of links) {
    const at = words.indexOf(text, from);
    const place = at < 0 ? undefined : /\bPart\s+(\d{1,4})\s+of\s*$/i.exec(words.slice(from, at))?.[1];
    if (at >= 0) from = at + text.length;
    if (!place && /^(?:←|→|previous work|next work|<-|->)/i.test(text)) continue;
    found.push([place ? `${text} #${place}` : text, `${place ? `Part ${place} of ` : ''}${text}`]);
  }
  if (links.length > 0) return found;
  return words.split(/,\s+(?=Part \d{1,4} of )/i).map((one) => {
    const [, place, name] = /^Part\s+(\d{1,4})\s+of\s+(.+)$/i.exec(one) ?? [];
    return [place && name ? `${name} #${place}` : one, one];
  });
}

const STAT =
  /\b(Published|Completed|Updated|Words|Chapters):\s*(.*?)(?=\s*\b(?:Published|Completed|Updated|Words|Chapters):|$)/gi;

/** "Published: 2015-01-04 Words: 3,218 Chapters: 2/7" */
export function claimStats(words: string, claims: Claims): void {
  for (const [said, name, value] of words.slice(0, 2000).matchAll(STAT)) {
    const field = ao3Field(name!);
    const one = field === 'chapters' ? (/^[\d,.]+\s*\/\s*[\d,.?]+/.exec(value!)?.[0] ?? value!) : value!;
    if (field) claims.add(field, one.slice(0, 40), said.slice(0, 80));
  }
}

/**
 * Who wrote it: "by Pen (account), Other". A work that was moved here for its writer says who moved it in brackets, and
 * only that name is a link.
 */
export function claimByline(words: string, links: readonly Link[], claims: Claims): void {
  const moved = /\[archived by /i.test(words);
  const names =
    links.length > 0 && !moved
      ? links.map((l) => l.text)
      : words
          .replace(/^by\s+/i, '')
          .replace(/\s*\[archived by [^\]]{1,100}\]/gi, '')
          .split(/,\s+/);
  for (const name of names) if (!/^anonymous$/i.test(name)) claims.add('author', name, words);
}
