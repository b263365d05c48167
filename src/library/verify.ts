import { hashOfBlocks } from '../catalogue/head.ts';
import { tagsOf } from '../catalogue/tags-of.ts';
import type { Files } from '../files/port.ts';
import type { InspectedEdition } from '../store/inspect.ts';
import * as shapes from '../store/shapes.ts';
import type { Store } from '../store/store.ts';
import { undoAll } from '../text/change.ts';
import { unpackLedger } from '../text/pack.ts';
import { restoredBlocks } from '../text/restored.ts';
import { blocksIn } from '../text/runs.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import { type Block, storyBlocks } from '../text/tree.ts';
import type { OnProgress } from './heaps/progress.ts';

export interface Verified {
  readonly originals: number;
  readonly drafts: number;
  readonly restorations: number;
  readonly editions: number;
  readonly works: number;
  readonly files: number;
  readonly refusals: number;
  /** Works that were erased for good, and files whose bytes are gone with them or never came in. */
  readonly erasures: number;
  readonly erasedOriginals: number;
  /** Originals of which the database knows nothing: those of an import that was stopped. No damage. */
  readonly unlisted: number;
  /** A sentence each: what, where, what to do. Empty = every promise is kept. */
  readonly problems: readonly Sentence[];
}

/**
 * Looks at everything that is kept: each original is hashed anew; each draft, restoration and edition is as it was
 * written; each edition's ledger gives its text from the draft, and undone the draft again, letter for letter; what
 * readers read is that text; nothing lacks what it belongs to.
 */
export async function verifyLibrary({
  store,
  files,
  onProgress,
}: {
  readonly store: Store;
  readonly files: Files;
  readonly onProgress?: OnProgress;
}): Promise<Verified> {
  const problems: Sentence[] = [];
  const { erasures } = store;
  const erased = await erasures.originals();
  let missing = 0;
  const found = { originals: 0, drafts: 0, restorations: 0, editions: 0 };
  const tell = (what: Sentence, done: number) =>
    onProgress?.({ what, done, all: undefined, stories: found.editions, refused: problems.length });
  const { inspection } = store;
  for await (const { sha256, path } of inspection.files()) {
    if (erased.has(sha256)) continue;
    const is = await files.rehash(sha256);
    const original = path === null ? sha256 : sentence('verify.original', { sha: sha256, path });
    if (is === null) missing++;
    if (is === null) problems.push(sentence('verify.original-missing', { original }));
    else if (is !== sha256) problems.push(sentence('verify.original-damaged', { original }));
    tell(sentence('progress.hashing'), ++found.originals);
  }
  for await (const { key, intact } of inspection.drafts()) {
    if (!intact) problems.push(sentence('verify.draft', { key }));
    tell(sentence('progress.reading-drafts'), ++found.drafts);
  }
  for await (const { key, intact } of inspection.restorations()) {
    if (!intact) problems.push(sentence('verify.ledger', { key }));
    tell(sentence('progress.reading-ledgers'), ++found.restorations);
  }
  for await (const edition of inspection.editions()) {
    const fault = editionFault(edition);
    if (fault) problems.push(sentence('verify.edition', { number: String(edition.number), work: edition.work, fault }));
    tell(sentence('progress.replaying'), ++found.editions);
  }
  for await (const { work, intact } of inspection.chapters())
    if (!intact) problems.push(sentence('verify.chapter', { work }));
  for await (const { work, edition, tags } of inspection.tags())
    if (!sameTags(edition, tags)) problems.push(sentence('verify.tags', { work }));
  problems.push(...(await inspection.inconsistencies()));
  problems.push(...(await unerased(store, files)));
  let kept = 0;
  for await (const sha256 of files.list()) {
    if (erased.has(sha256)) problems.push(sentence('verify.original-erased', { sha: sha256 }));
    else kept++;
  }
  return {
    ...found,
    ...(await inspection.counts()),
    unlisted: kept - (found.originals - missing),
    erasures: (await erasures.all()).length,
    erasedOriginals: erased.size,
    problems,
  };
}

/** Erasures that do not hold. */
async function unerased({ erasures }: Store, files: Files): Promise<Sentence[]> {
  const all = await erasures.all();
  const known = new Set(all.map(({ mark }) => mark));
  const beside = await files.erasures();
  const back = await erasures.worksWith(all.flatMap(({ letters }) => letters));
  return [
    ...back.map((work) => sentence('verify.work-erased', { work })),
    ...((await erasures.unswept()) === null ? [] : [sentence('verify.erasure-unended')]),
    ...[...beside.keys()]
      .filter((mark) => !known.has(mark))
      .map((mark) => sentence('verify.erasure-unknown', { mark })),
    ...all.filter(({ mark }) => !beside.has(mark)).map(({ mark }) => sentence('verify.erasure-not-beside', { mark })),
  ];
}

/** Are the tags that are kept those that the record says? An edition that cannot be read is told of already. */
function sameTags(edition: string, kept: readonly string[]): boolean {
  try {
    const said = new Set(
      tagsOf(shapes.edition.read(edition, 'a work').work.fields).map(({ type, key }) => `${type} ${key}`),
    );
    return said.size === kept.length && kept.every((tag) => said.has(tag));
  } catch {
    return true;
  }
}

/** What is wrong with an edition, or null. */
export function editionFault({ work: id, edition, intact, parts }: InspectedEdition): Sentence | null {
  if (!intact) return sentence('verify.edition-changed');
  try {
    const story: Block[][] = [];
    for (const { key, draft: draftText, ledger } of parts) {
      const draft = shapes.draft.read(draftText, key);
      const packed = shapes.ledger.read(ledger, key);
      const restored = unpackLedger(draft.text, packed);
      if (undoAll(restored.text.content, restored.ledger) !== draft.text.content)
        return sentence('verify.edition-undone', { key });
      story.push(storyBlocks(restoredBlocks(restored)));
    }
    const { work } = shapes.edition.read(edition, id);
    for (const [i, { title, from, blocks, hash }] of work.chapters.entries()) {
      if (hashOfBlocks(blocks ?? blocksIn(from, story)) !== hash)
        return sentence('verify.edition-chapter', { chapter: title ?? String(i + 1) });
    }
    return null;
  } catch (error) {
    return sentence('verify.edition-misfit', { cause: (error as Error).message });
  }
}
