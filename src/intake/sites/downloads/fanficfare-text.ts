import { foldWords } from '../../../text/folded.ts';
import { oneLine } from '../../one-line.ts';
import { isFanficfareLabel, isItsOwnLabel } from './fanficfare-labels.ts';

/** A plain text of FanFicFare in its parts; lines are as they were before they were wrapped. */
export interface FanficfareText {
  readonly title: string;
  readonly authors: readonly string[];
  /** The story's, '' where it is not said. */
  readonly address: string;
  readonly entries: readonly { readonly label: string; readonly paragraphs: readonly string[] }[];
  readonly contents?: { readonly title: string; readonly lines: readonly string[] };
  /** Light mark-up as `html2text` writes it. */
  readonly chapters: readonly { readonly title: string; readonly text: string }[];
  /** "End file." */
  readonly end: string;
}

/** Title page and contents are no longer. */
const MOST_HEAD = 200_000;
const HEAD =
  /^\s*(\S[^\n]{0,300}(?:\n[^\n]{1,300}){0,9}?)\n\s{0,9}\n?by (\S[^\n]{0,300}(?:\n[^\n]{1,300}){0,9}?)\n[^\S\n]{0,9}\n/;
const CONTENTS = /\n{2}(table of contents)\n{2}/i;
/** A title, set in by a tab or what became of it, behind two empty lines; it may go on in lines of its own. */
const CHAPTER = /(?<=\n{3})(?:\t| {8})(\S[^\n]{0,300}(?:\n[^\s][^\n]{0,300}){0,4})\n{2}/g;

/** Undefined where it is no text of FanFicFare. */
export function fanficfareText(text: string): FanficfareText | undefined {
  const head = HEAD.exec(text.slice(0, 8000));
  if (!head) return undefined;
  const from = head[0].length;
  const top = text.slice(from, from + MOST_HEAD);
  const toc = CONTENTS.exec(top);
  const heads = chapterHeads(text, from + (toc ? toc.index : 0), toc !== null);
  const first = heads[0]?.start ?? -1;
  if (first < 0) return undefined;
  const entries = entriesIn(text.slice(from, toc ? from + toc.index : first));
  const labels = entries.map((e) => e.label);
  if (labels.length < 4 || !labels.some(isItsOwnLabel)) return undefined;
  const end = /\n\s*(End file\.)\s*$/.exec(text.slice(-200));
  const until = text.length - (end ? end[0].length : 0);
  return {
    title: oneLine(head[1]!),
    authors: oneLine(head[2]!).split(/,\s+/),
    address: entries.find((e) => /^story url$/i.test(e.label))?.paragraphs[0] ?? '',
    entries,
    ...(toc
      ? { contents: { title: toc[1]!, lines: paragraphs(text.slice(from + toc.index + toc[0].length, first)) } }
      : {}),
    chapters: heads.map(({ title, end: start }, i) => ({
      title,
      text: text.slice(start, Math.min(heads[i + 1]?.start ?? until, until)),
    })),
    end: end?.[1] ?? '',
  };
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean);

interface ChapterHead {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The titles of the chapters where they stand: those that the contents list, or else all that are set so. */
function chapterHeads(text: string, from: number, isListed: boolean): ChapterHead[] {
  CHAPTER.lastIndex = from;
  const found: ChapterHead[] = [];
  for (let m = CHAPTER.exec(text); m; m = CHAPTER.exec(text)) {
    found.push({ title: oneLine(m[1]!), start: m.index, end: m.index + m[0].length });
    // Without a page of contents there is one chapter.
    if (!isListed) break;
    CHAPTER.lastIndex = m.index + m[0].length - 1;
  }
  const first = found[0];
  if (!isListed || !first) return found;
  const listed = new Set(paragraphs(text.slice(from, first.start)).map(foldWords));
  const known = found.filter((f) => listed.has(foldWords(f.title)));
  return known.length > 0 ? known : found;
}

const LABEL = /^(\p{L}[\p{L}\p{N} /]{1,30}):(?: (.*))?$/u;

/** "Genre: Angst, Humor": labels with their values, which go on in the lines below, a summary in paragraphs too. */
function entriesIn(top: string): { label: string; paragraphs: string[] }[] {
  const found: { label: string; paragraphs: string[][] }[] = [];
  let isParted = false;
  for (const line of top.split('\n')) {
    const [, label, value = ''] = LABEL.exec(line) ?? [];
    const last = found.at(-1);
    if (label && (isFanficfareLabel(label) || (last && !/^(?:summary|description)$/i.test(last.label)) || !last)) {
      found.push({ label, paragraphs: [[value]] });
    } else if (line.trim() && last) {
      if (isParted) last.paragraphs.push([line]);
      else last.paragraphs.at(-1)!.push(line);
    }
    isParted = line.trim() === '' && last !== undefined;
  }
  return found.map(({ label, paragraphs }) => ({
    label,
    paragraphs: paragraphs.map((lines) =>
      lines
        .map((line) => line.trim())
        .join(' ')
        .trim(),
    ),
  }));
}
