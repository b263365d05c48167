import { COMMON } from './languages.data.ts';

/** The encodings of East Asia and the languages they are for. */
export const EAST_ASIAN: readonly (readonly [string, string])[] = [
  ['shift_jis', 'Japanese'],
  ['euc-jp', 'Japanese'],
  ['gb18030', 'Chinese'],
  ['big5', 'Chinese'],
  ['euc-kr', 'Korean'],
];
/** The commonest characters, by language. */
export const common = new Map(Object.entries(COMMON).map(([language, characters]) => [language, new Set(characters)]));

/** The commonest characters of the language that an encoding is for. */
export const commonIn = (encoding: string): ReadonlySet<string> =>
  common.get(EAST_ASIAN.find(([name]) => name === encoding)?.[1] ?? 'Chinese')!;
