import type { Evidence } from '../../intake/draft.ts';
import { withoutAddresses } from '../../text/addresses.ts';
import type { Field } from '../work.ts';
import { type Canons, starterCanons } from './canons.ts';
import { NO_CHARACTERS } from './names.data.ts';
import { type Named, namesIn } from './names-found.ts';
import type { Sign } from './signs.ts';

/** How far apart, in letters, names stand that belong together. */
const TOGETHER = 6000;
/** What the names of one stretch must weigh, what at least two of them must, and how often any of them must be said. */
const LEAST = { weight: 2, telling: 0.5, told: 2, often: 4 };
/** One telling name in so many letters of the whole text. */
const SPREAD = 12_000;
const PASSAGES = 4;
const AROUND = 70;
const CHARACTERS = 12;

export interface SuggestedFandom {
  readonly fandoms: Field<readonly string[]>;
  readonly characters?: Field<readonly string[]>;
}

interface Candidate {
  readonly canon: number;
  readonly weight: number;
  /** The names of the stretch where most of them stand together. */
  readonly names: readonly Hit[];
}

interface Hit extends Named {
  readonly character: number;
}

/**
 * The canon that a story was written about, by the names in it and by signs from outside (a newsgroup, a list's tag in the
 * subject, a folder): nothing unless several telling names sit together, or a sign says it and a name bears it out.
 * @param content the draft's; offsets in the evidence count in it
 * @param from where the story begins
 */
export function suggestFandom(
  { path, content, from, signs }: { path: string; content: string; from: number; signs: readonly Sign[] },
  canons: Canons = starterCanons(),
): SuggestedFandom | undefined {
  const found = namesIn(content, from, canons);
  const told = new Map<number, Sign>();
  for (const sign of signs) if (!told.has(sign.canon)) told.set(sign.canon, sign);
  const hits = byCanon(found);
  const candidates = [...hits]
    .map(([canon, own]) => candidate(canon, own, content.length - from, told.has(canon)))
    .filter((c) => c !== undefined)
    .sort((a, b) => b.weight - a.weight || a.canon - b.canon);
  const bare = [...told.values()].find((sign) => sign.sure && !candidates.some((c) => c.canon === sign.canon));
  const best = candidates.find((c) => told.has(c.canon)) ?? candidates[0];
  if (!best) {
    if (!bare) return undefined;
    const value = [canons.all[bare.canon]!.name];
    return { fandoms: { value, confidence: 0.7, given: false, evidence: [bare.evidence] } };
  }
  const sign = told.get(best.canon);
  const evidence = [...(sign ? [sign.evidence] : []), ...passagesOf(path, content, best.names)];
  const confidence = confidenceOf(best, candidates, sign);
  const characters = charactersOf(best, hits.get(best.canon)!, canons);
  const said = { given: false, confidence, evidence };
  return {
    fandoms: { value: [canons.all[best.canon]!.name], ...said },
    ...(characters.length > 0
      ? { characters: { value: characters, ...said, confidence: Math.round(confidence * 95) / 100 } }
      : {}),
  };
}

function byCanon(found: readonly Named[]): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>();
  for (const named of found) {
    for (const { canon, character } of named.form.meanings) {
      const own = hits.get(canon);
      if (own) own.push({ ...named, character });
      else hits.set(canon, [{ ...named, character }]);
    }
  }
  return hits;
}

/** A canon whose names weigh enough in one stretch; with a sign from outside a single telling name is enough. */
function candidate(canon: number, hits: readonly Hit[], length: number, signed: boolean): Candidate | undefined {
  const telling = hits.filter((h) => h.form.weight >= LEAST.telling);
  if (telling.length === 0) return undefined;
  const { weight, from, to } = heaviest(hits);
  const names = hits.slice(from, to);
  const different = new Set(names.filter((h) => h.form.weight >= LEAST.telling).map((h) => h.character)).size;
  if (signed) return { canon, weight: weight + LEAST.weight, names };
  const enough =
    weight >= LEAST.weight &&
    different >= LEAST.told &&
    telling.length >= LEAST.often &&
    telling.length * SPREAD >= length;
  return enough ? { canon, weight, names } : undefined;
}

/** The stretch of {@link TOGETHER} letters whose different characters weigh most, each by its best form there. */
function heaviest(hits: readonly Hit[]): { weight: number; from: number; to: number } {
  let best = { weight: 0, from: 0, to: 0 };
  let first = 0;
  const inside = new Map<number, number[]>();
  let weight = 0;
  const best1 = (forms: readonly number[]) => (forms.length === 0 ? 0 : Math.max(...forms));
  hits.forEach((hit, i) => {
    const forms = inside.get(hit.character) ?? [];
    weight -= best1(forms);
    forms.push(hit.form.weight);
    weight += best1(forms);
    inside.set(hit.character, forms);
    while (hit.start - hits[first]!.start > TOGETHER) {
      const gone = inside.get(hits[first]!.character)!;
      weight -= best1(gone);
      gone.shift();
      weight += best1(gone);
      first++;
    }
    if (weight > best.weight + 1e-9) best = { weight, from: first, to: i + 1 };
  });
  return best;
}

/** More names make it surer, a rival that bears as many makes it less sure, a sign from outside makes it surer. */
function confidenceOf(best: Candidate, all: readonly Candidate[], sign: Sign | undefined): number {
  const rival = all.find((c) => c.canon !== best.canon);
  const base = Math.min(0.95, 0.6 + 0.1 * (best.weight - LEAST.weight));
  const near = rival && rival.weight > best.weight * 0.75 ? 0.75 : 1;
  const raised = sign ? Math.max(0.85, base * near + 0.05) : base * near;
  return Math.round(Math.min(0.97, raised) * 100) / 100;
}

function passagesOf(path: string, content: string, names: readonly Hit[]): Evidence[] {
  const seen = new Set<number>();
  const passages: Evidence[] = [];
  let last = -1;
  for (const { start, end, character, form } of names) {
    if (passages.length >= PASSAGES || start < last || seen.has(character) || form.weight < LEAST.telling) continue;
    seen.add(character);
    // Whole words: up to a space on either side.
    const space = content.lastIndexOf(' ', Math.min(content.length, end + AROUND));
    last = end + AROUND >= content.length ? content.length : Math.max(end, space);
    const from = start <= AROUND ? 0 : Math.min(start, content.indexOf(' ', start - AROUND) + 1 || start);
    passages.push({ path, text: withoutAddresses(content.slice(from, last)), at: [start, end] });
  }
  return passages;
}

/** Once the canon is known a name that other canons have too tells enough; one that everybody bears does not. */
const HERE = 0.2;

const NO_CHARACTER = new Set(NO_CHARACTERS);

/** The characters whom the text names at least twice, by their full names, those named most first. */
function charactersOf({ canon }: Candidate, hits: readonly Hit[], canons: Canons): string[] {
  const counts = new Map<number, number>();
  const told = new Map<number, number>();
  for (const { character, form } of hits) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
    told.set(character, Math.max(told.get(character) ?? 0, form.weight));
  }
  return [...counts]
    .filter(([character, n]) => n >= 2 && told.get(character)! >= HERE)
    .sort((a, b) => b[1] - a[1])
    .map(([character]) => canons.all[canon]!.characters[character]!.name)
    .filter((name) => !NO_CHARACTER.has(name))
    .slice(0, CHARACTERS);
}
