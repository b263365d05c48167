import type { Author } from '../../catalogue/author.ts';
import { elementsOf, fold, isNames, saidIn } from '../../catalogue/desk/alike.ts';
import { rowOf, rows } from '../../catalogue/vocabulary.ts';
import type { Field } from '../../catalogue/work.ts';
import { type PlainCode, type Sentence, sentence } from '../../text/sentence.ts';

export { nameOfField } from './reason.ts';

/** How a field is filled in by a person. */
export interface FieldForm {
  readonly name: string;
  /** One of these, or several; undefined: words of one's own. */
  readonly choices?: readonly string[];
  readonly several: boolean;
  /** Names that stand in other works are offered. */
  readonly named: boolean;
  readonly long?: true;
  readonly help?: PlainCode;
}

/** Every field that a person can settle, in the order in which a reader asks for it. */
export const FIELD_NAMES: readonly string[] = rows().flatMap(({ name, unsaid }) => (unsaid ? [] : [name]));

/** Can a person settle it as words? What later programs add may be more than that. */
export const isPlain = (name: string, value: unknown): boolean =>
  rowOf(name)?.kind === 'people' ||
  (!rowOf(name)?.unsaid && [value].flat().every((one) => one === null || typeof one !== 'object'));

/** A field that later programs add is words of one's own. @param value what stands there now */
export function formOf(name: string, value?: unknown): FieldForm {
  const row = rowOf(name);
  if (!row) return { name, several: Array.isArray(value), named: false };
  const { several = false, choices, kind, tag, help } = row;
  return {
    name,
    several,
    named: tag !== undefined && !choices,
    ...(choices ? { choices: choices.map((choice) => choice.value) } : {}),
    ...(kind === 'text' ? { long: true } : {}),
    ...(help ? { help } : {}),
  };
}

/** How `completed` is said, true first. */
export const COMPLETED: readonly string[] = formOf('completed').choices ?? [];

/** A value as lines of text; what `readValue` reads back. */
export const linesOf = (value: unknown): string[] =>
  typeof value === 'boolean'
    ? [COMPLETED[value ? 0 : 1]!]
    : [value ?? []].flat().map((one) => (typeof one === 'object' ? (one as Author).name : String(one)));

const MOST = { values: 500, letters: 300, summary: 4000 };

/**
 * Reads what a person filled in.
 * @returns the value as the record holds it, or a sentence about what is wrong with it
 */
export function readValue(
  name: string,
  lines: readonly string[],
  value?: unknown,
): { value: unknown } | { wrong: Sentence } {
  const form = formOf(name, value);
  const most = form.long ? MOST.summary : MOST.letters;
  const clean = (line: string) =>
    line
      .toWellFormed()
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]+/g, ' ')
      .trim();
  const said = (form.several ? lines.flatMap((line) => line.split('\n')) : [lines.join('\n')])
    .map((line) => (form.long ? clean(line) : clean(line).replace(/\s+/g, ' ')))
    .filter(Boolean);
  const all = said.filter((line, i) => said.findIndex((other) => other.toLowerCase() === line.toLowerCase()) === i);
  if (all.length === 0) return { wrong: sentence('form.nothing-filled-in') };
  if (all.length > MOST.values) return { wrong: sentence('form.too-many-names', { most: MOST.values }) };
  if (all.some((line) => line.length > most)) return { wrong: sentence('form.too-long', { most }) };
  if (form.choices && !all.every((line) => form.choices!.includes(line)))
    return { wrong: sentence('form.one-of', { choices: form.choices.join(', ') }) };
  const kind = rowOf(name)?.kind;
  if (kind === 'date' && !isDate(all[0]!)) return { wrong: sentence('form.no-date') };
  if (kind === 'language' && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(all[0]!))
    return { wrong: sentence('form.no-language') };
  if (kind === 'yes-no') return { value: all[0] === form.choices?.[0] };
  if (kind === 'people') return { value: all.map((one): Author => ({ name: one })) };
  return { value: form.several ? all : all[0] };
}

/** A day that is there: not the 30th of February. */
function isDate(date: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date)) return false;
  const whole = `${date}${'-01-01'.slice(date.length - 4)}`;
  const day = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(whole);
}

/** What a field says that other works may say too: its key, how it is shown, and the name that it stands for. */
export interface SaidAlike {
  readonly said: string;
  readonly words: string;
  readonly name: string;
}

/** Each name of a field by all that it is known by; of a label its words. */
export function alikeIn(name: string, field: Field<unknown>): SaidAlike[] {
  if (!isNames(name)) return saidIn(name, field).map((said) => ({ said, words: said, name: said }));
  return elementsOf(name, field).flatMap(({ value, said }) => {
    const stands = linesOf([value])[0]!;
    return said.map((key) => ({ said: key, words: key === fold(stands) ? stands : key, name: stands }));
  });
}
