import { draftOf } from '../../document/draft-of.ts';
import type { Intake } from '../../draft.ts';
import { readWordStarStory } from './story.ts';

/** A document of WordStar 3 to 7, as one draft. */
export function readWordStarFile(path: string, bytes: Uint8Array): Intake {
  const { blocks, leftOut } = readWordStarStory(bytes);
  return draftOf(path, {
    format: 'wordstar',
    blocks,
    properties: [],
    encoding: 'ascii',
    encodingEvidence:
      'A document of WordStar: seven bits are the letter, the eighth is a mark of the program; signs beyond ASCII are those of code page 437.',
    warnings: [],
    leftOut,
  });
}
