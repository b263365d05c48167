import { nameKey } from '../text/name-key.ts';
import type { Fields } from './work.ts';

/** How surely a pairing stands in the background: `doubted` where the program holds it for the main one. */
export type Background = 'said' | 'doubted';

const ASIDE = 'background|bg|minor|past|former|side|mentioned|hinted|implied';
/** "Background Ilse/Joren", "Ilse/Joren (past)", "past/minor Ilse/Joren". */
const WORDED = new RegExp(
  String.raw`^(?:${ASIDE})\b[\s:/-]*(?:(?:${ASIDE})\b[\s:/-]*)?|\s*[([-]\s*(?:${ASIDE})(?:\s+(?:pairing|relationship)s?)?\s*[)\]]?$`,
  'giu',
);

/** A pairing without words that say how it stands, whoever is named first: "past Joren/Ilse" is "ilse joren". */
const pairKey = (name: string): string =>
  name
    .replace(WORDED, '')
    .split(/[/&]|\s[x×]\s/iu)
    .map(nameKey)
    .sort()
    .join('\n');

const isWorded = (name: string): boolean => name.replace(WORDED, '') !== name;
const isFriendship = (name: string): boolean => name.includes('&');

/**
 * Which pairings of a record stand in the background. What a person or the file calls the main ones are those; else the first
 * that is listed is, of pairings ("/") and of friendships ("&") each, as archives have it, and none that is called past or minor, there or among free tags.
 * @returns asked by the name of a pairing; undefined for a main one
 */
export function backgroundIn(fields: Fields): (name: string) => Background | undefined {
  const main = fields.mainPairings;
  const named = new Set(main?.value.map(pairKey));
  if (main && (main.given || main.decided)) return (name) => (named.has(pairKey(name)) ? undefined : 'said');
  const aside = new Set(fields.freeforms?.value.filter(isWorded).map(pairKey));
  const standsAside = (name: string) => isWorded(name) || aside.has(pairKey(name));
  const listed = (fields.relationships?.value ?? []).filter((name) => !standsAside(name));
  const first = new Set([listed.find(isFriendship), listed.find((name) => !isFriendship(name))]);
  return (name) => {
    if (first.has(name)) return undefined;
    return named.has(pairKey(name)) && !standsAside(name) ? 'doubted' : 'said';
  };
}

/** Pairings that are called main ones, and that nothing lists. */
export function onlyMain({ mainPairings, relationships }: Fields): readonly string[] {
  if (!mainPairings || !(mainPairings.given || mainPairings.decided)) return [];
  const listed = new Set(relationships?.value.map(pairKey));
  return mainPairings.value.filter((name) => !listed.has(pairKey(name)));
}
