import { nameKey } from '../../text/name-key.ts';
import type { TagType } from '../findable.ts';
import { NameIndex } from './name-index.ts';
import type { Tag } from './tag.ts';

/** How a tag stands on a work: carried under this or another name, or wider than what is carried. */
export type Directness = 'direct' | 'inherited';

/**
 * All tags and how they hang together. It is changed in place, tag by tag, as wranglers work; what follows from the links (wider tags of
 * wider tags) is found by walking them, so that nothing has to be made anew. A link to a tag that is not there, or in a circle, leads nowhere.
 */
export class TagBook {
  readonly #tags = new Map<number, Tag>();
  /** Type and key of the name → number. */
  readonly #named = new Map<string, number>();
  readonly #keys = new Map<number, string>();
  /** Keys by their length: what may have been meant is nearly as long as what was typed. */
  readonly #lengths = new Links();
  /** Words of names; made when they are first asked for. */
  #index: NameIndex | null = null;
  /** Of a canonical tag: its synonyms; the tags right below it; the tags of other types that belong to it. */
  readonly #synonyms = new Links();
  readonly #below = new Links();
  readonly #belonging = new Links();

  constructor(tags: Iterable<Tag> = []) {
    for (const tag of tags) this.put(tag);
  }

  get size(): number {
    return this.#tags.size;
  }

  all(): IterableIterator<Tag> {
    return this.#tags.values();
  }

  tag(id: number): Tag | undefined {
    return this.#tags.get(id);
  }

  /** Adds a tag, or lays it in place of the one with its number. @param known the key of its name, where it is known */
  put(tag: Tag, known?: string): void {
    const before = this.#tags.get(tag.id);
    // Words of names are entered once: what wranglers change is how tags hang together.
    if (before?.name === tag.name && before.type === tag.type) {
      this.#unlink(before);
      this.#tags.set(tag.id, tag);
      this.#link(tag);
      return;
    }
    this.drop(tag.id);
    const key = known ?? nameKey(tag.name);
    this.#tags.set(tag.id, tag);
    this.#keys.set(tag.id, key);
    this.#lengths.add(key.length, tag.id);
    this.#named.set(slot(tag.type, key), tag.id);
    this.#index?.put(tag.id, tag.name);
    this.#link(tag);
  }

  /** Takes a tag out; what others say of it stays with them. */
  drop(id: number): void {
    const tag = this.#tags.get(id);
    if (!tag) return;
    const key = this.keyOf(id);
    this.#tags.delete(id);
    this.#keys.delete(id);
    this.#lengths.delete(key.length, id);
    this.#index?.drop(id);
    if (this.#named.get(slot(tag.type, key)) === id) this.#named.delete(slot(tag.type, key));
    this.#unlink(tag);
  }

  #link({ id, of, under, in: belongs }: Tag): void {
    if (of !== null) this.#synonyms.add(of, id);
    for (const one of under) this.#below.add(one, id);
    for (const one of belongs) this.#belonging.add(one, id);
  }

  #unlink({ id, of, under, in: belongs }: Tag): void {
    if (of !== null) this.#synonyms.delete(of, id);
    for (const one of under) this.#below.delete(one, id);
    for (const one of belongs) this.#belonging.delete(one, id);
  }

  named(type: TagType, name: string): Tag | undefined {
    const id = this.#named.get(slot(type, nameKey(name)));
    return id === undefined ? undefined : this.#tags.get(id);
  }

  /** The key of its name. */
  keyOf(id: number): string {
    return this.#keys.get(id) ?? '';
  }

  /** Tags whose keys are so long. */
  ofLength(length: number): Iterable<number> {
    return this.#lengths.of(length);
  }

  /** In whose names which words stand. */
  get names(): NameIndex {
    if (!this.#index) {
      this.#index = new NameIndex();
      for (const { id, name } of this.#tags.values()) this.#index.put(id, name);
    }
    return this.#index;
  }

  /** Makes {@link names} in pieces. */
  *warm(): Generator<void> {
    if (this.#index) return;
    const index = new NameIndex();
    const all = new Map(this.#tags);
    for (const { id, name } of all.values()) {
      index.put(id, name);
      if (id % 1000 === 0) yield;
    }
    index.warm();
    // Tags may have come, changed and gone meanwhile.
    for (const { id, name } of this.#tags.values()) index.put(id, name);
    for (const id of all.keys()) if (!this.#tags.has(id)) index.drop(id);
    this.#index = index;
  }

  /** What the tag counts as: a synonym as its canonical tag, any other as itself. */
  filterOf(id: number): number {
    const tag = this.#tags.get(id);
    if (tag?.is !== 'synonym' || tag.of === null) return id;
    const of = this.#tags.get(tag.of);
    return of?.is === 'canonical' && of.type === tag.type ? of.id : id;
  }

  /** The wider tags of a canonical one, however far up, itself not among them. */
  above(id: number): Set<number> {
    return this.#walk(id, (one) => this.#tags.get(one)?.under ?? []);
  }

  /** The narrower tags of a canonical one, however far down, itself not among them. */
  below(id: number): Set<number> {
    return this.#walk(id, (one) => this.#below.of(one));
  }

  /** What says itself that it is under this one. */
  rightBelow(id: number): readonly Tag[] {
    return [...this.#below.of(id)].map((one) => this.#tags.get(one)!);
  }

  synonyms(id: number): readonly number[] {
    return [...this.#synonyms.of(id)].filter((one) => this.filterOf(one) === id);
  }

  /** Tags of other types that belong to this one: the characters of a fandom, the pairings of a character. */
  belonging(id: number): readonly number[] {
    return [...this.#belonging.of(id)];
  }

  /**
   * The filters of a work that carries these tags: each itself, or the canonical tag of a synonym, and all wider ones. What is
   * both is direct.
   */
  filtersOf(tags: Iterable<number>): Map<number, Directness> {
    const filters = new Map<number, Directness>();
    for (const tag of tags) filters.set(this.filterOf(tag), 'direct');
    for (const direct of [...filters.keys()])
      for (const wider of this.above(direct)) if (!filters.has(wider)) filters.set(wider, 'inherited');
    return filters;
  }

  /**
   * The tags by which a work is found that is asked for with this one: a canonical tag stands for its synonyms, for all that is
   * narrower and for their synonyms; any other for itself.
   */
  carriersOf(id: number): Set<number> {
    const all = new Set([id]);
    if (this.#tags.get(id)?.is !== 'canonical') return all;
    for (const one of [id, ...this.below(id)]) {
      all.add(one);
      for (const synonym of this.synonyms(one)) all.add(synonym);
    }
    return all;
  }

  /** Everything that is reached by links between canonical tags of one type. */
  #walk(from: number, next: (id: number) => Iterable<number>): Set<number> {
    const type = this.#tags.get(from)?.type;
    const found = new Set<number>();
    const open = this.#tags.get(from)?.is === 'canonical' ? [from] : [];
    for (let id = open.pop(); id !== undefined; id = open.pop())
      for (const one of next(id)) {
        const tag = this.#tags.get(one);
        if (one === from || found.has(one) || tag?.is !== 'canonical' || tag.type !== type) continue;
        found.add(one);
        open.push(one);
      }
    return found;
  }
}

/** By which name and type a tag is known: of one type no two share it. */
const slot = (type: TagType, key: string): string => `${type}\n${key}`;

/** Many to many, by numbers. */
class Links {
  readonly #all = new Map<number, Set<number>>();

  of(id: number): ReadonlySet<number> {
    return this.#all.get(id) ?? NONE;
  }

  add(id: number, to: number): void {
    const all = this.#all.get(id);
    if (all) all.add(to);
    else this.#all.set(id, new Set([to]));
  }

  delete(id: number, to: number): void {
    const all = this.#all.get(id);
    all?.delete(to);
    if (all?.size === 0) this.#all.delete(id);
  }
}

const NONE: ReadonlySet<number> = new Set();
