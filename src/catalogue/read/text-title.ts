import { byline, labelled } from '../../text/apparatus/entries.ts';
import { readPages } from '../../text/apparatus/pages/printed-pages.ts';
import { squash } from '../../text/folded.ts';
import { isNobody, isNoTitle } from '../../text/nobody.ts';
import { nameIn } from '../../text/places.ts';
import type { Text } from '../../text/text.ts';
import { type Part, partInName, titleAndPart } from '../../text/titles/part.ts';
import type { Block } from '../../text/tree.ts';
import { type Codes, withoutCodes } from './codes.ts';
import { isSmallWord, titleCased, unspaced } from './spaced.ts';
import { cleanTitle } from './title.ts';

/** A title or name that nothing labels: what it is, how sure, and the words it was read from. */
export interface Unlabelled {
  readonly value: string;
  readonly confidence: number;
  readonly words: string;
}

export interface TitlePage {
  readonly title: Unlabelled;
  /** What stood with the title: "The Ferry (Mags/Eli, PG-13)". */
  readonly codes?: Codes;
  readonly author?: Unlabelled;
  readonly part?: Part;
}

const LONGEST = 80;
/** Prose enough under it that the line above is no first sentence of a short note. */
const STORY = 200;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|von|van|la|le)){1,3}$/u;

/** The line over a story when it can be nothing but a title: capitals, or every word with one, and no end of a sentence. */
export function titleOver(story: readonly Block[]): TitlePage | undefined {
  const first = story.find((b) => b.type !== 'scene-break');
  if (!first || (first.type !== 'paragraph' && first.type !== 'heading')) return undefined;
  const [line = '', below, ...more] = first.text
    .split('\n', 6)
    .map((l) => l.replace(/^[\s*_~=#-]+|(?<![\s*_~=#-])[\s*_~=#-]+$/g, ''));
  const rest = story.slice(story.indexOf(first) + 1);
  // The first of several headings is a chapter's.
  if (first.type === 'heading' && rest.some((b) => b.type === 'heading')) return undefined;
  if (more.length > 2 || rest.reduce((n, b) => n + b.text.length, 0) < STORY) return undefined;
  if (isLabelled(line, below) || byline(line)) return undefined;
  const coded = withoutCodes(line);
  const { title: bare, part } = unspaced(line) ? { title: line } : titleAndPart(coded?.rest ?? line);
  const value = cleanTitle(bare);
  if (!value || !/[\p{L}\p{N}?!]/u.test(value) || line.length > LONGEST || /[.,;:]$|^["“]|[!?]["”]$/.test(line))
    return undefined;
  const shouted = line === line.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(line);
  const words = line.split(/\s+/);
  if (!shouted && (words.length > 9 || !words.every((w) => isSmallWord(w) || /^["“'‘(]?[\p{Lu}\p{N}]/u.test(w))))
    return undefined;
  if (!shouted && words.length === 1 && first.type !== 'heading') return undefined;
  const title = { value, confidence: shouted ? 0.75 : 0.65, words: first.text.slice(0, 200) };
  const named = below ?? (rest[0]?.type === 'paragraph' && rest[0].text.length < 40 ? rest[0].text.trim() : '');
  const isName = isAName(named);
  return {
    title,
    ...(coded ? { codes: coded } : {}),
    ...(part ? { part } : {}),
    ...(isName ? { author: { value: named, confidence: 0.55, words: named } } : {}),
  };
}

/** "Title: Untitled" says that there is no title. */
function isLabelled(line: string, below: string | undefined): boolean {
  const label = labelled(line)?.label;
  return label !== undefined && (label.weight > 0 || (below !== undefined && labelled(below)?.label !== undefined));
}

/** What stands over every page of a typed or scanned text: its title, or on every other page the writer's name. */
export function titleInHeads(draft: Text): TitlePage | undefined {
  const { heads } = readPages(draft);
  const isName = (words: string) => NAME.test(unshouted(words)) && !/^(?:the|a|an)\b/i.test(words);
  const words = heads.find((h) => !isName(h)) ?? heads[0];
  const value = words === undefined ? null : cleanTitle(unshouted(words));
  if (words === undefined || !value || value.length > LONGEST) return undefined;
  const name = heads.find((h) => h !== words && isName(h));
  return {
    title: { value, confidence: 0.75, words },
    ...(name ? { author: { value: unshouted(name), confidence: 0.55, words: name } } : {}),
  };
}

/** "THE FERRY" in the letters of a title: a running head is set in capitals for its place alone. */
const unshouted = (words: string): string =>
  words !== words.toUpperCase() ? words : (unspaced(words) ?? titleCased(words));

/** A name alone under the title, where nothing says "by": a suggestion, since it may be a chapter's, or who tells it. */
export function nameUnder(story: readonly Block[], title: string): Unlabelled | undefined {
  const [over, under, ...rest] = story;
  if (!over || !under || squash(over.text) !== squash(title)) return undefined;
  if (under.type !== 'heading' && under.type !== 'paragraph') return undefined;
  const name = under.text.replace(/^[\s*_~(-]+|[\s*_~)-]+$/g, '');
  if (name.length > 40 || !isAName(name)) return undefined;
  // Headings with names further down are chapters, called after those who tell them.
  if (under.type === 'heading' && rest.some((b) => b.type === 'heading' && NAME.test(b.text))) return undefined;
  if (rest.reduce((n, b) => n + b.text.length, 0) < STORY) return undefined;
  return { value: name, confidence: 0.55, words: under.text.slice(0, 200) };
}

const NO_NAME = /^(?:the|a|an|chapter|part|act|prologue|book|scene|kapitel|teil)\b|\p{L}['’]s\s|\p{Ll}{3}\.$/iu;
/** "Mira Venn", and not "The Quay" or "Mira Venn’s Diary." */
const isAName = (words: string): boolean => NAME.test(words) && !NO_NAME.test(words) && !isNobody(words);
const NOTHING =
  /^(?:index|default|story|stories|fic|fanfic|text|file|document|untitled|new|part|chapter|ch|main|page|body|content|readme|message|msg|mail|post)?[\s\d]*$/i;

/** What a file is called, as the last resort: `the_lamp.txt` → "The Lamp", `Kit Vale - The Lamp.txt` with its author. */
export function titleOfFile(path: string): TitlePage | undefined {
  if (/#\d+$/.test(path)) return undefined;
  const file = nameIn(path);
  const bare = file.replace(/\.[a-z]{1,5}$/i, '');
  const part = partInName(path);
  const stem = part ? bare.slice(0, part.stem.length - (path.length - file.length)) : bare;
  const spaced = stem
    .replace(/[_+]|%20/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/(?<=\p{L})[.-](?=\p{L})/gu, (sign) => (/\s/.test(stem) ? sign : ' '))
    .replace(/\s+/g, ' ')
    .trim();
  const two = /^(\p{Lu}[^-]{2,40}?) - (\S.{1,100})$/u.exec(spaced);
  const author = two && NAME.test(two[1]!) ? two[1]! : undefined;
  const value = cleanTitle((author ? two![2]! : spaced).replace(/[\s-]+$/, ''));
  if (!value || NOTHING.test(value) || isNoTitle(value) || !/\p{L}{3}/u.test(value) || /^[\da-f]{8,}$/i.test(stem))
    return undefined;
  const titled = value.replace(/(^|\s)(\p{Ll}\S*)/gu, (all, space: string, word: string) =>
    space && isSmallWord(word) ? all : space + word[0]!.toUpperCase() + word.slice(1),
  );
  const title = { value: titled, confidence: 0.4, words: file };
  return author ? { title, author: { value: author, confidence: 0.4, words: file } } : { title };
}
