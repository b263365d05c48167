import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Code, Sentence } from '../text/sentence.ts';
import { numberFormat } from './numbers.ts';
import { regionOf } from './region.ts';

/** One language's sentences: ICU MessageFormat by code. */
export type Messages = { readonly [code: string]: string };

/** What may stand in a sentence on a page besides words: something already made, or what is made of the words between two tags. */
export type Slots<T> = { readonly [name: string]: unknown | T | ((words: readonly (string | T)[]) => T) };

/** What a sentence becomes in one language. */
export interface Words {
  /** BCP 47 */
  readonly language: string;
  say(it: Sentence): string;
  /** The same for a sentence with more in it than words: `T` stands where the message puts it, and text between is plain text. */
  weave<T>(code: Code, slots: Slots<T>): readonly (string | T)[];
}

/**
 * The words of one language. What it has no message for is said in `otherwise`; what that does not know either is shown as its
 * code with what stands in it, since a newer program may have written it.
 */
export function wordsIn(language: string, messages: Messages, otherwise?: Words): Words {
  const known = new Map<string, IntlMessageFormat | string>();
  const formatters = formattersOf();
  /** A message that takes nothing is its own words. */
  const messageOf = (code: string): IntlMessageFormat | string | undefined => {
    const made = known.get(code);
    if (made !== undefined) return made;
    if (!Object.hasOwn(messages, code)) return undefined;
    const words = messages[code]!;
    const message = /[{<']/.test(words) ? new IntlMessageFormat(words, language, undefined, { formatters }) : words;
    known.set(code, message);
    return message;
  };
  const list = new Intl.ListFormat(regionOf(language), { type: 'conjunction' });
  const shown = (param: unknown): unknown => {
    if (Array.isArray(param)) return list.format(param.map((one) => String(shown(one))));
    return isSentence(param) ? say(param) : param;
  };
  const format = (code: Code, params: Slots<unknown>): unknown => {
    if (code === 'said') return String(params['words'] ?? '');
    const message = messageOf(code);
    if (typeof message === 'string') return message;
    if (!message) return undefined;
    const values: { [name: string]: unknown } = {};
    for (const name in params) values[name] = shown(params[name]);
    try {
      return message.format(values as never);
    } catch {
      // A row that holds too little for its sentence is shown, not a page lost for it.
      return undefined;
    }
  };
  const say = ({ code, params = {} }: Sentence): string => {
    const said = format(code, params);
    if (said !== undefined) return String(said);
    return otherwise ? otherwise.say({ code, params }) : asItIs(code, params);
  };
  const weave = <T>(code: Code, slots: Slots<T>): readonly (string | T)[] => {
    const woven = format(code, slots);
    if (woven !== undefined) return [woven].flat() as (string | T)[];
    return otherwise ? otherwise.weave(code, slots) : [code];
  };
  return { language, say, weave };
}

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Sentence>).code === 'string';

const asItIs = (code: Code, params: NonNullable<Sentence['params']>): string =>
  Object.keys(params).length > 0 ? `${code} ${JSON.stringify(params)}` : code;

function formattersOf(): Formatters {
  const dates = new Map<string, Intl.DateTimeFormat>();
  const plurals = new Map<string, Intl.PluralRules>();
  return {
    getNumberFormat: numberFormat,
    getDateTimeFormat: (locales, options) =>
      once(dates, [locales, options], () => new Intl.DateTimeFormat(locales, { timeZone: 'UTC', ...options })),
    getPluralRules: (locales, options) =>
      once(plurals, [locales, options], () => new Intl.PluralRules(locales, options)),
  };
}

function once<T>(made: Map<string, T>, key: unknown, make: () => T): T {
  const name = JSON.stringify(key);
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}
