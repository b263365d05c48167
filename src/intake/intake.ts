import type { FoundFile, Intake } from './draft.ts';
import { FORMATS } from './formats.ts';
import { OpenFile } from './open-file.ts';

/**
 * The room's door: one file of the heap in, its stories out as drafts, and what was not taken in by name and reason.
 * One file may give many drafts (a mailbox, a digest), one, or none. However broken a file is, that is a refusal: what
 * is thrown here, or when a draft's text is asked for, is a mistake of the program.
 */
export async function takeIn(found: FoundFile): Promise<Intake> {
  const file = new OpenFile(found);
  for (const format of FORMATS) {
    const signs = format.is(file);
    if (signs !== undefined && signs !== false)
      return format.read(file, signs, (path, bytes) => takeIn({ path, bytes }));
  }
  throw new Error('the last format reads whatever is left');
}
