import { decode } from '../encoding/decode.ts';
import { rawOf, rawOfText } from './bytes.ts';
import { isMbox } from './from-lines.ts';
import { isMailHead, readHead } from './headers.ts';

/** The raw mail in a file, without what news readers wrote above the headers; undefined where it is no mail. */
export function rawMailIn(bytes: Uint8Array): string | undefined {
  const top = rawOf(bytes.subarray(0, 20_000)).replace(/^\xef\xbb\xbf/, '');
  const lead = /^(?:\s{0,40}\n)?(?:(?:Article|Message)[: ][^\n]{0,200}\n|#! rnews [^\n]{0,40}\n)?\n{0,3}/.exec(top)![0]
    .length;
  const start = top.slice(lead);
  if (!isMbox(start) && !isMailHead(readHead(start).headers)) return undefined;
  const raw = rawOf(bytes)
    .replace(/^\xef\xbb\xbf/, '')
    .slice(lead);
  return bytes.length > 1 && bytes[0] === 0xef ? rawOfText(decode(bytes).text).slice(lead) : raw;
}
