import type { Config } from '../config.ts';
import { t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** The address that a key opens. */
export const keyLink = (origin: string, key: string): string => `${origin}/key/${key}`;

/** `ficarium key`: a link that works once, on standard output; what it is for, on standard error. */
export async function keyCommand(
  newKey: () => Promise<string>,
  role: 'keeper' | 'wrangler',
  { publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>,
  { out, err }: Terminal,
): Promise<number> {
  const key = await newKey();
  err.write(`${t(role === 'wrangler' ? 'command.key-told-wrangler' : 'command.key-told')}\n`);
  out.write(`${keyLink(publicUrl ?? `http://localhost:${port}`, key)}\n`);
  return EXIT.done;
}
