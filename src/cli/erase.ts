import { createInterface } from 'node:readline/promises';
import { FicariumError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { OWNER } from '../library/library.ts';
import { sentence, verbatim } from '../text/sentence.ts';
import { EXIT } from './exit.ts';
import { plural, type Terminal } from './terminal.ts';

export interface EraseOptions {
  readonly reason: string | undefined;
  /** The title, typed in the command already: nothing is asked. */
  readonly yes: string | undefined;
}

/** `ficarium erase WORK`: says what goes, asks whether that is meant, and asks for the title. */
export async function eraseCommand(
  workId: string,
  { reason, yes }: EraseOptions,
  { erasing }: Library,
  terminal: Terminal & { readonly in: NodeJS.ReadableStream },
): Promise<number> {
  const extent = await erasing.extent(OWNER, workId);
  const { title, others, files, sharedFiles, staying, drafts, editions, words } = extent;
  const lines = [
    `“${title ?? workId}” and everything that was made from it goes for good: ${plural(files, 'file')}, ${plural(drafts, 'draft')}, ${plural(editions, 'edition')}, ${plural(words, 'decision')}.`,
    ...others.map((other) => `“${other.title ?? other.id}” holds the same text and goes with it.`),
    ...(sharedFiles
      ? [
          `${plural(sharedFiles, 'file holds', 'files hold')} other stories too: the bytes go, ${plural(staying, 'story stays', 'stories stay')}.`,
        ]
      : []),
    'It cannot be brought back, and it never comes in again. To take it out of sight alone, use the desk.',
  ];
  terminal.err.write(`${lines.join('\n')}\n`);
  const typed = yes ?? (await askTwice(title ?? workId, terminal));
  if (typed === null) {
    terminal.err.write('Nothing was erased.\n');
    return EXIT.done;
  }
  const swept = await erasing.erase(OWNER, {
    workId,
    typed,
    reason: reason ? verbatim(reason) : sentence('why.keeper-decided'),
  });
  terminal.err.write(
    swept
      ? 'It is erased: no byte of it is left in the data folder. Backups of before still hold it; see docs/running.md.\n'
      : 'It is erased. Something still read in the database; the last of it is swept away by the program that has the library open, or at the next start.\n',
  );
  return EXIT.done;
}

/** @returns what was typed for the title, or null where it is not meant */
async function askTwice(
  title: string,
  terminal: Terminal & { readonly in: NodeJS.ReadableStream },
): Promise<string | null> {
  const lines = createInterface({ input: terminal.in, output: terminal.err });
  const closed = new Promise<never>((_, refuse) =>
    lines.once('close', () =>
      refuse(new FicariumError('wrong-use', sentence('error.no-answer'), sentence('advice.answer'))),
    ),
  );
  closed.catch(() => {});
  try {
    const first = await Promise.race([lines.question('Erase it for good? (yes/no) '), closed]);
    if (!/^y(?:es)?$/i.test(first.trim())) return null;
    return await Promise.race([lines.question(`Type its title once more (${title}): `), closed]);
  } finally {
    lines.close();
  }
}
