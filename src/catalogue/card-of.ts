import { createHash } from 'node:crypto';
import type { Card, Form } from '../grouping/card.ts';
import { lettersOf, storyText } from '../grouping/letters.ts';
import { sketchOf } from '../grouping/sketch.ts';
import type { Draft } from '../intake/draft.ts';
import type { Change, Ledger } from '../text/change.ts';
import type { Text } from '../text/text.ts';
import { type Block, blocksOf, storyBlocks } from '../text/tree.ts';
import { lessonOf } from './suggest/learn.ts';
import type { CatalogueRecord } from './work.ts';

/** A draft with what was made of it, as far as a card needs it. */
export interface Described {
  readonly key: string;
  readonly sha256: string;
  readonly draft: Draft;
  readonly text: Text;
  readonly ledger: Ledger;
  readonly record: CatalogueRecord;
}

/** A file's name or a line that only looks like a title puts no parts together. */
const SURE_TITLE = 0.7;

/** The card by which a draft is grouped with others into works. */
export function cardOf({ key, sha256, draft, text, ledger, record }: Described): Card {
  const story = storyBlocks(blocksOf(text));
  const told = storyText(story);
  const { hash, words } = lettersOf(told);
  const lesson = lessonOf(record.fields);
  const form = formOf(draft, story, told, ledger);
  return {
    key,
    path: draft.path,
    sha256,
    format: draft.format,
    title: record.title && record.title.confidence >= SURE_TITLE ? record.title.value : null,
    author: record.authors?.value[0]?.name ?? null,
    ...(record.part ? { part: record.part } : {}),
    // Chapters saved one by one say at which address the whole of them was.
    ...(record.part && record.fields.source?.given ? { story: record.fields.source.value } : {}),
    ...(draft.links ? { links: draft.links } : {}),
    ...saysOfIts(record),
    date: record.fields.date?.value ?? null,
    words: record.words,
    letters: hash,
    ...(lesson ? { lesson } : {}),
    sketch: sketchOf(words),
    quality: qualityOf(draft, form, record),
    form,
  };
}

/** A few of each are enough to tell that two texts speak of other people. */
const MOST_SAID = 4;

/** The fandoms and pairings that it says itself, and who its writer is. */
function saysOfIts({
  authors,
  fields: { fandoms, relationships },
}: CatalogueRecord): Pick<Card, 'fandoms' | 'pairs' | 'address'> {
  const few = (field: typeof fandoms, fold: (one: string) => string) =>
    field && (field.given || field.unlabelled)
      ? field.value.slice(0, MOST_SAID).map((one) => fold(one).slice(0, 80))
      : [];
  const worlds = few(fandoms, (one) => one.toLowerCase());
  const pairs = few(relationships, (pair) =>
    pair
      .toLowerCase()
      .split(/\s*[/&]\s*/)
      .sort()
      .join('/'),
  );
  const contact = authors?.value.length === 1 ? authors.value[0]!.contact : undefined;
  return {
    ...(worlds.length > 0 ? { fandoms: worlds } : {}),
    ...(pairs.length > 0 ? { pairs } : {}),
    ...(contact ? { address: createHash('sha256').update(contact.toLowerCase()).digest('hex').slice(0, 12) } : {}),
  };
}

const SURE = 0.95;

/** A break inferred with less than 0.95 was not shown by the file; a story in one paragraph showed next to nothing. */
function formOf(draft: Draft, story: readonly Block[], told: string, ledger: Ledger): Form {
  const doubtful = ledger.reduce((n, pass) => n + pass.changes.filter(isDoubtfulBreak).length, 0);
  const breaks = Math.max(1, story.length - 1);
  const { content } = draft.text;
  const marks = count(content, /[“”‘’—…«»„]/g);
  const straight = count(content, /["']|--|\.\.\./g);
  return {
    given: round(story.length < 2 ? 0.2 : Math.max(0, 1 - doubtful / breaks)),
    set: round(marks + straight === 0 ? 0.5 : marks / (marks + straight)),
    emphasis: told.match(/\*[^\s*](?:[^*\n]*[^\s*])?\*/g)?.length ?? 0,
    accents: told.match(/[\u00c0-\u024f\u1e00-\u1eff]/g)?.length ?? 0,
  };
}

/**
 * 0-1: how much of the story's form the file kept. Paragraphs that it showed count most, then typographic marks,
 * emphasis, a title and author; characters that it lost count against it.
 */
function qualityOf(draft: Draft, { given, set, emphasis }: Form, record: CatalogueRecord): number {
  const lost = Math.min(1, (draft.lossy / Math.max(1, draft.text.content.length)) * 200);
  const score =
    0.55 * given +
    0.2 * set +
    0.08 * (emphasis > 0 ? 1 : 0) +
    0.09 * (record.title ? 1 : 0) +
    0.08 * (record.authors ? 1 : 0) -
    0.3 * lost;
  return round(Math.max(0, Math.min(1, score)));
}

const round = (x: number): number => Math.round(x * 1000) / 1000;

const isDoubtfulBreak = (c: Change): boolean =>
  !c.mark && c.confidence < SURE && c.after.includes('\n\n') && !c.before.includes('\n\n');

/** Counted in the first 100,000 signs: enough to know a file's habits. */
const count = (content: string, pattern: RegExp): number => content.slice(0, 100_000).match(pattern)?.length ?? 0;
