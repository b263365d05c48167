import type { Intake } from '../draft.ts';
import type { Decoded } from '../encoding/decode.ts';
import { isStory } from '../prose.ts';
import { only, refused } from '../result.ts';

/** Plain text as it is: what its lines mean is for the restoration rules to find out. */
export function readText(path: string, decoded: Decoded): Intake {
  const { text: content, encoding, evidence, lossy } = decoded;
  if (!isStory(content))
    return refused(path, 'no-story', 'This file holds no story: too few words, or words that are not sentences.');
  return only({
    path,
    format: 'text',
    encoding,
    encodingEvidence: evidence,
    text: { content, marks: [] },
    claims: [],
    lossy,
    warnings: decoded.warnings,
  });
}
