/** What the grey line over a story says. */
export interface Facts {
  readonly rating: string | undefined;
  readonly language: string | undefined;
  readonly genres: readonly string[];
  readonly characters: readonly string[];
  /** Who stands together in square brackets. */
  readonly pairings: readonly (readonly string[])[];
  /** "Words" → "34,567" and the other labelled values. */
  readonly values: ReadonlyMap<string, string>;
}

/** The archive's own list: what stands in the genres' place and is not of it is a name. */
const GENRES = new Set(
  'Adventure|Angst|Crime|Drama|Family|Fantasy|Friendship|General|Horror|Humor|Hurt/Comfort|Hurt-Comfort|Mystery|Parody|Poetry|Romance|Sci-Fi|Spiritual|Supernatural|Suspense|Tragedy|Western|Fable|Young Adult|Biography|Essay|Haiku|History|Manga|Play|Song|Thriller|Work|Life'.split(
    '|',
  ),
);
const LABEL = 'Rated|Chapters|Words|Reviews|Favs|Follows|Updated|Published|Status|id|Genre';
const LABELLED = new RegExp(`^(${LABEL})\\s*:\\s*(.*)$`, 'i');
/** On telephones commas part what dashes part on a desk. */
const BY_COMMAS = new RegExp(`,\\s+(?!\\d{4}\\b)|\\s+(?=(?:${LABEL}):)`, 'i');

/** "Rated: Fiction T - English - Romance/Drama - [Orrin V., Mara Q.] The Clerk - Chapters: 12 - Words: 34,567 - …" */
export function readMetaLine(line: string): Facts {
  const values = new Map<string, string>();
  const free: string[] = [];
  for (const piece of line.slice(0, 3000).split(/\s-\s/.test(line) ? /\s+-\s+|\s+-(?=[A-Z][a-z]+:)/ : BY_COMMAS)) {
    const [, label, value] = LABELLED.exec(piece.trim()) ?? [];
    if (label)
      values.set(label === 'id' ? label : label[0]!.toUpperCase() + label.slice(1).toLowerCase(), value!.trim());
    else if (/^Complete$/.test(piece.trim())) values.set('Status', 'Complete');
    else if (piece.trim()) free.push(piece.trim());
  }
  const rating = /^(?:Fiction\s+)?(K\+?|T|MA?|[A-Z][A-Z0-9-]{0,5})$/.exec(values.get('Rated') ?? '')?.[1];
  const [language, ...rest] = free;
  const genres = rest[0] === undefined ? undefined : genresIn(rest[0]);
  const people = (genres ? rest.slice(1) : rest).join(' - ');
  const pairings = [...people.matchAll(/\[([^\][]{1,400})\]/g)].map((m) => names(m[1]!)).filter((p) => p.length > 1);
  return {
    rating,
    language: language && /^\p{L}[\p{L} ]{1,30}$/u.test(language) ? language : undefined,
    genres: genres ?? (values.has('Genre') ? (genresIn(values.get('Genre')!) ?? []) : []),
    characters: names(people.replace(/\[/g, '').replace(/\]/g, ',')),
    pairings,
    values,
  };
}

/** "Hurt/Comfort/Drama" → two of them; undefined where one is no genre. */
function genresIn(words: string): string[] | undefined {
  const found = words.replace(/Hurt\/Comfort/g, 'Hurt-Comfort').split(/\s*[/&]\s*/);
  return found.every((g) => GENRES.has(g)) ? found.map((g) => g.replace('Hurt-Comfort', 'Hurt/Comfort')) : undefined;
}

/** Parted by commas, in older pages by "&". */
const names = (words: string): string[] =>
  words
    .split(/\s*,\s*|\s+&\s+/)
    .map((s) => s.trim())
    .filter((s) => /\p{L}/u.test(s) && s.length <= 100);
