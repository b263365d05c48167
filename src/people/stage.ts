import type { Gender } from './cast.ts';
import { isSubject, sentencesOf } from './clauses.ts';
import type { Entity } from './entity.ts';
import { type Mention, type MentionKind, PRONOUN, TELLER } from './mention.ts';
import type { Words } from './words.ts';

/** So many of the lately mentioned are remembered. */
const REMEMBERED = 24;
/** A pronoun looks back so many sentences. */
const SENTENCES_BACK = 12;

/** Who was mentioned up to here, how lately and how often: what a pronoun or a noun looks back to. */
export class Stage {
  readonly entities: Entity[] = [];
  readonly list: Mention[] = [];
  /** Ids of those mentioned outside speech, the latest last. */
  readonly recent: number[] = [];
  private readonly words: Words;
  private readonly sentence: Int32Array;

  constructor(words: Words) {
    this.words = words;
    this.sentence = sentencesOf(words);
  }

  add(kind: Entity['kind'], person: number, gender: Gender, phrase: readonly [number, number]): Entity {
    const e: Entity = {
      id: this.entities.length,
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
    this.entities.push(e);
    return e;
  }

  /** Notes a mention; in speech it does not make anybody the one who was mentioned last. */
  put(from: number, to: number, kind: MentionKind, e: Entity): void {
    const subject = isSubject(this.words, from, to);
    this.list.push({ from, to, kind, entity: e.id, subject });
    if (this.words.quote[from]! < 0) this.touch(e, from, subject);
    else e.count += kind === PRONOUN || kind === TELLER ? 0 : 1;
  }

  /** The last mention was of `into`, not of `from`, who is nobody any more. */
  relabel(from: Entity, into: Entity): void {
    const last = this.list.at(-1)!;
    this.list[this.list.length - 1] = { ...last, entity: into.id };
    from.count = 0;
    this.forget(from);
    if (this.words.quote[last.from]! < 0) this.touch(into, last.from, last.subject);
  }

  /** The one a pronoun stands for: lately mentioned outside speech, of that gender; near, hot, and subject are better. */
  antecedent(gender: 'f' | 'm', at: number): Entity | undefined {
    let best: Entity | undefined;
    let most = -9;
    const s = this.sentence[at]!;
    for (let k = this.recent.length - 1; k >= 0; k--) {
      const e = this.entities[this.recent[k]!]!;
      if (e.kind === 'narrator' || e.kind === 'group') continue;
      const away = s - e.lastSentence;
      if (away > SENTENCES_BACK) continue;
      const score = scoreOf(e, gender, away, at);
      if (score > most) {
        most = score;
        best = e;
      }
    }
    if (best && best.gender === null) learnGender(best, gender);
    return best;
  }

  /** Somebody with a name and of that gender whom an earlier sentence spoke of within so many tokens; undefined where it is no one. */
  namedLately(gender: Gender, at: number, within: number): Entity | undefined {
    if (gender === null) return undefined;
    let best: Entity | undefined;
    let most = Number.NEGATIVE_INFINITY;
    const s = this.sentence[at]!;
    for (let k = this.recent.length - 1; k >= 0; k--) {
      const e = this.entities[this.recent[k]!]!;
      const away = s - e.lastSentence;
      if (e.kind !== 'named' || e.gender !== gender || at - e.lastAt > within || away === 0) continue;
      const score = scoreOf(e, gender, away, at);
      if (score > most) {
        most = score;
        best = e;
      }
    }
    return best;
  }

  private touch(e: Entity, at: number, subject: boolean): void {
    e.count++;
    const s = this.sentence[at]!;
    e.heat = e.heat * 0.7 ** Math.min(20, Math.max(0, s - e.lastSentence)) + 1;
    e.lastAt = at;
    e.lastSentence = s;
    e.lastSubject = subject;
    this.forget(e);
    this.recent.push(e.id);
    if (this.recent.length > REMEMBERED) this.recent.shift();
  }

  private forget(e: Entity): void {
    const k = this.recent.indexOf(e.id);
    if (k >= 0) this.recent.splice(k, 1);
  }
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

/** Somebody without a gender is voted for by the pronoun; a noun takes it on at once. */
function learnGender(e: Entity, gender: 'f' | 'm'): void {
  if (gender === 'f') e.f++;
  else e.m++;
  if (e.kind === 'noun' && Math.abs(e.f - e.m) >= 1) e.gender = e.f > e.m ? 'f' : 'm';
}
