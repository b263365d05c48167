import type { Field, TagAsk, Words } from '../query/query.ts';
import type { Analyser } from '../terms.ts';
import { add, type Bits, count, has, join, keepOnly, without, wordsFor } from '../works/bits.ts';
import type { Slots } from '../works/slots.ts';
import { longer } from '../works/stock.ts';
import { FIELD_WEIGHT, scoreOf, weightOf } from './bm25.ts';
import { type Leaf, standingOf } from './leaf.ts';
import { Segment } from './segment.ts';
import { SegmentBuilder, type Worded } from './segment-builder.ts';
import { inMemory, WORD_FIELDS, type WordField } from './segment-format.ts';
import { NOWHERE, type Places, type Shelf, Shelves } from './shelves.ts';

/** What the index of works tells the index of words for a question. */
export interface Ground {
  /** Places there are room for. */
  readonly room: number;
  /** Works that the viewer sees: nothing is found or counted beyond them; and how those stand, as bits. */
  readonly visible: Bits;
  readonly standings: number;
  /** Works with a tag of this kind in whose name the words stand, in a row if there are several. @param field null: any tag's */
  named(field: Field | null, words: readonly string[], prefix: boolean): Slots;
  carrying(tag: TagAsk): Slots;
}

/** What words find, and how well each work matches: by its place. They hold until the next question. */
export interface Matches {
  readonly bits: Bits;
  readonly scores: Float64Array;
}

/** The words of works, in segments: what was said last of a work holds. */
export class WordsIndex {
  readonly #shelves: Shelves;
  readonly #analyser: Analyser;
  readonly #placeOf: Places['placeOf'];
  /** Works that came since the last segment, and the segment made of them when somebody asks. */
  readonly #recent = new Map<number, Worded>();
  #made: Shelf | null = null;
  readonly #enough: number;
  #scores = new Float64Array(0);
  /** Which places were given scores since those were last all 0: the others need no wiping. */
  #weighed: Bits = none(0);
  readonly #found = new Found();

  /** @param segments the oldest first @param enough words of a segment in memory */
  constructor(segments: readonly Segment[], analyser: Analyser, places: Places, enough = 50_000) {
    this.#enough = enough;
    this.#analyser = analyser;
    this.#placeOf = (id) => places.placeOf(id);
    this.#shelves = new Shelves(places);
    for (const segment of segments) this.#shelves.add(segment);
  }

  /** As they stand, the oldest first; without what came since the last segment. */
  get shelves(): readonly Shelf[] {
    return this.#shelves.all.filter((shelf) => shelf !== this.#made);
  }

  /** Takes in a segment; what it has of a work holds from now on. */
  add(segment: Segment): void {
    this.#unmake();
    for (const id of segment.documents.ids) this.#recent.delete(id);
    this.#shelves.add(segment);
  }

  /** Lays one segment in the place of several, of which it was made. */
  replace(shelves: readonly Shelf[], segment: Segment): void {
    this.#shelves.replace(shelves, segment);
  }

  /** What a work says now. */
  put(worded: Worded): void {
    this.#strike(worded.id, false);
    this.#recent.set(worded.id, worded);
  }

  /** A work is not there any more. */
  remove(id: number): void {
    this.#strike(id, true);
  }

  /** A work may stand otherwise than before. */
  stand(id: number): void {
    const place = this.#placeOf(id);
    if (place !== undefined) this.#shelves.stand(place);
  }

  /** Makes a segment of what came since the last one, however little. */
  settle(): void {
    this.#make();
    this.#made = null;
    this.#recent.clear();
  }

  /** The works in which the words stand. */
  find(words: Words, ground: Ground): Matches {
    this.#make();
    if (this.#scores.length < ground.room) {
      this.#scores = new Float64Array(wordsFor(ground.room) * 32);
      this.#weighed = none(ground.room);
    } else this.#wipe();
    const scores = this.#scores;
    const bits = this.#find(words, { ...ground, scores, weigh: true });
    keepOnly(bits, ground.visible);
    return { bits, scores };
  }

  #wipe(): void {
    const [weighed, scores] = [this.#weighed, this.#scores];
    for (let i = 0; i < weighed.length; i++) if (weighed[i] !== 0) scores.fill(0, i * 32, i * 32 + 32);
    weighed.fill(0);
  }

  #find(words: Words, search: Search): Bits {
    switch (words.is) {
      case 'word':
        return this.#leaf(words.field, { words: [words.word], prefix: words.prefix ?? false, isWord: true }, search);
      case 'phrase':
        return this.#leaf(words.field, { words: words.words, prefix: false, isWord: false }, search);
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

  #leaf(field: Field | null, asked: AskedWords, search: Search): Bits {
    const bits = none(search.room);
    // In the order in which a score is put together everywhere: sums of fractions depend on it.
    for (const one of WEIGHED) {
      if (one === 'tag' || one === 'author') this.#inNames(one, field, asked, search, bits);
      else if (field === null || field === one) this.#inField(one, asked, search, bits);
    }
    if (search.weigh) join(this.#weighed, bits);
    return bits;
  }

  #inNames(of: 'tag' | 'author', field: Field | null, asked: AskedWords, search: Search, bits: Bits): void {
    if ((WORD_FIELDS as readonly (string | null)[]).includes(field)) return;
    if (field !== null && (field === 'author') !== (of === 'author')) return;
    const named = bitsOf(search.named(field ?? of, asked.words, asked.prefix), search.room);
    if (search.weigh) weighNames(named, search, FIELD_WEIGHT[of]);
    join(bits, named);
  }

  #inField(field: WordField, asked: AskedWords, { visible, standings, scores, weigh }: Search, bits: Bits): void {
    const nth = WORD_FIELDS.indexOf(field);
    const extent = this.#shelves.extent(nth, standings);
    if (extent.works === 0) return;
    const mean = extent.terms / extent.works;
    const found = this.#found;
    found.clear();
    for (const { segment, places } of this.#shelves.all) {
      const lengths = segment.documents.lengths[nth]!;
      for (const { leaf, languages } of this.#soughtIn(segment, asked)) {
        const { documents, times } = standingOf(segment, field, leaf);
        found.room(documents.length);
        for (let i = 0; i < documents.length; i++) {
          const document = documents[i]!;
          const place = places[document]!;
          if (place === NOWHERE || !has(visible, place)) continue;
          if (languages && !languages.has(segment.documents.languages[document]!)) continue;
          add(bits, place);
          found.add(place, weigh ? scoreOf(times[i]!, lengths[document]!, mean) : 0);
        }
      }
    }
    if (weigh) found.weighInto(scores, weightOf(extent.works, found.size) * FIELD_WEIGHT[field]);
  }

  /** What to look for in a segment: in each of its languages words may have other forms. */
  #soughtIn(segment: Segment, { words, prefix, isWord }: AskedWords) {
    const ways = new Map<string, { leaf: Leaf; languages: Set<number> | null }>();
    for (const [number, language] of segment.languages.entries()) {
      const { terms, open } = this.#analyser.sought(words, prefix, language);
      const leaf: Leaf =
        isWord && !open && terms.length === 1
          ? { is: 'any', terms: this.#formsOf(terms[0]!, language, segment) }
          : { is: 'row', terms, open };
      const key = `${leaf.is} ${open} ${leaf.terms.join(' ')}`;
      const way = ways.get(key);
      if (way) way.languages!.add(number);
      else ways.set(key, { leaf, languages: new Set([number]) });
    }
    const all = [...ways.values()];
    if (all.length === 1) all[0]!.languages = null;
    return all;
  }

  #formsOf(term: string, language: string, segment: Segment): readonly string[] {
    const stem = this.#analyser.stem(term, language);
    const forms = segment.forms(language.toLowerCase().split('-', 1)[0]!, stem);
    // A term that is its own stem is not noted as a form of it.
    return this.#analyser.stem(stem, language) === stem ? [stem, ...forms] : forms;
  }

  #strike(id: number, isGone: boolean): void {
    this.#unmake();
    this.#recent.delete(id);
    const place = this.#placeOf(id);
    if (place !== undefined) this.#shelves.strike(place, isGone);
  }

  #make(): void {
    if (this.#made || this.#recent.size === 0) return;
    const builder = new SegmentBuilder(this.#analyser);
    for (const worded of this.#recent.values()) builder.add(worded);
    this.#made = this.#shelves.add(new Segment(inMemory(builder.bytes())));
    // Enough to stay as it is: what comes next is not put together with it again.
    if (builder.words <= this.#enough) return;
    this.#made = null;
    this.#recent.clear();
  }

  #unmake(): void {
    if (this.#made) this.#shelves.take(this.#made);
    this.#made = null;
  }
}

interface AskedWords {
  readonly words: readonly string[];
  readonly prefix: boolean;
  /** Whether its forms are meant, too: what stands in quotation marks is only what is written. */
  readonly isWord: boolean;
}

interface Search extends Ground {
  readonly scores: Float64Array;
  /** Whether what is found adds to the scores: what must not stand there does not. */
  readonly weigh: boolean;
}

const WEIGHED = Object.keys(FIELD_WEIGHT) as (keyof typeof FIELD_WEIGHT)[];

/** Places with a score each, gathered until it is known how many there are. */
class Found {
  size = 0;
  #places = new Uint32Array(1024);
  #scores = new Float64Array(1024);

  clear(): void {
    this.size = 0;
  }

  room(more: number): void {
    if (this.size + more <= this.#places.length) return;
    const room = Math.max(this.size + more, this.#places.length * 2);
    this.#places = longer(this.#places, room);
    this.#scores = longer(this.#scores, room);
  }

  add(place: number, score: number): void {
    this.#places[this.size] = place;
    this.#scores[this.size++] = score;
  }

  weighInto(scores: Float64Array, weight: number): void {
    for (let i = 0; i < this.size; i++) scores[this.#places[i]!]! += weight * this.#scores[i]!;
  }
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

const none = (room: number): Bits => new Int32Array(wordsFor(room));

function bitsOf(slots: Slots, room: number): Bits {
  const bits = none(room);
  if (slots.bits) join(bits, slots.bits);
  else for (const slot of slots.few) add(bits, slot);
  return bits;
}
