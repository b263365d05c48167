import { numberOf } from '../../text/numbers.ts';
import { folderIn } from '../../text/places.ts';
import type { Contents } from '../contents.ts';
import { oneLine } from '../one-line.ts';
import { resolvePath } from '../paths.ts';
import type { HtmlPage } from './blocks.ts';
import { headOf } from './contents-head.ts';
import { isElsewhere } from './links.ts';

interface Entry {
  readonly file: string;
  readonly label: string;
}

const MOST_CHAPTERS = 300;
const LONGEST_LABEL = 120;

/**
 * The contents of a story, where a page is that and nothing more: every link of its list leads into one folder, its own or
 * one below, in the order of their numbers. What looks like a list of works (writers, ratings, pairings at each), numbers
 * that begin anew or a list without a title is none.
 * @param base the page's own address on the web, where it names it
 */
export function contentsOf(path: string, page: HtmlPage, base: string | undefined): Contents | undefined {
  const list = listIn(path, page, base);
  if (!list || list.entries.length < 2 || isOfWorks(list)) return undefined;
  const head = headOf(page, list.from);
  if (!head) return undefined;
  const found = chaptersAmong(
    list.entries.map(({ file, label }) => ({ file, label: withoutTitle(label, head.title) })),
    head.chaptersBelow,
  );
  if (!found || found.chapters.length < 2 || (found.called !== 'chapters' && list.outside > found.chapters.length))
    return undefined;
  const { title, author } = head;
  return { path, title, author, called: found.called, chapters: found.chapters.map((c) => [c.file, c.label] as const) };
}

interface List {
  readonly entries: readonly Entry[];
  /** The block in which it begins. */
  readonly from: number;
  /** How many links lead out of the folder. */
  readonly outside: number;
  /** What stands between its links. */
  readonly between: string;
}

/** The links of a page to the pages beside it; undefined where they lie in several folders, or are too many. */
function listIn(path: string, page: HtmlPage, base: string | undefined): List | undefined {
  const here = folderIn(path);
  const entries = new Map<string, Entry>();
  let [from, outside, seen, between, since, folder] = [-1, 0, 0, '', '', undefined as string | undefined];
  for (const [i, block] of page.blocks.entries()) {
    for (const { href, words } of linksAndWords(block)) {
      if (href === undefined) {
        if (from >= 0 && since.length < 4000) since += ` ${words}`;
        continue;
      }
      if (++seen > 3 * MOST_CHAPTERS) return undefined;
      if (words === '' || isElsewhere(words) || /^(?:mailto|javascript|news|ftp):/i.test(href)) continue;
      const to = resolvePath(path, href, base);
      const file = to?.startsWith(here) ? to.slice(here.length) : undefined;
      if (to === path || (file !== undefined && (!isPage(file) || entries.has(file)))) continue;
      const inside = file?.slice(0, file.lastIndexOf('/') + 1);
      if (file === undefined || inside!.indexOf('/') !== inside!.lastIndexOf('/')) {
        if (numberIn(words)) return undefined;
        outside++;
        continue;
      }
      folder ??= inside;
      if (inside !== folder || words.length > LONGEST_LABEL) return undefined;
      entries.set(file, { file, label: words });
      if (entries.size > MOST_CHAPTERS) return undefined;
      if (from < 0) from = i;
      else between += since;
      since = '';
    }
  }
  return { entries: [...entries.values()], from, outside, between };
}

/** Links with all their words, and the words between them. */
function linksAndWords(block: HtmlPage['blocks'][number]): { href: string | undefined; words: string }[] {
  const found: { href: string | undefined; words: string }[] = [];
  for (const { runs } of block.lines)
    for (const { text, link } of runs) {
      const last = found.at(-1);
      if (last && last.href === link) last.words += text;
      else found.push({ href: link, words: text });
    }
  return found.map(({ href, words }) => ({ href, words: oneLine(words) }));
}

const isPage = (file: string): boolean => !/\.\w{1,5}$/.test(file) || /\.(?:[sx]?html?|php\d?|asp|txt)$/i.test(file);

/** What lists of works say at each: who wrote it, how it is rated, who is paired. */
const OF_A_WORK =
  /\bby\s+\p{Lu}|\b(?:PG|NC)-?1[3-8]\b|\b(?:rated|rating|pairings?|slash|het|fandoms?|summary|crossover|sequel|wip|complete)\b/giu;

function isOfWorks({ entries, between }: List): boolean {
  const said = `${between}\n${entries.map((e) => e.label).join('\n')}`;
  return (said.match(OF_A_WORK)?.length ?? 0) >= 2 || between.length > 160 * entries.length;
}

const NUMBERED =
  /^\W{0,4}(?:(chapter|chap|ch|kapitel|kap)|(part|pt|teil|section|episode))\.?\s{0,2}#?(\d{1,3}|[ivxl]{1,7}|[a-z]{3,12}(?:-[a-z]{3,6})?)\b/i;
const BARE = /^\W{0,2}(\d{1,3}|[ivxl]{1,7})(?:\W{0,3}$|[.):]\s|\s[-–—]\s)/i;
const OPENING = /^\W{0,4}(?:prologue?|prolog|foreword|preface|introduction|vorwort)\b/i;
const CLOSING = /^\W{0,4}(?:epilogue?|epilog|afterword|coda|appendix|conclusion|nachwort)\b/i;
const BETWEEN = /^\W{0,4}(?:interlude|intermission|intermezzo|zwischenspiel)\b/i;
/** What stands beside a story and is none of its chapters. */
const BESIDE =
  /\b(?:notes?|disclaimers?|cast|characters|map|glossary|timeline|cover|illustrations?|pictures|soundtrack|dedication|acknowledge?ments?)\b/i;

/** "Chapter 3", "Part Two". */
interface Numbered {
  readonly unit: 'chapters' | 'parts';
  readonly number: number;
}

function numberIn(label: string): Numbered | undefined {
  const named = NUMBERED.exec(label);
  const number = numbered(named ? named[3]! : (BARE.exec(label)?.[1] ?? ''));
  return number === undefined ? undefined : { unit: named?.[1] ? 'chapters' : 'parts', number };
}

/** The chapters of a list by what it calls them; undefined where their order or their names are not those of one story. */
function chaptersAmong(
  entries: readonly Entry[],
  saysChapters: boolean,
): { called: Contents['called']; chapters: readonly Entry[] } | undefined {
  const all = entries.map((entry) => ({ ...entry, is: numberIn(entry.label) }));
  const numbers = all.flatMap(({ is }) => is ?? []);
  if (numbers.some(({ number }, i) => i > 0 && number <= numbers[i - 1]!.number)) return undefined;
  const isEnd = ({ label }: Entry) => OPENING.test(label) || CLOSING.test(label);
  const isSaid = (e: (typeof all)[number]) => e.is !== undefined || isEnd(e) || BETWEEN.test(e.label);
  const chapters = all.filter((e) => isSaid(e) || !BESIDE.test(e.label));
  const opening = chapters.filter(({ label }) => /^\W{0,4}prolog/i.test(label));
  const closing = chapters.filter(({ label }) => /^\W{0,4}epilog/i.test(label));
  if (opening.length > 1 || closing.length > 1) return undefined;
  if (opening[0] && chapters.slice(0, chapters.indexOf(opening[0])).some((e) => !isEnd(e))) return undefined;
  if (closing[0] && chapters.slice(chapters.indexOf(closing[0])).some((e) => !isEnd(e))) return undefined;
  if (saysChapters) return { called: 'chapters', chapters };
  const ends = opening.length + closing.length;
  if (numbers.length > 0 && numbers.length + ends >= 2 && chapters.every(isSaid))
    return { called: numbers.every(({ unit }) => unit === 'chapters') ? 'chapters' : 'parts', chapters };
  return ends > 0 && numbers.length === 0 && chapters.length > 2 ? { called: 'ends', chapters } : undefined;
}

const numbered = (said: string): number | undefined => (/^zero$/i.test(said) ? 0 : numberOf(said));

/** "The Lamp, Chapter 2" in a list of The Lamp is Chapter 2. */
function withoutTitle(label: string, title: string): string {
  if (!label.toLowerCase().startsWith(title.toLowerCase())) return label;
  const rest = label.slice(title.length).replace(/^[\s,:;–—-]+/, '');
  return numberIn(rest) || OPENING.test(rest) || CLOSING.test(rest) ? rest : label;
}
