import type { PeopleFound, PersonFound } from '../../people/found.ts';
import { backgroundIn } from '../pairings.ts';
import type { Fields } from '../work.ts';
import { withDeclared } from './people.ts';

/** Two who talk less with each other say nothing about what the story is about. */
const LEAST_EXCHANGES = 8;
/** So many times as much as those of the pairing that is listed first. */
const MUCH_MORE = 2;

/**
 * The pairing that the story itself is about, where the file lists several and another one first: its two talk with each other far more. A
 * suggestion, whatever the file's order says.
 */
export function suggestedMain({ people, company }: PeopleFound, fields: Fields): Pick<Fields, 'mainPairings'> {
  const { relationships, mainPairings } = fields;
  if (mainPairings || !relationships?.given || relationships.value.length < 2) return {};
  const known = withDeclared(people, fields);
  const standing = backgroundIn(fields);
  const rated = relationships.value.map((name) => {
    const two = name.split(/\s*[/&]\s*/).map((one) => known.find(({ declared }) => declared === plain(one)));
    return { name, two: two as readonly PersonFound[], exchanges: two.includes(undefined) ? null : between(two) };
  });
  const [most] = rated.filter(({ exchanges }) => exchanges !== null).sort((a, b) => b.exchanges! - a.exchanges!);
  if (!most || most.exchanges! < LEAST_EXCHANGES || standing(most.name) === undefined) return {};
  const first = rated.filter(({ name }) => standing(name) === undefined);
  // Of a pairing whose people were not found nobody can say how much they talk.
  if (first.some(({ exchanges }) => exchanges === null || exchanges * MUCH_MORE > most.exchanges!)) return {};
  return {
    mainPairings: { value: [most.name], confidence: 0.5, given: false, evidence: most.two.map((p) => p.evidence) },
  };

  function between(two: readonly (PersonFound | undefined)[]): number {
    const names = new Set(two.map((one) => one!.name));
    return company.find(({ between: both }) => both.every((name) => names.has(name)))?.exchanges ?? 0;
  }
}

/** As `withDeclared` has it. */
const plain = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').trim();
