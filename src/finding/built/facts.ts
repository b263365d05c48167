import { isOneShot } from '../facts.ts';
import { type Findable, TAG_TYPES, type TagType } from '../findable.ts';
import type { TagBook } from '../tags/book.ts';
import { isCrossover, isMain, isOnePairing } from '../tags/kinds.ts';

/** What is true of a work beside its tags and figures, each by a number: the index asks them as if they were tags. */
export class Facts {
  readonly #numbers: Map<string, number>;
  /** The languages among them, by their numbers: other facts are many. */
  readonly #languages = new Map<string, number>();

  /** @param known as `all` gave them, in the order of their numbers */
  constructor(known: readonly string[] = []) {
    this.#numbers = new Map(known.map((fact, number) => [fact, number]));
    for (const [number, fact] of known.entries()) this.#note(fact, number);
  }

  get languages(): ReadonlyMap<string, number> {
    return this.#languages;
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** Undefined: of no work. */
  numberOf(fact: string): number | undefined {
    return this.#numbers.get(fact);
  }

  of(work: Findable, book: TagBook): number[] {
    const fandoms: number[] = [];
    const pairings: number[] = [];
    const facts: string[] = languagesOf(work.language);
    // A bit for each type.
    let [types, possible] = [0, 0];
    for (const carried of work.tags) {
      const type = book.tag(carried.tag)?.type;
      if (type === undefined) continue;
      const bit = 1 << PLACES[type];
      const isSaid = carried.known !== 'program';
      possible |= bit;
      if (isSaid) types |= bit;
      if (type === 'relationship') {
        if (isSaid) pairings.push(carried.tag);
        if (isMain(carried, false)) facts.push(main(carried.tag, false));
        else if (isMain(carried, true)) facts.push(main(carried.tag, true));
      } else if (type === 'fandom' && isSaid) fandoms.push(carried.tag);
    }
    if (work.complete !== null) facts.push(complete(work.complete));
    if (isOneShot(work)) facts.push(ONE_SHOT);
    facts.push(...kinds(fandoms, pairings, book));
    if (work.restored) facts.push(RESTORED);
    for (let place = 0; possible >>> place !== 0; place++) {
      if ((types >>> place) & 1) facts.push(OF_TYPE[place]!.said);
      else if ((possible >>> place) & 1) facts.push(OF_TYPE[place]!.suggested);
    }
    return this.#numbered(facts);
  }

  /** The facts of a work after tags changed. @param facts as they were @param said tags that are said of it */
  judged(facts: Iterable<number>, said: ArrayLike<number>, book: TagBook): number[] {
    const judged = [CROSSOVER, ONE_PAIRING].map((fact) => this.#numbers.get(fact));
    return [...[...facts].filter((fact) => !judged.includes(fact)), ...this.#numbered(kindsOf(Array.from(said), book))];
  }

  #numbered(facts: readonly string[]): number[] {
    return facts.map((fact) => {
      const there = this.#numbers.get(fact);
      if (there !== undefined) return there;
      const number = this.#numbers.size;
      this.#numbers.set(fact, number);
      this.#note(fact, number);
      return number;
    });
  }

  #note(fact: string, number: number): void {
    if (fact.startsWith(language(''))) this.#languages.set(fact.slice(language('').length), number);
  }
}

/** `pt-br` is `pt`, too. */
export const language = (tag: string): string => `language ${tag}`;
export const complete = (is: boolean): string => `complete ${is}`;
/** A tag of the type is said of it; or none is, and one is suggested: most works have one of most types, so that both would be said of nearly all. */
export const has = (type: TagType, suggested: boolean): string => `${suggested ? 'may be of' : 'of'} ${type}`;
/** The tag is a pairing that the story is about; or at least that is suggested. */
export const main = (tag: number, suggested: boolean): string => `${suggested ? 'may be mainly' : 'mainly'} ${tag}`;
export const ONE_SHOT = 'one-shot';
export const CROSSOVER = 'crossover';
export const ONE_PAIRING = 'one pairing';
export const RESTORED = 'restored';

/** Each type twice: said, and only suggested. */
const OF_TYPE = TAG_TYPES.map((type) => ({ said: has(type, false), suggested: has(type, true) }));
const PLACES = Object.fromEntries(TAG_TYPES.map((type, place) => [type, place])) as Record<TagType, number>;

/** A language and all that it is one of. */
function languagesOf(tag: string): string[] {
  const lower = tag.toLowerCase();
  if (!lower.includes('-')) return [language(lower)];
  const parts = lower.split('-');
  return parts.map((_, i) => language(parts.slice(0, i + 1).join('-')));
}

/** What follows from how tags hang together. @param said tags that are said of a work */
function kindsOf(said: readonly number[], book: TagBook): readonly string[] {
  const [fandoms, relationships]: [number[], number[]] = [[], []];
  for (const tag of said) {
    const type = book.tag(tag)?.type;
    if (type === 'fandom') fandoms.push(tag);
    else if (type === 'relationship') relationships.push(tag);
  }
  return kinds(fandoms, relationships, book);
}

const kinds = (fandoms: readonly number[], pairings: readonly number[], book: TagBook): readonly string[] => [
  ...(isCrossover(book, fandoms) ? [CROSSOVER] : []),
  ...(isOnePairing(book, pairings) ? [ONE_PAIRING] : []),
];
