import { sentence } from '../../../text/sentence.ts';
import type { Intake } from '../../draft.ts';
import { Tally } from '../../dumps/account.ts';
import { wordsOf } from '../../dumps/fragment.ts';
import { readTwice } from '../../dumps/sql/read-twice.ts';
import type { ToldChapter, ToldStory } from '../../dumps/told.ts';
import { dayOf, nameOf } from '../../dumps/values.ts';
import { decode } from '../../encoding/decode.ts';
import { type PerlEntry, readPerlHash } from './perl-hash.ts';

/** The database of an Automated Archive: what it says of the files in `archive/`, and of stories that lie elsewhere. */
export function readArchiveDb(path: string, bytes: Uint8Array): Intake {
  const { text } = decode(bytes);
  const tally = new Tally();
  const stories: ToldStory[] = [];
  const seen = new Set<string>();
  for (const entry of readPerlHash(text)) {
    tally.read('FILES', 1);
    if (entry.fields.size === 0) {
      tally.left('FILES', sentence('dump.left-says-nothing'));
      continue;
    }
    const id = seen.has(entry.key) ? `${entry.key}/${seen.size}` : entry.key;
    seen.add(id);
    const story = readEntry(entry, id);
    tally.carried('FILES', sentence(story.offsite ? 'dump.as-elsewhere' : 'dump.as-stories'));
    stories.push(story);
  }
  const archive = { kind: 'automated-archive' as const, path, name: null, stories, rows: [], warnings: [] };
  return { drafts: [], refusals: [], archives: [{ ...archive, account: tally.account() }] };
}

/** Keys that are understood; what any other says is kept among the notes. */
const KNOWN = new Set(
  (
    'title author email emailauthor summary notes rating warnings warning location storyurl locationurl filetype printtime dateprint date ' +
    'offsite pairing pairings relationships characters character fandom fandoms category categories genre genres keywords'
  ).split(' '),
);

function readEntry({ fields }: PerlEntry, id: string): ToldStory {
  const said = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = readTwice(fields.get(name) ?? '').trim();
      if (value !== '') return value;
    }
    return '';
  };
  const list = (...names: readonly string[]): string[] =>
    names.flatMap((name) => said(name).split(/[,;]/, 100)).flatMap((item) => nameOf(item) ?? []);
  const author = nameOf(said('author'));
  const contact = said('email', 'emailauthor');
  const address = said('storyurl', 'locationurl');
  const elsewhere = /^https?:\/\//i.test(address) || /^(?:offsite|yes|1)$/i.test(said('offsite'));
  const more = [...fields.keys()].filter(
    (name) => !KNOWN.has(name) && !/^location\d+$/.test(name) && said(name) !== '',
  );
  const notes = [wordsOf(said('notes')), ...more.map((name) => `${name}: ${wordsOf(said(name))}`)].filter(Boolean);
  const files = filesOf(fields, said('filetype'));
  return {
    id,
    title: nameOf(said('title')),
    authors: author
      ? [contact.includes('@') ? { name: author, contact: contact.toLowerCase() } : { name: author }]
      : [],
    summary: wordsOf(said('summary')),
    notes: notes.length > 0 ? notes.join('\n') : null,
    rating: said('rating') || null,
    fandoms: list('fandom', 'fandoms').map((name) => ({ name, within: [] })),
    characters: list('characters', 'character'),
    relationships: list('pairing', 'pairings', 'relationships'),
    warnings: list('warnings', 'warning'),
    categories: list('category', 'categories'),
    tags: list('genre', 'genres', 'keywords'),
    challenges: [],
    published: dayOf(said('printtime', 'dateprint', 'date')),
    updated: null,
    completed: null,
    reads: null,
    featured: false,
    roundRobin: false,
    shown: true,
    series: [],
    favourites: [],
    chapters: elsewhere && files.length === 0 ? [] : files.map((ends, i) => chapterOf(ends, i + 1)),
    reviews: [],
    ...(elsewhere ? { offsite: address } : {}),
  };
}

/** Each location with the ends of the paths that it may mean: below its own folder, or in `archive/` itself. */
function filesOf(fields: ReadonlyMap<string, string>, type: string): string[][] {
  const locations = [...fields]
    .filter(([name, value]) => /^location\d*$/.test(name) && value !== '')
    .sort(([a], [b]) => Number(a.slice(8)) - Number(b.slice(8))) // `location`, `location2` … `location10`
    .flatMap(([, value]) => value.split(/[,;\s]+/, 100))
    .filter((location) => location !== '' && !location.includes('..') && !/^https?:/i.test(location));
  return locations.map((location) => {
    const segments = location.split('/').filter(Boolean);
    const end = (segments.length > 1 ? segments : ['archive', ...segments]).slice(-2).join('/');
    if (/\.(?:html?|txt)$/i.test(end)) return [end];
    return [...new Set([type.replace(/^\./, ''), 'html', 'htm', 'txt'])].filter(Boolean).map((t) => `${end}.${t}`);
  });
}

const chapterOf = (files: readonly string[], number: number): ToldChapter => ({
  id: String(number),
  number,
  title: null,
  notes: null,
  endNotes: null,
  shown: true,
  reads: null,
  author: null,
  draft: null,
  files,
});
