import { type Change, replace } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Text } from '../../../text/text.ts';
import { apartIn, watch } from '../../marks/shield.ts';
import { CODECS, type Codec } from './codecs.ts';
import { oddness } from './oddness.ts';
import type { Proof } from './proof.ts';
import { type Kind, sequenceAt } from './sequences.ts';

const ID = 'mojibake';
/** The byte of a no-break space, which programs made a plain one, and that of a soft hyphen, which they dropped. */
const NBSP = 0xa0;
const SOFT_HYPHEN = 0xad;
/** What stands where a byte was, when it was not just dropped. */
const STAND_INS = '?\ufffd ';
/** Another reading must be so much odder, or nobody can tell. */
const CLEARLY = 1.5;
/** Signs that are worth putting back; the letters are. */
const USUAL = /[“”„‘’‚–—…«»\u00a0\u2800\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const ANOTHER_ALPHABET = /[^\P{L}\p{Script=Latin}]/u;
const PICTURE = /[\u2600-\u27bf]/;
/** What the Portuguese `à` begins. */
const A_GRAVE_BEGINS = /^(?:s|quel[ea]s?|quilo)(?![\p{L}'’])/u;

interface Mend {
  readonly length: number;
  readonly after: string;
  readonly confidence: number;
}

/**
 * Characters of which one byte was lost on the way: the code page had nothing for it, and a program dropped it or wrote `?`,
 * U+FFFD or a blank (`â€?`, `â€` for ”; `Ã ` for à). Only in a text that proves its code page. Where the bytes that it cannot
 * be leave one reading, that is put back; where a stand-in tells that something is lost, U+FFFD says so; the rest stays.
 */
export function lostBytes(text: Text, made: readonly Change[], proof: Proof): readonly Change[] {
  const codec = CODECS.find((c) => c.name === proof.main);
  // KOI8-R, DOS and MacRoman have a sign for every byte, and none for the two that are not seen.
  if (!codec || (codec.undefined.length === 0 && codec.byteOf[NBSP] !== NBSP)) return made;
  const { content } = text;
  const isApart = watch(apartIn(text));
  const found: Change[] = [];
  let next = 0;
  for (const m of content.matchAll(/[^\x00-\x7f]/g)) {
    const at = m.index;
    const lead = codec.byteOf[content.charCodeAt(at)]!;
    if (lead < 0xc2 || lead > 0xf0 || at < (found.at(-1)?.end ?? 0)) continue;
    while (next < made.length && made[next]!.end <= at) next++;
    if ((made[next]?.start ?? at + 1) <= at) continue;
    // A letter amid others of its own alphabet was typed.
    if (made[next - 1]?.end !== at && ANOTHER_ALPHABET.test(content[at - 1] ?? '')) continue;
    const room = made[next]?.start ?? content.length;
    const mend = mendAt(content, at, Math.min(room, at + 4), codec, proof);
    if (!mend) continue;
    const end = at + mend.length;
    if (end > room || isApart(at, end)) continue;
    found.push(replace(text, ID, at, end, mend.after, mend.confidence, sentence('mend.byte-lost')));
  }
  return found.length === 0 ? made : [...made, ...found].sort((a, b) => a.start - b.start);
}

function mendAt(content: string, at: number, to: number, codec: Codec, proof: Proof): Mend | undefined {
  const lead = codec.byteOf[content.charCodeAt(at)]!;
  const need = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes: (number | undefined)[] = [lead];
  let standIn = '';
  let end = at + 1;
  for (; end < to && bytes.length < need; end++) {
    const byte = codec.byteOf[content.charCodeAt(end)]!;
    if (byte >= 0x80 && byte < 0xc0) bytes.push(byte);
    else if (!standIn && STAND_INS.includes(content[end]!)) {
      standIn = content[end]!;
      bytes.push(undefined);
    } else break;
  }
  if (standIn === '' && bytes.length === need - 1) bytes.push(undefined);
  if (bytes.length < need || !bytes.includes(undefined)) return undefined;
  if (lead === 0xc2 || lead === 0xc3) {
    const blank = standIn === ' ' ? beforeBlank(content, at, lead, proof, codec) : undefined;
    if (blank || standIn === ' ') return blank;
  }
  return filled(content, at, end, bytes, standIn, codec, proof);
}

/** The lead byte of `à` or a no-break space before a plain one, which was a no-break space and the last byte of it. */
function beforeBlank(content: string, at: number, lead: number, proof: Proof, codec: Codec): Mend | undefined {
  if (!proof.hasSeen(codec.name, 'common') || /\p{Lu}|(?!\ufffd)\P{ASCII}/u.test(content[at - 1] ?? ' '))
    return undefined;
  if (lead === 0xc2) return { length: 2, after: '\u00a0', confidence: 0.9 };
  const rest = content.slice(at + 2, at + 10);
  const spaced = /^[A-Z](?![\p{L}\p{N}])/u.test(rest) || /[A-Z] $/.test(content.slice(Math.max(0, at - 2), at));
  if (spaced) return undefined; // C O N C L U S Ã O
  const joined = A_GRAVE_BEGINS.test(rest) || !/^[\p{L}\p{N}\P{ASCII}]/u.test(rest);
  return { length: 2, after: joined ? 'à' : 'à ', confidence: 0.9 };
}

/** The sequence with the byte put in that leaves the least odd text. */
function filled(
  content: string,
  at: number,
  end: number,
  bytes: readonly (number | undefined)[],
  standIn: string,
  codec: Codec,
  proof: Proof,
): Mend | undefined {
  const gap = bytes.indexOf(undefined);
  const before = content.slice(Math.max(0, at - 2), at);
  const unseen = standIn === ' ' ? NBSP : standIn ? undefined : SOFT_HYPHEN;
  // DOS has no soft hyphen, and in KOI8 and MacRoman these bytes are signs that nobody drops.
  const tried =
    unseen !== undefined && codec.byteOf[unseen] === unseen ? [unseen, ...codec.undefined] : codec.undefined;
  // A blank behind the last byte may be the blank that belongs there, and the byte was dropped.
  const isBlankKept =
    standIn === ' ' && gap === bytes.length - 1 && /^[\p{L}\p{N}(]/u.test(content.slice(end, end + 1));
  const fits: { after: string; odd: number; kind: Kind }[] = [];
  for (const byte of tried) {
    const whole = bytes.map((b) => String.fromCharCode(BYTES.get(codec)![b ?? byte]!)).join('');
    const sequence = sequenceAt(whole, 0, codec);
    if (
      !sequence ||
      sequence.length !== whole.length ||
      !(USUAL.test(sequence.decoded) || (byte === NBSP && PICTURE.test(sequence.decoded)))
    )
      continue;
    const after = isBlankKept && byte !== NBSP ? `${sequence.decoded} ` : sequence.decoded;
    const odd =
      oddness(before, after, content.slice(end, end + 2)) +
      misplaced(before, sequence.decoded, isBlankKept && byte !== NBSP ? ' ' : (content[end] ?? ' '));
    fits.push({ after, odd, kind: sequence.kind });
  }
  fits.sort((a, b) => a.odd - b.odd);
  const [best, second] = fits;
  // Where nothing stands for the byte, the lead may be a letter that belongs there: `Ä` of `Ärger`, in the text or mended.
  if (standIn === '' && best) {
    const was = oddness(before, content.slice(at, end), content.slice(end, end + 2));
    if (was - best.odd < CLEARLY) return undefined;
  }
  if (best && best.odd < 2.5 && proof.hasSeen(codec.name, best.kind) && (!second || second.odd >= best.odd + CLEARLY))
    return { length: end - at, after: best.after, confidence: 0.9 };
  // Nobody can tell which sign it was, only that one is lost. `é?”` is how a question ends: of the leads only those of
  // Latin-1 and of quotes (`Â`, `Ã`, `â`) are taken for one before a question mark.
  if (standIn === '' || standIn === ' ' || (standIn === '?' && ![0xc2, 0xc3, 0xe2].includes(bytes[0]!)))
    return undefined;
  return proof.hasSeen(codec.name, 'common') ? { length: end - at, after: '\ufffd', confidence: 0.85 } : undefined;
}

/** A closing quote closes, an opening one opens. */
function misplaced(before: string, sign: string, after: string): number {
  const opens = /(?:^|[\s(—–-])$/.test(before);
  const closes = !opens && !/[\p{L}\p{N}]/u.test(after);
  if ('”'.includes(sign)) return closes ? 0 : 2;
  if ('“‘„‚'.includes(sign))
    return opens ? ('„‚'.includes(sign) ? 0.8 : sign === '‘' ? 0.4 : 0) : closes && '“‘'.includes(sign) ? 1 : 2;
  if (/\p{L}/u.test(sign) && opens && !/[\p{L}]/u.test(after)) return 2;
  return 0;
}

/** By code page: the UTF-16 unit that a byte was shown as. */
const BYTES = new Map(
  CODECS.map((codec) => {
    const units = new Uint16Array(256);
    for (let code = 0xffff; code >= 0x80; code--) if (codec.byteOf[code]) units[codec.byteOf[code]!] = code;
    for (const byte of codec.undefined) units[byte] ||= byte;
    return [codec, units] as const;
  }),
);
