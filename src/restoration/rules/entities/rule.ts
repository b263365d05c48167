import { type Change, replace } from '../../../text/change.ts';
import { apartIn, watch } from '../../marks/shield.ts';
import type { Rule } from '../../rule.ts';
import { NAMES } from './names.data.ts';

const ID = 'entities';

/** `&`, escaped any number of times, and a name or a number. A number of three digits and more was often left without its `;`. */
const ENTITY =
  /&(?:(?:amp|AMP|#0{0,3}38|#[xX]0{0,2}26);)*(?:#([xX][0-9A-Fa-f]{1,6}|\d{1,7});|#(\d{3,5})(?![\d;])|([A-Za-z]{2,7}[0-9]{0,2});)/g;

/** Writes out HTML entities that stand as such in a text. 128-159 are windows-1252, as on the pages that they come from. */
export const entities: Rule = {
  id: ID,
  sentence: 'rule.entities',
  hint: 'rule.entities-hint',
  example: { before: '&quot;Wait&#151;&quot; she said.', after: '"Wait—" she said.' },
  find(text) {
    const { content } = text;
    if (!content.includes('&')) return [];
    const isApart = watch(apartIn(text));
    const changes: Change[] = [];
    for (const m of content.matchAll(ENTITY)) {
      const end = m.index + m[0].length;
      if (isApart(m.index, end)) continue;
      const sign = m[3] ? named(m[3]) : numbered(m[1] ?? m[2]!);
      if (sign !== undefined) changes.push(replace(text, ID, m.index, end, sign, 0.98));
    }
    return changes;
  },
};

const named = (name: string): string | undefined =>
  Object.hasOwn(NAMES, name)
    ? NAMES[name]
    : /^(?:QUOT|AMP|LT|GT|NBSP|COPY|REG)$/.test(name)
      ? NAMES[name.toLowerCase()]
      : undefined;

const WINDOWS = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => i + 128));

/** Letters, digits and `#` of ASCII stay: nobody codes them but to hide something, and written out they could make new codes. */
function numbered(digits: string): string | undefined {
  const code = /^[xX]/.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (code >= 128 && code < 160) return /[\x80-\x9f]/.test(WINDOWS[code - 128]!) ? undefined : WINDOWS[code - 128];
  if (code < 32 || code === 127 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code & 0xfffe) === 0xfffe)
    return undefined;
  const sign = String.fromCodePoint(code);
  return /[A-Za-z0-9#;]/.test(sign) ? undefined : sign;
}
