import { type Sentence, sameSentence, sentence } from '../text/sentence.ts';
import type { LeftOut, LeftOutReason } from './draft.ts';
import { oneLine } from './one-line.ts';

/**
 * Gathers what a reader of a file would see and no draft's text holds, while the file is read:
 * `left.add('page-number', '12', sentence('place.page', { page: 12 }))`, and at the end `only({ ...draft, ...left.field })`.
 */
export class LeftOutList {
  readonly #entries: { reason: LeftOutReason; text: string; place: string | Sentence }[] = [];

  /** Sets down words in the order in which they stand; pieces of one place join. What holds no letter is no loss. */
  add(reason: LeftOutReason, text: string, place: string | Sentence): void {
    const last = this.#entries.at(-1);
    if (last && last.reason === reason && samePlace(last.place, place)) last.text += text;
    else this.#entries.push({ reason, text, place });
  }

  /**
   * Takes over what the reader of a part left out.
   * @param within where in the file the part is: `OEBPS/chapter1.xhtml`
   */
  addAll(entries: readonly LeftOut[] | undefined, within = ''): void {
    for (const { reason, text, place } of entries ?? [])
      this.add(reason, text, within ? sentence('place.within', { within, place }) : place);
  }

  /** What was gathered: white space as in one line, nothing without a letter or number. */
  get list(): readonly LeftOut[] {
    return this.#entries.flatMap(({ reason, text, place }) =>
      HOLDS_LETTERS.test(text) ? [{ reason, text: oneLine(text), place }] : [],
    );
  }

  /** The list as the field of a draft or an intake; no field where nothing was left out. */
  get field(): { readonly leftOut?: readonly LeftOut[] } {
    return leftOutField(this.list);
  }
}

/** Entries as the field of a draft or an intake; no field where nothing was left out. */
export const leftOutField = (list: readonly LeftOut[] = []): { readonly leftOut?: readonly LeftOut[] } =>
  list.length > 0 ? { leftOut: list } : {};

const samePlace = (a: string | Sentence, b: string | Sentence): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && sameSentence(a, b));

const HOLDS_LETTERS = /[\p{L}\p{N}]/u;
