import type { Files } from '../../files/port.ts';
import type { Sampled } from '../../store/keeping/health.ts';
import type { Store } from '../../store/store.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { editionFault } from '../verify.ts';

/** Each night so many: a library of ten thousand is looked at once in a month or two, and nobody waits for it. */
const ORIGINALS = 300;
const WORKS = 100;

/** Looks at some originals and editions, chosen by chance, as `verify` looks at all of them. */
export async function sample(
  { store, files }: { readonly store: Store; readonly files: Files },
  at: Date,
  signal?: AbortSignal,
): Promise<Sampled> {
  const problems: Sentence[] = [];
  const originals = await store.keeping.someOriginals(ORIGINALS);
  for (const sha256 of originals) {
    signal?.throwIfAborted();
    const is = await files.rehash(sha256);
    if (is === null) problems.push(sentence('verify.original-missing', { original: sha256 }));
    else if (is !== sha256) problems.push(sentence('verify.original-damaged', { original: sha256 }));
  }
  const works = await store.keeping.someWorks(WORKS);
  let editions = 0;
  for await (const edition of store.inspection.editions(works)) {
    signal?.throwIfAborted();
    editions++;
    const fault = editionFault(edition);
    if (fault) problems.push(sentence('verify.edition', { number: String(edition.number), work: edition.work, fault }));
  }
  // An erasure may have taken what was chosen a moment ago.
  const erased = await store.erasures.originals();
  return {
    at,
    originals: originals.length,
    editions,
    problems: problems.filter((problem) => !erased.has(String(problem.params?.['original']))),
  };
}
