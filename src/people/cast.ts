/** What a quote's speaker rests on, from the surest to the least sure. */
export type Tier = 'name' | 'narrator' | 'noun' | 'pronoun' | 'beat' | 'continued' | 'turn' | 'near' | 'unknown';

export type Gender = 'f' | 'm' | null;

/** Somebody in the story: named ("Kit Vale"), named by a noun ("the old woman"), the teller, or several who speak as one ("the boys"). */
export interface Character {
  /** The fullest name the story uses, or the noun with its article. */
  readonly name: string;
  /** Every other name it is called by, the most used first. */
  readonly aliases: readonly string[];
  readonly gender: Gender;
  readonly kind: 'named' | 'noun' | 'narrator' | 'group';
  /** Times that it is called by a name or noun, inside speech and outside. */
  readonly mentions: number;
  /** Quotes that it speaks. */
  readonly speaks: number;
  /** Acts or speaks in the story; else it is only spoken of. */
  readonly present: boolean;
  /** Mentions and quotes in each tenth of the story. */
  readonly where: readonly number[];
  /** It is called by one word that the story writes small as well, not much less often: "Snow". Hardly somebody. */
  readonly common?: true;
  /** Where it is first called by this name: offsets into the story's text. */
  readonly first: readonly [number, number];
}

/** A stretch of direct speech. Offsets count in the story's text: its blocks joined by a blank line. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** Index into `characters`; null when nobody could be named. */
  readonly speaker: number | null;
  readonly tier: Tier;
  /** 0-1: how often such a quote is given to the right speaker, as measured. */
  readonly confidence: number;
}

/** Two characters that are in the same scenes, and that speak to each other. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** Scenes (or pages of about 300 words) in which both are. */
  readonly scenes: number;
  /** Times that one speaks directly after the other. */
  readonly exchanges: number;
}

/** Who is in a story, who says what, and who is with whom. */
export interface Cast {
  /** The most present first. */
  readonly characters: readonly Character[];
  readonly quotes: readonly Quotation[];
  readonly pairs: readonly Pair[];
}
