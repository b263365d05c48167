import { isApparatus, type Text } from '../text.ts';
import { paragraphRanges } from '../tree.ts';
import { inlineEndMark, isEndMark } from './end-words.ts';
import { labelled, readLabels } from './entries.ts';
import type { Region } from './front.ts';
import { licenceAfter } from './licence.ts';
import { isRule, type Line, linesOf, speaksToReaders } from './lines.ts';

/** A range that stands after the story; `gap` = white space before it, inside one block, that is to become a blank line. */
export interface LastRegion extends Region {
  readonly gap?: { readonly start: number; readonly end: number };
}

const WINDOW = 16_000;
const BLOCKS = 14;

const known = new WeakMap<Text, readonly LastRegion[]>();

/** Finds end mark, notes, signature, list footer and licence after a story. In order of the text. */
export function readEnding(text: Text): readonly LastRegion[] {
  const found = known.get(text) ?? findEnding(text);
  known.set(text, found);
  return found;
}

function findEnding(text: Text): LastRegion[] {
  const { content } = text;
  const found: LastRegion[] = [];
  let end = licenceAfter(content);
  if (end < content.length) found.push(region(content, 'navigation', end, content.length, 0.99));
  end = trimmed(content, end);
  for (const below of [listFooter, signature]) {
    const at = below(content, end);
    if (!at) continue;
    found.unshift(region(content, at.type, at.start, end, at.confidence));
    end = trimmed(content, at.start);
  }
  found.unshift(...lastBlocks(text, end));
  return found;
}

const trimmed = (content: string, end: number): number => {
  while (end > 0 && /\s/.test(content[end - 1]!)) end--;
  return end;
};

/** A region, with the gap before it where only a line end or spaces part it from what stands above. */
function region(content: string, type: Region['type'], start: number, end: number, confidence: number): LastRegion {
  const above = trimmed(content, start);
  const base = { type, start, end: trimmed(content, end), confidence };
  const parted = above === 0 || /\n[^\S\n]*\n/.test(content.slice(above, start));
  return parted ? base : { ...base, gap: { start: above, end: start } };
}

const tailLines = (content: string, end: number, size: number): Line[] => {
  const from = Math.max(0, end - size);
  const lines = linesOf(content, from, end);
  return from > 0 ? lines.slice(1) : lines;
};

type Below = { type: 'signature' | 'navigation'; start: number; confidence: number } | undefined;

/** "-- " on a line of its own and a few short lines after it (RFC 3676 4.3); a bare "--" only when they follow at once. */
function signature(content: string, end: number): Below {
  const lines = tailLines(content, end, 1400);
  const at = lines.findLastIndex((l) => l.text === '-- ' || l.text === '--');
  if (at < 0) return undefined;
  const below = lines.slice(at + 1);
  const short = below.length > 0 && below.length <= 12 && below.every((l) => l.text.length <= 90);
  const exact = lines[at]!.text === '-- ';
  if (!short || (!exact && (below.length > 6 || below.some((l) => !l.text.trim())))) return undefined;
  return { type: 'signature', start: lines[at]!.start, confidence: exact ? 0.98 : 0.85 };
}

const FOOTER =
  /to unsubscribe|yahoo!? groups (?:links|sponsor)|yahoogroups\.com|egroups\.com|onelist\.com|listinfo|mailing list\s*$|majordomo@|listserv@|^you are visitor\b|\bvisitors? since\b|^(?:feedback\W{1,5})?(?:this (?:page|site) )?(?:is )?best viewed (?:at|with|in)\b|(?:sign|view) (?:my|the) guest ?book/i;

/** What a list's machine put under a message. */
function listFooter(content: string, end: number): Below {
  const lines = tailLines(content, end, 2500).slice(-30);
  let at = lines.findIndex((l) => FOOTER.test(l.text.slice(0, 300)));
  if (at < 0) return undefined;
  for (let up = at - 1; up >= Math.max(0, at - 4); up--)
    if (/^[\s_=~*-]{15,}$|^-+.*sponsor.*-+>?$/i.test(lines[up]!.text.slice(0, 120))) at = up;
  return { type: 'navigation', start: lines[at]!.start, confidence: 0.9 };
}

/** Walks up from the end over blocks that are an end mark, labelled notes, or words to the readers. */
function lastBlocks(text: Text, end: number): LastRegion[] {
  const { content, marks } = text;
  const from = Math.max(0, end - WINDOW);
  const ranges = [...paragraphRanges(content.slice(from, end))].map((r) => ({
    start: from + r.start,
    end: from + r.end,
  }));
  if (from > 0 && ranges.length > 1) ranges.shift();
  const found: LastRegion[] = [];
  /** Blocks that are words to the readers if an end mark stands above them. */
  let loose: LastRegion[] = [];
  for (const range of ranges.reverse().slice(0, BLOCKS)) {
    if (marks.some((m) => isApparatus(m.type) && m.start <= range.start && m.end >= range.end)) continue;
    const lines = linesOf(content, range.start, range.end);
    const last = lines.at(-1)!;
    const words = content.slice(range.start, Math.min(range.end, range.start + 1500));
    if (lines.length === 1 && isEndMark(last.text)) {
      found.unshift(region(content, 'end-mark', range.start, range.end, 0.97), ...loose);
      loose = [];
    } else if (isRule(words) && found.length > 0 && loose.length === 0) {
      found.unshift(region(content, found[0]!.type, range.start, range.end, 0.8));
    } else if (isNote(lines)) {
      found.unshift(region(content, 'authors-note', range.start, range.end, 0.93), ...loose);
      loose = [];
    } else {
      const parted = endInside(content, range, lines);
      if (parted) {
        found.unshift(...parted, ...loose);
        break;
      }
      if (
        loose.length >= 5 ||
        words.length >= 1500 ||
        !(isRule(words) || (lines.length <= 12 && speaksToReaders(words)))
      )
        break;
      loose.unshift(region(content, 'authors-note', range.start, range.end, 0.8));
    }
  }
  return found;
}

const NOTE_FIELDS: ReadonlySet<string> = new Set(['note', 'disclaimer', 'permission', 'contact', 'other']);

/** "A/N: …", "Feedback: …", "Author's Notes" at the head of the block. */
function isNote(lines: readonly Line[]): boolean {
  const head = lines[0]!.text;
  if (
    /^[\s*_([]{0,6}(?:author['’]?s['’]? notes?|a\/n|end notes?|anmerkung(?:en)? der autorin)[\s*_:)\].-]{0,8}$/i.test(
      head,
    )
  )
    return true;
  const label = labelled(head)?.label;
  if (!label || !NOTE_FIELDS.has(label.field)) return false;
  return (
    label.weight === 2 ||
    (label.weight === 1 && speaksToReaders(lines.map((l) => l.text).join(' '))) ||
    (readLabels(lines, 0)?.entries.length ?? 0) >= 3
  );
}

/** Right under the story's last line, "end." may be its last word: the line above must be complete, or the mark dressed as one. */
const standsAlone = (above: string, line: string): boolean =>
  /[.!?…"”'’)*_~-]\s*$/.test(above) && (/^\s*[^\p{Ll}\s]/u.test(line) || /^\s{8}/.test(line));

/** An end mark that shares its block with the story's last lines, or with the notes after it. */
function endInside(
  content: string,
  range: { start: number; end: number },
  lines: readonly Line[],
): LastRegion[] | undefined {
  const i = lines.findIndex(
    (l, k) => k >= lines.length - 6 && isEndMark(l.text) && (k === 0 || standsAlone(lines[k - 1]!.text, l.text)),
  );
  if (i >= 0) {
    const mark = lines[i]!;
    const after = lines.slice(i + 1);
    if (after.length > 0 && !isNote(after) && !speaksToReaders(after.map((l) => l.text).join(' '))) return undefined;
    const notes = after.length > 0 ? [region(content, 'authors-note', after[0]!.start, range.end, 0.85)] : [];
    return [region(content, 'end-mark', mark.start, mark.end, 0.95), ...notes];
  }
  const inline = inlineEndMark(content, range.start, range.end);
  return (
    inline && [
      {
        type: 'end-mark',
        start: inline.at,
        end: range.end,
        confidence: 0.9,
        gap: { start: inline.gap, end: inline.at },
      },
    ]
  );
}
