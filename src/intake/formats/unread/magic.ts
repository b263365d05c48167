import { nameIn } from '../../../text/places.ts';

/** What a file is when it is not text, and whether a story may be inside it all the same. */
export interface Kind {
  /** "a JPEG picture", as it stands in a sentence. */
  readonly what: string;
  readonly code: 'not-text' | 'unsupported';
}

const SIGNATURES: readonly (readonly [signature: string, what: string, code: Kind['code'], at?: number])[] = [
  ['\xff\xd8\xff', 'a JPEG picture', 'not-text'],
  ['\x89PNG\r\n', 'a PNG picture', 'not-text'],
  ['GIF87a', 'a GIF picture', 'not-text'],
  ['GIF89a', 'a GIF picture', 'not-text'],
  ['WEBP', 'a WebP picture', 'not-text', 8],
  ['II*\0', 'a TIFF picture', 'not-text'],
  ['MM\0*', 'a TIFF picture', 'not-text'],
  ['\0\0\x01\0', 'an icon', 'not-text'],
  ['AT&TFORM', 'a DjVu document', 'unsupported'],
  ['%!PS', 'a PostScript document', 'unsupported'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a binary Microsoft Office document (.doc)', 'unsupported'],
  ['\xdb\xa5-\0', 'a Microsoft Word 2 document', 'unsupported'],
  ['\x9b\xa5!\0', 'a Microsoft Word 1 document', 'unsupported'],
  ['1\xbe\0\0', 'a document of Microsoft Write or Word for DOS', 'unsupported'],
  ['\xfe7\0\x1c', 'a document of Microsoft Word for the Macintosh', 'unsupported'],
  ['\xfe7\0#', 'a document of Microsoft Word for the Macintosh', 'unsupported'],
  ['BOBO', 'a document of AppleWorks or ClarisWorks', 'unsupported', 4],
  ['\xffWPC', 'a WordPerfect document', 'unsupported'],
  ['{\\pwi', 'a Pocket Word document', 'unsupported'],
  ['ITSF', 'a compiled HTML help file (.chm)', 'unsupported'],
  ['LRF\0', 'a Sony LRF book', 'unsupported'],
  ['L\0R\0F\0', 'a Sony LRF book', 'unsupported'],
  ['DataPlkr', 'a Plucker book', 'unsupported', 60],
  ['ToGoToGo', 'an iSilo book', 'unsupported', 60],
  ['SDocSilX', 'an iSilo book', 'unsupported', 60],
  ['BDOCWrdS', 'a WordSmith document', 'unsupported', 60],
  ['ITOLITLS', 'a Microsoft Reader book', 'unsupported'],
  ['\x7fELF', 'a program', 'not-text'],
  ['MZ\x90\0', 'a program', 'not-text'],
  ['\xca\xfe\xba\xbe', 'a program', 'not-text'],
  ['\x1f\x8b', 'a gzip archive', 'unsupported'],
  ['\x1f\x9d', 'a compress (.Z) archive', 'unsupported'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive', 'unsupported'],
  ['-lh5-', 'an LHA archive', 'unsupported', 2],
  ['\x60\xea', 'an ARJ archive', 'unsupported'],
  ['MSCF\0\0\0\0', 'a Windows cabinet archive', 'unsupported'],
  ['StuffIt (c)1997', 'a StuffIt archive', 'unsupported'],
  ['SIT!', 'a StuffIt archive', 'unsupported'],
  ['BZh', 'a bzip2 archive', 'unsupported'],
  ['\xfd7zXZ\0', 'an xz archive', 'unsupported'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive', 'unsupported'],
  ['Rar!\x1a\x07', 'a RAR archive', 'unsupported'],
  ['ustar', 'a tar archive', 'unsupported', 257],
  ['SQLite format 3\0', 'an SQLite database', 'not-text'],
  ['\0\x05\x16\x07', 'a Macintosh resource file', 'not-text'],
  ['\0\0\0\x01Bud1', 'a Macintosh folder view', 'not-text'],
  ['ID3', 'a sound file', 'not-text'],
  ['OggS', 'a sound or film file', 'not-text'],
  ['ftyp', 'a film file', 'not-text', 4],
  ['RIFF', 'a sound or film file', 'not-text'],
  ['wOFF', 'a font', 'not-text'],
  ['wOF2', 'a font', 'not-text'],
];

/** Names that operating systems strew about; never a story, whatever is in them. */
const STREWN = /^(?:\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory|icon\r|\._.*)$/i;

/** Tells a file that is no text by its first bytes or its name; undefined = it may be text. */
export function notText(path: string, bytes: Uint8Array): Kind | undefined {
  if (STREWN.test(nameIn(path))) return { what: 'a file that an operating system left behind', code: 'not-text' };
  for (const [signature, what, code, at = 0] of SIGNATURES) {
    if (startsWith(bytes, signature, at) && (signature.length > 4 || hasControls(bytes))) return { what, code };
  }
  return undefined;
}

/** Do the bytes hold what no text holds: runs of zeros, or one control character in a hundred? */
export function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (b < 29 && (b < 9 || b === 28 || (b > 13 && b < 26))) controls++;
  }
  return controls * 100 > bytes.length;
}

function startsWith(bytes: Uint8Array, signature: string, at = 0): boolean {
  if (bytes.length < at + signature.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}
