import type { Draft } from '../intake/draft.ts';
import type { Change } from '../text/change.ts';
import type { PlainCode } from '../text/sentence.ts';
import type { Text } from '../text/text.ts';
import type { Habits } from './paragraphs/habits.ts';
import type { SecondReading } from './paragraphs/second.ts';

/** What a rule may know besides the text: where it came from and how careful to be. Values only. */
export interface Context {
  readonly format: Draft['format'];
  readonly encoding: string;
  /** BCP 47, as far as known; rules for marks depend on it. */
  readonly language: string;
  /** Only breaks with p > 0.8. */
  readonly safe: boolean;
  /** Probability from which a break is made where `safe` is off; undefined = the model's own threshold. */
  readonly threshold?: number;
  /** What a second reader made of the text as it stands when its paragraphs are looked for; see `to-be-read.ts`. */
  readonly second?: SecondReading;
  /** How its writer begins paragraphs, from stories that kept theirs; see `paragraphs/habits.ts`. */
  readonly habits?: Habits;
}

/** What is known besides a draft's text, and kept for whenever it is restored again. */
export type Beside = Pick<Context, 'habits' | 'second'>;

/**
 * One kind of mend. `id` is permanent: folder, docs anchor and value in the ledger. A rule is pure and deterministic,
 * never throws on any text, and finds nothing in what it has already mended (twice = once).
 */
export interface Rule {
  readonly id: string;
  /** For people: what the rule does, one sentence. */
  readonly sentence: PlainCode;
  /** When it can be wrong and what to look at. */
  readonly hint: PlainCode;
  /** The rule whose work this one does again at a later point; refused together with it. */
  readonly again?: string;
  /** A short example for the docs; `\n` is shown as a line end. */
  readonly example: { readonly before: string; readonly after: string };
  /** Changes against `text`, sorted by start, edits not overlapping. */
  find(text: Text, context: Context): Change[];
}
