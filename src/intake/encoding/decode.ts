import { type Sentence, sentence } from '../../text/sentence.ts';
import { charsetNamed, decodeSingleByte, isMultiByte } from './charsets.ts';
import { decodeDoubleByte } from './double-byte.ts';
import { chooseLegacy } from './legacy.ts';
import { count, tidy } from './tidy.ts';
import { decodeAround, surveyUtf8 } from './utf8.ts';
import { decodeUtf32, decodeWide, wideWithoutMark } from './utf16.ts';

/** Bytes as text: line ends are `\n`, and `lossy` counts the characters that the bytes no longer hold. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** How the encoding was decided, in words. */
  readonly evidence: Sentence;
  readonly lossy: number;
  /** Control characters that were left out. */
  readonly dropped: number;
  readonly warnings: readonly Sentence[];
}

/**
 * Decodes a file by evidence, all of it read: a byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then
 * the code pages from before Unicode by what stands where. Never fails.
 * @param declared the charset that the file's own header names; a hint that the bytes may contradict
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const { text: raw, encoding, evidence } = read(bytes, declared === undefined ? undefined : charsetNamed(declared));
  const { text, dropped } = tidy(raw);
  const lossy = count(text, '\ufffd');
  const warnings: Sentence[] = [];
  if (dropped > 0) warnings.push(sentence('warning.controls', { characters: dropped }));
  if (lossy > 0) warnings.push(sentence('warning.lost', { characters: lossy }));
  return { text, encoding, evidence, lossy, dropped, warnings };
}

function read(bytes: Uint8Array, declared: string | undefined): { text: string; encoding: string; evidence: Sentence } {
  const wide = decodeUtf32(bytes);
  if (wide !== undefined)
    return { text: wide, encoding: 'utf-32', evidence: sentence('encoding.bom', { encoding: 'UTF-32' }) };
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const encoding = a === 0xff ? 'utf-16le' : 'utf-16be';
    return {
      text: decodeWide(bytes, encoding),
      encoding,
      evidence: sentence('encoding.bom', { encoding: encoding.toUpperCase() }),
    };
  }
  const unmarked = wideWithoutMark(bytes);
  if (unmarked) {
    return {
      text: decodeWide(bytes, unmarked),
      encoding: unmarked,
      evidence: sentence('encoding.wide', { encoding: unmarked.toUpperCase() }),
    };
  }
  return readNarrow(bytes, declared);
}

function readNarrow(
  bytes: Uint8Array,
  declared: string | undefined,
): { text: string; encoding: string; evidence: Sentence } {
  if (isIso2022(bytes, declared))
    return {
      text: new TextDecoder('iso-2022-jp').decode(bytes),
      encoding: 'iso-2022-jp',
      evidence: sentence('encoding.iso-2022-jp'),
    };
  const survey = surveyUtf8(bytes);
  if (survey.badCount === 0) {
    const text = new TextDecoder('utf-8').decode(bytes);
    if (survey.sequences > 0) {
      const characters = survey.sequences;
      return {
        text,
        encoding: 'utf-8',
        evidence:
          declared && declared !== 'utf-8'
            ? sentence('encoding.utf-8-though', { characters, declared })
            : sentence('encoding.utf-8', { characters }),
      };
    }
    return { text, encoding: 'utf-8', evidence: sentence('encoding.ascii') };
  }
  if (survey.sequences > survey.badCount) {
    const western = (run: Uint8Array) => decodeSingleByte(run, 'windows-1252');
    return {
      text: decodeAround(bytes, survey, western),
      encoding: 'utf-8',
      evidence: sentence('encoding.mostly-utf-8', { characters: survey.sequences, bad: survey.badCount }),
    };
  }
  const { encoding, evidence } = chooseLegacy(bytes, declared);
  const text = isMultiByte(encoding) ? decodeDoubleByte(bytes, encoding) : decodeSingleByte(bytes, encoding);
  return { text, encoding, evidence };
}

/** Seven bits with escapes to two-byte characters; a stray byte beyond them is damage. */
function isIso2022(bytes: Uint8Array, declared: string | undefined): boolean {
  let escapes = declared === 'iso-2022-jp' ? 1 : 0;
  for (let at = bytes.indexOf(0x1b); at >= 0 && escapes < 4; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) escapes++;
  if (escapes === 0) return false;
  let high = 0;
  for (let i = 0; i < bytes.length && high <= escapes; i++) if (bytes[i]! > 0x7f) high++;
  return high < escapes;
}
