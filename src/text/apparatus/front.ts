import { type ApparatusMark, isApparatus, type Text } from '../text.ts';
import { paragraphRanges } from '../tree.ts';
import { byline, facts, type HeaderEntry, readLabels, titled } from './entries.ts';
import { readInline } from './inline.ts';
import { isCredit, licenceBefore, namedInLicence } from './licence.ts';
import { isRule, type Line, linesOf, speaksToReaders } from './lines.ts';

/** A range that stands before the story, and what it is. */
export interface Region {
  readonly type: Extract<
    ApparatusMark,
    'header' | 'authors-note' | 'disclaimer' | 'end-mark' | 'signature' | 'navigation'
  >;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** All that stands before the story. */
export interface Front {
  readonly entries: readonly HeaderEntry[];
  readonly regions: readonly Region[];
  /** White space that parts the last of it from the story inside one block: to become a blank line. */
  readonly gap?: { readonly start: number; readonly end: number };
}

/** A block near the top. */
interface Seen {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
  readonly kind: 'labels' | 'rule' | 'credit' | 'passed' | 'text';
  readonly entries: readonly HeaderEntry[];
  /** Where the story begins inside the block, when it does. */
  readonly storyAt?: number;
}

type Found = { readonly blocks: Seen[]; readonly confidence: number };

const WINDOW = 24_000;
const BLOCKS = 60;

const known = new WeakMap<Text, Front>();

/** Finds the header block, notes, disclaimers and licence before a story, in any of the known conventions. */
export function readFront(text: Text): Front {
  const front = known.get(text) ?? findFront(text);
  known.set(text, front);
  return front;
}

function findFront(text: Text): Front {
  const { content } = text;
  const licence = licenceBefore(content);
  const seen = blocksAtTop(text, licence);
  const found = labelledFront(seen) ?? titledFront(seen);
  const regions: Region[] = [];
  const entries: HeaderEntry[] = [];
  if (licence > 0) {
    regions.push({ type: 'header', start: 0, end: licence, confidence: 0.99 });
    entries.push(...licenceEntries(content, licence));
    const said = new Set(entries.filter((e) => e.field === 'title' || e.field === 'author').map((e) => plain(e.value)));
    for (const s of seen) {
      if (s.kind !== 'credit' && s.kind !== 'rule' && !saysAgain(s, said)) break;
      regions.push({ type: 'header', start: s.start, end: s.end, confidence: 0.9 });
    }
  }
  if (!found) return { entries, regions };
  entries.push(...found.blocks.flatMap((s) => s.entries));
  regions.push(...regionsOf(found.blocks, found.confidence));
  const last = found.blocks.at(-1)!;
  if (last.storyAt === undefined) return { entries, regions };
  let gap = last.storyAt;
  while (gap > last.start && /\s/.test(content[gap - 1]!)) gap--;
  regions.push({ ...regions.pop()!, end: gap });
  return { entries, regions, gap: { start: gap, end: last.storyAt } };
}

function blocksAtTop({ content, marks }: Text, from: number): Seen[] {
  const seen: Seen[] = [];
  const window = content.slice(from, from + WINDOW);
  for (const range of paragraphRanges(window)) {
    const start = from + range.start;
    const cut = range.end >= window.length;
    const end = cut ? endOfBlock(content, start) : from + range.end;
    const lines = linesOf(content, start, Math.min(end, from + WINDOW));
    const marked = marks.some(
      (m) => isApparatus(m.type) && m.type === 'navigation' && m.start <= start && m.end >= end,
    );
    seen.push({
      start,
      end,
      lines,
      entries: [],
      ...(marked ? { kind: 'passed' } : kindOf(content, start, end, lines)),
    });
    if (cut || seen.length >= BLOCKS) break;
  }
  return seen;
}

function endOfBlock(content: string, start: number): number {
  const gap = /\n[^\S\n]*\n/g;
  gap.lastIndex = start;
  return gap.exec(content)?.index ?? content.trimEnd().length;
}

function kindOf(
  content: string,
  start: number,
  end: number,
  lines: readonly Line[],
): Pick<Seen, 'kind' | 'entries' | 'storyAt'> {
  if (lines.length <= 2 && lines.every((l) => isRule(l.text))) return { kind: 'rule', entries: [] };
  if (isCredit(content.slice(start, Math.min(end, start + 900)))) return { kind: 'credit', entries: [] };
  const block = readLabels(lines);
  const inline = (block?.lines ?? 0) <= 1 ? readInline(content, start, end) : undefined;
  if (inline && inline.entries.length >= (block?.entries.length ?? 0)) {
    return { kind: 'labels', entries: inline.entries, ...storyAfter(content, inline.end, end) };
  }
  if (!block) return { kind: 'text', entries: [] };
  const { entries } = block;
  const stop = lines[block.lines];
  return { kind: 'labels', entries, ...(stop ? storyAfter(content, stop.start, end) : {}) };
}

function storyAfter(content: string, at: number, end: number): { storyAt?: number } {
  while (at < end && /\s/.test(content[at]!)) at++;
  return at < end ? { storyAt: at } : {};
}

const weightOf = (entries: readonly HeaderEntry[]): number => {
  const best = new Map<string, number>();
  for (const e of entries)
    best.set(e.field === 'other' ? e.label : e.field, Math.max(e.weight, best.get(e.field) ?? 0));
  return [...best.values()].reduce((a, b) => a + b, 0);
};

const TELLING: ReadonlySet<string> = new Set([
  'title',
  'author',
  'summary',
  'rating',
  'disclaimer',
  'permission',
  'relationship',
  'fandom',
]);
const isTelling = (s: Seen): boolean =>
  s.entries.some((e) => e.weight === 2 && TELLING.has(e.field)) && weightOf(s.entries) >= 2;
const size = (blocks: readonly Seen[]): number => blocks.reduce((n, b) => n + b.end - b.start, 0);

/** The run of blocks that the labels span, with an introduction before them and the row of signs after them. */
function labelledFront(seen: readonly Seen[]): Found | undefined {
  const first = seen.findIndex((s) => s.kind === 'labels');
  if (first < 0) return undefined;
  let last = first;
  for (let i = first + 1; i < seen.length && seen[last]!.storyAt === undefined; i++) {
    const s = seen[i]!;
    if (s.kind !== 'labels') continue;
    const between = seen.slice(last + 1, i);
    const told = between.filter((b) => b.kind === 'text');
    const opened =
      between.some((b) => b.kind === 'rule') &&
      !told.every((b) => speaksToReaders(b.lines.map((l) => l.text).join(' ')));
    const strong = isTelling(s) && (told.length === 0 || s.entries.length >= 2 || !opened);
    const small = weightOf(s.entries) >= 1 || (s.storyAt === undefined && s.entries.every((e) => e.field === 'note'));
    if (told.length === 0 ? small : strong && told.length <= 3 && size(told) <= 1500) last = i;
    else break;
  }
  const above = titleAbove(seen.slice(0, first));
  const blocks = [...(above ?? seen.slice(0, first)), ...seen.slice(first, last + 1)];
  const entries = blocks.flatMap((b) => b.entries);
  const weight = weightOf(entries);
  const named = entries.some((e) => (e.field === 'title' || e.field === 'author') && (e.weight === 2 || above));
  const before = blocks.slice(0, first).filter((b) => b.kind === 'text' && b.entries.length === 0 && !above);
  if (weight < 2) return undefined;
  if (before.length > 0 && (weight < 4 || !named || before.length > 6 || size(before) > 3000)) return undefined;
  if (blocks.at(-1)!.storyAt === undefined) blocks.push(...tail(seen, last, entries));
  return { blocks, confidence: Math.min(0.99, 0.85 + weight * 0.03) };
}

/** The blocks with a title and a "by NAME" line read as what they are; undefined when that is not what they say. */
function titleAbove(blocks: readonly Seen[]): Seen[] | undefined {
  const told = blocks.filter((b) => b.kind === 'text');
  const entries = titled(told.flatMap((b) => b.lines));
  if (entries.length === 0) return undefined;
  return blocks.map((b) => ({ ...b, entries: entries.filter((e) => e.start >= b.start && e.end <= b.end) }));
}

const plain = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const PART = /^\W{0,4}(?:part|teil|chapter|kapitel)\s*:?\s*\d{1,3}\s*(?:\/|of|von)\s*[\d?]{1,3}\W{0,4}$/i;

/** The title page under a licence: title, "by", author, edition. */
const saysAgain = (s: Seen, said: ReadonlySet<string>): boolean => {
  const words = plain(s.lines.map((l) => l.text).join(' ')).replace(/^by /, '');
  if (s.kind !== 'text' || words.length > 200) return false;
  return (
    words === 'by' ||
    /\bedition(?: \d{1,2} \d{1,2})?$/.test(words) ||
    words.split(/ by (?:sir )?/).every((w) => said.has(w) || said.has(w.replace(/^sir /, '')))
  );
};

/** What follows the labels and still stands before the story: a row of signs, the title once more, a word to the readers. */
function tail(seen: readonly Seen[], last: number, entries: readonly HeaderEntry[]): Seen[] {
  const title = plain(entries.find((e) => e.field === 'title')?.value ?? '');
  const out: Seen[] = [];
  for (let i = last + 1; i < seen.length && i <= last + 4; i++) {
    const s = seen[i]!;
    const words = s.lines.map((l) => l.text).join(' ');
    if (s.kind === 'rule') {
      out.push(s);
      continue;
    }
    if (s.kind !== 'text' || s.lines.length > 8) break;
    const by = s.lines.length <= 2 ? byline(s.lines.at(-1)!.text) : undefined;
    const again = title && words.length < 200 && (plain(words) === title || plain(words).startsWith(`${title} by `));
    const alone = s.lines.length === 1 && words.length < 140;
    const at = { value: words.trim(), start: s.start, end: s.end };
    const told = alone ? facts(s.lines[0]!) : undefined;
    if (by && alone) out.push({ ...s, entries: [{ ...at, field: 'author', label: 'by', weight: 1, value: by }] });
    else if (told) out.push({ ...s, entries: [told] });
    else if (alone && PART.test(words)) out.push({ ...s, entries: [{ ...at, field: 'part', label: '', weight: 0 }] });
    else if (again) out.push(s);
    else if (seen[i + 1]?.kind === 'rule' && words.length < 700 && speaksToReaders(words)) out.push(s);
    else break;
  }
  return out;
}

/** No labels, but a "by NAME" line at the top, with a title above it or not. */
function titledFront(seen: readonly Seen[]): Found | undefined {
  const told = seen.flatMap((s, i) => (s.kind === 'text' ? [i] : []));
  for (const last of told.slice(0, 3).reverse()) {
    const above = titleAbove(seen.slice(0, last + 1));
    const entries = above?.flatMap((b) => b.entries) ?? [];
    // A "by NAME" line without a title above it may be the story's own, unless the page showed the title elsewhere.
    const sure = entries.some((e) => e.field === 'title') || seen.slice(0, last).some((b) => b.kind === 'passed');
    if (above && sure) return { blocks: [...above, ...tail(seen, last, entries)], confidence: 0.85 };
  }
  const first = seen[told[0] ?? -1];
  const lines = first?.lines.filter((l) => l.text.trim() !== '') ?? [];
  for (const n of [3, 2]) {
    const entries = lines.length > n ? titled(lines.slice(0, n)) : [];
    if (!first || !entries.some((e) => e.field === 'title')) continue;
    return { blocks: [...seen.slice(0, told[0]), { ...first, entries, storyAt: lines[n]!.start }], confidence: 0.85 };
  }
  return undefined;
}

/** The run as regions: neighbours of one type are one. Text between labels goes with what it follows. */
function regionsOf(blocks: readonly Seen[], confidence: number): Region[] {
  const regions: Region[] = [];
  const firstLabels = blocks.findIndex((b) => b.entries.length > 0);
  blocks.forEach((b, i) => {
    if (b.kind === 'passed') return;
    const before = regions.at(-1)?.type;
    let type: Region['type'] = 'header';
    if (b.entries.length > 0) {
      if (b.entries.every((e) => e.field === 'note')) type = 'authors-note';
      else if (b.entries.every((e) => e.field === 'disclaimer')) type = 'disclaimer';
    } else if (b.kind === 'text')
      type = i < firstLabels || (i > firstLabels && b.lines.length > 1) ? 'authors-note' : (before ?? 'header');
    regions.push({ type, start: b.start, end: b.storyAt === undefined ? b.end : b.storyAt, confidence });
  });
  return regions;
}

/** "Title: …", "Author: …" in a licence, and the line that names both. */
function licenceEntries(content: string, end: number): HeaderEntry[] {
  const lines = linesOf(content, 0, Math.min(end, 6000));
  const entries = lines.flatMap((_, i) => readLabels(lines.slice(i, i + 1), 0)?.entries ?? []);
  const wanted = entries
    .filter((e) => e.weight === 2 || e.field === 'language' || e.field === 'date')
    .filter((e) => e.field !== 'contact' && e.field !== 'other');
  const named = namedInLicence(content);
  if (!named || wanted.some((e) => e.field === 'title')) return wanted;
  const at = { label: 'by', weight: 1 as const, start: named.start, end: named.end };
  const author: HeaderEntry[] = named.author ? [{ field: 'author', value: named.author, ...at }] : [];
  return [...wanted, { field: 'title', value: named.title, ...at }, ...author];
}
