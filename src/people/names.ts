import { IS } from './lexicon.ts';
import { nameForms } from './name-forms.ts';
import { isVerb } from './verbs.ts';
import { bitsAt, CAPITAL, COMMA, DASH, FIRST, POSSESSIVE, QUOTE, STOP, type Words, wordAt } from './words.ts';

/** A name where it stands: tokens `from` to `to`, and which of `Names.names` it is. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  readonly name: number;
}

/** A name as the story writes it, with what speaks for its being a person. */
export interface Name {
  /** Titles in small letters, without points: `mr`, `captain`. */
  readonly titles: readonly string[];
  /** The parts behind the titles, in small letters. */
  readonly parts: readonly string[];
  /** As written most plainly. */
  readonly written: string;
  count: number;
  narrated: number;
  /** Stands as somebody spoken to, in a quote. */
  called: number;
  /** Weight of evidence for a person; below zero it is a place or a thing. */
  person: number;
}

export interface Names {
  readonly names: readonly Name[];
  readonly mentions: readonly NameMention[];
}

const LONGEST = 6;

/** All names of a story: runs of capital words, told from words that only begin a sentence by how the story uses them elsewhere. */
export function namesOf(w: Words): Names {
  const isName = nameForms(w);
  const names: Name[] = [];
  const index = new Map<string, number>();
  const mentions: NameMention[] = [];
  for (let i = 0; i < w.count; i++) {
    if (!startsName(w, i, isName)) continue;
    const to = endOfName(w, i, isName);
    const made = partsOf(w, i, to);
    if (made) {
      const key = `${made.titles.join(' ')}|${made.parts.join(' ')}`;
      let id = index.get(key);
      if (id === undefined) {
        id = names.length;
        index.set(key, id);
        names.push({ ...made, count: 0, narrated: 0, called: 0, person: 0 });
      }
      mentions.push({ from: i, to, name: id });
      weigh(w, i, to, names[id]!);
    }
    i = to - 1;
  }
  return { names, mentions };
}

const TITLE_NOT_PET = IS.title;

function startsName(w: Words, i: number, isName: (i: number) => boolean): boolean {
  if (w.form[i]! < 0 || !(w.flags[i]! & CAPITAL)) return false;
  if (isName(i)) return true;
  const bits = bitsAt(w, i);
  // A kin word with a capital and no article is a name: "Mother smiled".
  if (bits & IS.kin && !(bits & IS.notName)) {
    const before = bitsAt(w, i - 1);
    if (
      !(before & (IS.the | IS.a | IS.possessive)) &&
      (!(w.flags[i]! & FIRST) || isVerb(w, i + 1) || nextNamed(w, i, isName))
    )
      return true;
  }
  return (bits & TITLE_NOT_PET) !== 0 && nextNamed(w, i, isName);
}

/** Is there a capital word behind a title, its point skipped? "Mr. Venn", "Mr. and Mrs. Venn". */
function nextNamed(w: Words, i: number, isName: (i: number) => boolean): boolean {
  const j = skipPoint(w, i + 1);
  if (j >= w.count || w.form[j]! < 0 || !(w.flags[j]! & CAPITAL)) return false;
  const bits = bitsAt(w, j);
  return (
    isName(j) ||
    (bits & IS.title) !== 0 ||
    (!(
      bits &
      (IS.notName | IS.stop | IS.i | IS.he | IS.she | IS.they | IS.we | IS.be | IS.the | IS.a | IS.possessive)
    ) &&
      !(w.flags[j]! & FIRST))
  );
}

const POINT = -183;
const skipPoint = (w: Words, i: number): number => (i < w.count && w.form[i] === POINT ? i + 1 : i);

const LINKS = new Set([
  'de',
  'von',
  'van',
  'der',
  'du',
  'la',
  'le',
  'da',
  'di',
  'of',
  "d'",
  'zu',
  'el',
  'al',
  'bin',
  'ibn',
]);

/** Titles that no name has in its middle. */
const STANDS_FIRST = new Set(
  'mr mrs miss ms dr mister missus sir herr frau monsieur madame mme mlle mademoiselle signora señora señor'.split(' '),
);

function endOfName(w: Words, from: number, isName: (i: number) => boolean): number {
  let to = from + 1;
  let parts = 1;
  let named = (bitsAt(w, from) & IS.title) === 0;
  while (to < w.count && parts < LONGEST) {
    if (w.flags[to - 1]! & POSSESSIVE && w.form[to - 1]! >= 0) break;
    let j = skipPoint(w, to);
    const link = w.form[j]! >= 0 && LINKS.has(w.forms[w.form[j]!]!) && !(w.flags[j]! & CAPITAL);
    if (
      link &&
      parts > 0 &&
      (w.forms[w.form[j]!] !== 'of' || (bitsAt(w, to - 1) & IS.title) !== 0) &&
      w.form[j + 1]! >= 0 &&
      w.flags[j + 1]! & CAPITAL &&
      j + 1 < w.count
    )
      j++;
    if (
      j >= w.count ||
      w.form[j]! < 0 ||
      !(w.flags[j]! & CAPITAL) ||
      w.quote[j] !== w.quote[from] ||
      w.paragraph[j] !== w.paragraph[from]
    )
      break;
    const bits = bitsAt(w, j);
    // "Mr. Hastings Miss Howard": somebody else begins.
    if (named && STANDS_FIRST.has(w.forms[w.form[j]!]!)) break;
    named ||= (bits & IS.title) === 0;
    const initial = w.end[j]! - w.start[j]! === 1 && w.forms[w.form[j]!] !== 'i' && w.form[j + 1] === POINT;
    const afterTitle = (bitsAt(w, to - 1) & IS.title) !== 0 || w.form[to - 1] === POINT;
    const fits =
      isName(j) ||
      initial ||
      ((bits & IS.title) !== 0 && (afterTitle || nextNamed(w, j, isName))) ||
      (afterTitle &&
        !(w.flags[j]! & FIRST) &&
        !(bits & (IS.i | IS.he | IS.she | IS.they | IS.we | IS.be | IS.stop | IS.the | IS.a | IS.possessive)));
    if (!fits || (w.flags[j]! & FIRST && w.form[to] !== POINT)) break;
    to = j + 1;
    parts++;
  }
  return to;
}

/** Titles and parts of a run; undefined when there is nothing but a title that names nobody. */
function partsOf(w: Words, from: number, to: number): Pick<Name, 'titles' | 'parts' | 'written'> | undefined {
  const titles: string[] = [];
  const parts: string[] = [];
  for (let i = from; i < to; i++) {
    if (w.form[i]! < 0) continue;
    const form = w.forms[w.form[i]!]!;
    const bits = w.bits[w.form[i]!]!;
    const isLast = i === to - 1;
    if (parts.length === 0 && bits & IS.title && !isLast) titles.push(form);
    else if (parts.length === 0 && isLast && titles.length > 0 && bits & IS.title && !(bits & IS.given))
      titles.push(form);
    else parts.push(form);
  }
  if (parts.length === 0 && titles.length === 0) return undefined;
  const end = w.flags[to - 1]! & POSSESSIVE ? w.end[to - 1]! - 2 : w.end[to - 1]!;
  const written = w.story.slice(w.start[from]!, end).replace(/\s+/g, ' ').replace(/[*_]/g, '');
  return { titles: titles.filter((t) => !(bitsOfTitle(t) & IS.pet)), parts, written: tidy(written) };
}

const bitsOfTitle = (t: string): number => (PETS.has(t) ? IS.pet : 0);
const PETS = new Set(['old', 'little', 'young', 'poor', 'dear']);
/** "OLD TOM" as "Old Tom". */
const tidy = (s: string): string =>
  s === s.toUpperCase() && s.length > 3 ? s.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase()) : s;

function weigh(w: Words, from: number, to: number, name: Name): void {
  name.count++;
  const next = w.form[to] ?? STOP;
  const before = bitsAt(w, from - 1);
  if (w.quote[from]! < 0) name.narrated++;
  else if (isCalled(w, from, to)) {
    name.called++;
    name.person += 1;
  }
  if (name.titles.length > 0) name.person += 2;
  if (w.form[from]! >= 0 && w.bits[w.form[from]!]! & IS.given) name.person += 1;
  if ((bitsAt(w, to) & IS.say && !(before & IS.placeBefore)) || (before & IS.saySure && w.form[from - 2] === QUOTE))
    name.person += 2;
  else if (isVerb(w, to) && !(before & IS.placeBefore)) name.person += 0.6;
  if (w.flags[to - 1]! & POSSESSIVE) name.person += 0.3;
  if (before & IS.placeBefore) name.person -= 0.5;
  if (before & IS.the) name.person -= 1;
  if (isGivenAsName(w, from, to)) name.person += 1;
  if (next >= 0 && bitsAt(w, to) & IS.noun && w.flags[to - 1]! & POSSESSIVE) name.person += 0.2;
}

/** "my name is Kit Vale", "a man named Kit Vale", "known as Kit Vale"; "Kit Vale, also known as", "Kit Vale, whose name". */
function isGivenAsName(w: Words, from: number, to: number): boolean {
  const before = wordAt(w, from - 1);
  if (before === 'named' || before === 'christened') return true;
  if (before === 'as') return wordAt(w, from - 2) === 'known';
  if ((before === 'is' || before === 'was') && wordAt(w, from - 2) === 'name') return true;
  const next = w.form[to] === COMMA ? to + 1 : to;
  const [first, second, third] = [0, 1, 2].map((k) => wordAt(w, next + k));
  return (
    first === 'alias' ||
    (first === 'known' && second === 'as') ||
    second === 'known' ||
    (first === 'whose' && (second === 'name' || third === 'name'))
  );
}

/** In a quote, between its edge or a comma and another stop: somebody is spoken to. */
export function isCalled(w: Words, from: number, to: number): boolean {
  const left = w.form[from - 1] ?? QUOTE;
  const right = w.form[to] ?? QUOTE;
  const leftEdge =
    left === QUOTE ||
    (left < 0 && (left === STOP || left === -33 || left === -63 || left === DASH)) ||
    w.quote[from - 1] !== w.quote[from];
  const rightEdge =
    right === QUOTE ||
    (right < 0 && (right === STOP || right === -33 || right === -63 || right === DASH)) ||
    w.quote[to] !== w.quote[from];
  const comma = left === COMMA || ADDRESS.has(left >= 0 ? w.forms[left]! : '');
  return (
    (comma && (rightEdge || right === COMMA)) ||
    (leftEdge && (right === COMMA || right === -33 || (rightEdge && right !== STOP && right !== -63)))
  );
}
const ADDRESS = new Set([
  'dear',
  'oh',
  'o',
  'ah',
  'well',
  'no',
  'yes',
  'hello',
  'thanks',
  'sorry',
  'please',
  'hey',
  'goodbye',
  'why',
  'now',
  'come',
]);
