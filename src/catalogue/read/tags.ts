/** A list as written in one line: "angst, humor; AU / first time". Slashes part only where they stand free. */
export const listOf = (written: string): string[] =>
  written
    .slice(0, 2000)
    .replace(/^\[(.*)\]$/, '$1')
    .split(/[,;|•\n]|\s\/\s|\s(?:and|und)\s(?=\S)/)
    .map((s) => s.replace(/^[\s*_"“”(.-]+(?=[^\s])|(?<![\s*_"“”.])[\s*_"“”.]+$/g, '').trim())
    .filter((s) => /[\p{L}\p{N}]/u.test(s) && s.length <= 150 && !/^(?:none|n\/a|na|keine?)$/i.test(s));

export interface Warnings {
  readonly warnings: string[];
  /** What the vocabulary has no word for. */
  readonly freeforms: string[];
}

const WARNINGS: readonly (readonly [string, RegExp])[] = [
  [
    'Choose Not To Use Archive Warnings',
    /choose not to|chose not to|not warned|no warnings (?:given|used)|author chooses|warnungen werden nicht/i,
  ],
  ['Underage Sex', /\bunderage|\bminderjährig/i],
  ['Rape/Non-Con', /\brape|\bnon-?\s?con(?:sensual)?\b|\bvergewaltigung/i],
  ['Major Character Death', /(?:major )?character death|\bdeath ?fic|\bmcd\b|\bcharaktertod|\bdeath of a major/i],
  ['Graphic Depictions Of Violence', /\bviolen(?:ce|t)\b|\bgore\b|\bgewalt|\btorture\b/i],
];
const MILD = /\b(?:mild|some|slight|minor|non-?graphic|implied|mention\w*|past|leichte|wenig|angedeutete)\b/i;
const NOTHING =
  /^(?:none|no|nothing|n\/a|na|nope|keine?|no (?:archive )?warnings?(?: apply| needed)?|none needed|none really|not really|nichts)\W*$/i;

/** Maps "violence, m/m sex, character death" to the four warnings of the vocabulary; the rest are tags of their own. */
export function readWarnings(written: string): Warnings {
  if (NOTHING.test(written.trim())) return { warnings: ['No Archive Warnings Apply'], freeforms: [] };
  const warnings = new Set<string>();
  const freeforms: string[] = [];
  for (const item of listOf(written.replace(/[.!](?=\s|$)/g, ';'))) {
    if (NOTHING.test(item)) warnings.add('No Archive Warnings Apply');
    else {
      const found = MILD.test(item) ? undefined : WARNINGS.find(([, words]) => words.test(item))?.[0];
      if (found) warnings.add(found);
      else if (item.split(' ').length <= 8) freeforms.push(item);
    }
  }
  return { warnings: [...warnings], freeforms };
}

const CATEGORIES: readonly (readonly [string, RegExp])[] = [
  ['Gen', /^(?:gen|general|generic|gen ?fic|kein pairing|no pairing|no romance)$/i],
  ['F/M', /^(?:f\/m|m\/f|het|heterosexual|het romance)$/i],
  ['M/M', /^(?:m\/m|slash|yaoi|shounen-?ai|male slash)$/i],
  ['F/F', /^(?:f\/f|femslash|femme ?slash|f-slash|yuri|shoujo-?ai|altfic)$/i],
  ['Multi', /^(?:multi|threesome|ot3|m\/m\/f|m\/f\/m|f\/m\/f|m\/m\/m|poly)$/i],
  ['Other', /^other$/i],
];

export interface Categories {
  readonly categories: string[];
  readonly freeforms: string[];
}

/** Letters of the X-Files lists that have one meaning in every list of them. */
const LETTERS: { readonly [letter: string]: string } = {
  V: 'Vignette',
  X: 'X-File',
  R: 'Romance',
  A: 'Angst',
  H: 'Humor',
  C: 'Crossover',
  S: 'Story',
};

/** "VRH" is three letters; a word in capitals that has another one in it is a word. */
const codesIn = (item: string): string[] =>
  /^[VXRAHCS]{2,5}$/.test(item) && new Set(item).size === item.length ? [...item] : [item];

/** Maps "slash, angst" to categories of the vocabulary and tags of its own. */
export function readCategories(written: string): Categories {
  const categories = new Set<string>();
  const freeforms: string[] = [];
  for (const item of listOf(written).flatMap(codesIn)) {
    const found = CATEGORIES.find(([, words]) => words.test(item))?.[0];
    if (found) categories.add(found);
    else if (item.length > 1 && item.split(' ').length <= 8) freeforms.push(item);
    else if (LETTERS[item]) freeforms.push(LETTERS[item]);
  }
  return { categories: [...categories], freeforms };
}

const PAIR =
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’. ()-]{0,60}(?:\s?[/&]\s?[\p{L}\p{N}?][\p{L}\p{M}\p{N}'’. ()-]{0,60}){1,5}$/u;

/** The pairs in "Ansel/Rook, implied Mara & Venn": as written, free slashes closed, remarks in brackets left out. */
export function readRelationships(written: string): string[] {
  const cleaned = written
    .slice(0, 1000)
    .replace(/^\s*\[(.*)\]\s*$/, '$1')
    .replace(/\([^()]{0,80}\)/g, '')
    .replace(/(?<=[\p{L}\p{N}])\s[xX+]\s(?=\p{L})/gu, '/');
  return cleaned
    .split(/[,;|•\n]|\s(?:and|und|plus)\s/)
    .map((s) =>
      s
        .replace(/^[\s*_"“”.-]+|(?<![\s*_"“”.!?])[\s*_"“”.!?]+$/g, '')
        .replace(/\s*\/\s*/g, '/')
        .replace(/\s*&\s*/g, ' & ')
        .trim(),
    )
    .map((s) =>
      s.replace(
        /^(?:implied|mentions? of|hints? of|slight|mostly|past|main|established|pre-?slash|eventual|it'?s)\s+/i,
        '',
      ),
    )
    .filter((s) => s.length <= 150 && PAIR.test(s) && !CATEGORIES.some(([, words]) => words.test(s)));
}
