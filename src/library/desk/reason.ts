import { rowOf } from '../../catalogue/vocabulary.ts';

/** What is spoken of without being a field of the record. */
const NAMES = new Map([
  ['revision-of', 'revision'],
  ['excerpt-of', 'excerpt'],
  ['may-go-on-in', 'further part'],
]);

/** How a field is called on a page: "writer" for `authors`. */
export const fieldName = (field: string): string => rowOf(field)?.many ?? NAMES.get(field) ?? field.replace(/-/g, ' ');

/** Of a list one: "pairing" for `relationships`. */
export const oneName = (field: string): string => rowOf(field)?.one ?? fieldName(field);

/** Why an edition was made, for everybody to read: never what was said, which may hold an address, nor by whom of the keepers. */
export function reasonOf({ field, verdict }: { readonly field: string; readonly verdict: string }, where = ''): string {
  const who = 'the keeper';
  if (verdict === 'unknown')
    return `nobody can know the ${fieldName(field)}${where ? `, ${where.trim()}` : ''}: ${who}`;
  return `${fieldName(field)} ${verdict === 'taken-back' ? 'put back as it was' : verdict} ${where}by ${who}`;
}
