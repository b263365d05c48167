import { IS } from './lexicon.ts';
import { bitsAt, CAPITAL, COMMA, DASH, FIRST, POSSESSIVE, QUOTE, SHOUTED, STOP, type Words } from './words.ts';

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

/** For each form: is it a name when it has a capital? Counted over the story: capitals in mid-sentence against small letters. */
function nameForms(w: Words): (i: number) => boolean {
  const mid = new Int32Array(w.forms.length);
  const first = new Int32Array(w.forms.length);
  const small = new Int32Array(w.forms.length);
  const acts = new Int32Array(w.forms.length);
  const says = new Int32Array(w.forms.length);
  for (let i = 0; i < w.count; i++) {
    const f = w.form[i]!;
    if (f < 0) continue;
    const flags = w.flags[i]!;
    if (flags & CAPITAL && speaksAt(w, i)) says[f]!++;
    if (!(flags & CAPITAL)) small[f]!++;
    else if (flags & SHOUTED) continue;
    else if (flags & FIRST) {
      first[f]!++;
      if (flags & POSSESSIVE || isVerb(w, i + 1)) acts[f]!++;
    } else mid[f]!++;
  }
  const known = new Uint8Array(w.forms.length);
  w.forms.forEach((form, f) => {
    const bits = w.bits[f]!;
    // Whoever says something has a name, whatever else the word means: "Irish murmured".
    if (says[f]! >= 1 && !(bits & NEVER) && !NOBODY.test(form)) {
      known[f] = 1;
      return;
    }
    if (
      bits & (IS.notName | IS.stop | IS.he | IS.she | IS.they | IS.i | IS.we | IS.the | IS.a | IS.possessive | IS.be) ||
      form.length < 2 ||
      form.startsWith("i'")
    )
      return;
    const capital = mid[f]! + first[f]!;
    if (bits & IS.given ? capital > small[f]! : mid[f]! > 0 && mid[f]! >= small[f]!) known[f] = 1;
    else if (acts[f]! >= 2 && small[f] === 0 && acts[f]! * 2 >= first[f]! && !form.endsWith('ly') && !(bits & IS.noun))
      known[f] = 1;
  });
  return (i) => {
    const f = w.form[i]!;
    return f >= 0 && (w.flags[i]! & CAPITAL) !== 0 && known[f] === 1;
  };
}

const NEVER =
  IS.stop |
  IS.he |
  IS.she |
  IS.they |
  IS.i |
  IS.we |
  IS.the |
  IS.a |
  IS.possessive |
  IS.be |
  IS.title |
  IS.noun |
  IS.kin;
const NOBODY =
  /^(?:.|(?:no|some|any|every)(?:body|one|thing)|no|yes|oh|ah|who|what|each|both|neither|either|god|others?|two|three)$/;

/** Does a word outside speech stand right between a quote and a verb of speech, or behind the two? */
function speaksAt(w: Words, i: number): boolean {
  if (w.quote[i]! >= 0) return false;
  const behind = i > 0 && w.quote[i - 1]! >= 0;
  if (behind) return (bitsAt(w, i + 1) & IS.saySure) !== 0 && w.quote[i + 1]! < 0;
  return (
    i > 1 && (bitsAt(w, i - 1) & IS.saySure) !== 0 && w.quote[i - 1]! < 0 && w.quote[i - 2]! >= 0 && w.form[i + 1]! < 0
  );
}

/** A small word that is plainly a verb in the past, or stands where one does. */
export function isVerb(w: Words, i: number): boolean {
  if (i >= w.count || w.form[i]! < 0 || w.flags[i]! & CAPITAL) return false;
  const bits = w.bits[w.form[i]!]!;
  if (bits & (IS.say | IS.be)) return true;
  return PAST.test(w.forms[w.form[i]!]!);
}
const PAST =
  /^(?:[a-z]{2,}ed|came|went|took|sat|stood|looks?|knew|felt|saw|got|gave|made|held|kept|left|ran|rose|fell|drew|threw|turns|caught|found|heard|wore|shook|leant|bent|flung|woke|led|lay|let|laid|met|set|struck|swung|shot|stole|won|wept|grew|blew|crept|swam|wrote|bowed|thought|brought|bought|walks|comes|goes|takes|sits|stands|runs|smiles|nods)$/;

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
  'the',
]);

function endOfName(w: Words, from: number, isName: (i: number) => boolean): number {
  let to = from + 1;
  let parts = 1;
  while (to < w.count && parts < LONGEST) {
    if (w.flags[to - 1]! & POSSESSIVE && w.form[to - 1]! >= 0) break;
    let j = skipPoint(w, to);
    const titled = (bitsAt(w, from) & IS.title) !== 0;
    const link = w.form[j]! >= 0 && LINKS.has(w.forms[w.form[j]!]!) && !(w.flags[j]! & CAPITAL);
    if (
      link &&
      parts > 0 &&
      ((w.forms[w.form[j]!] !== 'of' && w.forms[w.form[j]!] !== 'the') || titled) &&
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
  if (next >= 0 && bitsAt(w, to) & IS.noun && w.flags[to - 1]! & POSSESSIVE) name.person += 0.2;
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
