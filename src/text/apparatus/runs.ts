import { foldWords } from '../folded.ts';
import { byline, facts, type HeaderEntry, titled } from './entries.ts';
import { speaksToReaders } from './lines.ts';
import type { Seen } from './top-blocks.ts';

/** The blocks that stand before a story, in order. */
export interface Run {
  readonly blocks: readonly Seen[];
  readonly confidence: number;
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
export function labelledFront(seen: readonly Seen[]): Run | undefined {
  const first = seen.findIndex((s) => s.kind === 'labels');
  if (first < 0) return undefined;
  let last = first;
  for (let i = first + 1; i < seen.length; i++) {
    const s = seen[i]!;
    if (s.kind !== 'labels') continue;
    const between = seen.slice(last + 1, i);
    const told = between.filter((b) => b.kind === 'text');
    const opened =
      between.some((b) => b.kind === 'rule') &&
      !told.every((b) => speaksToReaders(b.lines.map((l) => l.text).join(' ')));
    const strong = isTelling(s) && (told.length === 0 || s.entries.length >= 2 || !opened);
    const small = weightOf(s.entries) >= 1 || (s.gap === undefined && s.entries.every((e) => e.field === 'note'));
    if (told.length === 0 ? small : strong && told.length <= 3 && size(told) <= 1500) last = i;
    else break;
  }
  const above = titleAbove(seen.slice(0, first), seen[first]!.entries[0]?.field === 'contact');
  const blocks = [...(above ?? seen.slice(0, first)), ...seen.slice(first, last + 1)];
  const entries = blocks.flatMap((b) => b.entries);
  const weight = weightOf(entries);
  const named = entries.some((e) => (e.field === 'title' || e.field === 'author') && (e.weight === 2 || above));
  const before = blocks.slice(0, first).filter((b) => b.kind === 'text' && b.entries.length === 0 && !above);
  if (weight < 2) return undefined;
  if (before.length > 0 && (weight < 4 || !named || before.length > 6 || size(before) > 3000)) return undefined;
  return { blocks: [...blocks, ...tail(seen, last, entries)], confidence: Math.min(0.99, 0.85 + weight * 0.03) };
}

/** The blocks with a title and a "by NAME" line read as what they are; undefined when that is not what they say. */
function titleAbove(blocks: readonly Seen[], addressed = false): Seen[] | undefined {
  const told = blocks.filter((b) => b.kind === 'text');
  const entries = titled(
    told.flatMap((b) => b.lines),
    addressed,
  );
  if (entries.length === 0) return undefined;
  return blocks.map((b) => ({ ...b, entries: entries.filter((e) => e.start >= b.start && e.end <= b.end) }));
}

const PART = /^\W{0,4}(?:part|teil|chapter|kapitel)\s*:?\s*\d{1,3}\s*(?:\/|of|von)\s*[\d?]{1,3}\W{0,4}$/i;

/** What follows the labels and still stands before the story: a row of signs, the title once more, a word to the readers. */
function tail(seen: readonly Seen[], last: number, entries: readonly HeaderEntry[]): Seen[] {
  const title = foldWords(entries.find((e) => e.field === 'title')?.value ?? '');
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
    const again =
      title && words.length < 200 && (foldWords(words) === title || foldWords(words).startsWith(`${title} by `));
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
export function titledFront(seen: readonly Seen[]): Run | undefined {
  const told = seen.flatMap((s, i) => (s.kind === 'text' ? [i] : []));
  for (const last of told.slice(0, 3).reverse()) {
    const above = titleAbove(seen.slice(0, last + 1));
    const entries = above?.flatMap((b) => b.entries) ?? [];
    // A "by NAME" line without a title above it may be the story's own, unless the page showed the title elsewhere.
    const sure = entries.some((e) => e.field === 'title') || seen.slice(0, last).some((b) => b.kind === 'passed');
    if (above && sure) return { blocks: [...above, ...tail(seen, last, entries)], confidence: 0.85 };
  }
  return undefined;
}
