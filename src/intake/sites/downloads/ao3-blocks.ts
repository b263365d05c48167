import { foldWords } from '../../../text/folded.ts';
import type { RawBlock } from '../../html/blocks.ts';
import { compose } from '../../html/compose.ts';
import type { Run } from '../../html/inline.ts';
import type { Claims } from '../site.ts';
import { ao3Field, claimByline, claimTags } from './ao3-tags.ts';
import { type ContentsPage, contentsPage, hasPages, isFirstOnPage, isListed } from './contents.ts';
import { isRemark, NotesReader } from './notes.ts';
import type { Form, Part } from './part.ts';
import { allWords, isTitleLike, type Link, linesSaid, shortWords } from './said.ts';

/**
 * A download of the Archive of Our Own, or of an archive that runs its software, read by its words: a preface with typed
 * tags, title, byline, summary and notes; chapters with notes around them; an afterword.
 */
export function ao3Download(blocks: readonly RawBlock[], claims: Claims, form: Form): Part[] | undefined {
  const posted = postedAt(blocks);
  if (!posted) return undefined;
  const contents = contentsPage(blocks);
  const end = afterwordAt(blocks, posted.next);
  const parts: Part[] = blocks.map((_, i) => (i < posted.next ? 'header' : i < end ? 'story' : 'navigation'));
  if (contents) parts.fill('navigation', contents.start, contents.end);
  claims.add('title', posted.title);
  claims.add('source', posted.address);
  const tagged = readTags(blocks, posted.next, claims);
  const start = readTitlePage(blocks, tagged, posted.title, parts, claims, form);
  parts.fill('header', posted.next, tagged);
  const posts = claims.list.find((c) => c.field === 'chapters')?.value;
  const from = skipped(parts, start);
  if (/^1\s*\//.test(posts ?? '')) readOnly(blocks, from, end, posted.title, parts);
  else readChapters(blocks, from, end, contents, parts, form);
  readAfterword(blocks, end, contents && contents.start > end ? contents.start : blocks.length, parts);
  return parts;
}

const POSTED =
  /Posted originally on (?:the )?[^\n]{2,80}? at\s+(https?:\/\/[^\s<>"/]{4,100}(?:\/collections\/[\w-]{1,80})?\/works\/\d{1,12})/i;
/** A cover and a page of contents may stand before it. */
const PREFACE_WITHIN = 400;

interface Posted {
  readonly title: string;
  readonly address: string;
  /** The block behind the sentence. */
  readonly next: number;
}

/** "**Title** / Posted originally on the Archive of Our Own at …": in one block, or in lines of their own. */
function postedAt(blocks: readonly RawBlock[]): Posted | undefined {
  for (const [i, block] of blocks.slice(0, PREFACE_WITHIN).entries()) {
    const words = shortWords(block);
    const at = words.search(/Posted originally on /i);
    if (at < 0) continue;
    for (const more of [0, 1, 2]) {
      const said = [words, ...blocks.slice(i + 1, i + 1 + more).map(shortWords)].join(more === 2 ? '' : ' ');
      const address = POSTED.exec(said)?.[1];
      if (!address) continue;
      const title = words.slice(0, at).trim() || shortWords(blocks[i - 1]);
      return {
        title,
        address: address.replace(/^http:/, 'https:').replace(/\/collections\/[^/]+/, ''),
        next: i + 1 + Math.min(more, 1),
      };
    }
  }
  return undefined;
}

const LABEL = /^([A-Z][A-Za-z ]{2,17}?)\s?:(?:\s+|$)(.*)$/s;
const MOST_TAGGED = 600;

/** The typed tags, to the line that ends in "Chapters: 2/7"; where they end. */
function readTags(blocks: readonly RawBlock[], from: number, claims: Claims): number {
  let label = '';
  let words: string[] = [];
  let links: Link[] = [];
  let end = from;
  const close = () => {
    if (label) claimTags(label, words.join(' ').trim(), links, claims);
    words = [];
    links = [];
  };
  for (let i = from; i < Math.min(blocks.length, from + MOST_TAGGED); i++) {
    for (const line of labelledLines(blocks[i]!)) {
      const [, name = '', rest = ''] = LABEL.exec(line.text) ?? [];
      const isLabel = /^stats$/i.test(name) || (ao3Field(name) !== undefined && !/^stats$/i.test(label));
      if (isLabel) {
        close();
        label = name;
        words = [rest];
      } else words.push(line.text);
      for (const one of line.links) links.push(one);
      if (isLabel) end = i + 1;
      if (/^stats$/i.test(label) && /\bChapters:\s*\d[\d,.]*\s*\/\s*[\d?]/.test(words.join(' '))) {
        close();
        return i + 1;
      }
    }
  }
  // No statistics: what stands in one block behind the last label is its value.
  close();
  return end === from ? from : Math.min(blocks.length, end + 1);
}

const BEFORE_LABEL =
  /(?<=^|\s)(?=(?:Rating|Archive Warnings?|Categor(?:y|ies)|Fandoms?|Relationships?|Characters?|Additional Tags?|Language|Series|Collections?|Stats):(?:\s|$))/;

/** The lines of a block, each label at the beginning of one: those of a printed page may be run together. Tags are links. */
const labelledLines = (block: RawBlock): ReturnType<typeof linesSaid> =>
  linesSaid({
    ...block,
    lines: block.lines.flatMap((line) => {
      const parted: Run[][] = [[]];
      for (const run of line.runs) {
        for (const text of run.link ? [run.text] : run.text.split(BEFORE_LABEL)) {
          if (!run.link && BEFORE_LABEL.exec(text)?.index === 0) parted.push([]);
          parted.at(-1)!.push({ ...run, text });
        }
      }
      return parted.map((runs) => ({ ...line, runs }));
    }),
  });

/** Title, byline, summary, notes; where the story begins. */
function readTitlePage(
  blocks: readonly RawBlock[],
  from: number,
  title: string,
  parts: Part[],
  claims: Claims,
  form: Form,
): number {
  let at = from;
  for (; at < Math.min(blocks.length, from + 6); at++) {
    const words = shortWords(blocks[at]);
    parts[at] = 'header';
    if (/^by\s+\S/i.test(words)) {
      claimByline(
        words,
        linesSaid(blocks[at]!).flatMap((l) => l.links),
        claims,
      );
      at++;
      break;
    }
    if (foldWords(words) !== foldWords(title) && words !== '') {
      parts[at] = 'story';
      break;
    }
  }
  const notes = new NotesReader(blocks, parts, form);
  const summary = /^summary:?$/i.test(shortWords(blocks[at])) ? notes.read(at, 'header') : undefined;
  if (summary) {
    claims.add('summary', compose(blocks.slice(at + 1, summary), true).text.content);
    at = summary;
  }
  return notes.around(at, /^notes?:?$/i);
}

/** Behind what is no story: a page of contents at the front. */
function skipped(parts: readonly Part[], from: number): number {
  let at = from;
  while (parts[at] === 'navigation') at++;
  return at;
}

/** A work of one chapter: its title may stand over it once more. */
function readOnly(blocks: readonly RawBlock[], from: number, end: number, title: string, parts: Part[]): void {
  const first = blocks[from];
  if (first && from < end && isTitleLike(first) && foldWords(shortWords(first)) === foldWords(title))
    parts[from] = 'header';
}

const CHAPTER = /^Chapter \d{1,4}(?::|$)/i;

function readChapters(
  blocks: readonly RawBlock[],
  from: number,
  end: number,
  contents: ContentsPage | undefined,
  parts: Part[],
  form: Form,
): void {
  const paged = hasPages(blocks);
  const isHead = (i: number): boolean => {
    const block = blocks[i]!;
    if (block.quoted || block.furniture || !isTitleLike(block)) return false;
    const words = shortWords(block);
    if (words === '') return false;
    if (contents && !isListed(contents, words)) return false;
    return paged ? i === from || isFirstOnPage(blocks, i) : contents !== undefined || CHAPTER.test(words);
  };
  const notes = new NotesReader(blocks, parts, form);
  for (let i = from; i < end; ) {
    if (parts[i] === 'navigation') {
      i++;
      continue;
    }
    if (isHead(i)) {
      parts[i++] = 'heading';
      if (/^Chapter by\s/i.test(shortWords(blocks[i]))) parts[i++] = 'header';
      i = notes.around(i, /^chapter (?:summary|notes?):?$/i);
      continue;
    }
    if (/^chapter end notes?:?$/i.test(shortWords(blocks[i]))) {
      parts[i++] = 'header';
      while (i < end && !isHead(i) && parts[i] === 'story') parts[i++] = 'authors-note';
    } else i++;
  }
}

const PLEASE = /^Please drop by (?:the |our )?[^\n]{2,60}? and comment to let the (?:creators?|authors?) know/i;
/** Notes at the end are no longer than an archive lets them be. */
const AFTERWORD_WITHIN = 250;

/** Where the afterword begins; the number of blocks where there is none. */
function afterwordAt(blocks: readonly RawBlock[], from: number): number {
  const please = blocks.findLastIndex((b, i) => i >= from && PLEASE.test(shortWords(b)));
  if (please < 0) return blocks.length;
  let start = please;
  for (let i = please - 1; i >= Math.max(from, please - AFTERWORD_WITHIN); i--) {
    const words = shortWords(blocks[i]);
    if (/^end notes?:?$/i.test(words) || /^works inspired by this one/i.test(words)) start = i;
    if (/^afterword$/i.test(words) && isTitleLike(blocks[i]!)) return i;
    if (isFirstOnPage(blocks, i)) break;
  }
  return start;
}

function readAfterword(blocks: readonly RawBlock[], from: number, to: number, parts: Part[]): void {
  let inNotes = false;
  for (let i = from; i < to; i++) {
    const words = shortWords(blocks[i]);
    if (PLEASE.test(words) || /^works inspired by this one/i.test(words)) inNotes = false;
    else if (/^end notes?:?$/i.test(words)) inNotes = true;
    else if (inNotes && allWords(blocks[i]!) !== '' && !isRemark(words)) parts[i] = 'authors-note';
  }
}
