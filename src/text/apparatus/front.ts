import { foldWords } from '../folded.ts';
import type { Mark, Text } from '../text.ts';
import { readContents } from './contents-list.ts';
import { readEnding } from './ending.ts';
import { type HeaderEntry, readLabels } from './entries.ts';
import { licenceBefore, namedInLicence } from './licence.ts';
import { linesOf } from './lines.ts';
import { gapAfter, type Region } from './region.ts';
import { labelledFront, titledFront } from './runs.ts';
import { readSpoilerSpace } from './spoiler-space.ts';
import { titlePage } from './title-page.ts';
import { blocksAtTop, type Seen } from './top-blocks.ts';

/** All that stands before the story. */
export interface Front {
  readonly entries: readonly HeaderEntry[];
  readonly regions: readonly Region[];
}

const known = new WeakMap<Text, Front>();

/** Finds the header block, notes, disclaimers and licence before a story, in any of the known conventions. */
export function readFront(text: Text): Front {
  const front = known.get(text) ?? findFront(text);
  known.set(text, front);
  return front;
}

function findFront(text: Text): Front {
  // What stands after the story is read first: a front never reaches into it.
  const content = text.content.slice(0, readEnding(text)[0]?.start ?? text.content.length).trimEnd();
  const licence = licenceBefore(content);
  const list = readContents(text);
  const spaces = readSpoilerSpace(text);
  const passed = [...(list ? [list] : []), ...spaces].map(
    ({ start, end }): Mark => ({ type: 'navigation', start, end }),
  );
  const seen = blocksAtTop({ content, marks: [...text.marks, ...passed] }, licence);
  const found = labelledFront(seen) ?? titledFront(seen) ?? titlePage(seen);
  const regions: Region[] = [];
  const entries: HeaderEntry[] = [];
  if (licence > 0) {
    regions.push({ type: 'header', start: 0, end: licence, confidence: 0.99, ...gapAfter(content, licence) });
    for (const one of licenceEntries(content, licence)) entries.push(one);
    const said = new Set(
      entries.filter((e) => e.field === 'title' || e.field === 'author').map((e) => foldWords(e.value)),
    );
    for (const s of seen) {
      if (s.kind !== 'credit' && s.kind !== 'rule' && !saysAgain(s, said)) break;
      regions.push({ type: 'header', start: s.start, end: s.end, confidence: 0.9 });
    }
  }
  if (found) {
    for (const one of found.blocks.flatMap((s) => s.entries)) entries.push(one);
    for (const one of regionsOf(found.blocks, found.confidence)) regions.push(one);
  }
  for (const one of overSpace(seen, regions, spaces.at(-1)?.start ?? -1)) regions.push(one);
  return { entries, regions: onlyApart(content, regions) };
}

/** More than that over a spoiler space is a story. */
const MOST_OVER_SPACE = 3000;

/** What is said before the space that hides the story is a word to the readers. */
function overSpace(seen: readonly Seen[], regions: readonly Region[], until: number): Region[] {
  const said = seen.filter(
    (s) => s.kind !== 'passed' && s.end <= until && !regions.some((r) => r.start < s.end && r.end > s.start),
  );
  if (said.reduce((n, s) => n + s.end - s.start, 0) > MOST_OVER_SPACE) return [];
  return said.map(({ start, end, gap }) => ({
    type: 'authors-note',
    start,
    end,
    confidence: 0.9,
    ...(gap ? { gap } : {}),
  }));
}

/** Where nothing would be left for the story (a list of stories, a post that is all header) nothing is set apart. */
const onlyApart = (content: string, regions: readonly Region[]): readonly Region[] =>
  /[\p{L}\p{N}]/u.test(content.slice(regions.at(-1)?.end ?? 0, content.length)) ? regions : [];

/** The title page under a licence: title, "by", author, edition. */
const saysAgain = (s: Seen, said: ReadonlySet<string>): boolean => {
  const words = foldWords(s.lines.map((l) => l.text).join(' ')).replace(/^by /, '');
  if (s.kind !== 'text' || words.length > 200) return false;
  return (
    words === 'by' ||
    /\bedition(?: \d{1,2} \d{1,2})?$/.test(words) ||
    words.split(/ by (?:sir )?/).every((w) => said.has(w) || said.has(w.replace(/^sir /, '')))
  );
};

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
    regions.push({ type, start: b.start, end: b.end, confidence, ...(b.gap ? { gap: b.gap } : {}) });
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
