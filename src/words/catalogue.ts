import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Code, Sentence } from '../text/sentence.ts';
import { numberFormat } from './numbers.ts';

/** One language's sentences: ICU MessageFormat by code. */
export type Messages = { readonly [code: string]: string };

/** What a sentence becomes in one language. */
export interface Words {
  /** BCP 47 */
  readonly language: string;
  say(it: Sentence): string;
}

/**
 * The words of one language. What it has no message for is said in `otherwise`; what that does not know either is shown as its
 * code with what stands in it, since a newer program may have written it.
 */
export function wordsIn(language: string, messages: Messages, otherwise?: Words): Words {
  const known = new Map<string, IntlMessageFormat>();
  const formatters = formattersOf();
  const messageOf = (code: string): IntlMessageFormat | undefined => {
    const made = known.get(code);
    if (made) return made;
    if (!Object.hasOwn(messages, code)) return undefined;
    const message = new IntlMessageFormat(messages[code]!, language, undefined, { formatters, ignoreTag: true });
    known.set(code, message);
    return message;
  };
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const shown = (param: unknown): string | number => {
    if (typeof param === 'number' || typeof param === 'string') return param;
    if (Array.isArray(param)) return list.format(param.map((one) => String(shown(one))));
    return isSentence(param) ? say(param) : String(param);
  };
  const say = ({ code, params = {} }: Sentence): string => {
    if (code === 'said') return String(params['words'] ?? '');
    const message = messageOf(code);
    if (!message) return otherwise ? otherwise.say({ code, params }) : asItIs(code, params);
    const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)]));
    try {
      return String(message.format(values));
    } catch {
      // A row that holds too little for its sentence is shown, not a page lost for it.
      return otherwise ? otherwise.say({ code, params }) : asItIs(code, params);
    }
  };
  return { language, say };
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
