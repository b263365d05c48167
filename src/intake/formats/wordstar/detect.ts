const LINE_FEED = 10;
const SOFT_RETURN = 0x8d;
/** A sequence of WordStar 5 and later stands between two of these. */
const FENCE = 0x1d;
/** Bytes that are looked at. */
const MOST = 200_000;

/**
 * Is it a document of WordStar? Its lines end with 8D 0A where the program broke them, and the last letters of words have
 * the high bit set; later versions begin with a sequence of their own.
 */
export function isWordStar(bytes: Uint8Array): boolean {
  if (bytes[0] === FENCE && bytes[1] === 0x7d && bytes[2] === 0 && bytes[3] === 0) return true;
  const top = bytes.subarray(0, MOST);
  let [soft, lines, high, atEnd] = [0, 0, 0, 0];
  for (let i = 0; i < top.length; i++) {
    const c = top[i]!;
    if (c === 0) return false;
    if (c === LINE_FEED) lines++;
    if (c < 0x80) continue;
    if (c === SOFT_RETURN && top[i + 1] === LINE_FEED) soft++;
    else {
      high++;
      if (!isLetter(bytes[i + 1]! & 0x7f)) atEnd++;
    }
  }
  const breaksLines = soft >= 2 && soft * 5 >= lines && atEnd * 10 >= high * 9;
  const marksWords = high >= 20 && atEnd * 20 >= high * 19 && high * 60 >= top.length && hasCommands(top);
  return (breaksLines || marksWords) && !isUtf8(top);
}

const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 39;

/** A dot command, or the end-of-file signs that fill the last block. */
const hasCommands = (top: Uint8Array): boolean =>
  top.at(-1) === 0x1a || /(?:^|\n)\.[a-z]{2}[\s\d]/i.test(Buffer.from(top.subarray(0, 2000)).toString('latin1'));

function isUtf8(top: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(top, { stream: true });
    return true;
  } catch {
    return false;
  }
}
