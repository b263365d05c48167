import { isApparatus, type Text } from '../../text/text.ts';
import { paragraphRanges } from '../../text/tree.ts';
import { isQuoted, modelFor } from './model.ts';
import { type Units, unitsOf } from './units.ts';

/** What the models expected of a writer's stories that kept their paragraphs, and what that writer did. Plain values, added up in any order. */
export interface Habits {
  readonly quoted?: Habit;
  readonly unquoted?: Habit;
}

/** Of stories with speech marks, or of those without. */
export interface Habit {
  readonly words: number;
  readonly paragraphs: number;
  /** Per kind of place and step of the expected log odds: how many places, and how many began a paragraph. */
  readonly places: readonly number[];
}

/** How much likelier than the model thinks this writer begins a paragraph, per kind of place, as log odds. */
export type Shifts = readonly number[];

/** Between two sentences that tell, between two speeches, behind a speech, before one. */
const KINDS = 4;
export const kindOfPlace = (u: Units, i: number): number =>
  u.closes[i - 1] ? (u.opens[i] ? 1 : 2) : u.opens[i] ? 3 : 0;

const STEP = 0.5;
const MOST = 6;
const STEPS = (2 * MOST) / STEP + 1;

/** More of one story changes little. */
const LETTERS = 40_000;
const FEWEST = 12;
/** Where nearly every sentence is a paragraph, lines were taken for paragraphs; where they are longer than any writer's, some were lost. */
const MOST_OFTEN = 0.9;
const LONGEST = 300;

/** What a text that has its paragraphs tells of its writer; undefined where that is next to nothing. */
export function habitsOf({ content, marks }: Text): Habits | undefined {
  const paragraphs: string[] = [];
  let letters = 0;
  let m = 0;
  for (const { start, end } of paragraphRanges(content)) {
    while (m < marks.length && marks[m]!.end <= start) m++;
    const mark = marks[m];
    if (mark && mark.start < end && (isApparatus(mark.type) || OUTSIDE.has(mark.type))) continue;
    paragraphs.push(content.slice(start, end));
    letters += end - start;
    if (letters > LETTERS) break;
  }
  if (paragraphs.length < FEWEST) return undefined;
  const text = paragraphs.join(' ');
  const begins = new Set<number>();
  for (let at = 0, i = 0; i < paragraphs.length; at += paragraphs[i++]!.length + 1) begins.add(at);
  const units = unitsOf(text, [{ start: 0, end: text.length }]);
  const kind = isQuoted(units) ? 'quoted' : 'unquoted';
  const p = modelFor(kind)(units);
  const places = new Array<number>(KINDS * STEPS * 2).fill(0);
  let breaks = 0;
  for (let i = 1; i < units.count; i++) {
    const odds = Math.log(p[i]! / (1 - p[i]!));
    const step = Math.round((Math.min(MOST, Math.max(-MOST, odds)) + MOST) / STEP);
    const at = 2 * (kindOfPlace(units, i) * STEPS + step);
    places[at]!++;
    if (!begins.has(units.start[i]!)) continue;
    places[at + 1]!++;
    breaks++;
  }
  const words = units.tokens.count;
  if (breaks > MOST_OFTEN * (units.count - 1) || words > LONGEST * (breaks + 1)) return undefined;
  return { [kind]: { words, paragraphs: breaks + 1, places } };
}

/** A heading or a scene break is no paragraph, and who wrote verse did not choose its lines by what they tell. */
const OUTSIDE: ReadonlySet<string> = new Set(['heading', 'scene-break', 'verse', 'preformatted']);

/** Several stories of one writer. */
export function addHabits(a: Habits, b: Habits): Habits {
  const quoted = sum(a.quoted, b.quoted);
  const unquoted = sum(a.unquoted, b.unquoted);
  return { ...(quoted ? { quoted } : {}), ...(unquoted ? { unquoted } : {}) };
}

const sum = (a: Habit | undefined, b: Habit | undefined): Habit | undefined =>
  a && b
    ? {
        words: a.words + b.words,
        paragraphs: a.paragraphs + b.paragraphs,
        places: a.places.map((n, i) => n + b.places[i]!),
      }
    : (a ?? b);

/** How far writers are from what the model expects of all of them (standard deviation, log odds): few places move little. */
const SPREAD = 0.5;
const ROUNDS = 12;

/** The likeliest shifts, given what is usual among writers; Newton's method for each kind of place. */
export function shiftsOf({ places }: Habit): Shifts {
  return Array.from({ length: KINDS }, (_, kind) => {
    let shift = 0;
    for (let round = 0; round < ROUNDS; round++) {
      let slope = -shift / SPREAD ** 2;
      let bend = 1 / SPREAD ** 2;
      for (let step = 0; step < STEPS; step++) {
        const at = 2 * (kind * STEPS + step);
        const all = places[at]!;
        if (all === 0) continue;
        const p = 1 / (1 + Math.exp(MOST - step * STEP - shift));
        slope += places[at + 1]! - all * p;
        bend += all * p * (1 - p);
      }
      shift += slope / bend;
    }
    return shift;
  });
}
