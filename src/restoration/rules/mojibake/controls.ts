import { type Change, replace } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Text } from '../../../text/text.ts';
import { apartIn, watch } from '../../marks/shield.ts';

const WESTERN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => i + 0x80));

/**
 * Single bytes of windows-1252 that were taken for Latin-1: nobody types the controls U+0080-9F, and on the web they have
 * always meant “ ” ’ … —. Those that the code page does not have stay as they are.
 * @param made changes that are made already; the result holds them too, in order
 */
export function strayControls(text: Text, made: readonly Change[]): readonly Change[] {
  const { content } = text;
  const isApart = watch(apartIn(text));
  const found: Change[] = [];
  let next = 0;
  for (const m of content.matchAll(/[\x80-\x9f]/g)) {
    const at = m.index;
    while (next < made.length && made[next]!.end <= at) next++;
    if ((made[next]?.start ?? at + 1) <= at || isApart(at, at + 1)) continue;
    const sign = WESTERN[m[0].charCodeAt(0) - 0x80]!;
    if (sign < '\xa0') continue;
    found.push(replace(text, 'mojibake', at, at + 1, sign, 0.97, sentence('mend.byte-of-1252')));
  }
  return found.length === 0 ? made : [...made, ...found].sort((a, b) => a.start - b.start);
}
