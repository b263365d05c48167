import { sentence } from '../../../text/sentence.ts';
import type { Format } from '../../format.ts';
import { overstruck } from './overstrike.ts';

const WARNING = sentence('warning.overstruck');

/** A text made for a printer or terminal: what it is of is told once its overprinting was read. */
export const printed: Format<Uint8Array> = {
  id: 'printed',
  is: ({ bytes }) => overstruck(bytes),
  async read({ path }, plain, again) {
    const intake = await again(path, plain);
    return {
      ...intake,
      drafts: intake.drafts.map((draft) => ({ ...draft, warnings: [...draft.warnings, WARNING] })),
    };
  },
};
