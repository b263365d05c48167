import type { Evidence } from '../intake/draft.ts';
import { withoutAddresses } from '../text/addresses.ts';
import type { Cast, Gender, Tier } from './cast.ts';

/** Somebody in a story, as the catalogue keeps it: light enough for every record. */
export interface PersonFound {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: Gender;
  /** `noun`: without a name, called "the old woman"; `narrator`: the one who tells; `group`: several who speak as one. */
  readonly kind: 'named' | 'noun' | 'narrator' | 'group';
  readonly mentions: number;
  readonly speaks: number;
  /** Acts or speaks; else it is only spoken of. */
  readonly present: boolean;
  /** How many of its quotes rest on what. */
  readonly tiers: Readonly<Partial<{ [tier in Tier]: number }>>;
  /** As the files declare it, where they do. */
  readonly declared?: string;
  readonly evidence: Evidence;
}

/** Two people, by the names that {@link PersonFound} has, who share scenes or talk to each other. */
export interface Company {
  readonly between: readonly [string, string];
  readonly scenes: number;
  /** Times that one speaks right after the other. */
  readonly exchanges: number;
}

/** Who is in one draft, and who is with whom. */
export interface PeopleFound {
  readonly people: readonly PersonFound[];
  readonly company: readonly Company[];
}

const MOST_PEOPLE = 40;
const MOST_COMPANY = 30;
const PASSAGE = 140;

/** What the catalogue keeps of a cast: who is named more than once, acts or speaks, with the first passage of each. */
export function foundIn(cast: Cast, story: string, path: string): PeopleFound {
  const tiers = cast.characters.map(() => ({}) as { [tier in Tier]?: number });
  for (const { speaker, tier } of cast.quotes)
    if (speaker !== null) tiers[speaker]![tier] = (tiers[speaker]![tier] ?? 0) + 1;
  const kept = cast.characters
    .map((c, i) => ({ c, i }))
    .filter(({ c }) => !c.common)
    .filter(({ c }) => c.speaks > 0 || (c.kind === 'named' && c.mentions > 1))
    .slice(0, MOST_PEOPLE);
  const names = new Map(kept.map(({ c, i }) => [i, c.name]));
  return {
    people: kept.map(({ c, i }) => ({
      name: c.name,
      aliases: c.aliases,
      gender: c.gender,
      kind: c.kind,
      mentions: c.mentions,
      speaks: c.speaks,
      present: c.present,
      tiers: tiers[i]!,
      evidence: { path, text: withoutAddresses(passage(story, c.first)) },
    })),
    company: cast.pairs
      .filter(({ a, b }) => names.has(a) && names.has(b))
      .slice(0, MOST_COMPANY)
      .map(({ a, b, scenes, exchanges }) => ({ between: [names.get(a)!, names.get(b)!], scenes, exchanges })),
  };
}

/** The words around a place, cut at spaces. */
export function passage(story: string, [start, end]: readonly [number, number]): string {
  const from = Math.max(0, start - PASSAGE / 2);
  const to = Math.min(story.length, end + PASSAGE / 2);
  const left = from === 0 ? 0 : story.indexOf(' ', from) + 1 || from;
  const right = to === story.length ? to : story.lastIndexOf(' ', to);
  return story.slice(Math.min(left, start), Math.max(right, end)).replace(/\s+/g, ' ').trim();
}
