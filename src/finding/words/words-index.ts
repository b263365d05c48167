import type { Field, TagAsk, Words } from '../query/query.ts';
import type { Analyser } from '../terms.ts';
import { add, type Bits, count, has, join, keepOnly, without, wordsFor } from '../works/bits.ts';
import type { Slots } from '../works/slots.ts';
import { FIELD_WEIGHT, scoreOf, weightOf } from './bm25.ts';
import { standingOf } from './leaf.ts';
import { Segment } from './segment.ts';
import { SegmentBuilder, type Worded } from './segment-builder.ts';
import { inMemory, WORD_FIELDS, type WordField } from './segment-format.ts';

/** What the index of works tells the index of words. */
export interface Ground {
  /** Places there are room for. */
  readonly room: number;
  /** Where a work stands, by the number of its id. */
  placeOf(id: number): number | undefined;
  /** Works that the viewer sees: nothing is found or counted beyond them. */
  readonly visible: Bits;
  /** Works with a tag of this kind in whose name the words stand, in a row if there are several. @param field null: any tag's */
  named(field: Field | null, words: readonly string[], prefix: boolean): Slots;
  carrying(tag: TagAsk): Slots;
}

/** What words find, and how well each work matches: by its place. */
export interface Matches {
  readonly bits: Bits;
  readonly scores: Float64Array;
}

/** A segment with what was found out about its documents. */
interface Shelf {
  readonly segment: Segment;
  /** Of each document its place among the works, or {@link NOWHERE} where a newer segment has the work, or it is gone. */
  readonly places: Uint32Array;
}

const NOWHERE = 0xffffffff;

/** The words of works, in segments: what was said last of a work holds. */
export class WordsIndex {
  readonly #shelves: Shelf[] = [];
  readonly #analyser: Analyser;
  readonly #placeOf: Ground['placeOf'];
  /** Works that came since the last segment, and the segment made of them when somebody asks. */
  readonly #recent = new Map<number, Worded>();
  #made: Shelf | null = null;

  readonly #enough: number;

  /** @param segments the oldest first @param enough words of a segment in memory */
  constructor(segments: readonly Segment[], analyser: Analyser, placeOf: Ground['placeOf'], enough = 200_000) {
    this.#enough = enough;
    this.#analyser = analyser;
    this.#placeOf = placeOf;
    for (const segment of segments) this.add(segment);
  }

  /** Takes in a segment; what it has of a work holds from now on. */
  add(segment: Segment): void {
    const ids = new Set(segment.documents.ids);
    for (const shelf of this.#shelves) strike(shelf, ids);
    for (const id of ids) this.#recent.delete(id);
    this.#made = null;
    this.#shelves.push(this.#shelf(segment));
  }

  /** What a work says now. */
  put(worded: Worded): void {
    this.remove(worded.id);
    this.#recent.set(worded.id, worded);
  }

  remove(id: number): void {
    const ids = new Set([id]);
    for (const shelf of this.#shelves) strike(shelf, ids);
    this.#recent.delete(id);
    this.#made = null;
  }

  /** The works in which the words stand. */
  find(words: Words, ground: Ground): Matches {
    const scores = new Float64Array(ground.room);
    const bits = this.#find(words, { ...ground, scores, weigh: true });
    keepOnly(bits, ground.visible);
    return { bits, scores };
  }

  #find(words: Words, search: Search): Bits {
    switch (words.is) {
      case 'word':
        return this.#leaf(words.field, [words.word], words.prefix ?? false, search);
      case 'phrase':
        return this.#leaf(words.field, words.words, false, search);
      case 'tag':
        return bitsOf(search.carrying(words.tag), search.room);
      case 'not': {
        const bits = search.visible.slice();
        without(bits, this.#find(words.of, { ...search, weigh: false }));
        return bits;
      }
      case 'any': {
        const bits = none(search.room);
        for (const one of words.of) join(bits, this.#find(one, search));
        return bits;
      }
      case 'all': {
        const [first, ...rest] = words.of;
        const bits = this.#find(first!, search);
        for (const one of rest) keepOnly(bits, this.#find(one, search));
        return bits;
      }
    }
  }

  #leaf(field: Field | null, words: readonly string[], prefix: boolean, search: Search): Bits {
    const bits = none(search.room);
    for (const one of WORD_FIELDS) if (field === null || field === one) this.#inField(one, words, prefix, search, bits);
    if (field !== null && (WORD_FIELDS as readonly string[]).includes(field)) return bits;
    for (const of of field === null ? (['tag', 'author'] as const) : [field]) {
      const named = bitsOf(search.named(of, words, prefix), search.room);
      if (search.weigh) weighNames(named, search, FIELD_WEIGHT[of === 'author' ? 'author' : 'tag']);
      join(bits, named);
    }
    return bits;
  }

  #inField(field: WordField, words: readonly string[], prefix: boolean, search: Search, bits: Bits): void {
    const nth = WORD_FIELDS.indexOf(field);
    const found: { place: number; times: number; length: number }[] = [];
    const shelves = this.#all();
    for (const shelf of shelves) {
      const { segment, places } = shelf;
      for (const { terms, open, languages } of this.#soughtIn(segment, words, prefix)) {
        const { documents, times } = standingOf(segment, field, { terms, open });
        for (let i = 0; i < documents.length; i++) {
          const document = documents[i]!;
          const place = places[document]!;
          if (place === NOWHERE || !has(search.visible, place)) continue;
          if (languages && !languages.has(segment.documents.languages[document]!)) continue;
          add(bits, place);
          if (search.weigh) found.push({ place, times: times[i]!, length: segment.documents.lengths[nth]![document]! });
        }
      }
    }
    if (found.length === 0) return;
    const { works, mean } = extent(shelves, nth, search.visible);
    const weight = weightOf(works, found.length) * FIELD_WEIGHT[field];
    for (const { place, times, length } of found) search.scores[place]! += weight * scoreOf(times, length, mean);
  }

  /** What to look for in a segment: in each of its languages words may have other stems. */
  #soughtIn(segment: Segment, words: readonly string[], prefix: boolean) {
    const ways = new Map<string, { terms: readonly string[]; open: boolean; languages: Set<number> | null }>();
    for (const [number, language] of segment.languages.entries()) {
      const { terms, open } = this.#analyser.sought(words, prefix, language);
      const key = `${open} ${terms.join(' ')}`;
      const way = ways.get(key);
      if (way) way.languages!.add(number);
      else ways.set(key, { terms, open, languages: new Set([number]) });
    }
    const all = [...ways.values()];
    if (all.length === 1) all[0]!.languages = null;
    return all;
  }

  #all(): readonly Shelf[] {
    if (this.#recent.size === 0) return this.#shelves;
    if (!this.#made) {
      const builder = new SegmentBuilder();
      for (const worded of this.#recent.values()) builder.add(worded);
      const made = this.#shelf(new Segment(inMemory(builder.bytes())));
      // Enough to stay as it is: what comes next is not put together with it again.
      if (builder.words > this.#enough) {
        this.#shelves.push(made);
        this.#recent.clear();
        return this.#shelves;
      }
      this.#made = made;
    }
    return [...this.#shelves, this.#made];
  }

  #shelf(segment: Segment): Shelf {
    return { segment, places: Uint32Array.from(segment.documents.ids, (id) => this.#placeOf(id) ?? NOWHERE) };
  }
}

interface Search extends Ground {
  readonly scores: Float64Array;
  /** Whether what is found adds to the scores: what must not stand there does not. */
  readonly weigh: boolean;
}

/** How many works that the viewer sees have the field, and how long it is in the mean. */
function extent(shelves: readonly Shelf[], field: number, visible: Bits): { works: number; mean: number } {
  let works = 0;
  let terms = 0;
  for (const { segment, places } of shelves) {
    const lengths = segment.documents.lengths[field]!;
    for (let document = 0; document < places.length; document++) {
      const place = places[document]!;
      const length = lengths[document]!;
      if (length === 0 || place === NOWHERE || !has(visible, place)) continue;
      works++;
      terms += length;
    }
  }
  return { works, mean: works === 0 ? 1 : terms / works };
}

/** A name is short, and has a word once or not at all: how rare it is says all. */
function weighNames(named: Bits, { visible, scores }: Search, weight: number): void {
  const places: number[] = [];
  for (let i = 0; i < visible.length; i++)
    for (let word = named[i]! & visible[i]!; word !== 0; word &= word - 1)
      places.push((i << 5) + (31 - Math.clz32(word & -word)));
  const score = weightOf(count(visible), places.length) * weight;
  for (const place of places) scores[place]! += score;
}

function strike({ segment, places }: Shelf, ids: ReadonlySet<number>): void {
  const all = segment.documents.ids;
  for (let document = 0; document < all.length; document++) if (ids.has(all[document]!)) places[document] = NOWHERE;
}

const none = (room: number): Bits => new Int32Array(wordsFor(room));

function bitsOf(slots: Slots, room: number): Bits {
  const bits = none(room);
  if (slots.bits) join(bits, slots.bits);
  else for (const slot of slots.few) add(bits, slot);
  return bits;
}
