import { addressesIn, typed, withoutAddresses } from '../../text/addresses.ts';
import { hasEmoji } from '../../text/emoji.ts';
import type { Author } from '../author.ts';

/**
 * The people in "Tansy Quill (tansy@example.org)", "tansy@example.org (Tansy Quill)", "Tansy Quill / tansy@…",
 * "Ann & Bo". Where an address is all there is, what stands before its @ is the name.
 */
export function readPeople(written: string): Author[] {
  const text = typed(written.slice(0, 500).replace(/\bmailto:/gi, ''));
  const addresses = addressesIn(text);
  const names = splitNames(
    withoutAddresses(text, '\u0000')
      .replace(/https?:\/\/\S+|www\.\S+/g, '')
      .replace(/[<([{]\s*\u0000?\s*[>)\]}]/g, '\u0000')
      .replace(/\((?=\D)([^()]*)\)\s*$/, (all, inner: string) =>
        text.trimStart().match(/^[^\s(]+@/) ? ` ${inner}` : all,
      ),
    addresses.length,
  );
  const people = names.map(
    (name, i): Author =>
      addresses[i] && (names.length === addresses.length || i === 0) ? { name, contact: addresses[i]! } : { name },
  );
  if (people.length > 0) return people;
  return addresses.slice(0, 1).map((contact) => ({ name: contact.split('@')[0]!, contact }));
}

function splitNames(text: string, addresses: number): string[] {
  const pieces = text.split(/\u0000|\s&\s|\s\+\s|\s\/\s|;|\n/).flatMap((piece) => {
    const both = /^(.*\S)\s+(?:and|und)\s+(\S.*)$/.exec(piece);
    const two = both && (addresses > 1 || (/\S\s+\S/.test(both[1]!.trim()) && /\S\s+\S/.test(both[2]!.trim())));
    const list = (two ? both[1]! : piece).split(',');
    const head = list.length > 1 && (two || list.length > 2) ? list : [two ? both[1]! : piece];
    return two ? [...head, both[2]!] : head;
  });
  return pieces
    .map(cleanName)
    .filter((n) => (/[\p{L}\p{N}]/u.test(n) || hasEmoji(n)) && !/^(?:e-?mail|and|und|by|aka)$/i.test(n));
}

const cleanName = (s: string): string =>
  s
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]*(?:by|von|written by|and|und)[:\s]+(?=\S)/i, '')
    .replace(/^[\s"“”'*_~,:<>()[\]-]+|(?<![\s"“”*_~,:<>([\]-])[\s"“”*_~,:<>([\]-]+$/g, '')
    .replace(/(?:,\s*)?(?:©|\(c\)|copyright)\s*\d{0,4}.*$/i, '')
    .trim();
