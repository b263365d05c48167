import type { Gender } from './cast.ts';

/** Somebody who is mentioned: a person with names, the teller, or whoever a noun stands for. */
export interface Entity {
  readonly id: number;
  readonly kind: 'named' | 'noun' | 'narrator' | 'group';
  /** Index into `Persons.persons`; -1 without a name. */
  person: number;
  gender: Gender;
  /** Heads of the nouns that it is called by. */
  readonly heads: Set<number>;
  /** The noun phrase it is best called by: tokens. */
  phrase: readonly [number, number];
  count: number;
  /** Last mention outside speech: token, sentence, and whether as subject. */
  lastAt: number;
  lastSentence: number;
  lastSubject: boolean;
  /** How often it was mentioned lately; halves every few sentences. */
  heat: number;
  f: number;
  m: number;
}
