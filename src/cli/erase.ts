import { createInterface } from 'node:readline/promises';
import { FicariumError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { OWNER } from '../library/library.ts';
import { sentence, verbatim } from '../text/sentence.ts';
import { t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

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
    t('command.erases', { title: title ?? workId, files, drafts, editions, decisions: words }),
    ...others.map((other) => t('command.erases-too', { title: other.title ?? other.id })),
    ...(sharedFiles ? [t('erase.shared', { files: sharedFiles, staying })] : []),
    t('command.erases-for-good'),
  ];
  terminal.err.write(`${lines.join('\n')}\n`);
  const typed = yes ?? (await askTwice(title ?? workId, terminal));
  if (typed === null) {
    terminal.err.write(`${t('command.nothing-erased')}\n`);
    return EXIT.done;
  }
  const swept = await erasing.erase(OWNER, {
    workId,
    typed,
    reason: reason ? verbatim(reason) : sentence('why.keeper-decided'),
  });
  terminal.err.write(`${swept ? t('command.erased') : t('command.erased-not-swept')}\n`);
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
    const yes = t('command.yes');
    const first = await Promise.race([
      lines.question(`${t('command.erase-question', { yes, no: t('command.no') })} `),
      closed,
    ]);
    if (![yes, yes.slice(0, 1), 'yes', 'y'].includes(first.trim().toLowerCase())) return null;
    return await Promise.race([lines.question(`${t('command.erase-title', { title })} `), closed]);
  } finally {
    lines.close();
  }
}
