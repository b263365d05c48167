import type { Gender } from './cast.ts';
import type { Persons } from './cluster.ts';
import type { Entity } from './entity.ts';
import type { Kin } from './kin.ts';
import { IS } from './lexicon.ts';
import { NAME } from './mention.ts';
import type { NameMention } from './names.ts';
import type { NounMention } from './nouns.ts';
import type { Stage } from './stage.ts';
import { bitsAt, COMMA, POSSESSIVE, type Words, wordAt } from './words.ts';

const MAN = /^(?:man|gentleman|fellow|chap|guy|stranger|person|mann|herr|kerl|newcomer|visitor|old-timer)$/;
const WOMAN = /^(?:woman|lady|girl|dame|frau|creature|maiden|mädchen|stranger|person|visitor|newcomer|companion)$/;
const CHILD = /^(?:child|boy|girl|kid|urchin|lad|lass|youngster|infant|kind|junge|knabe|youth|youngster)$/;
const NAMED = /^(?:named|called|namens)$/;
/** "the captain" is the captain of before, however long ago; "the girl" is the girl of before within so many tokens. */
const SAME_WITHIN = 1000;
const ALIKE_WITHIN = 400;
/** "The girl at the window" is told apart by where she is. */
const PLACED =
  /^(?:at|behind|beside|by|from|in|near|next|of|on|under|who|whom|whose|with|am|an|aus|bei|hinter|im|mit|neben)$/;
/** "The girl", where no girl without a name is about, is the one named last within so many tokens. */
const NAMED_WITHIN = 150;

/** Whom nouns stand for: "the captain", "his mother", "a boy". */
export class Called {
  private readonly w: Words;
  private readonly persons: Persons;
  private readonly stage: Stage;
  private readonly kin: Kin;
  /** Id of the teller; -1 without. */
  private readonly teller: number;
  /** The last one called by a head, by its form. */
  private readonly byHead = new Map<number, number>();
  /** Those called by an owner and a head: "12 340" is the mother of entity 12. */
  private readonly owned = new Map<string, number>();

  constructor(words: Words, persons: Persons, stage: Stage, kin: Kin, teller: number) {
    this.w = words;
    this.persons = persons;
    this.stage = stage;
    this.kin = kin;
    this.teller = teller;
  }

  /** The one a noun phrase at token `at` stands for. */
  whoIs(noun: NounMention, at: number): Entity | undefined {
    const speech = this.w.quote[at]! >= 0;
    if (noun.article === 'many') return this.group(noun);
    if (noun.article === 'own') return this.ofOwner(noun, at, speech);
    if (noun.article === 'the') {
      const known = this.known(noun, at, speech);
      if (known) return known;
    }
    return speech ? undefined : this.make(noun);
  }

  /** "the captain, Kit Vale," and "Kit Vale, the captain": noun and name are one. `next` is the first name behind. */
  linkNamed(noun: NounMention, e: Entity, next: NameMention | undefined): void {
    if (e.kind !== 'noun') return;
    const { w, stage } = this;
    const called = NAMED.test(w.forms[w.form[noun.to]!] ?? '');
    const behind = called || w.form[noun.to] === COMMA ? noun.to + 1 : noun.to;
    if (next && next.from === behind && this.mayBeNamed(noun, next, called)) {
      const end = w.form[next.to]!;
      if (called || behind === noun.to || (end < 0 && !(w.flags[next.to - 1]! & POSSESSIVE)))
        this.merge(e, stage.entities[this.persons.ofName[next.name]!]!, noun.head);
      return;
    }
    const before = stage.list.at(-2);
    const follows =
      before?.kind === NAME && before.to === noun.from - 1 && w.form[noun.from - 1] === COMMA && w.form[noun.to]! < 0;
    if (follows) this.merge(e, stage.entities[before.entity]!, noun.head);
  }

  private mayBeNamed(noun: NounMention, next: NameMention, called: boolean): boolean {
    return (
      this.persons.ofName[next.name]! >= 0 &&
      (noun.article !== 'a' || called) &&
      !(this.w.flags[noun.to - 1]! & POSSESSIVE)
    );
  }

  private group(noun: NounMention): Entity {
    const known = this.byHead.get(noun.head);
    if (known !== undefined && this.stage.entities[known]!.kind === 'group') return this.stage.entities[known]!;
    const e = this.stage.add('group', -1, null, [noun.from, noun.to]);
    this.byHead.set(noun.head, e.id);
    return e;
  }

  private ofOwner(noun: NounMention, at: number, speech: boolean): Entity | undefined {
    const { entities } = this.stage;
    const word = this.w.forms[noun.head]!;
    const owner = this.ownerOf(noun, speech);
    if (owner === undefined) return undefined;
    // "his voice" and "Kit’s voice" speak for him.
    if (word === 'voice') return /^\d+$/.test(owner) ? entities[Number(owner)] : undefined;
    const key = `${owner} ${noun.head}`;
    const known = this.owned.get(key);
    if (known !== undefined) return entities[known];
    const kin = this.kin.kinOf(word, owner, at);
    if (kin) {
      kin.heads.add(noun.head);
      this.byHead.set(noun.head, kin.id);
    }
    const e = kin ?? this.make(noun);
    this.owned.set(key, e.id);
    return e;
  }

  private known(noun: NounMention, at: number, speech: boolean): Entity | undefined {
    const id = this.byHead.get(noun.head);
    const e = id === undefined ? undefined : this.stage.entities[id]!;
    const word = this.w.forms[noun.head]!;
    const [man, woman] = [MAN.test(word), WOMAN.test(word)];
    const fitsMany = man || woman || CHILD.test(word);
    if (e && (!fitsMany || at - e.lastAt < SAME_WITHIN || speech)) return e;
    const gender = this.genderOf(noun);
    const like = this.similar(word, gender, at);
    if (like || speech || !fitsMany || PLACED.test(wordAt(this.w, noun.to))) return like;
    const named = this.stage.namedLately(gender ?? (man === woman ? null : man ? 'm' : 'f'), at, NAMED_WITHIN);
    if (named) this.byHead.set(noun.head, named.id);
    return named;
  }

  private make(noun: NounMention): Entity {
    const e = this.stage.add('noun', -1, this.genderOf(noun), [noun.from, noun.to]);
    e.heads.add(noun.head);
    this.byHead.set(noun.head, e.id);
    return e;
  }

  private genderOf(noun: NounMention): Gender {
    const bits = this.w.bits[noun.head]!;
    return bits & IS.female && !(bits & IS.male) ? 'f' : bits & IS.male && !(bits & IS.female) ? 'm' : null;
  }

  /** Somebody without a name, mentioned a short while ago, whom the word fits too: a convict is "the man". */
  private similar(word: string, gender: Gender, at: number): Entity | undefined {
    const kind = MAN.test(word) ? 'm' : WOMAN.test(word) ? 'f' : CHILD.test(word) ? 'c' : '';
    if (!kind) return undefined;
    const { entities, recent } = this.stage;
    for (let k = recent.length - 1; k >= 0; k--) {
      const e = entities[recent[k]!]!;
      if (e.kind !== 'noun' || at - e.lastAt > ALIKE_WITHIN) continue;
      if (gender && e.gender && e.gender !== gender) continue;
      const child = [...e.heads].some((h) => CHILD.test(this.w.forms[h]!));
      if (kind === 'c' ? !child : child && word !== 'girl') continue;
      if (kind === 'c' || e.gender === kind || e.gender === null) return e;
    }
    return undefined;
  }

  /** The id of the possessor, or the word that it is called by; undefined where nobody can tell. */
  private ownerOf(noun: NounMention, speech: boolean): string | undefined {
    const { w, stage, teller } = this;
    const at = noun.owner;
    if (w.flags[at]! & POSSESSIVE) {
      const known = stage.list.at(-1);
      return known && known.to > at && known.from <= at ? `${known.entity}` : w.forms[w.form[at]!];
    }
    if (speech) return undefined;
    const bits = bitsAt(w, at);
    const form = w.forms[w.form[at]!]!;
    if (form === 'my' || form === 'mein' || form === 'meine') return teller >= 0 ? `${teller}` : undefined;
    if (bits & (IS.he | IS.she)) {
      const e = stage.antecedent(bits & IS.he ? 'm' : 'f', at);
      return e ? `${e.id}` : undefined;
    }
    return form === 'your' ? undefined : form;
  }

  private merge(from: Entity, into: Entity, head: number): void {
    if (from.count > 2 || (from.gender && into.gender && from.gender !== into.gender)) return;
    into.heads.add(head);
    into.gender ??= from.gender;
    into.count += from.count;
    this.byHead.set(head, into.id);
    for (const [key, id] of this.owned) if (id === from.id) this.owned.set(key, into.id);
    this.stage.relabel(from, into);
  }
}
