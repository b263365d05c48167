import { sentence } from '../../../text/sentence.ts';
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
    encodingEvidence: sentence('encoding.wordstar'),
    warnings: [],
    leftOut,
  });
}
