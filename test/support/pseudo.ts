import { IntlMessageFormat } from 'intl-messageformat';
import { type Messages, type Words, wordsIn } from '../../src/words/catalogue.ts';
import { ENGLISH } from '../../src/words/english.ts';

/**
 * A language that nobody speaks, made from the English one: every letter has an accent, a sentence stands in brackets and is 40 % longer.
 * What stands on a page in plain letters was not taken from the catalogue; what does not fit, will not fit in German.
 */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀćďéƒǵĥíĵķĺḿńóṕɋŕśťúṽŵẋýžÁɃĆĎÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŽ'];
const LONGER = 0.4;

interface Element {
  readonly type: number;
  readonly value: string;
  readonly style?: string | null;
  readonly offset?: number;
  readonly options?: { readonly [key: string]: { readonly value: readonly Element[] } };
  readonly children?: readonly Element[];
}

const accented = (text: string): string =>
  [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');

/** ICU MessageFormat again, with its text in other letters. */
function written(elements: readonly Element[]): string {
  return elements
    .map(({ type, value, style, offset, options, children }) => {
      if (type === 0) return accented(value).replace(/[{}<>]/g, (sign) => `'${sign}'`);
      if (type === 1) return `{${value}}`;
      if (type === 2) return `{${value}, number${style ? `, ${style}` : ''}}`;
      if (type === 7) return '#';
      if (type === 8) return `<${value}>${written(children!)}</${value}>`;
      const all = Object.entries(options!).map(([key, option]) => `${key} {${written(option.value)}}`);
      return `{${value}, ${type === 5 ? 'select' : 'plural'},${offset ? ` offset:${offset}` : ''} ${all.join(' ')}}`;
    })
    .join('');
}

const lettersIn = (message: string): number =>
  message.replace(/\{[^{}]*\}|<[^>]*>/g, '').replace(/[^\p{L}]/gu, '').length;

function pseudo(message: string): string {
  const longer = '~'.repeat(Math.ceil(lettersIn(message) * LONGER));
  return `⟦${written(new IntlMessageFormat(message, 'en').getAst() as unknown as Element[])}${longer.replace(/~{6}/g, '~~~~~ ')}⟧`;
}

export const pseudoMessages: Messages = Object.fromEntries(
  Object.entries(ENGLISH).map(([code, message]) => [code, code === 'said' ? message : pseudo(message)]),
);

/** @param language its name: one that is written from right to left turns the pages round */
export const pseudoWords = (language = 'en-XA'): Words => wordsIn(language, pseudoMessages);
