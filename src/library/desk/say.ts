import { mergeRecords } from '../../catalogue/merge.ts';
import type { Field } from '../../catalogue/work.ts';
import { FicariumError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { NewWord, PutOff, Writer } from '../../store/writer.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { publishWorks } from '../works/publish.ts';
import { carryOutFiles } from './files.ts';
import type { Library } from './needs.ts';
import { reasonOf } from './reason.ts';

export type { PutOff };

/** A word about the record of one work. */
export interface SaidOfWork extends Omit<NewWord, 'about' | 'was'> {
  readonly workId: string;
}

/** A word about all works in which `field` says `said`; of names `value` is the list of those that take its place. */
export type SaidAlike = Omit<NewWord, 'about' | 'was'>;

/** What came of a word: its number, by which it is taken back, and the work's newest edition. */
export interface Kept {
  readonly id: number;
  readonly edition: number;
}

/**
 * Keeps a person's word about one work, and adds an edition where that changes its record. The word follows the draft
 * that the work begins with, into whatever work it belongs to later; a better suggestion never overwrites it.
 * @throws FicariumError `not-found`
 */
export function say({ store, program }: Library, { workId, ...word }: SaidOfWork): Promise<Kept> {
  return store.write(async (writer) => {
    await writer.refusedForAll(); // before works are locked: see `publishWorks`
    const work = await writer.work(workId);
    if (!work) throw gone(workId);
    const draftKey = work.plan.parts[0]![0]!;
    const was = await readOf(writer, work.plan.parts.flat(), word.field);
    const reason = reasonOf(word);
    const value = word.field === 'authors' ? withContacts(word.value, was?.value) : word.value;
    const id = await writer.say({ ...word, value, was, about: { work: work.id, draftKey } }, reason);
    return { id, edition: await publishAnew(writer, program, work.id, reason) };
  });
}

/** Leaves a question for later, or asks it again; it is no answer, and nothing else changes. */
export const putOff = (store: Store, question: PutOff, later: boolean, by: string): Promise<void> =>
  store.write((writer) => writer.putOff(question, later, by));

/** Keeps a word about all works alike, and marks them; `carryOut` puts them together anew. @returns its number */
export const keepAlike = (store: Store, word: SaidAlike): Promise<number> =>
  store.write((writer) => writer.say({ ...word, was: null, about: null }, reasonOf(word, 'alike')));

/**
 * Takes a word back: what held before it holds again. Of works alike: they are marked for `carryOut`.
 * @returns the newest edition of the one work that it was about; null where it was about all alike
 * @throws FicariumError `not-found` when there is no such word, or it was taken back before
 */
export async function takeBack(library: Library, id: number, by: string): Promise<number | null> {
  const { store, program } = library;
  const taken = await store.write(async (writer) => {
    const reasonFor = ({ field }: { readonly field: string }) => reasonOf({ field, verdict: 'taken-back' });
    const word = await writer.takeBack(id, by, reasonFor);
    if (!word) throw new FicariumError('not-found', sentence('error.no-word'), sentence('advice.decisions'));
    if (word.files) return 'files';
    return word.about && publishAnew(writer, program, word.about.work, reasonFor(word));
  });
  if (taken !== 'files') return taken;
  await carryOutFiles(library, sentence('why.files-back'));
  return null;
}

/** What the files say of a field, before anybody said anything about it. */
async function readOf(writer: Writer, keys: readonly string[], field: string): Promise<Field<unknown> | null> {
  const pieces = await writer.pieces(keys);
  const { fields } = mergeRecords(keys.map((key) => pieces.get(key)!.record));
  return (fields as { [name: string]: Field<unknown> | undefined })[field] ?? null;
}

/** A name put right keeps the address that stood beside it, where it is plain whose it is. */
function withContacts(said: unknown, read: unknown): unknown {
  if (!Array.isArray(said) || !Array.isArray(read) || said.length !== read.length) return said;
  return said.map((author, i) => (read[i].contact ? { ...author, contact: read[i].contact } : author));
}

async function publishAnew(writer: Writer, program: string, workId: string, reason: Sentence) {
  const work = await writer.work(workId);
  if (!work) throw gone(workId);
  await writer.lookAgain(work.id, reason);
  const places = await writer.places(work.plan.parts.flat().map((key) => key.slice(0, 64)));
  const [changed] = await publishWorks(writer, [{ plan: work.plan, reason, hidden: work.hidden }], { program, places });
  return changed === undefined ? work.edition : work.edition + 1;
}

const gone = (id: string) =>
  new FicariumError('not-found', sentence('error.no-work', { id }), sentence('advice.desk-again'));
