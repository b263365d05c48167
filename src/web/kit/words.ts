import { t } from '../../words/words.ts';

export { directionOf } from '../../text/direction.ts';

/** Tenths of sureness in words: 7 → "Restored 70 to 79 % sure". */
export const sureWords = (tenths: number): string =>
  tenths === 10 ? t('list.certain') : t('list.sure', { from: tenths / 10, to: tenths / 10 + 0.09 });

/** A tag that may stand in `lang`; undefined where it is not one. */
export const languageTag = (tag: string | undefined): string | undefined =>
  tag && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag : undefined;

/** `path?a=1&b=2`, empty values left out. */
export function address(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return search.size ? `${path}?${search}` : path;
}

/** A field's name at the beginning of a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
