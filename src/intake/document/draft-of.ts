import { type Sentence, sentence } from '../../text/sentence.ts';
import type { Claim, DocumentFormat, Intake, LeftOut } from '../draft.ts';
import type { RawBlock } from '../html/blocks.ts';
import { claimsOf } from '../html/claims.ts';
import { type Composed, compose } from '../html/compose.ts';
import { leftOutField } from '../left-out.ts';
import { setAside } from '../non-story/kinds.ts';
import { nonStory } from '../non-story/non-story.ts';
import { isStory } from '../prose.ts';
import { only, refused } from '../result.ts';

/** A document that was read: its blocks and what it says about itself. */
export interface ReadDocument {
  readonly format: DocumentFormat;
  readonly blocks: readonly RawBlock[];
  readonly properties: readonly Property[];
  readonly encoding: string;
  readonly encodingEvidence: Sentence;
  readonly warnings: readonly Sentence[];
  readonly lossy?: number;
  readonly leftOut?: readonly LeftOut[];
}

/** Something that the document's head says: the field, its value, and where it stood. */
export interface Property {
  readonly field: Claim['field'];
  readonly value: string;
  /** Name under which the document keeps it, such as `dc:title`. */
  readonly name: string;
}

/** One draft of a document, or a refusal where it holds no story. */
export function draftOf(path: string, document: ReadDocument): Intake {
  const composed = compose(document.blocks, true);
  const what = nonStory(path, composed.text.content);
  if (what) return setAside(path, what);
  if (!isStory(composed.story)) return refused(path, 'no-story', sentence('refused.document-no-story'));
  return only({
    path,
    format: document.format,
    encoding: document.encoding,
    encodingEvidence: document.encodingEvidence,
    text: composed.text,
    claims: claimsFrom(path, document.properties, composed),
    lossy: document.lossy ?? 0,
    warnings: document.warnings,
    ...leftOutField(document.leftOut),
  });
}

/** What the properties say, then what the first heading does. */
export function claimsFrom(path: string, properties: readonly Property[], composed: Composed): Claim[] {
  const said = properties.flatMap(({ field, value, name }): Claim[] => {
    const words = value.replace(/\s+/g, ' ').trim().slice(0, 20_000);
    return words ? [{ field, value: words, evidence: { path, text: `${name}: ${words}` } }] : [];
  });
  const seen = claimsOf(path, { title: '', metas: [] }, composed);
  return [...said, ...seen.filter((c) => !said.some((s) => s.field === c.field && s.value === c.value))];
}
