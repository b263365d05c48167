import { createHash } from 'node:crypto';
import type { Viewer, Work } from '../../src/catalogue/work.ts';
import { groupLibrary } from '../../src/library/grouping/group.ts';
import { packResult } from '../../src/library/heaps/packed.ts';
import { restoreFile } from '../../src/library/heaps/restore-file.ts';
import type { Edition, EditionPart, Reader } from '../../src/store/reader.ts';
import type { Store } from '../../src/store/store.ts';
import { story } from './generated-stories.ts';

export const PROGRAM = 'test';

/** Takes texts into a library as an import would, without a heap on disk. */
export async function takeInTexts(
  store: Store,
  texts: Readonly<{ [path: string]: string }>,
  program = PROGRAM,
): Promise<void> {
  await store.write(async (writer) => {
    const heap = await writer.heap('/heap');
    for (const [path, text] of Object.entries(texts)) {
      const bytes = Buffer.from(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { pieces, ...result } = packResult(await restoreFile({ path, bytes, sha256 }, {}));
      await writer.takeIn(
        heap,
        [{ ...result, pieces: pieces.map(({ json }) => ({ ...JSON.parse(json), safe: false })) }],
        program,
      );
    }
  });
  await groupLibrary({ store, program });
}

/** A short story file with a header block, straight quotes and double hyphens; another `seed` is another story. */
export function storyText(header: Readonly<{ [field: string]: string }>, seed: number): string {
  const head = Object.entries(header).map(([field, value]) => `${field}: ${value}`);
  const paragraphs = story(seed, 14).map((p) =>
    p.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll(', and ', ' -- and '),
  );
  return `${head.join('\n')}\n\n${paragraphs.join('\n\n')}\n\n"We wait for bell ${seed}," she said -- "and then we wait again."\n`;
}

/** An edition with the text of all its chapters and everything that it was made from. */
export interface WholeEdition extends Omit<Edition, 'work'> {
  readonly work: Work;
  readonly parts: readonly EditionPart[];
}

/** As a page would ask for it, with all that a page asks for apart. */
export async function wholeEdition(
  reader: Reader,
  work: string,
  viewer: Viewer,
  number?: number,
): Promise<WholeEdition | null> {
  const edition = await reader.edition(work, viewer, number);
  if (!edition) return null;
  const [chapters, parts] = await Promise.all([reader.chapters(edition), reader.parts(edition)]);
  return { ...edition, work: { ...edition.work, chapters }, parts };
}
