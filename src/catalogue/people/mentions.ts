import type { Gender } from './cast.ts';
import { hasTeller, isSubject, sentencesOf } from './clauses.ts';
import type { Persons } from './cluster.ts';
import type { Entity } from './entity.ts';
import { voteGenders } from './genders.ts';
import { IS } from './lexicon.ts';
import type { Names } from './names.ts';
import type { NounMention } from './nouns.ts';
import { bitsAt, COMMA, POSSESSIVE, type Words } from './words.ts';

export const NAME = 0;
export const NOUN = 1;
export const PRONOUN = 2;
export const TELLER = 3;
export type MentionKind = 0 | 1 | 2 | 3;

export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  readonly entity: number;
  /** Subject of its clause, as far as the words around it tell. */
  readonly subject: boolean;
}

export interface Mentions {
  readonly list: readonly Mention[];
  readonly entities: readonly Entity[];
  /** The first-person teller; -1 without. */
  readonly teller: number;
  /** Index into `list` of the first mention at or behind a token. */
  readonly firstAt: (token: number) => number;
}

const MOTHER = /^(?:wife|lady|mother|mamma|mama|mum|mom|hostess|mistress)$/;
const FATHER = /^(?:husband|father|papa|dad|host)$/;
const MAN = /^(?:man|gentleman|fellow|chap|guy|stranger|person|mann|herr|kerl|newcomer|visitor|old-timer)$/;
const WOMAN = /^(?:woman|lady|girl|dame|frau|creature|maiden|mädchen|stranger|person|visitor|newcomer|companion)$/;
const CHILD = /^(?:child|boy|girl|kid|urchin|lad|lass|youngster|infant|kind|junge|knabe|youth|youngster)$/;

/**
 * Walks the story once and says who each name, noun and pronoun stands for. Names are settled by `persons`; a noun stands
 * for the last one that was called so; a pronoun for the best of those lately mentioned by gender, nearness and subject.
 */
export function mentionsOf(w: Words, names: Names, persons: Persons, nouns: readonly NounMention[]): Mentions {
  const sentence = sentencesOf(w);
  const entities: Entity[] = [];
  const add = (kind: Entity['kind'], person: number, gender: Gender, phrase: readonly [number, number]): Entity => {
    const e: Entity = {
      id: entities.length,
      kind,
      person,
      gender,
      heads: new Set(),
      phrase,
      count: 0,
      lastAt: -1e9,
      lastSentence: -1e9,
      lastSubject: false,
      heat: 0,
      f: 0,
      m: 0,
    };
    entities.push(e);
    return e;
  };
  for (const [i, p] of persons.persons.entries()) add('named', i, p.gender, [0, 0]);
  const teller = hasTeller(w) ? add('narrator', -1, null, [0, 0]).id : -1;
  voteGenders(w, names, persons, entities);

  const titleForms = new Map<string, number>();
  w.forms.forEach((form, id) => {
    if (w.bits[id]! & IS.title) titleForms.set(form, id);
  });
  const families = new Map<string, number>();
  for (const e of entities) {
    if (e.kind !== 'named') continue;
    for (const t of titlesOf(e)) if (!/^(?:mr|mrs|miss|dr)$/.test(t)) e.heads.add(titleForms.get(t) ?? -1);
    const surname = surnameOf(e);
    for (const t of titlesOf(e)) if (surname && !families.has(`${t} ${surname}`)) families.set(`${t} ${surname}`, e.id);
  }
  const list: Mention[] = [];
  const recent: number[] = [];
  const byHead = new Map<number, number>();
  const owned = new Map<string, number>();
  let n = 0;
  let u = 0;
  const touch = (e: Entity, at: number, subject: boolean) => {
    e.count++;
    const s = sentence[at]!;
    e.heat = e.heat * 0.7 ** Math.min(20, Math.max(0, s - e.lastSentence)) + 1;
    e.lastAt = at;
    e.lastSentence = s;
    e.lastSubject = subject;
    const k = recent.indexOf(e.id);
    if (k >= 0) recent.splice(k, 1);
    recent.push(e.id);
    if (recent.length > 24) recent.shift();
  };
  const put = (from: number, to: number, kind: MentionKind, e: Entity) => {
    const subject = isSubject(w, from, to);
    list.push({ from, to, kind, entity: e.id, subject });
    if (w.quote[from]! < 0) touch(e, from, subject);
    else e.count += kind === PRONOUN || kind === TELLER ? 0 : 1;
  };

  for (let i = 0; i < w.count; i++) {
    while (n < names.mentions.length && names.mentions[n]!.from < i) n++;
    const name = names.mentions[n];
    if (name && name.from === i) {
      n++;
      const id = persons.ofName[name.name]!;
      if (id >= 0) {
        put(name.from, name.to, NAME, entities[id]!);
        i = name.to - 1;
        continue;
      }
    }
    while (u < nouns.length && nouns[u]!.from < i) u++;
    const noun = nouns[u];
    if (noun && noun.from === i) {
      const e = whoIs(noun, i);
      if (e) {
        put(noun.from, noun.to, NOUN, e);
        linkNamed(noun, e);
      }
      u++;
      // The possessor is mentioned too: "his" in "his mother".
      if (noun.article !== 'own') {
        i = noun.to - 1;
        continue;
      }
    }
    const form = w.form[i]!;
    if (form < 0 || w.quote[i]! >= 0) continue;
    const bits = w.bits[form]!;
    if (bits & IS.i && teller >= 0) put(i, i + 1, TELLER, entities[teller]!);
    else if (bits & (IS.he | IS.she)) {
      const e = antecedent(bits & IS.he ? 'm' : 'f', i);
      if (e) put(i, i + 1, PRONOUN, e);
    }
  }
  const starts = Int32Array.from(list, (m) => m.from);
  return { list, entities, teller, firstAt: (token) => lowerBound(starts, token) };

  /** The one a pronoun stands for: lately mentioned outside speech, of that gender; near, hot, and subject are better. */
  function antecedent(gender: 'f' | 'm', at: number): Entity | undefined {
    let best: Entity | undefined;
    let most = -9;
    const s = sentence[at]!;
    for (let k = recent.length - 1; k >= 0; k--) {
      const e = entities[recent[k]!]!;
      if (e.kind === 'narrator' || e.kind === 'group') continue;
      const away = s - e.lastSentence;
      if (away > 12) continue;
      const score = scoreOf(e, gender, away, at);
      if (score > most) {
        most = score;
        best = e;
      }
    }
    if (best && best.gender === null) {
      if (gender === 'f') best.f++;
      else best.m++;
      if (best.kind === 'noun' && Math.abs(best.f - best.m) >= 1) best.gender = best.f > best.m ? 'f' : 'm';
    }
    return best;
  }

  function scoreOf(e: Entity, gender: 'f' | 'm', away: number, at: number): number {
    if (e.gender !== null && e.gender !== gender) return -99;
    return (
      (e.gender === gender ? 1.5 : 0) -
      away * 0.55 -
      (at - e.lastAt) * 0.004 +
      (e.lastSubject ? 1 : 0) +
      Math.min(2, e.heat * 0.45) +
      (e.kind === 'named' ? 0.4 : 0)
    );
  }

  /** The one a noun phrase stands for. */
  function whoIs(noun: NounMention, at: number): Entity | undefined {
    const head = noun.head;
    const word = w.forms[head]!;
    const bits = w.bits[head]!;
    const gender: Gender =
      bits & IS.female && !(bits & IS.male) ? 'f' : bits & IS.male && !(bits & IS.female) ? 'm' : null;
    const speech = w.quote[at]! >= 0;
    if (noun.article === 'many') {
      const known = byHead.get(head);
      if (known !== undefined && entities[known]!.kind === 'group') return entities[known];
      const e = add('group', -1, null, [noun.from, noun.to]);
      byHead.set(head, e.id);
      return e;
    }
    if (noun.article === 'own') {
      const owner = ownerOf(noun, speech);
      if (owner === undefined) return undefined;
      // "his voice" and "Kit’s voice" speak for him.
      if (word === 'voice') return /^\d+$/.test(owner) ? entities[Number(owner)] : undefined;
      const key = `${owner} ${head}`;
      const known = owned.get(key);
      if (known !== undefined) return entities[known];
      const kin = kinOf(word, owner, at);
      if (kin) {
        kin.heads.add(head);
        byHead.set(head, kin.id);
        owned.set(key, kin.id);
        return kin;
      }
      const e = make(noun, gender);
      owned.set(key, e.id);
      return e;
    }
    if (noun.article === 'the') {
      const known = byHead.get(head);
      if (known !== undefined && (at - entities[known]!.lastAt < 4000 || speech)) return entities[known];
      const like = similar(word, gender, at);
      if (like) return like;
      if (speech) return undefined;
      return make(noun, gender);
    }
    if (speech) return undefined;
    return make(noun, gender);
  }

  function make(noun: NounMention, gender: Gender): Entity {
    const e = add('noun', -1, gender, [noun.from, noun.to]);
    e.heads.add(noun.head);
    byHead.set(noun.head, e.id);
    return e;
  }

  /** Somebody without a name, mentioned a short while ago, whom the word fits too: a convict is "the man". */
  function similar(word: string, gender: Gender, at: number): Entity | undefined {
    const kind = MAN.test(word) ? 'm' : WOMAN.test(word) ? 'f' : CHILD.test(word) ? 'c' : '';
    if (!kind) return undefined;
    for (let k = recent.length - 1; k >= 0; k--) {
      const e = entities[recent[k]!]!;
      if (e.kind !== 'noun' || at - e.lastAt > 400) continue;
      if (gender && e.gender && e.gender !== gender) continue;
      const child = [...e.heads].some((h) => CHILD.test(w.forms[h]!));
      if (kind === 'c' ? !child : child && word !== 'girl') continue;
      const same = kind === 'c' || e.gender === kind || e.gender === null;
      if (!same) continue;
      return e;
    }
    return undefined;
  }

  /** "his wife", "her mother": the last Mrs. so-and-so who was spoken of, of the owner's name where it has one. */
  function kinOf(word: string, owner: string, at: number): Entity | undefined {
    const gender = MOTHER.test(word) ? 'f' : FATHER.test(word) ? 'm' : null;
    const title = /^(?:aunt|uncle)$/.test(word) ? word : null;
    if (!gender && !title) return undefined;
    const own = entities[Number(owner)];
    const surname = own?.kind === 'named' ? surnameOf(own) : undefined;
    if (surname && gender) {
      const known = families.get(`${gender === 'f' ? 'mrs' : 'mr'} ${surname}`);
      if (known !== undefined && entities[known] !== own) return entities[known];
    }
    let best: Entity | undefined;
    for (let k = recent.length - 1; k >= 0; k--) {
      const e = entities[recent[k]!]!;
      if (e.kind !== 'named' || e === own || at - e.lastAt > 1500) continue;
      const titles = titlesOf(e);
      if (title ? !titles.includes(title) : !titles.includes(gender === 'f' ? 'mrs' : 'mr')) continue;
      if (surname && surnameOf(e) === surname) return e;
      if (!surname) best ??= e;
    }
    return best;
  }

  function titlesOf(e: Entity): readonly string[] {
    return persons.persons[e.person]!.names.flatMap((n) => names.names[n]!.titles);
  }

  function surnameOf(e: Entity): string | undefined {
    for (const n of persons.persons[e.person]!.names) {
      const { titles, parts } = names.names[n]!;
      if (parts.length > 1 || (titles.length > 0 && parts.length === 1 && /^(?:mr|mrs|miss|dr)$/.test(titles[0]!)))
        return parts.at(-1);
    }
    return undefined;
  }

  function ownerOf(noun: NounMention, speech: boolean): string | undefined {
    const at = noun.owner;
    if (w.flags[at]! & POSSESSIVE) {
      const known = list.at(-1);
      return known && known.to > at && known.from <= at ? `${known.entity}` : w.forms[w.form[at]!];
    }
    const bits = bitsAt(w, at);
    const form = w.forms[w.form[at]!]!;
    if (speech) return undefined;
    if (form === 'my' || form === 'mein' || form === 'meine') return teller >= 0 ? `${teller}` : undefined;
    if (bits & (IS.he | IS.she)) {
      const e = antecedent(bits & IS.he ? 'm' : 'f', at);
      return e ? `${e.id}` : undefined;
    }
    return form === 'your' ? undefined : form;
  }

  /** "the captain, Kit Vale," and "Kit Vale, the captain": noun and name are one. */
  function linkNamed(noun: NounMention, e: Entity): void {
    if (e.kind !== 'noun') return;
    const next = names.mentions[n];
    const called = /^(?:named|called|namens)$/.test(w.forms[w.form[noun.to]!] ?? '');
    const behind = called || w.form[noun.to] === COMMA ? noun.to + 1 : noun.to;
    if (
      next &&
      next.from === behind &&
      persons.ofName[next.name]! >= 0 &&
      (noun.article !== 'a' || called) &&
      !(w.flags[noun.to - 1]! & POSSESSIVE)
    ) {
      const end = w.form[next.to]!;
      if (called || behind === noun.to || (end < 0 && !(w.flags[next.to - 1]! & POSSESSIVE)))
        merge(e, entities[persons.ofName[next.name]!]!, noun.head);
      return;
    }
    const before = list.at(-2);
    if (
      before &&
      before.kind === NAME &&
      before.to === noun.from - 1 &&
      w.form[noun.from - 1] === COMMA &&
      w.form[noun.to]! < 0
    ) {
      merge(e, entities[before.entity]!, noun.head);
    }
  }

  function merge(from: Entity, into: Entity, head: number): void {
    if (from.count > 2 || (from.gender && into.gender && from.gender !== into.gender)) return;
    into.heads.add(head);
    into.gender ??= from.gender;
    into.count += from.count;
    byHead.set(head, into.id);
    for (const [key, id] of owned) if (id === from.id) owned.set(key, into.id);
    const last = list.at(-1)!;
    list[list.length - 1] = { ...last, entity: into.id };
    from.count = 0;
    const k = recent.indexOf(from.id);
    if (k >= 0) recent.splice(k, 1);
    if (w.quote[last.from]! < 0) touch(into, last.from, last.subject);
  }
}

function lowerBound(a: Int32Array, x: number): number {
  let lo = 0;
  let hi = a.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (a[mid]! < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
