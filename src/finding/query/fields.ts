import type { TagType } from '../findable.ts';
import type { Field, Ranged, Sort } from './query.ts';

/** A thing that is either so or not. */
export type Flag = 'complete' | 'oneShot' | 'onePairing' | 'read' | 'kudosed' | 'restored';

/** What stands before the `:` in the search box, and what comes after it. */
export type Named =
  | { readonly is: 'words'; readonly field: Field | null }
  | { readonly is: 'tag'; readonly type: TagType | null; readonly main?: true }
  | { readonly is: 'rating' }
  | { readonly is: 'languages' }
  | { readonly is: 'crossover' }
  | { readonly is: 'suggested' }
  | { readonly is: 'sure' }
  | { readonly is: 'sort' }
  | { readonly is: 'count'; readonly of: Exclude<Ranged, 'date' | 'updated'> }
  | { readonly is: 'date'; readonly of: 'date' | 'updated' }
  | { readonly is: 'flag'; readonly of: Flag; readonly not?: true };

const tag = (type: TagType | null): Named => ({ is: 'tag', type });
const words = (field: Field | null): Named => ({ is: 'words', field });
const count = (of: Exclude<Ranged, 'date' | 'updated'>): Named => ({ is: 'count', of });
const flag = (of: Flag): Named => ({ is: 'flag', of });

/** Every name, in small letters. The first of each kind is the one that is written. */
const NAMES: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['any', words(null)],
  ['text', words('text')],
  ['title', words('title')],
  ['author', words('author')],
  ['creator', words('author')],
  ['writer', words('author')],
  ['by', words('author')],
  ['summary', words('summary')],
  ['notes', words('notes')],
  ['series', words('series')],
  ['tag', tag(null)],
  ['fandom', tag('fandom')],
  ['character', tag('character')],
  ['relationship', tag('relationship')],
  ['pairing', tag('relationship')],
  ['main', { is: 'tag', type: 'relationship', main: true }],
  ['freeform', tag('freeform')],
  ['warning', tag('warning')],
  ['category', tag('category')],
  ['media', tag('media')],
  ['rating', { is: 'rating' }],
  ['words', count('words')],
  ['chapters', count('chapters')],
  ['hits', count('hits')],
  ['kudos', count('kudos')],
  ['comments', count('comments')],
  ['bookmarks', count('bookmarks')],
  ['date', { is: 'date', of: 'date' }],
  ['written', { is: 'date', of: 'date' }],
  ['posted', { is: 'date', of: 'date' }],
  ['updated', { is: 'date', of: 'updated' }],
  ['complete', flag('complete')],
  ['wip', { is: 'flag', of: 'complete', not: true }],
  ['oneshot', flag('oneShot')],
  ['one-shot', flag('oneShot')],
  ['otp', flag('onePairing')],
  ['crossover', { is: 'crossover' }],
  ['lang', { is: 'languages' }],
  ['language', { is: 'languages' }],
  ['read', flag('read')],
  ['unread', { is: 'flag', of: 'read', not: true }],
  ['kudosed', flag('kudosed')],
  ['restored', flag('restored')],
  ['suggested', { is: 'suggested' }],
  ['sure', { is: 'sure' }],
  ['sort', { is: 'sort' }],
]);

export const named = (name: string): Named | undefined => NAMES.get(name.toLowerCase());

/** The name that is written for a field, a flag or a range. */
export const FLAG_NAMES: Readonly<Record<Flag, string>> = {
  complete: 'complete',
  oneShot: 'oneshot',
  onePairing: 'otp',
  read: 'read',
  kudosed: 'kudosed',
  restored: 'restored',
};

/** What people call the orders. */
export const SORT_NAMES: ReadonlyMap<string, Sort> = new Map<string, Sort>([
  ['best', 'best'],
  ['match', 'best'],
  ['relevance', 'best'],
  ['title', 'title'],
  ['author', 'author'],
  ['creator', 'author'],
  ['writer', 'author'],
  ['date', 'date'],
  ['posted', 'date'],
  ['written', 'date'],
  ['updated', 'updated'],
  ['revised', 'updated'],
  ['added', 'added'],
  ['newest', 'added'],
  ['words', 'words'],
  ['length', 'words'],
  ['hits', 'hits'],
  ['kudos', 'kudos'],
  ['comments', 'comments'],
  ['bookmarks', 'bookmarks'],
]);

/** Names go from A to Z, everything else begins with the most. */
export const isDescending = (by: Sort): boolean => by !== 'title' && by !== 'author';
