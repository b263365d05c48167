import { isOneShot } from '../facts.ts';
import { type Carried, type Findable, TAG_TYPES, type TagType } from '../findable.ts';
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
    return this.#numbered(factsOf(work, book));
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
/** A tag of the type is said of it; or at least suggested. */
export const has = (type: TagType, suggested: boolean): string => `${suggested ? 'may be of' : 'of'} ${type}`;
/** The tag is a pairing that the story is about; or at least that is suggested. */
export const main = (tag: number, suggested: boolean): string => `${suggested ? 'may be mainly' : 'mainly'} ${tag}`;
export const ONE_SHOT = 'one-shot';
export const CROSSOVER = 'crossover';
export const ONE_PAIRING = 'one pairing';
export const RESTORED = 'restored';

function factsOf(work: Findable, book: TagBook): readonly string[] {
  const said = work.tags.filter(({ known }) => known !== 'program').map(({ tag }) => tag);
  const typesOf = (tags: readonly number[]) => new Set(tags.map((tag) => book.tag(tag)?.type));
  const [types, possible] = [typesOf(said), typesOf(work.tags.map(({ tag }) => tag))];
  const parts = work.language.toLowerCase().split('-');
  return [
    ...parts.map((_, i) => language(parts.slice(0, i + 1).join('-'))),
    ...(work.complete === null ? [] : [complete(work.complete)]),
    ...(isOneShot(work) ? [ONE_SHOT] : []),
    ...kindsOf(said, book),
    ...(work.restored ? [RESTORED] : []),
    ...work.tags.filter(({ tag }) => book.tag(tag)?.type === 'relationship').flatMap(mainOf),
    ...TAG_TYPES.flatMap((type) => [
      ...(types.has(type) ? [has(type, false)] : []),
      ...(possible.has(type) ? [has(type, true)] : []),
    ]),
  ];
}

const mainOf = (carried: Carried): readonly string[] => {
  if (isMain(carried, false)) return [main(carried.tag, false)];
  return isMain(carried, true) ? [main(carried.tag, true)] : [];
};

/** What follows from how tags hang together. @param said tags that are said of a work */
function kindsOf(said: readonly number[], book: TagBook): readonly string[] {
  const ofType = (type: TagType) => said.filter((tag) => book.tag(tag)?.type === type);
  return [
    ...(isCrossover(book, ofType('fandom')) ? [CROSSOVER] : []),
    ...(isOnePairing(book, ofType('relationship')) ? [ONE_PAIRING] : []),
  ];
}
