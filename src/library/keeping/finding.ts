import type { Sentence } from '../../text/sentence.ts';

/** Something that whoever looks after a library should know. */
export interface Finding {
  /** `bad`: something is lost or will be; `look`: it goes, and should be looked at; `good`. */
  readonly level: 'bad' | 'look' | 'good';
  readonly what: Sentence;
  /** What to do; none where it is good. */
  readonly advice?: Sentence;
}

export const good = (what: Sentence): Finding => ({ level: 'good', what });
export const look = (what: Sentence, advice: Sentence): Finding => ({ level: 'look', what, advice });
export const bad = (what: Sentence, advice: Sentence): Finding => ({ level: 'bad', what, advice });
