import { rowOfTag } from '../../catalogue/vocabulary.ts';
import { nameKey } from '../../text/name-key.ts';
import type { TagType } from '../findable.ts';

/** From the mildest; a work that is not rated lies nowhere among them. */
export const RATINGS = ['General Audiences', 'Teen And Up Audiences', 'Mature', 'Explicit'] as const;

/** Where a rating stands among them; -1 for one that is none of these. */
export const rankOf = (rating: string): number => (RATINGS as readonly string[]).indexOf(rating);

/** `teen` */
export const shortRating = (rating: string): string => rating.split(' ')[0]!.toLowerCase();

/** What is typed for values of the vocabulary, by type and key without blanks: words of the search box, the same in every language. */
const SHORT: { readonly [type: string]: { readonly [key: string]: string } } = {
  rating: {
    general: 'General Audiences',
    g: 'General Audiences',
    teen: 'Teen And Up Audiences',
    t: 'Teen And Up Audiences',
    m: 'Mature',
    e: 'Explicit',
    unrated: 'Not Rated',
  },
  warning: {
    nowarnings: 'No Archive Warnings Apply',
    violence: 'Graphic Depictions Of Violence',
    death: 'Major Character Death',
    noncon: 'Rape/Non-Con',
    underage: 'Underage Sex',
    chosenottowarn: 'Choose Not To Use Archive Warnings',
  },
  category: { 'm/f': 'F/M' },
};

/** The value of the vocabulary that somebody means, "teen" for "Teen And Up Audiences"; other names as they are. */
export function valueMeant(type: TagType | null, name: string): string {
  const choices = (type && rowOfTag(type)?.choices) || [];
  const key = nameKey(name).replaceAll(' ', '');
  const meant = choices.find(({ value }) => nameKey(value).replaceAll(' ', '') === key)?.value;
  return meant ?? SHORT[type ?? '']?.[key] ?? name;
}

/** The category that a bare word is: m/m, f/f, f/m, m/f, gen; null for any other. */
export const categoryOf = (word: string): string | null =>
  /^(?:[fm]\/[fm]|gen)[,.;]?$/i.test(word) ? valueMeant('category', word.replace(/[,.;]$/, '')) : null;

const UP_TO = /\s*(?:\.\.+|-|–)\s*/;

/** Two ratings, or one and all milder or stronger ones. @returns null where none of them is one, or nothing lies there */
export function ratingsOf(words: string, sign: string): { readonly from?: string; readonly to?: string } | null {
  const ranks = words.split(UP_TO).map((one) => rankOf(valueMeant('rating', one)));
  if (ranks.length > 2 || ranks.includes(-1)) return null;
  const [low, high] = [Math.min(...ranks), Math.max(...ranks)];
  const from = sign === '>' ? low + 1 : sign === '>=' || sign[0] !== '<' ? low : 0;
  const to = sign === '<' ? high - 1 : sign === '<=' || sign[0] !== '>' ? high : RATINGS.length - 1;
  if (RATINGS[from] === undefined || RATINGS[to] === undefined) return null;
  return { ...(sign[0] !== '<' && { from: RATINGS[from] }), ...(sign[0] !== '>' && { to: RATINGS[to] }) };
}

/** `general..teen`, as against the name of one. */
export const isSpan = (word: string): boolean => UP_TO.test(word) && ratingsOf(word, ':') !== null;
