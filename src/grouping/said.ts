import type { Card } from './card.ts';
import type { Copies } from './copies.ts';
import type { Joined } from './parts.ts';
import { type FilesWord, keysIn } from './word.ts';

/**
 * Joins and parts works as people said, one word after the other: the last about the same files holds. What was not named
 * stays where it was: copies of a part with that part, other parts behind the part that they followed.
 */
export function asSaid(works: readonly Joined[], words: readonly FilesWord[]): Joined[] {
  let now = [...works];
  for (const word of words.toSorted((a, b) => a.id - b.id)) {
    if (word.says === 'one-work') now = joined(now, word.parts);
    else if (word.says === 'apart')
      now = parted(now, new Set(word.keys), new Set(word.from.filter((key) => !word.keys.includes(key))));
  }
  return now;
}

/** May two texts be of one work? Not where the newest word about both says that they are not. */
export function mayBeOne(words: readonly FilesWord[]): (a: readonly Card[], b: readonly Card[]) => boolean {
  if (words.length === 0) return () => true;
  const about = new Map<string, FilesWord[]>();
  for (const word of words.toSorted((a, b) => b.id - a.id))
    for (const key of keysIn(word)) about.set(key, [...(about.get(key) ?? []), word]);
  const isApart = (a: string, b: string): boolean => {
    for (const word of about.get(a) ?? []) {
      if (!about.get(b)?.includes(word) || word.says === 'better') continue;
      if (word.says === 'one-work') return false;
      if (word.keys.includes(a) !== word.keys.includes(b)) return true;
    }
    return false;
  };
  return (a, b) => {
    const named = b.filter(({ key }) => about.has(key));
    return named.length === 0 || !a.some((x) => about.has(x.key) && named.some((y) => isApart(x.key, y.key)));
  };
}

const cardsOf = ({ parts }: Joined): Card[] => parts.flatMap(({ cards }) => [...cards]);

function joined(works: readonly Joined[], parts: readonly (readonly string[])[]): Joined[] {
  const slots = new Map(parts.flatMap((keys, slot) => keys.map((key, place) => [key, { slot, place }] as const)));
  const involved = works.filter((work) => cardsOf(work).some(({ key }) => slots.has(key)));
  if (involved.length === 0) return [...works];
  const inSlot: { text: Copies; place: number }[][] = parts.map(() => []);
  const behind: Copies[][] = parts.map(() => []);
  const first: Copies[] = [];
  for (const { parts: texts } of involved) {
    let last: Copies[] = first;
    for (const text of texts) {
      const split = bySlot(text, slots);
      if (split.length === 0) last.push(text);
      for (const { slot, place, text: own } of split) {
        inSlot[slot]!.push({ text: own, place });
        last = behind[slot]!;
      }
    }
  }
  const all = [...first];
  for (const [slot, there] of inSlot.entries()) {
    const texts = there.toSorted((a, b) => a.place - b.place).map(({ text }) => text);
    if (texts.length > 0) all.push(together(texts));
    for (const one of behind[slot]!) all.push(one);
  }
  const one = {
    parts: all,
    missing: stillMissing(
      all,
      involved.flatMap(({ missing }) => [...missing]),
    ),
  };
  return works.flatMap((work) => (work === involved[0] ? [one] : involved.includes(work) ? [] : [work]));
}

/** A text's drafts by the part that they were said to be; those not named go with the first that was. */
function bySlot(text: Copies, slots: ReadonlyMap<string, { readonly slot: number; readonly place: number }>) {
  const groups = new Map<number, { place: number; cards: Card[] }>();
  for (const card of text.cards) {
    const said = slots.get(card.key);
    if (!said) continue;
    const known = groups.get(said.slot);
    if (known) known.cards.push(card);
    else groups.set(said.slot, { place: said.place, cards: [card] });
  }
  if (groups.size === 1) return [...groups].map(([slot, { place }]) => ({ slot, place, text }));
  return [...groups].map(([slot, { place, cards }], i) => {
    const own = new Set(cards);
    const kept = text.cards.filter((card) => own.has(card) || (i === 0 && !slots.has(card.key)));
    return { slot, place, text: { ...text, cards: kept } };
  });
}

/** Texts that are copies of one part, in the order in which they were named. */
const together = (texts: readonly Copies[]): Copies =>
  texts.length === 1 ? texts[0]! : { ...texts[0]!, cards: texts.flatMap(({ cards }) => [...cards]) };

/** Parts without a number have the one behind the part before them; what stands at a number is not missing. */
function stillMissing(parts: readonly Copies[], missing: readonly number[]): number[] {
  const there = new Set<number>();
  let before = 0;
  for (const { part } of parts) {
    before = part && part.number > before ? part.number : before + 1;
    there.add(before);
  }
  return [...new Set(missing)].filter((n) => !there.has(n)).sort((a, b) => a - b);
}

function parted(works: readonly Joined[], out: ReadonlySet<string>, from: ReadonlySet<string>): Joined[] {
  return works.flatMap((work) => {
    const cards = cardsOf(work);
    if (!cards.some(({ key }) => out.has(key)) || !cards.some(({ key }) => from.has(key))) return [work];
    const lettersOf = (keys: ReadonlySet<string>) =>
      new Set(cards.flatMap(({ key, letters }) => (keys.has(key) && letters !== '' ? [letters] : [])));
    const [outLetters, fromLetters] = [lettersOf(out), lettersOf(from)];
    // A copy that came in later goes where its letters went.
    const goes = ({ key, letters }: Card) =>
      out.has(key) || (!from.has(key) && outLetters.has(letters) && !fromLetters.has(letters));
    const only = (which: (card: Card) => boolean) =>
      work.parts.flatMap((text) => {
        const kept = text.cards.filter(which);
        return kept.length === 0 ? [] : [kept.length === text.cards.length ? text : { ...text, cards: kept }];
      });
    const stays = only((card) => !goes(card));
    return [
      { parts: stays, missing: [...new Set([...work.missing, ...gapsIn(work.parts, stays)])].sort((a, b) => a - b) },
      { parts: only(goes), missing: [] },
    ];
  });
}

/** The numbers between those that are left at which a part stood. */
function gapsIn(before: readonly Copies[], left: readonly Copies[]): number[] {
  const numbers = new Set(left.flatMap(({ part }) => part?.number ?? []));
  return before.flatMap(({ part }) => part?.number ?? []).filter((n) => !numbers.has(n) && n < Math.max(...numbers));
}

/** A draft with this many times the words of another is the whole of which that is a part. */
const WHOLE = 1.5;

/** Reads works from the drafts that people called the better text; the newest word about a part holds. */
export function readAsSaid(works: readonly Joined[], words: readonly FilesWord[]): Joined[] {
  const wanted = new Map<string, number>();
  for (const word of words) if (word.says === 'better') wanted.set(word.key, word.id);
  if (wanted.size === 0) return [...works];
  const newest = (cards: readonly Card[]) =>
    cards
      .filter(({ key }) => wanted.has(key))
      .reduce<Card | undefined>((a, b) => (a && wanted.get(a.key)! > wanted.get(b.key)! ? a : b), undefined);
  return works.map((work) => {
    const all = cardsOf(work);
    const whole = newest(all);
    if (whole && work.parts.length > 1 && isWhole(whole, work))
      return { parts: [{ ...work.parts[0]!, cards: [whole, ...all.filter((card) => card !== whole)] }], missing: [] };
    const parts = work.parts.map((text) => {
      const better = newest(text.cards.filter((card) => !isWhole(card, work)));
      const [first] = text.cards;
      // A part is not read instead of the whole that it stands with.
      if (!better || better === first || better.words * WHOLE < first!.words) return text;
      return { ...text, cards: [better, ...text.cards.filter((card) => card !== better)] };
    });
    return parts.every((text, i) => text === work.parts[i]) ? work : { ...work, parts };
  });
}

/** Does this draft hold the whole work, of which the others are parts? */
export const isWhole = (card: Card, { parts }: Joined): boolean =>
  parts.length > 1 && !parts.some(({ cards }) => cards[0] === card) && card.words >= WHOLE * parts[0]!.cards[0]!.words;
