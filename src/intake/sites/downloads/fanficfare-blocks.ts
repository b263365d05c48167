import type { Line, RawBlock } from '../../html/blocks.ts';
import { plain } from '../../html/lines.ts';
import { oneLine } from '../../one-line.ts';
import type { Claims } from '../site.ts';
import { contentsPage, hasPages, isFirstOnPage, isListed } from './contents.ts';
import { claimLabel, claimTitle, isFanficfareLabel, isItsOwnLabel } from './fanficfare-labels.ts';
import { isRelation, NotesReader } from './notes.ts';
import type { Form, Part } from './part.ts';
import { allWords, isStrong, isTitleLike, type Link, linesSaid, linksIn, shortWords } from './said.ts';

/**
 * A book of FanFicFare, read by its words: a title page with labels in bold, contents, chapters with notes around them, a
 * log of updates.
 */
export function fanficfareDownload(blocks: readonly RawBlock[], claims: Claims, form: Form): Part[] | undefined {
  const title = titlePageAt(blocks);
  if (title === undefined) return undefined;
  const parts: Part[] = blocks.map(() => 'story');
  const contents = contentsPage(blocks);
  if (contents) parts.fill('navigation', contents.start, contents.end);
  const from = readTitlePage(blocks, title, parts, claims);
  parts.fill('header', 0, from);
  const paged = hasPages(blocks);
  const isHead = (i: number): boolean => {
    const block = blocks[i]!;
    const words = shortWords(block);
    if (words === '' || block.quoted || !isTitleLike(block) || parts[i] === 'navigation') return false;
    if (contents && !isListed(contents, words)) return false;
    return paged ? isFirstOnPage(blocks, i) : block.kind === 'heading';
  };
  const notes = new NotesReader(blocks, parts, form);
  for (let i = from; i < blocks.length; ) {
    if (parts[i] === 'navigation') i++;
    else if (isLog(blocks, i)) {
      do parts[i++] = 'navigation';
      while (i < blocks.length && !isFirstOnPage(blocks, i));
    } else if (isHead(i)) {
      parts[i] = 'heading';
      i = notes.around(i + 1, NOTE);
    } else if (isStrong(blocks[i]!) && NOTE.test(shortWords(blocks[i])) && isNoteNext(blocks[i + 1]))
      i = notes.around(i, NOTE);
    else i++;
  }
  if (/^end file\.$/i.test(shortWords(blocks.at(-1)))) parts[parts.length - 1] = 'navigation';
  return parts;
}

/** "Update Log", and labels under it. */
const isLog = (blocks: readonly RawBlock[], at: number): boolean =>
  isTitleLike(blocks[at]!) &&
  /^update log$/i.test(shortWords(blocks[at])) &&
  (blocks[at + 1]?.lines.some((l) => isFanficfareLabel(labelOf(l)?.label ?? '')) ?? false);

const NOTE =
  /^(?:author[’']?s? notes?|(?:summary|notes) for the chapter|(?:story |chapter |end )?notes|anmerkungen?)\s?:$/i;

const isNoteNext = (block: RawBlock | undefined): boolean => block !== undefined && (block.quoted || isRelation(block));

const TITLE_PAGE_WITHIN = 40;
const LABELS_WITHIN = 120;

/** The block that says "Title by Name", with FanFicFare's labels under it. */
function titlePageAt(blocks: readonly RawBlock[]): number | undefined {
  for (const [i, block] of blocks.slice(0, TITLE_PAGE_WITHIN).entries()) {
    if (!isTitleLike(block) || !/\sby\s/i.test(shortWords(block))) continue;
    const labels = new Set(
      blocks.slice(i + 1, i + 1 + LABELS_WITHIN).flatMap((b) => b.lines.flatMap((l) => labelOf(l)?.label ?? [])),
    );
    const known = [...labels].filter(isFanficfareLabel);
    if (known.length >= 4 && known.some(isItsOwnLabel)) return i;
  }
  return undefined;
}

/** "**Genre:** Angst, Humor": a label in bold at the beginning of a line. */
function labelOf(line: Line): { readonly label: string; readonly rest: string } | undefined {
  const at = line.runs.findIndex((r) => r.text.trim() !== '');
  const first = line.runs[at];
  if (!first?.strong) return undefined;
  const [, label, more] = /^\s*([^:\n]{2,40}?)\s*:\s*(.*)$/s.exec(first.text) ?? [];
  const rest = [more ?? '', ...line.runs.slice(at + 1).map((r) => r.text)].join('');
  return label === undefined || (more ?? '') !== '' ? undefined : { label, rest: oneLine(rest) };
}

/** Title, labels and the summary under them; where they end. */
function readTitlePage(blocks: readonly RawBlock[], at: number, parts: readonly Part[], claims: Claims): number {
  const head = blocks[at]!;
  claimTitle(
    allWords(head),
    linesSaid(head).flatMap((l) => l.links),
    claims,
  );
  let label = '';
  let words: string[] = [];
  let links: Link[] = [];
  const close = () => {
    if (label) claimLabel(label, words.join(' ').trim(), links, claims);
  };
  let end = at + 1;
  for (; end < blocks.length && !isFirstOnPage(blocks, end) && parts[end] !== 'navigation'; end++) {
    const block = blocks[end]!;
    if (block.kind === 'heading') break;
    for (const line of block.lines) {
      const found = labelOf(line);
      const known = found && (isFanficfareLabel(found.label) || !/^(?:summary|description)$/i.test(label));
      if (known) {
        close();
        ({ label } = found);
        words = [found.rest];
        links = linksIn(line);
      } else {
        words.push(oneLine(plain(line)));
        for (const one of linksIn(line)) links.push(one);
      }
    }
  }
  close();
  return end;
}
