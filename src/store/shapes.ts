import type { Question } from '../catalogue/desk/doubt.ts';
import type { Ends } from '../catalogue/desk/ends.ts';
import type { EditionHead } from '../catalogue/head.ts';
import type { Entry, KeptStory } from '../catalogue/told/entry.ts';
import type { Holdings } from '../catalogue/told/found.ts';
import type { CatalogueRecord } from '../catalogue/work.ts';
import type { TagChange } from '../finding/tags/undo.ts';
import type { Card, Lesson, Plan } from '../grouping/card.ts';
import type { Contents } from '../intake/contents.ts';
import type { Draft } from '../intake/draft.ts';
import type { Account, ToldRow } from '../intake/dumps/told.ts';
import type { ListOfWorks } from '../intake/list-of-works.ts';
import type { Beside } from '../restoration/rule.ts';
import type { PackedLedger } from '../text/pack.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Block } from '../text/tree.ts';
import { isRecord, type Shape, type Step, shapeOf } from './decode.ts';
import type { JobProgress } from './jobs/job.ts';
import { fromOldWords, placeFromOldWords } from './old-words.ts';

/** Every kind of value that a row holds as JSON, with every shape in which it was ever written. */
/** Numbers were given to all shapes at once; many values had not changed. */
const numberedOnly: Step = (value) => value;

const has = (
  value: unknown,
  fields: { readonly [name: string]: 'string' | 'number' | 'list' | 'record' | 'any' },
): boolean =>
  isRecord(value) &&
  Object.entries(fields).every(([name, kind]) => {
    const found = value[name];
    if (kind === 'any') return name in value;
    return kind === 'list' ? Array.isArray(found) : kind === 'record' ? isRecord(found) : typeof found === kind;
  });

/** Sentences became codes: shape 2 of what holds some. */
const each = (words: readonly string[] | undefined, ...groups: Parameters<typeof fromOldWords>[1][]) =>
  (words ?? []).map((one) => fromOldWords(one, ...groups));

export const draft: Shape<Draft> = shapeOf({
  name: 'row.draft',
  steps: [
    ({ warnings, encodingEvidence, leftOut, ...rest }) => ({
      ...rest,
      encodingEvidence: fromOldWords(encodingEvidence ?? '', 'encoding'),
      warnings: each(warnings, 'warning'),
      ...(leftOut
        ? { leftOut: leftOut.map((one: { place: string }) => ({ ...one, place: placeFromOldWords(one.place) })) }
        : {}),
    }),
  ],
  holds: (value) => has(value, { path: 'string', text: 'record', claims: 'list', warnings: 'list' }),
});

export const ledger: Shape<PackedLedger> = shapeOf({
  name: 'row.ledger',
  steps: [
    ({ passes }) => ({
      passes: passes.map((pass: { reasons: string[] }) => ({ ...pass, reasons: each(pass.reasons, 'mend') })),
    }),
  ],
  holds: (value) => has(value, { passes: 'list' }),
});

/** What the keeper is to look at. */
const looked = <T extends { lookAt?: string[] }>({ lookAt, ...rest }: T) => ({
  ...rest,
  ...(lookAt ? { lookAt: each(lookAt, 'look') } : {}),
});

export const record: Shape<CatalogueRecord> = shapeOf({
  name: 'row.record',
  steps: [looked],
  holds: (value) => has(value, { fields: 'record', words: 'number' }),
});

export const card: Shape<Card> = shapeOf({
  name: 'row.card',
  steps: [numberedOnly],
  holds: (value) => has(value, { key: 'string', path: 'string', letters: 'string' }),
});

export const lesson: Shape<Lesson> = shapeOf({
  name: 'row.lesson',
  steps: [],
  holds: (value) => has(value, { fandom: 'string', characters: 'list' }),
});

export const plan: Shape<Plan> = shapeOf({
  name: 'row.plan',
  steps: [numberedOnly],
  holds: (value) => has(value, { id: 'string', parts: 'list' }),
});

/** Shape 1 was the whole work with its text: `light-editions.ts` makes heads of those before anything reads them. */
export const edition: Shape<{ readonly confidence: number; readonly work: EditionHead }> = shapeOf({
  name: 'row.edition',
  steps: [
    () => {
      throw new RangeError('an edition with its text');
    },
    ({ confidence, work }) => {
      const { warnings, readFrom, ...rest } = looked(work);
      return {
        confidence,
        work: {
          ...rest,
          warnings: each(warnings, 'warning'),
          ...(readFrom ? { readFrom: { ...readFrom, reasons: each(readFrom.reasons, 'kept') } } : {}),
        },
      };
    },
  ],
  holds: ({ work }) => has(work, { id: 'string', chapters: 'list', sources: 'list', fields: 'record' }),
});

/** The text of a chapter, known by its hash, which is that of the bare list: so it never gets a number. */
export const blocks: Shape<readonly Block[]> = shapeOf({ name: 'row.text', steps: [], holds: Array.isArray });

/** What somebody said at the desk, and what the program had read then: of every field something else. */
export const word: Shape<unknown> = shapeOf({ name: 'row.word', steps: [numberedOnly], holds: () => true });

/** As {@link word}, of what the keeper looked at. */
export const wordAbout = (field: string): Shape<unknown> => (field === 'look' ? lookedAt : word);
const lookedAt: Shape<unknown> = shapeOf({ name: 'row.word', steps: [sentencesLookedAt], holds: () => true });

function sentencesLookedAt(value: unknown): unknown {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? each(value, 'look') : value;
}

export const question: Shape<Question & { readonly key: string | null; readonly ends?: Ends }> = shapeOf({
  name: 'row.question',
  steps: [(older) => (older.kind === 'look' ? { ...older, value: sentencesLookedAt(older.value) } : older)],
  holds: (value) => has(value, { kind: 'string', field: 'string' }),
});

export const account: Shape<Account> = shapeOf({
  name: 'row.account',
  steps: [
    (tables) =>
      tables.map((table: { carried: { as: string }[]; left: { why: string }[] }) => ({
        ...table,
        carried: table.carried.map((one) => ({ ...one, as: fromOldWords(one.as, 'dump') })),
        left: table.left.map((one) => ({ ...one, why: fromOldWords(one.why, 'dump') })),
      })),
  ],
  holds: Array.isArray,
});

export const found: Shape<Holdings> = shapeOf({
  name: 'row.count',
  steps: [numberedOnly],
  holds: (value) => has(value, { stories: 'number' }),
});
export const entry: Shape<Entry> = shapeOf({
  name: 'row.entry',
  steps: [numberedOnly],
  holds: (value) => has(value, { key: 'string', chapters: 'list' }),
});
export const story: Shape<KeptStory> = shapeOf({
  name: 'row.story',
  steps: [numberedOnly],
  holds: (value) => has(value, { id: 'string', chapters: 'list' }),
});
export const row: Shape<ToldRow['row']> = shapeOf({
  name: 'row.row',
  steps: [numberedOnly],
  holds: (value) => isRecord(value),
});
export const contents: Shape<Contents> = shapeOf({
  name: 'row.chapters',
  steps: [numberedOnly],
  holds: (value) => has(value, { chapters: 'list' }),
});
export const list: Shape<ListOfWorks> = shapeOf({
  name: 'row.works',
  steps: [numberedOnly],
  holds: (value) => has(value, { works: 'list' }),
});

/** What came of a heap that was taken in. */
export const summary: Shape<unknown> = shapeOf({
  name: 'row.summary',
  steps: [
    (older) => ({
      ...older,
      faultsTold: (older.faultsTold ?? []).map((fault: { message: string }) => ({
        ...fault,
        message: fromOldWords(fault.message, 'fault'),
      })),
      archives: (older.archives ?? []).map((told: { account: unknown; warnings: string[] }) => ({
        ...told,
        account: account.read(JSON.stringify(told.account), ''),
        warnings: each(told.warnings, 'dump'),
      })),
    }),
  ],
  holds: isRecord,
});

export const progress: Shape<JobProgress> = shapeOf({
  name: 'row.progress',
  steps: [(older) => ({ ...older, what: fromOldWords(older.what, 'progress') })],
  holds: (value) => has(value, { what: 'record', done: 'number' }),
});

/** What wranglers changed of tags. */
export const tagChanges: Shape<readonly TagChange[]> = shapeOf({
  name: 'row.tag-changes',
  steps: [],
  holds: Array.isArray,
});

/** What is known besides a draft's text. */
export const beside: Shape<Beside> = shapeOf({ name: 'row.beside', steps: [], holds: (value) => isRecord(value) });

/** Chosen runs of words of an erased story, packed. */
export const runs: Shape<readonly string[]> = shapeOf({
  name: 'row.signature',
  steps: [numberedOnly],
  holds: Array.isArray,
});

const isSentence = (value: unknown): boolean => has(value, { code: 'string' });

const kept: Shape<Sentence> = shapeOf<Sentence>({
  name: 'row.sentence',
  steps: [(words) => fromOldWords(String(words), 'why', 'refused', 'dump', 'fault', 'trouble')],
  holds: isSentence,
});

/** A sentence by itself, in a column of text: shape 1 was its English words. */
export const sentence = {
  write: kept.write,
  read: (text: string, at: string): Sentence =>
    kept.read(text.startsWith('{"shape":') ? text : JSON.stringify(text), at),
  readOrNull: (text: string | null, at: string): Sentence | null => (text === null ? null : sentence.read(text, at)),
};
