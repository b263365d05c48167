import type { Intake } from '../draft.ts';
import type { Decoded } from '../encoding/decode.ts';
import { isStory } from '../prose.ts';
import { only, refused } from '../result.ts';

/** Plain text as it is: what its lines mean is for the restoration rules to find out. */
export function readText(path: string, decoded: Decoded): Intake {
  const { text: content, encoding, evidence, lossy } = decoded;
  if (!isStory(content))
    return refused(path, 'no-story', 'This file holds no story: too few words, or words that are not sentences.');
  const typeset = /\\documentclass|\\begin\{document\}/.test(content.slice(0, 5000));
  const warnings = typeset
    ? [...decoded.warnings, 'This is TeX source: its typesetting commands stay in the text.']
    : decoded.warnings;
  return only({
    path,
    format: 'text',
    encoding,
    encodingEvidence: evidence,
    text: { content, marks: [] },
    claims: [],
    lossy,
    warnings,
  });
}
