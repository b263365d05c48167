import type { Claim } from '../../draft.ts';
import type { Claims } from '../site.ts';
import type { Link } from './said.ts';

/** What FanFicFare's labels are about, as it has them and as people name them in their settings. */
const FIELDS: readonly (readonly [RegExp, Claim['field']])[] = [
  [
    /^(?:category|categories|fandoms?|crossover(?: fandom)?|universe|kategorien?|cat[ée]gories?|categor[íi]as?)$/,
    'fandom',
  ],
  [/^(?:genres?|g[ée]neros?|tags?|extra tags|free[fr]or?m tags|additional tags|erotica tags|tropes|タグ)$/, 'freeform'],
  [/^(?:main )?(?:characters?|charaktere|figuren|personnages|personajes|personaggi)$/, 'character'],
  [/^(?:relationships?|pairings?|ships?|paare|paarungen|relations|relaciones|parejas)$/, 'relationship'],
  [/^(?:rating|altersfreigabe|einstufung|classification|clasificaci[óo]n)$/, 'rating'],
  [/^(?:(?:archive |content )?warnings?|warnungen|avertissements?|advertencias?|avvertimenti)$/, 'warning'],
  [/^(?:(?:romantic )?orientation|ao3 ?categories)$/, 'category'],
  [/^(?:(?:additional )?series|serien?|reihe|s[ée]ries)$/, 'series'],
  [/^(?:collections?|コレクション)$/, 'collection'],
  [/^(?:language|sprache|langue|idioma|lingua)$/, 'language'],
  [/^(?:status|[ée]tat|statut|estado|stato)$/, 'status'],
  [/^(?:published|ver[öo]ffentlicht|publi[ée]|publicado|pubblicat[oa])$/, 'date'],
  [/^(?:updated|last updated|aktualisiert|mis à jour|actualizado|aggiornat[oa])$/, 'updated'],
  [/^(?:story ?)?url$/, 'source'],
  [/^(?:words|w[öo]rter|mots|palabras|parole)$/, 'words'],
  [/^(?:chapters|kapitel|chapitres|cap[íi]tulos|capitoli)$/, 'chapters'],
  [/^(?:summary|description|zusammenfassung|beschreibung|r[ée]sum[ée]|resumen|riassunto)$/, 'summary'],
];

/** Labels of which it writes a value that is no fact about the story. */
const COUNTS =
  /^(?:reviews?|favou?rites|favs|follows|kudos|hits|bookmarks|comments|views|read count|packaged|erstellt|publisher|size|likes|points|awards|estimated word count|chapters\/total chapters|total chapters)$/;
const ADDRESSES =
  /^(?:author|series|collections?|original story) url$|^(?:story|author) id$|^site abbrev$|^file (?:format|extension)$/;

const LISTS: ReadonlySet<string> = new Set([
  'fandom',
  'freeform',
  'character',
  'relationship',
  'warning',
  'category',
  'collection',
]);

/** The Archive's categories, which FanFicFare puts among the genres. */
const CATEGORY = /^(?:F\/F|F\/M|M\/M|Gen|Multi|Other)$/;

const fieldOf = (label: string): Claim['field'] | undefined => FIELDS.find(([is]) => is.test(label.toLowerCase()))?.[1];

/** Is this a label that FanFicFare writes on its title pages? */
export const isFanficfareLabel = (label: string): boolean =>
  fieldOf(label) !== undefined || COUNTS.test(label.toLowerCase()) || ADDRESSES.test(label.toLowerCase());

/** Labels that hardly anybody else writes. */
export const isItsOwnLabel = (label: string): boolean =>
  /^(?:packaged|publisher|status|erstellt|[ée]tat|statut|estado|stato|(?:story|author) ?url)$/i.test(label);

/** What stands behind a label; lists are parted by their links, where they have some, else by commas. */
export function claimLabel(label: string, words: string, links: readonly Link[], claims: Claims): void {
  if (!words) return;
  const field = fieldOf(label);
  const said = `${label}: ${words}`;
  if (!field) {
    if (COUNTS.test(label.toLowerCase())) claims.add('stats', said);
    return;
  }
  if (field === 'series') claims.add(field, seriesIn(words), said);
  else if (field === 'source') claims.add(field, /https?:\/\/[^\s"'<>]{4,400}/.exec(words)?.[0] ?? '', said);
  else if (!LISTS.has(field)) claims.add(field, words, said);
  else
    for (const one of links.length > 0 ? links.map((l) => l.text) : words.split(/\s*,\s+/))
      claims.add(field === 'freeform' && CATEGORY.test(one) ? 'category' : field, one, said);
}

/** "The Lamp [2]" */
const seriesIn = (words: string): string =>
  words.replace(/\s*\[(\d{1,4}(?:\.\d{1,2})?)\]$/, (_, place: string) =>
    Number(place) > 0 ? ` #${Number(place)}` : '',
  );

/** `Title by Name, Name`: the title is a link to the story, each name one to its writer. */
export function claimTitle(words: string, links: readonly Link[], claims: Claims): void {
  const [story, ...authors] = links;
  const [, title = words, writers = ''] = /^(.*)\sby\s+(.{1,200})$/.exec(words) ?? [];
  claims.add('title', story ? story.text : title, words);
  for (const name of authors.length > 0 ? authors.map((a) => a.text) : [writers]) claims.add('author', name, words);
  if (story && /^https?:/i.test(story.href)) claims.add('source', story.href);
}
