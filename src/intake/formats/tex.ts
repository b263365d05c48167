import { draftOf } from '../document/draft-of.ts';
import type { Intake } from '../draft.ts';
import type { Decoded } from '../encoding/decode.ts';
import { readTex } from '../tex/story.ts';

/** Is it a LaTeX source? It says what class of document it is, and where the document begins. */
export const isTex = (text: string): boolean =>
  /\\document(?:class|style)\b/.test(text.slice(0, 5000)) && text.slice(0, 100_000).includes('\\begin{document}');

/** A LaTeX source as one draft: its prose without the commands that only set type. */
export function readTexSource(path: string, decoded: Decoded): Intake {
  const { blocks, properties, unknown } = readTex(decoded.text);
  const warnings =
    unknown.length > 0
      ? [`Commands of TeX that are not known here were left out: ${unknown.slice(0, 10).join(', ')}.`]
      : [];
  return draftOf(path, {
    format: 'tex',
    blocks,
    properties,
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    warnings: [...decoded.warnings, ...warnings],
    lossy: decoded.lossy,
  });
}
