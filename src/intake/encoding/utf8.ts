/** What a scan for UTF-8 found. A run of bad bytes is `[start, end)`; `cut` = a character whose last bytes are missing. */
export interface Utf8Survey {
  /** Well-formed sequences of two or more bytes. */
  readonly sequences: number;
  readonly bad: readonly { readonly start: number; readonly end: number; readonly cut: boolean }[];
  /** Bad runs in all, also beyond the last one listed when the scan gave up. */
  readonly badCount: number;
}

/** Lists every place that is not UTF-8; gives up (`badCount` > sequences) once it is plain that the bytes are something else. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const bad: { start: number; end: number; cut: boolean }[] = [];
  let sequences = 0;
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i]!;
    if (b < 0x80) {
      i++;
      continue;
    }
    const read = sequenceAt(bytes, i, b);
    const length = Math.abs(read);
    if (read > 0) sequences++;
    else {
      const isLast = i + length === bytes.length && b >= 0xc2 && b < 0xf5;
      const cut = (length > 1 && !isWestern(b, bytes[i + 1]!)) || (isLast && sequences > 0) || isOrphan(bytes, i);
      const last = bad.at(-1);
      if (cut && last?.cut && last.end === i) last.end = i + length;
      else bad.push({ start: i, end: i + length, cut });
      if (bad.length > 1000 && bad.length > sequences * 4) break;
    }
    i += length;
  }
  return { sequences, bad, badCount: bad.length };
}

/** Decodes what is UTF-8 as UTF-8 and each bad run by `other`; a character that was cut off becomes U+FFFD. */
export function decodeAround(bytes: Uint8Array, survey: Utf8Survey, other: (bytes: Uint8Array) => string): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const out: string[] = [];
  let last = 0;
  for (const { start, end, cut } of survey.bad) {
    if (start > last) out.push(utf8.decode(bytes.subarray(last, start)));
    out.push(cut ? '\ufffd' : other(bytes.subarray(start, end)));
    last = end;
  }
  out.push(utf8.decode(bytes.subarray(last)));
  return out.join('');
}

/** Length of the sequence that starts with lead byte `b`; less than 0 where only so much of its beginning is well-formed (Unicode, table 3-7). */
function sequenceAt(bytes: Uint8Array, at: number, b: number): number {
  const need = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
  if (need === 0) return -1;
  const least = b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
  const most = b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k <= need; k++) {
    const c = bytes[at + k];
    if (c === undefined || c < (k === 1 ? least : 0x80) || c > (k === 1 ? most : 0xbf)) return -k;
  }
  return need + 1;
}

/** An accented small letter and a closing mark (» ’ ” … – —): a windows-1252 pair, not the beginning of a cut-off character. */
const isWestern = (lead: number, next: number): boolean =>
  lead >= 0xe0 && !(lead === 0xe2 && next === 0x80) && [0xbb, 0x92, 0x94, 0x85, 0x96, 0x97].includes(next);

/** A later byte that lost its lead, amid letters that take two bytes or three each: no sign of windows-1252 stands there. */
function isOrphan(bytes: Uint8Array, at: number): boolean {
  const b = bytes[at]!;
  if (b > 0xbf) return false;
  let start = at - 1;
  while (start > at - 4 && (bytes[start] ?? 0) >= 0x80 && bytes[start]! < 0xc0) start--;
  return isForeignLead(bytes[start]) && start < at - 1
    ? true
    : isForeignLead(bytes[at + 1]) && (bytes[at + 2] ?? 0) >= 0x80;
}

/** Greek, Cyrillic, Hebrew, Arabic, and all of East Asia. */
const isForeignLead = (b: number | undefined): boolean =>
  b !== undefined && ((b >= 0xce && b <= 0xdf) || (b >= 0xe3 && b <= 0xed) || b === 0xe0 || b === 0xe1);
