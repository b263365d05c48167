import type { Entity } from './entity.ts';
import { type Mention, type Mentions, NAME } from './mention.ts';
import type { Speech } from './tags.ts';
import { COMMA, POSSESSIVE, type Words, wordAt } from './words.ts';

/** A name, and who turns out to bear it. */
type Owned = [name: Entity, owner: Entity];

/**
 * Who says their own name: "I'm Kit Vale", "my name is Kit"; or nothing but a name where the speech before asks for one. Only
 * where a verb of speech gives the quote, or the one before it in the paragraph, to the teller, to a noun, or to somebody whom
 * the story knows by another name and never shows beside this one.
 */
export function introduced(w: Words, mentions: Mentions, speeches: readonly Speech[]): Owned[] {
  const { list, entities, firstAt } = mentions;
  const out = new Map<Entity, Entity>();
  let tagged: Speech | undefined;
  const beside = new Beside(w, mentions);
  speeches.forEach((speech, q) => {
    const { from, to, paragraph } = speech;
    if (speech.tag) tagged = speech;
    const by = tagged?.paragraph === paragraph ? tagged.tag! : undefined;
    const speaker = by?.verb && by.mention >= 0 ? entities[list[by.mention]!.entity] : undefined;
    if (!speaker || out.has(speaker) || speaker.kind === 'group') return;
    const isNamed = speaker.person >= 0;
    const before = speeches[q - 1];
    const asked = before !== undefined && paragraph - before.paragraph <= 2 && asksName(w, before);
    for (let k = firstAt(from); k < list.length && list[k]!.from < to; k++) {
      const m = list[k]!;
      const e = entities[m.entity]!;
      if (m.kind !== NAME || e === speaker || !mayBeOne(w, m, e, speaker)) continue;
      const bare = m.from <= from + 1 && (m.to >= to - 2 || w.form[m.to] === COMMA) && to - m.to < 5;
      if (!saysOwn(w, m.from, from) && !(asked && bare && !isNamed)) continue;
      if (isNamed && (speaker.kind === 'narrator' || beside.are(e, speaker))) continue;
      out.set(speaker, e);
      return;
    }
  });
  return [...out].map(([speaker, name]) => [name, speaker]);
}

const mayBeOne = (w: Words, { to }: Mention, e: Entity, other: Entity): boolean =>
  !(e.gender && other.gender && e.gender !== other.gender) && !(w.flags[to - 1]! & POSSESSIVE);

/** Two names of which the story itself says that they are one person's: "Kit Vale, also known as the Heron", "Mr. Lund, whose real name was Tal". */
export function sameByName(w: Words, mentions: Mentions): Owned[] {
  const out: Owned[] = [];
  const { list, entities } = mentions;
  let before: Mention | undefined;
  for (const m of list) {
    if (m.kind !== NAME) continue;
    const last = before;
    before = m;
    if (
      !last ||
      last.entity === m.entity ||
      m.from - last.to > MOST_BETWEEN ||
      w.paragraph[last.to] !== w.paragraph[m.from]
    )
      continue;
    const [a, b] = [entities[last.entity]!, entities[m.entity]!];
    const between = w.story.slice(w.end[last.to - 1]!, w.start[m.from]!);
    if (a.kind === 'named' && b.kind === 'named' && mayBeOne(w, m, a, b) && SAME.test(between)) out.push([b, a]);
  }
  return out;
}
const MOST_BETWEEN = 10;
const SAME =
  /^,? \(?(?:(?:who (?:was|is) |was |is )?(?:(?:also|better|otherwise|formerly) (?:known|called)(?: as)?|known (?:(?:to|in|among) [\w’' ]{1,30} )?as)|alias|a\.?k\.?a\.?|née|whose (?:(?:real|true|full|own|first|christian) )?name (?:was|is)) (?:the )?$/i;

/** Who is told of by name beside whom, looked up once: nobody stands beside themselves under two names. */
class Beside {
  readonly #w: Words;
  readonly #mentions: Mentions;
  readonly #known = new Map<string, boolean>();
  #paragraphs: Map<number, Set<number>> | undefined;

  constructor(w: Words, mentions: Mentions) {
    this.#w = w;
    this.#mentions = mentions;
  }

  /** For each who is told of by name, in which paragraphs. */
  #told(): Map<number, Set<number>> {
    const told = new Map<number, Set<number>>();
    for (const m of this.#mentions.list) {
      if (m.kind !== NAME || this.#w.quote[m.from]! >= 0) continue;
      const own = told.get(m.entity);
      if (own) own.add(this.#w.paragraph[m.from]!);
      else told.set(m.entity, new Set([this.#w.paragraph[m.from]!]));
    }
    return told;
  }

  are(a: Entity, b: Entity): boolean {
    const key = `${a.id} ${b.id}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      this.#paragraphs ??= this.#told();
      const [one, other] = [this.#paragraphs.get(a.id), this.#paragraphs.get(b.id)];
      found = one !== undefined && other !== undefined && !one.isDisjointFrom(other);
      this.#known.set(key, found);
    }
    return found;
  }
}

const asksName = (w: Words, { from, to }: Speech): boolean => {
  for (let i = from; i < to; i++) {
    if (wordAt(w, i) === 'name') return true;
    if (wordAt(w, i) === 'who' && /^(?:are|be|is)$/.test(wordAt(w, i + 1)) && /^(?:you|there)$/.test(wordAt(w, i + 2)))
      return true;
  }
  return false;
};

const saysOwn = (w: Words, at: number, from: number): boolean => {
  const [b, c, d] = [1, 2, 3].map((k) => (at - k >= from ? wordAt(w, at - k) : ''));
  if (/^i[’']m$/.test(b!) || (b === 'me' && c === 'call')) return true;
  if (b === 'am') return c === 'i';
  return (b === 'is' && c === 'name' && d === 'my') || (/^name[’']?s?$/.test(b!) && c === 'my');
};
