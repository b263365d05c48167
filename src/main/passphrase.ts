import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';
import { t } from '../words/words.ts';
import type { Given } from './given.ts';

/**
 * The passphrase of the settings, or what is typed for it, unseen; undefined where nobody sits there.
 * @param twice for one that locks: a slip would lock for ever
 */
export async function passphraseFor({ config, terminal }: Given, twice: boolean): Promise<string | undefined> {
  if (config.passphrase !== undefined || !process.stdin.isTTY) return config.passphrase;
  const typed = await unseen(t('command.passphrase'), terminal.err);
  if (twice && (await unseen(t('command.passphrase-again'), terminal.err)) !== typed)
    throw new FicariumError('wrong-use', sentence('error.passphrases-differ'), sentence('advice.type-again'));
  return typed || undefined;
}

async function unseen(question: string, err: { write(text: string): unknown }): Promise<string> {
  err.write(`${question} `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    err.write('\n');
  }
}
