import { sentence } from '../../../text/sentence.ts';
import { draftOf } from '../../document/draft-of.ts';
import { decodeXml, inArchive } from '../../document/parts.ts';
import { readProperties } from '../../document/properties.ts';
import type { Intake } from '../../draft.ts';
import type { Decoded } from '../../encoding/decode.ts';
import { refused } from '../../result.ts';
import { readStory } from './story.ts';

/** An OpenDocument text (`.odt`, OASIS OpenDocument 1.3) or one of OpenOffice 1 (`.sxw`): text, then its notes. */
export const readOdt = (path: string, bytes: Uint8Array): Intake =>
  inArchive(path, bytes, (archive) => {
    const part = (name: string) => {
      const found = archive.read(name);
      return found && decodeXml(found);
    };
    if (/encryption-data/i.test(part('META-INF/manifest.xml')?.text ?? ''))
      return refused(path, 'encrypted', sentence('refused.document-locked'));
    const content = part('content.xml');
    if (!content) return refused(path, 'damaged', sentence('refused.document-damaged'));
    return documentOf(path, content, part('styles.xml')?.text ?? '', part('meta.xml')?.text ?? '');
  });

/** The same in one XML file (`.fodt`). */
export function readFlatOdt(path: string, bytes: Uint8Array): Intake {
  const content = decodeXml(bytes);
  return documentOf(path, content, '', content.text);
}

const documentOf = (path: string, content: Decoded, styles: string, meta: string): Intake =>
  draftOf(path, {
    format: 'odt',
    ...readStory(content.text, styles),
    properties: readProperties(meta),
    encoding: content.encoding,
    encodingEvidence: content.evidence,
    warnings: content.warnings,
    lossy: content.lossy,
  });
