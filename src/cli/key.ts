import type { Config } from '../config.ts';
import { EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** The address that a key opens. */
export const keyLink = (origin: string, key: string): string => `${origin}/key/${key}`;

/** `ficarium key`: a link that works once, on standard output; what it is for, on standard error. */
export async function keyCommand(
  newKey: () => Promise<string>,
  { publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>,
  { out, err }: Terminal,
): Promise<number> {
  const key = await newKey();
  err.write(
    'Whoever opens this link becomes keeper, with a name and password of their own. It works once, within an hour, while the library is open:\n',
  );
  out.write(`${keyLink(publicUrl ?? `http://localhost:${port}`, key)}\n`);
  return EXIT.done;
}
