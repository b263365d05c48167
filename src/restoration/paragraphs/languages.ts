import { kindOfPlace } from './habits.ts';
import file from './languages.data.json' with { type: 'json' };
import type { Units } from './units.ts';

/** Per kind of place, a factor and a constant for the model's log odds (training/languages.py). */
type Turns = readonly (readonly number[])[];
type Turned = Readonly<Record<'quoted' | 'unquoted', Turns>>;

const LANGUAGES = new Map(Object.entries(file as Readonly<Record<string, Turned>>));

/** What `kindOfPlace` tells apart, and dashes, with which speech begins in Spanish, Portuguese or Italian. */
const DASH = 4;
export const kindInLanguage = (content: string, units: Units, i: number): number =>
  '—–-'.includes(content.charAt(units.start[i]!)) ? DASH : kindOfPlace(units, i);

/** How likely a paragraph begins before unit i in another language than English, given what the models say, which have read English alone. */
export type InLanguage = (i: number, p: number) => number;

/** @returns undefined for English, and for languages of which nothing is known */
export function inLanguage(
  language: string | undefined,
  model: 'quoted' | 'unquoted',
  content: string,
  units: Units,
): InLanguage | undefined {
  const turns = language && LANGUAGES.get(language.slice(0, 2))?.[model];
  if (!turns) return undefined;
  return (i, p) => {
    const [factor, constant] = turns[kindInLanguage(content, units, i)] as [number, number];
    return p > 0 && p < 1 ? 1 / (1 + Math.exp(-factor * Math.log(p / (1 - p)) - constant)) : p;
  };
}
