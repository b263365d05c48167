import type { Card, Lesson } from '../../grouping/card.ts';
import type { Fields } from '../work.ts';
import { type Canon, type Canons, indexCanons, keyOf, starterCanons } from './canons.ts';

/** A fandom needs this many people to be told by. */
const LEAST_PEOPLE = 2;
/** As many as the largest canons of the starter have, twice. */
const MOST_PEOPLE = 100;
const MOST_IN_ONE = 20;

/** What the given tags of one draft teach; nothing where it has several fandoms, since nobody says who is of which. */
export function lessonOf({ fandoms, characters, relationships }: Fields): Lesson | undefined {
  if (!fandoms?.given || fandoms.value.length !== 1) return undefined;
  const paired = relationships?.given ? relationships.value.flatMap((pair) => pair.split(/\/|\s&\s/)) : [];
  const named = [...(characters?.given ? characters.value : []), ...paired]
    .map((name) => name.replace(/\([^()]*\)/g, '').trim())
    .filter(
      (name) =>
        /^\p{Lu}[\p{L}\p{M}'’. -]{2,60}$/u.test(name) && !/^(?:O[FMC]C|Original|Other|You|Reader)\b/i.test(name),
    );
  const people = [...new Set(named)].slice(0, MOST_IN_ONE);
  return people.length > 0 ? { fandom: fandoms.value[0]!, characters: people } : undefined;
}

/**
 * The starter's canons and those of a heap's or library's own tagged works, to tell untagged works by; undefined when the
 * tags teach nothing new.
 */
export function learnCanons(cards: Iterable<Pick<Card, 'lesson'>>): Canons | undefined {
  const lessons = new Map<string, { name: string; people: Set<string> }>();
  for (const { lesson } of cards) {
    if (!lesson) continue;
    const known = lessons.get(keyOf(lesson.fandom)) ?? { name: lesson.fandom, people: new Set<string>() };
    for (const name of lesson.characters) if (known.people.size < MOST_PEOPLE) known.people.add(name);
    lessons.set(keyOf(lesson.fandom), known);
  }
  if (lessons.size === 0) return undefined;
  const starter = starterCanons();
  const all: Canon[] = [...starter.all];
  let learnt = false;
  for (const [key, { name, people }] of lessons) {
    const at = starter.byCode.get(key);
    const old = at === undefined ? undefined : all[at]!;
    const has = new Set(old?.characters.map((c) => keyOf(c.name)));
    const fresh = [...people]
      .filter((person) => !has.has(keyOf(person)))
      .map((person) => ({ name: person, aliases: [] }));
    if (fresh.length === 0 || (!old && fresh.length < LEAST_PEOPLE)) continue;
    learnt = true;
    if (old) all[at!] = { ...old, characters: [...old.characters, ...fresh] };
    else all.push({ name, codes: [], characters: fresh });
  }
  return learnt ? indexCanons(all) : undefined;
}
