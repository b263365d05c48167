import type { Entity } from './entity.ts';
import { IS } from './lexicon.ts';
import { type Mention, type Mentions, NAME, NOUN } from './mention.ts';
import { isCalled } from './names.ts';
import type { Speech } from './tags.ts';
import { bitsAt, type Words } from './words.ts';

/** The quotes of one paragraph; `who` is named beside one of them, -1 where nobody is. */
interface Turn {
  who: number;
  readonly paragraph: number;
  readonly from: number;
  to: number;
}

/** What speaks for a noun and a name being one person, and against it. */
interface Vote {
  readonly name: number;
  for: number;
  against: number;
}

const FURTHEST = 4;
const OWN = IS.possessive;
/** So much must speak for it, and so many times what speaks against it; the next name must have half of it at most. */
const LEAST = 2;
const AHEAD = 3;
const NEXT_AHEAD = 2;

/**
 * Nouns that take somebody's turns: where “said Basil” and “said the painter” both answer Harry and never each other, the painter
 * is Basil. For it speaks every second turn, and a name that one beside it is called by; against it a turn right beside it, and
 * a name that it calls itself. @returns noun and name
 */
export function sameTurns(w: Words, mentions: Mentions, speeches: readonly Speech[]): [noun: Entity, name: Entity][] {
  const { entities } = mentions;
  const votes = new Map<number, Map<number, Vote>>();
  const count = (noun: number, name: number, yes: number, no: number): void => {
    if (entities[noun]!.kind !== 'noun' || entities[name]!.kind !== 'named') return;
    const own = votes.get(noun) ?? new Map<number, Vote>();
    const vote = own.get(name) ?? { name, for: 0, against: 0 };
    votes.set(noun, own.set(name, vote));
    vote.for += yes;
    vote.against += no;
  };
  const turns = turnsOf(mentions, speeches);
  const whoAt = (i: number, j: number): number => {
    const [a, b] = [turns[i]!, turns[j]];
    return b && Math.abs(b.paragraph - a.paragraph) <= 2 * Math.abs(j - i) ? b.who : -1;
  };
  turns.forEach((turn, i) => {
    for (let away = 1; turn.who >= 0 && away <= FURTHEST; away++) {
      const other = whoAt(i, i + away);
      if (other < 0 || other === turn.who) continue;
      const yes = away % 2 === 0 ? 1 : 0;
      const no = away === 1 ? 1 : away === 3 ? 0.5 : 0;
      count(turn.who, other, yes, no);
      count(other, turn.who, yes, no);
    }
    for (const m of calledIn(w, mentions, turn)) {
      if (turn.who >= 0) count(turn.who, m.entity, 0, 2);
      for (const beside of [whoAt(i, i - 1), whoAt(i, i + 1)]) if (beside >= 0) count(beside, m.entity, 1, 0);
    }
  });
  const definite = new Set<number>();
  for (const m of mentions.list) if (m.kind === NOUN && bitsAt(w, m.from) & (IS.the | OWN)) definite.add(m.entity);
  return [...votes].flatMap(([id, own]) => {
    const noun = entities[id]!;
    const name = definite.has(id) ? clearly(noun, [...own.values()], entities) : undefined;
    return name ? [[noun, name]] : [];
  });
}

function turnsOf({ list }: Mentions, speeches: readonly Speech[]): Turn[] {
  const turns: Turn[] = [];
  for (const { tag, paragraph, from, to } of speeches) {
    if (from < 0) continue;
    const m = tag?.verb ? list[tag.mention] : undefined;
    const who = m && (m.kind === NAME || m.kind === NOUN) ? m.entity : -1;
    const last = turns.at(-1);
    if (last?.paragraph === paragraph) {
      if (last.who < 0) last.who = who;
      last.to = to;
    } else turns.push({ who, paragraph, from, to });
  }
  return turns;
}

function* calledIn(w: Words, { list, firstAt }: Mentions, { from, to }: Turn): Generator<Mention> {
  for (let k = firstAt(from); k < list.length && list[k]!.from < to; k++) {
    const m = list[k]!;
    if (m.kind === NAME && w.quote[m.from]! >= 0 && isCalled(w, m.from, m.to)) yield m;
  }
}

/** The one name for which enough speaks. */
function clearly(noun: Entity, votes: readonly Vote[], entities: readonly Entity[]): Entity | undefined {
  const mayBe = ({ gender }: Entity): boolean => !noun.gender || !gender || noun.gender === gender;
  const [first, second] = votes
    .filter((v) => v.for >= LEAST && v.against * AHEAD <= v.for && mayBe(entities[v.name]!))
    .sort((a, b) => b.for - b.against - (a.for - a.against));
  return first && (second?.for ?? 0) * NEXT_AHEAD <= first.for ? entities[first.name] : undefined;
}
