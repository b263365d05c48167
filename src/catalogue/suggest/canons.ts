import { BOOKS_AND_FILMS } from './canons/books-and-films.data.ts';
import { DRAWN_AND_PLAYED } from './canons/drawn-and-played.data.ts';
import { TELEVISION } from './canons/television.data.ts';
import { COMMON_NAMES } from './names.data.ts';
import { hashOf, wordsIn } from './word-scan.ts';

/** A body of stories that fan fiction is written about. */
export interface Canon {
  /** As archives write it. */
  readonly name: string;
  /** Short names, codes of lists and newsgroups. */
  readonly codes: readonly string[];
  readonly characters: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** Whom a form of a name may mean: a character of a canon, by their numbers. */
interface Meaning {
  readonly canon: number;
  readonly character: number;
}

/** One way to say a name. */
export interface Form {
  readonly meanings: readonly Meaning[];
  /** 0-1: how much it tells by itself. A name that many bear tells little, a word of the language nothing. */
  readonly weight: number;
}

/** The forms by the hashes of their words, one level a word. */
export interface Node {
  form?: Form;
  readonly next: Map<number, Node>;
}

export interface Canons {
  /** A bit for the low 16 of each hash that a name begins with: most words of a text are told by it to be none. */
  readonly begins: Uint8Array;
  readonly all: readonly Canon[];
  readonly root: Node;
  /** By {@link keyOf} name or code; undefined as a value where two canons share it. */
  readonly byCode: ReadonlyMap<string, number | undefined>;
}

/** Reads the lines of the tables: `name|codes|characters`, as told in them. */
function readCanons(table: string): Canon[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [name, codes, characters] = line.split('|') as [string, string, string];
      return {
        name,
        codes: codes.split(/;\s*/),
        characters: characters.split(/;\s*/).map((entry) => {
          const [full, aliases] = entry.split('=') as [string, string?];
          return { name: full.trim(), aliases: aliases ? aliases.split(/,\s*/) : [] };
        }),
      };
    });
}

/** Letters and digits of a name or code in small letters. */
export const keyOf = (written: string): string =>
  written
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}&*]+/gu, '')
    .toLowerCase();

const COMMON = new Set(COMMON_NAMES);
const SURNAMES_LAST = 3;

/** The ways to say a character's name: "own" ones (whole, nicknames) and shares of it (first and last word). */
function formsOf({ name, aliases }: Canon['characters'][number]): { own: string[]; shares: string[] } {
  const plain = name.replace(/"[^"]*"\s*/g, '');
  const words = wordsIn(plain);
  const last = plain.replace(/^.*\s/, '');
  const first = plain.replace(/\s.*$/, '');
  const parts = words.length > 1 ? [first, last].filter((w) => wordsIn(w).join('').length >= SURNAMES_LAST) : [];
  const named = /^(\p{L}{3,})\s(?:\p{L}\.?\s)+(\p{L}+)$/u.exec(plain);
  return { own: [plain, ...(named ? [`${named[1]} ${named[2]}`] : []), ...aliases], shares: parts };
}

/** Whom a form means within one canon; `shared` where others of it are called so too and the first of them is meant. */
interface Whose {
  readonly character: number;
  readonly shared: boolean;
}

/** Every form of every character of a canon. What is one's own beats a share of another's name; of sharers the first holds. */
export function whoseForms({ characters }: Canon): Map<string, Whose> {
  const whose = new Map<string, Whose>();
  const keyed = characters.map((who) => {
    const { own, shares } = formsOf(who);
    return { own: new Set(own.map(formKey)), shares: new Set(shares.map(formKey)) };
  });
  const add = (key: string, character: number) => {
    const known = whose.get(key);
    if (!known) whose.set(key, { character, shared: false });
    else if (known.character !== character) whose.set(key, { ...known, shared: true });
  };
  keyed.forEach(({ own }, character) => {
    for (const key of own) add(key, character);
  });
  const settled = new Set(whose.keys());
  keyed.forEach(({ shares }, character) => {
    for (const key of shares) if (!settled.has(key)) add(key, character);
  });
  whose.delete('');
  return whose;
}

/** The words of a form in small letters, as `word-scan.ts` cuts them. */
export const formKey = (form: string): string => wordsIn(form.toLowerCase()).join(' ');

/** Puts canons into one table to look names up in. */
export function indexCanons(all: readonly Canon[]): Canons {
  const meanings = new Map<string, { words: string[]; meanings: Meaning[]; names: Set<string> }>();
  all.forEach((canon, number) => {
    for (const [key, whose] of whoseForms(canon)) {
      const known = meanings.get(key) ?? { words: key.split(' '), meanings: [], names: new Set<string>() };
      known.meanings.push({ canon: number, character: whose.character });
      known.names.add(canon.characters[whose.character]!.name);
      meanings.set(key, known);
    }
  });
  const root: Node = { next: new Map() };
  for (const { words, meanings: whom, names } of meanings.values()) {
    let node = root;
    for (const word of words) {
      const hash = hashOf(word);
      const next = node.next.get(hash) ?? { next: new Map() };
      node.next.set(hash, next);
      node = next;
    }
    node.form = { meanings: whom, weight: weightOf(words, names.size) };
  }
  const begins = new Uint8Array(0x10000);
  for (const hash of root.next.keys()) begins[hash & 0xffff] = 1;
  return { all, begins, root, byCode: codesOf(all) };
}

/** @param bearers how many different people are called so */
function weightOf(words: readonly string[], bearers: number): number {
  const telling = words.filter((w) => w.length > 2 && !COMMON.has(w));
  if (words.length > 1) return (telling.length > 0 ? 1 : 0.6) / bearers;
  return (telling.length === 0 || words[0]!.length < 4 ? 0.1 : 0.8) / bearers;
}

function codesOf(all: readonly Canon[]): Map<string, number | undefined> {
  const codes = new Map<string, number | undefined>();
  all.forEach(({ name, codes: own }, i) => {
    for (const key of new Set([name, ...own].map(keyOf)))
      codes.set(key, codes.has(key) && codes.get(key) !== i ? undefined : i);
  });
  return codes;
}

let starter: Canons | undefined;

/** The canons that the program brings along. */
export function starterCanons(): Canons {
  starter ??= indexCanons([TELEVISION, BOOKS_AND_FILMS, DRAWN_AND_PLAYED].flatMap(readCanons));
  return starter;
}
