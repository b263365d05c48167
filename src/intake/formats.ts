import type { Format } from './format.ts';
import { automatedArchive } from './formats/automated-archive/format.ts';
import { docx } from './formats/docx/format.ts';
import { efiction } from './formats/efiction/format.ts';
import { epub } from './formats/epub/format.ts';
import { fanficfareText } from './formats/fanficfare-text/format.ts';
import { fb2 } from './formats/fb2/format.ts';
import { chapterFile, html, savedPage } from './formats/html/format.ts';
import { digest, mail, mbox, yahoo } from './formats/mail/format.ts';
import { markdown } from './formats/markdown/format.ts';
import { odt } from './formats/odt/format.ts';
import { mobi, otherPalm, palmDoc } from './formats/palm/format.ts';
import { pdf } from './formats/pdf/format.ts';
import { printed } from './formats/printed/format.ts';
import { rtf } from './formats/rtf/format.ts';
import { tex } from './formats/tex/format.ts';
import { text } from './formats/text/format.ts';
import { blank, bytesOnly, empty, noise, notAText, otherZip } from './formats/unread/format.ts';
import { wordstar } from './formats/wordstar/format.ts';

/**
 * Every form in which a file may come. The first that a file is reads it: what says clearly what it is stands before what is
 * told by its looks, and whatever is left is plain text.
 */
export const FORMATS: readonly Format[] = [
  // Zip archives, by what lies in them; two of these come as one XML file too.
  odt,
  docx,
  fb2,
  epub,
  otherZip,
  // Told by their first bytes.
  rtf,
  pdf,
  mobi,
  palmDoc,
  otherPalm,
  wordstar,
  printed,
  notAText,
  empty,
  noise,
  // Text in a form of its own.
  efiction,
  automatedArchive,
  yahoo,
  savedPage,
  mbox,
  mail,
  bytesOnly,
  blank,
  // Told by how the decoded text looks.
  chapterFile,
  markdown,
  html,
  digest,
  fanficfareText,
  tex,
  text,
];
