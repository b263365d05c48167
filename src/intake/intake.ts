import { detect } from './detect.ts';
import { documentReader } from './documents.ts';
import type { FoundFile, Intake } from './draft.ts';
import { chapterPage } from './dumps/fragment.ts';
import { isArchiveDb, readArchiveDb } from './formats/automated-archive/read.ts';
import { isSql, readEfiction } from './formats/efiction/read.ts';
import { isEpub, readEpub } from './formats/epub/read.ts';
import { readFanficfareText } from './formats/fanficfare-text/read.ts';
import { readHtml } from './formats/html/read.ts';
import { savedPageIn } from './formats/html/saved-page.ts';
import { readMail } from './formats/mail/read.ts';
import { readDigest } from './formats/mail/read-digest.ts';
import { readMbox } from './formats/mail/read-mbox.ts';
import { readYahoo } from './formats/mail/read-yahoo.ts';
import { isYahoo } from './formats/mail/yahoo-messages.ts';
import { isMarkdown, readMarkdown } from './formats/markdown/read.ts';
import { overstruck } from './formats/printed/overstrike.ts';
import { isTex, readTexSource } from './formats/tex/read.ts';
import { readText } from './formats/text/read.ts';
import { hasControls, isZip, notText } from './formats/unread/magic.ts';
import { refused } from './result.ts';
import { fanficfareText } from './sites/downloads/fanficfare-text.ts';

/**
 * The room's door: one file of the heap in, its stories out as drafts, and what was not taken in by name and reason.
 * One file may give many drafts (a mailbox, a digest), one, or none. However broken a file is, that is a refusal: what
 * is thrown here, or when a draft's text is asked for, is a mistake of the program.
 */
export async function takeIn({ path, bytes }: FoundFile): Promise<Intake> {
  const document = await documentReader(path, bytes);
  if (document) return document(path, bytes);
  const printed = overstruck(bytes);
  return printed ? warned(await readBytes(path, printed), OVERSTRUCK) : readBytes(path, bytes);
}

const OVERSTRUCK =
  'Letters that were printed one over the other, or in the styles of a terminal, were read as emphasis.';

const warned = (intake: Intake, warning: string): Intake => ({
  ...intake,
  drafts: intake.drafts.map((draft) => ({ ...draft, warnings: [...draft.warnings, warning] })),
});

function readBytes(path: string, bytes: Uint8Array): Intake | Promise<Intake> {
  const kind = notText(path, bytes);
  if (kind) return refused(path, kind.code, sentence(kind.what, kind.code));
  if (bytes.length === 0) return refused(path, 'empty', 'This file is empty.');
  if (isZip(bytes)) {
    if (isEpub(path, bytes)) return readEpub(path, bytes);
    const document = /\.(xlsx|pptx|ods|odp|cbz)$/i.exec(path)?.[1];
    return document
      ? refused(path, 'unsupported', sentence(`a .${document.toLowerCase()} document`, 'unsupported'))
      : refused(path, 'not-text', 'This is a zip archive; it is opened where it lies in the heap as a file.');
  }
  if (isSql(bytes)) return readEfiction(path, bytes);
  if (isArchiveDb(bytes)) return readArchiveDb(path, bytes);
  if (isYahoo(bytes)) return readYahoo(path, bytes);
  const found = detect(path, bytes);
  if ('raw' in found) {
    const page = savedPageIn(found.raw);
    if (page) return readHtml(path, page);
    return found.format === 'mbox' ? readMbox(path, found.raw) : readMail(path, found.raw);
  }
  const { decoded } = found;
  const wide = decoded.encoding.startsWith('utf-16') || decoded.encoding === 'utf-32';
  if (wide ? decoded.dropped * 50 > decoded.text.length : hasControls(bytes)) {
    return refused(path, 'not-text', 'This is no text: it is full of bytes that stand for no letter.');
  }
  if (decoded.text.trim() === '') return refused(path, 'empty', 'This file holds nothing but white space.');
  if (found.format === 'digest') return readDigest(path, found.parts, decoded);
  const chapter = chapterPage(path, decoded.text);
  if (chapter !== undefined) return readHtml(path, { ...decoded, text: chapter });
  const download = found.format === 'text' ? fanficfareText(decoded.text) : undefined;
  if (download) return readFanficfareText(path, decoded, download);
  if (found.format === 'text' && isTex(path, decoded.text)) return readTexSource(path, decoded);
  if (isMarkdown(path, decoded.text)) return readMarkdown(path, decoded);
  return found.format === 'html' ? readHtml(path, decoded) : readText(path, decoded);
}

const sentence = (what: string, code: 'not-text' | 'unsupported'): string =>
  code === 'not-text'
    ? `This is ${what}, not text.`
    : what.endsWith('archive')
      ? `This is ${what}, which is not opened here. Unpack it and take in what comes out.`
      : `This is ${what}. If there is a story in it, save it as a web page, EPUB or plain text and take that in.`;
