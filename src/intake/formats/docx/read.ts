import { sentence } from '../../../text/sentence.ts';
import { draftOf, type Property } from '../../document/draft-of.ts';
import { decodeXml, inArchive } from '../../document/parts.ts';
import { readProperties } from '../../document/properties.ts';
import type { Intake } from '../../draft.ts';
import { LeftOutList } from '../../left-out.ts';
import { refused } from '../../result.ts';
import { Numbering } from './numbering.ts';
import { readStory, wordsOfPart } from './story.ts';
import { readStyles } from './styles.ts';

/** Page heads and feet, and comments. */
const BESIDE = /^word\/((header|footer|comments)\d{0,4})\.xml$/gm;

/**
 * A Word document (Office Open XML, ECMA-376 part 1): body, then footnotes and endnotes. Pictures are left out, and so are
 * comments, page heads and feet, with their words on account; nothing that it points to outside itself is looked at.
 */
export const readDocx = (path: string, bytes: Uint8Array): Intake =>
  inArchive(path, bytes, (archive) => {
    const xml = (name: string) => {
      const part = archive.read(`word/${name}.xml`);
      return part && decodeXml(part);
    };
    if (archive.names.includes('EncryptedPackage')) return refused(path, 'encrypted', sentence('refused.word-locked'));
    const body = xml('document');
    if (!body) return refused(path, 'damaged', sentence('refused.word-damaged'));
    const styles = readStyles(xml('styles')?.text ?? '');
    const numbering = new Numbering(xml('numbering')?.text ?? '');
    const stories = [readStory(body.text, styles, numbering)];
    for (const name of ['footnotes', 'endnotes']) {
      const notes = xml(name);
      if (notes) stories.push(readStory(notes.text, styles, numbering, true));
    }
    const left = new LeftOutList();
    for (const { leftOut } of stories) left.addAll(leftOut);
    for (const [, part, kind] of archive.names.join('\n').matchAll(BESIDE)) {
      const beside = xml(part!);
      if (beside) left.addAll(wordsOfPart(beside.text, kind === 'comments' ? 'comments' : 'running-head', part!));
    }
    const core = archive.read('docProps/core.xml');
    const properties: Property[] = core ? readProperties(decodeXml(core).text) : [];
    const warnings = [...body.warnings];
    const pictures = stories.reduce((n, s) => n + s.pictures, 0);
    if (pictures > 0) warnings.push(sentence('warning.picture-font', { signs: pictures }));
    if (archive.names.includes('word/comments.xml')) warnings.push(sentence('warning.margin-comments'));
    return draftOf(path, {
      format: 'docx',
      blocks: stories.flatMap((s) => s.blocks),
      properties,
      encoding: body.encoding,
      encodingEvidence: body.evidence,
      warnings,
      lossy: body.lossy,
      ...left.field,
    });
  });
