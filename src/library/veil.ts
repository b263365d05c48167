import { replaceSpoken } from '../text/addresses.ts';

const HIDDEN = '\u00b7';
const isLocal = (c: string): boolean => /[\w.+%-]/.test(c);
const isHost = (c: string): boolean => /[\w.-]/.test(c);

/**
 * Hides what looks like an e-mail address from those who may not see any, letter by letter, so that every offset stays
 * good: "ada@quill.example" → "···@·············". Linear in the length of the text.
 */
export function veil(written: string): string {
  const text = replaceSpoken(written, (all) => HIDDEN.repeat(all.length));
  let at = text.indexOf('@');
  if (at < 0) return text;
  const out: string[] = [];
  let last = 0;
  for (; at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > last && at - start < 64 && isLocal(text[start - 1]!)) start--;
    let end = at + 1;
    while (end < text.length && end - at < 255 && isHost(text[end]!)) end++;
    while (end > at && /[.\-_]/.test(text[end - 1]!)) end--;
    if (start === at || !text.slice(at + 1, end).includes('.')) continue;
    out.push(text.slice(last, start), HIDDEN.repeat(at - start), '@', HIDDEN.repeat(end - at - 1));
    last = end;
    at = end - 1;
  }
  out.push(text.slice(last));
  return out.join('');
}
