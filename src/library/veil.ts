/** E-mail addresses are kept, but not shown to guests. */

const isLocal = (c: string): boolean => /[\w.+%-]/.test(c);
const isHost = (c: string): boolean => /[\w.-]/.test(c);
const DOT = '\u00b7';

/** "mara at example dot org", "mara [at] example.org": addresses written so that machines would not read them. */
const SPOKEN =
  /[\w+-][\w.+-]{0,63}\s?(?:\s(?:at|AT|@)\s(?!(?:the|an?|this|that|my|his|her|its|each|every|any)\s)(?=[\w-]{1,63}\s(?:dot|DOT)\s)|[[({<]\s?(?:at|AT|@)\s?[\])}>])\s?[\w-]{1,63}(?:\s?(?:[[({<]\s?(?:dot|DOT|\.)\s?[\])}>]|\sdot|\sDOT|\.)\s?[\w-]{1,63}){1,4}/g;
const veilSpoken = (text: string): string =>
  /\bdot\b|[[({<]\s?(?:at|@)/i.test(text) ? text.replace(SPOKEN, (all) => DOT.repeat(all.length)) : text;

/**
 * Hides what looks like an e-mail address, letter by letter, so that every offset stays good: "ada@quill.example" →
 * "···@············". Linear in the length of the text.
 */
export function veil(written: string): string {
  const text = veilSpoken(written);
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
    out.push(text.slice(last, start), DOT.repeat(at - start), '@', DOT.repeat(end - at - 1));
    last = end;
    at = end - 1;
  }
  out.push(text.slice(last));
  return out.join('');
}
