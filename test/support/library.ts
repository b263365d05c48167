import { createHash } from 'node:crypto';
import { groupLibrary } from '../../src/library/heaps/group.ts';
import { packResult } from '../../src/library/heaps/packed.ts';
import { restoreFile } from '../../src/library/heaps/restore-file.ts';
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
