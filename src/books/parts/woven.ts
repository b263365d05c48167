import type { Codes } from '../../text/codes.data.ts';
import type { Code, Param } from '../../text/sentence.ts';
import { weave } from '../../words/words.ts';
import { xml } from './escape.ts';

/** Mark-up that is made already. */
export interface Markup {
  readonly xhtml: string;
}
type Tag = (words: readonly (string | Markup)[]) => Markup;

export const markup = (xhtml: string): Markup => ({ xhtml });

const written = (parts: readonly (string | Markup)[]): string =>
  parts.map((part) => (typeof part === 'string' ? xml(part) : part.xhtml)).join('');

/** A sentence as XHTML: its words and every parameter escaped, except what is mark-up already. */
export const woven = <C extends Code>(code: C, slots: Codes<Param | Markup, Tag>[C]): string =>
  written(weave<C, Markup>(code, slots as never));

/** A name or title, whichever way it is written. */
export const bdi = (text: string): Markup => markup(`<bdi>${xml(text)}</bdi>`);
