import { withoutAddresses } from '../text/addresses.ts';

/** More of one text than this is cut off. */
const MOST = 8000;

const SECRETS: readonly (readonly [RegExp, string])[] = [
  // Who and with which password, in the address of a database.
  [/\/\/[^\s/@:]{1,200}:[^\s/@]{0,200}@/g, '//…@'],
  // One-time links.
  [/(\/key\/)[\w%-]+/g, '$1…'],
  [
    /\b(password|passwd|token|cookie|authorization|secret)(["']?\s?[=:]\s?)(?:"[^"]*"|'[^']*'|(?:Bearer |Basic )?[^\s,;&]+)/gi,
    '$1$2…',
  ],
  [/\b((?:__Host-)?ficarium-session=)[^\s;,]+/g, '$1…'],
];

/** A text as it may stand in a log: no address, no secret, nothing that steers a terminal, and not without end. */
export function harmless(text: string): string {
  let out = text.length > MOST ? `${text.slice(0, MOST)}…` : text;
  for (const [pattern, instead] of SECRETS) out = out.replace(pattern, instead);
  return withoutAddresses(out).replace(/[^\P{C}\n\t]/gu, '\ufffd');
}
