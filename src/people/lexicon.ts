import type { Gender } from './cast.ts';
import { MEN, NICKNAMES, WOMEN } from './data/given-names.data.ts';
import * as data from './data/words.data.ts';

/** What a word can be, as bits; a word may be several things. */
export const IS = {
  say: 1,
  saySure: 2,
  noun: 4,
  female: 8,
  male: 16,
  many: 32,
  title: 64,
  given: 128,
  notName: 256,
  he: 512,
  she: 1024,
  i: 2048,
  they: 4096,
  a: 8192,
  the: 16384,
  possessive: 32768,
  stop: 65536,
  placeBefore: 131072,
  pet: 262144,
  be: 524288,
  kin: 1048576,
  abbreviation: 2097152,
  we: 4194304,
  address: 8388608,
} as const;

const bits = new Map<string, number>();
const mark = (words: readonly string[], bit: number): void => {
  for (const w of words) bits.set(w, (bits.get(w) ?? 0) | bit);
};
const split = (words: string): string[] => words.split(' ');

mark(data.SAY, IS.say);
mark(data.SAY_SURE, IS.say | IS.saySure);
mark(data.NOUNS, IS.noun);
mark(data.NOUNS_M, IS.noun | IS.male);
mark(data.NOUNS_F, IS.noun | IS.female);
mark(data.NOUNS_MANY, IS.noun | IS.many);
mark(data.TITLES, IS.title);
mark(data.TITLES_F, IS.title | IS.female);
mark(data.TITLES_M, IS.title | IS.male);
mark(data.PET_TITLES, IS.pet);
mark(data.KIN_NAMES, IS.kin);
mark(data.NOT_NAMES, IS.notName);
mark(data.STOPS, IS.stop);
mark(data.PLACE_BEFORE, IS.placeBefore);
mark(WOMEN, IS.given);
mark(MEN, IS.given);
mark(split('he him his himself er ihm ihn'), IS.he);
mark(split('she her hers herself ihr'), IS.she);
mark(split('i me my myself mine ich mir mich'), IS.i);
mark(split('they them their themselves'), IS.they);
mark(split('we us our'), IS.we);
mark(split('a an another one some ein eine einen einer'), IS.a);
mark(split('the this that der die das dieser diese'), IS.the);
mark(split('my your our their its mein meine sein seine ihre unser unsere'), IS.possessive);
mark(split('his her'), IS.possessive);
mark(
  split('is was are were be been being had has have did do does could would should might must will shall can may'),
  IS.be,
);
mark(
  split('mr mrs ms dr prof capt col maj gen lt cmdr adm sgt cpl rev st messrs esq jr sr mme mlle hon fr'),
  IS.abbreviation,
);

/** What a word is, 0 when nothing is known of it. @param form in small letters */
export const bitsOf = (form: string): number => bits.get(form) ?? 0;

/** Words by which somebody is spoken to, with the gender they tell. */
export const ADDRESSES: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ['sir', 'm'],
  ["ma'am", 'f'],
  ['madam', 'f'],
  ['miss', 'f'],
  ['mum', 'f'],
  ['boy', 'm'],
  ['pop', 'm'],
]);
mark([...ADDRESSES.keys()], IS.address);

const women = new Set(WOMEN);
const men = new Set(MEN);

/** Which gender a given name has; null for both or unknown. */
export function genderOfName(form: string): Gender {
  const f = women.has(form);
  const m = men.has(form);
  return f === m ? null : f ? 'f' : 'm';
}

const fullOf = new Map<string, Set<string>>();
for (const line of NICKNAMES.trim().split(/[|\n]/)) {
  const [full, ...short] = line.trim().split(/\s+/);
  for (const nick of short) {
    if (!fullOf.has(nick)) fullOf.set(nick, new Set());
    fullOf.get(nick)!.add(full!);
  }
}

/** May the two given names stand for one person: Kit and Christopher, Ned and Ted (both Edward)? */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  const fullA = fullOf.get(a);
  const fullB = fullOf.get(b);
  return fullA?.has(b) === true || fullB?.has(a) === true;
}

/** Full names that a short name may stand for. */
export const fullNamesOf = (nick: string): readonly string[] => [...(fullOf.get(nick) ?? [])];

const shortOf = new Map<string, Set<string>>();
for (const [nick, fulls] of fullOf)
  for (const full of fulls) {
    if (!shortOf.has(full)) shortOf.set(full, new Set());
    shortOf.get(full)!.add(nick);
  }

/** Short names of a full one. */
export const nicknamesOf = (full: string): readonly string[] => [...(shortOf.get(full) ?? [])];
