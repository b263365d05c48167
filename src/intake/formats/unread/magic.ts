import { nameIn } from '../../../text/places.ts';
import { type Sentence, sentence } from '../../../text/sentence.ts';

/** What a file is when it is not text, and whether a story may be inside it all the same. */
export interface Kind {
  /** "a JPEG picture", as it stands in a sentence. */
  readonly what: Sentence;
  readonly code: 'not-text' | 'unsupported';
}

const SIGNATURES: readonly (readonly [signature: string, what: Sentence, code: Kind['code'], at?: number])[] = [
  ['\xff\xd8\xff', sentence('file.jpeg-picture'), 'not-text'],
  ['\x89PNG\r\n', sentence('file.png-picture'), 'not-text'],
  ['GIF87a', sentence('file.gif-picture'), 'not-text'],
  ['GIF89a', sentence('file.gif-picture'), 'not-text'],
  ['WEBP', sentence('file.webp-picture'), 'not-text', 8],
  ['II*\0', sentence('file.tiff-picture'), 'not-text'],
  ['MM\0*', sentence('file.tiff-picture'), 'not-text'],
  ['\0\0\x01\0', sentence('file.icon'), 'not-text'],
  ['AT&TFORM', sentence('file.djvu-document'), 'unsupported'],
  ['%!PS', sentence('file.postscript-document'), 'unsupported'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', sentence('file.binary-microsoft-office-document'), 'unsupported'],
  ['\xdb\xa5-\0', sentence('file.microsoft-word-2-document'), 'unsupported'],
  ['\x9b\xa5!\0', sentence('file.microsoft-word-1-document'), 'unsupported'],
  ['1\xbe\0\0', sentence('file.document-of-microsoft-write-or-word-for-dos'), 'unsupported'],
  ['\xfe7\0\x1c', sentence('file.document-of-microsoft-word-for-the-macintosh'), 'unsupported'],
  ['\xfe7\0#', sentence('file.document-of-microsoft-word-for-the-macintosh'), 'unsupported'],
  ['BOBO', sentence('file.document-of-appleworks-or-clarisworks'), 'unsupported', 4],
  ['\xffWPC', sentence('file.wordperfect-document'), 'unsupported'],
  ['{\\pwi', sentence('file.pocket-word-document'), 'unsupported'],
  ['ITSF', sentence('file.compiled-html-help-file'), 'unsupported'],
  ['LRF\0', sentence('file.sony-lrf-book'), 'unsupported'],
  ['L\0R\0F\0', sentence('file.sony-lrf-book'), 'unsupported'],
  ['DataPlkr', sentence('file.plucker-book'), 'unsupported', 60],
  ['ToGoToGo', sentence('file.isilo-book'), 'unsupported', 60],
  ['SDocSilX', sentence('file.isilo-book'), 'unsupported', 60],
  ['BDOCWrdS', sentence('file.wordsmith-document'), 'unsupported', 60],
  ['ITOLITLS', sentence('file.microsoft-reader-book'), 'unsupported'],
  ['\x7fELF', sentence('file.program'), 'not-text'],
  ['MZ\x90\0', sentence('file.program'), 'not-text'],
  ['\xca\xfe\xba\xbe', sentence('file.program'), 'not-text'],
  ['\x1f\x8b', sentence('file.gzip-archive'), 'unsupported'],
  ['\x1f\x9d', sentence('file.compress-archive'), 'unsupported'],
  ['\x28\xb5\x2f\xfd', sentence('file.zstandard-archive'), 'unsupported'],
  ['-lh5-', sentence('file.lha-archive'), 'unsupported', 2],
  ['\x60\xea', sentence('file.arj-archive'), 'unsupported'],
  ['MSCF\0\0\0\0', sentence('file.windows-cabinet-archive'), 'unsupported'],
  ['StuffIt (c)1997', sentence('file.stuffit-archive'), 'unsupported'],
  ['SIT!', sentence('file.stuffit-archive'), 'unsupported'],
  ['BZh', sentence('file.bzip2-archive'), 'unsupported'],
  ['\xfd7zXZ\0', sentence('file.xz-archive'), 'unsupported'],
  ['7z\xbc\xaf\x27\x1c', sentence('file.7-zip-archive'), 'unsupported'],
  ['Rar!\x1a\x07', sentence('file.rar-archive'), 'unsupported'],
  ['ustar', sentence('file.tar-archive'), 'unsupported', 257],
  ['SQLite format 3\0', sentence('file.sqlite-database'), 'not-text'],
  ['\0\x05\x16\x07', sentence('file.macintosh-resource-file'), 'not-text'],
  ['\0\0\0\x01Bud1', sentence('file.macintosh-folder-view'), 'not-text'],
  ['ID3', sentence('file.sound-file'), 'not-text'],
  ['OggS', sentence('file.sound-or-film-file'), 'not-text'],
  ['ftyp', sentence('file.film-file'), 'not-text', 4],
  ['RIFF', sentence('file.sound-or-film-file'), 'not-text'],
  ['wOFF', sentence('file.font'), 'not-text'],
  ['wOF2', sentence('file.font'), 'not-text'],
];

/** Names that operating systems strew about; never a story, whatever is in them. */
const STREWN = /^(?:\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory|icon\r|\._.*)$/i;

/** Tells a file that is no text by its first bytes or its name; undefined = it may be text. */
export function notText(path: string, bytes: Uint8Array): Kind | undefined {
  if (STREWN.test(nameIn(path))) return { what: sentence('file.system'), code: 'not-text' };
  for (const [signature, what, code, at = 0] of SIGNATURES) {
    if (startsWith(bytes, signature, at) && (signature.length > 4 || hasControls(bytes))) return { what, code };
  }
  return undefined;
}

/** Do the bytes hold what no text holds: runs of zeros, or one control character in a hundred? */
export const hasControls = (bytes: Uint8Array): boolean => controlsIn(bytes, 0) * 100 > bytes.length;

const HEAD = 512;
const LEAST = 4096;

/**
 * Is every byte as likely as every other, in a file of some size and already where it begins? A twelfth of them are controls then; of UTF-16, whose
 * lower bytes may be any, a twenty-fourth.
 */
export const isNoise = (bytes: Uint8Array): boolean =>
  bytes.length >= LEAST &&
  controlsIn(bytes.subarray(0, HEAD), 1) * 16 > HEAD &&
  controlsIn(bytes, 1) * 16 > bytes.length;

/** How many bytes are control characters that no text has, from this one on. */
function controlsIn(bytes: Uint8Array, least: number): number {
  let controls = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (b < 29 && b >= least && (b < 9 || b === 28 || (b > 13 && b < 26))) controls++;
  }
  return controls;
}

function startsWith(bytes: Uint8Array, signature: string, at = 0): boolean {
  if (bytes.length < at + signature.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}
