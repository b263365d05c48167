import type { Generation } from '../port.ts';
import { AUDIENCES } from './audiences.ts';
import type { Layout } from './shape.ts';

/**
 * What is called how in a cluster. A generation is an index for each audience, `PREFIX-GENERATION-AUDIENCE`; the one that serves is asked
 * as `PREFIX-AUDIENCE`, and each is fed as `PREFIX-GENERATION-AUDIENCE-fed`: an engine makes an index of a name that it does not know, but never of
 * another name.
 */
export class Names {
  readonly #prefix: string;
  readonly #generation: RegExp;
  /** Where stands how far feeding has come. */
  readonly feed: string;

  constructor({ prefix }: Pick<Layout, 'prefix'>) {
    this.#prefix = prefix;
    this.feed = `${prefix}-feed`;
    this.#generation = new RegExp(`^${prefix}-[0-9a-f]{10}-(?:${AUDIENCES.join('|')})$`);
  }

  asked(audience: string): string {
    return `${this.#prefix}-${audience}`;
  }

  index({ name }: Generation, audience: string): string {
    return `${this.#prefix}-${name}-${audience}`;
  }

  fed(generation: Generation, audience: string): string {
    return `${this.index(generation, audience)}-fed`;
  }

  all(generation: Generation): readonly string[] {
    return AUDIENCES.map((audience) => this.index(generation, audience));
  }

  /** Whatever an index of any generation may be called. */
  get pattern(): string {
    return `${this.#prefix}-*`;
  }

  isOfGeneration(index: string): boolean {
    return this.#generation.test(index);
  }
}
