import { squash } from './folded.ts';
import { nameIn } from './places.ts';

/** By what others may speak of a file: pages that list it, dumps that tell of it. Each begins with its kind. */
export type Called = `${'end' | 'name' | 'title' | 'draft'}:${string}`;

/** The end of a path by which dumps know files: its name and the folder that it lies in. */
export const endOf = (place: string): string => place.split(/[/!]/).slice(-2).join('/').toLowerCase();

/** A file's name, and the number that is all of it: 123456.html is work 123456 of the archive that it is from. */
export const namesOf = (place: string): string[] => {
  const name = fileOf(place).toLowerCase();
  const number = /^(\d{5,})\.\w{1,5}$/.exec(name)?.[1];
  return number ? [name, number] : [name];
};

/** A file's name as a title: without what says its format. */
export const titleIn = (place: string): string => squash(fileOf(place).replace(/\.\w{1,5}$/, ''));

/** A file's own name, as an address has it too. */
export const fileOf = (place: string): string => nameIn(place.replace(/[?#].*$/, ''));

/** All of it. @param place an absolute path */
export const calledAt = (place: string): Called[] => [
  byEnd(endOf(place)),
  ...namesOf(place).map(byName),
  ...(titleIn(place) === '' ? [] : [byTitle(titleIn(place))]),
];

export const byEnd = (end: string): Called => `end:${end}`;
export const byName = (name: string): Called => `name:${name}`;
/** A draft itself, whatever its file is called. */
export const byDraft = (key: string): Called => `draft:${key}`;
/** @param title as `squash` leaves it */
export const byTitle = (title: string): Called => `title:${title}`;

/** What a dump's story speaks of. @param chapters as in `Entry` */
export const claimsOf = (chapters: readonly { readonly at: string | readonly string[] }[]): Called[] => [
  ...new Set(
    chapters.flatMap(({ at }) => (typeof at === 'string' ? [byDraft(at)] : at.map((end) => byEnd(end.toLowerCase())))),
  ),
];
