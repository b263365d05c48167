import { reasonsFor } from '../grouping/best.ts';
import type { Card, Plan } from '../grouping/card.ts';
import type { Sameness } from '../grouping/relation.ts';
import type { Draft } from '../intake/draft.ts';
import { togetherOf } from '../people/together.ts';
import type { Ledger } from '../text/change.ts';
import { squash } from '../text/folded.ts';
import { eachOnce, type Sentence, sentence } from '../text/sentence.ts';
import { type Block, storyBlocks } from '../text/tree.ts';
import { chaptersOf } from './chapters.ts';
import { sumLeftOut } from './left-out.ts';
import { isNamed, recordListed } from './listed.ts';
import { recordInList } from './lists/record.ts';
import { mergeRecords } from './merge.ts';
import { type Repeated, repeatedAtHead } from './overlap.ts';
import { named } from './suggest/canonical.ts';
import { suggestedMain } from './suggest/main-pairing.ts';
import { suggestedPeople, withDeclared } from './suggest/people.ts';
import { archivedOf, type Teller } from './told/archived.ts';
import { recordTold } from './told/record.ts';
import type { CatalogueRecord, Chapter, Source, Work } from './work.ts';

/** A draft with all that is known of it, as far as a work needs it. */
export interface Leaf {
  readonly key: string;
  readonly draft: Pick<Draft, 'path' | 'encoding' | 'format' | 'warnings' | 'leftOut'>;
  readonly ledger: Ledger;
  readonly record: CatalogueRecord;
  readonly card: Pick<Card, 'sha256' | 'words' | 'form'>;
  /** The restored blocks, apparatus among them. */
  readonly blocks: readonly Block[];
}

/**
 * Makes the work that a plan names: chapters from the best copy of each part, what all copies say merged, every copy a
 * source. Header block, notes and end marks are left out of the chapters; notes are kept in `fields.notes`.
 * @param leafOf asked once for each key of the plan
 * @param tellerOf what a dump tells of a story, by the key of its entry; asked where the plan names one
 */
export function assemble(
  plan: Plan,
  leafOf: (key: string) => Leaf,
  tellerOf?: (entry: string) => Teller | undefined,
): Work {
  const told = tellersOf(plan, tellerOf);
  const listed = (leaf: Leaf): Leaf =>
    plan.contents && leaf.key in plan.contents.labels
      ? { ...leaf, record: recordListed(leaf.record, plan.contents, leaf.key) }
      : leaf;
  const inList = (leaf: Leaf): Leaf => {
    const said = plan.inLists?.[leaf.key];
    return said ? { ...leaf, record: recordInList(leaf.record, said) } : leaf;
  };
  const parts = plan.parts.map((keys) => keys.map((key) => told.over(listed(inList(leafOf(key))))));
  const { best, repeats } = toldOnce(parts.map((copies) => copies[0]!));
  const all = [...best, ...parts.flatMap((copies) => copies.slice(1))];
  const { title, authors, fields, unread } = mergeRecords(all.map((leaf) => leaf.record));
  const lookAt = eachOnce(all.flatMap((leaf) => leaf.record.lookAt ?? []));
  const leftOut = sumLeftOut(best.flatMap((leaf) => leaf.draft.leftOut ?? []));
  const single = best.length > 1 && told.tellers.length > 0;
  const found = togetherOf(best.map((leaf) => leaf.record.found));
  const withStory = best.length > 1 ? best.filter((leaf) => !isHeaderAlone(leaf)) : best;
  const chapters = withStory.flatMap((leaf) =>
    single && plan.told?.[leaf.key] ? [wholeChapter(leaf)] : chaptersOfPart(leaf, title, authors[0]?.name ?? null),
  );
  return {
    id: plan.id,
    title,
    authors,
    fields: named({ ...fields, ...suggestedPeople(found, fields), ...suggestedMain(found, fields) }),
    chapters: chapters.length > 0 ? chapters : [{ title: null, blocks: [] }],
    sources: plan.parts.flatMap((keys, part) =>
      keys.map((key, i) => sourceOf(parts[part]![i]!, i, plan.differing?.[key])),
    ),
    ...readFrom(parts),
    missingParts: plan.missingParts,
    relations: plan.relations,
    words: best.reduce((n, leaf) => n + leaf.record.words, 0) - repeats.reduce((n, repeat) => n + repeat.words, 0),
    changes: countChanges(best.map((leaf) => leaf.ledger)),
    warnings: eachOnce([...best.flatMap((leaf) => leaf.draft.warnings), ...repeats.map(repeatWords)]),
    ...(leftOut ? { leftOut } : {}),
    ...(found.people.length > 0 ? { people: withDeclared(found.people, fields), company: found.company } : {}),
    ...(unread.length > 0 ? { unread } : {}),
    ...(lookAt.length > 0 ? { lookAt } : {}),
    ...(plan.contents ? { contents: { path: plan.contents.path, missing: plan.contents.missing } } : {}),
    ...(told.tellers.length > 0
      ? { archived: archivedOf(told.tellers, plan.missingParts, plan.waiting ?? false) }
      : {}),
  };
}

/** Who tells of a plan's pieces, each once, and how that is laid over a leaf. */
function tellersOf(plan: Plan, tellerOf: ((entry: string) => Teller | undefined) | undefined) {
  const tellers = new Map<string, Teller>();
  const told = tellerOf ? (plan.told ?? {}) : {};
  for (const list of Object.values(told))
    for (const { entry } of list) {
      const teller = tellers.has(entry) ? undefined : tellerOf!(entry);
      if (teller) tellers.set(entry, teller);
    }
  const said = new Set<string>();
  return {
    tellers: [...tellers.values()],
    over(leaf: Leaf): Leaf {
      let { record } = leaf;
      for (const { entry, chapter } of (told[leaf.key] ?? []).toReversed()) {
        const teller = tellers.get(entry);
        if (!teller?.story.chapters[chapter]) continue;
        const { story, path } = teller;
        record = recordTold(record, story, story.chapters[chapter]!, path, !said.has(entry));
        said.add(entry);
      }
      return { ...leaf, record };
    },
  };
}

/** A posting before the first part ("0/4") that holds the header block and nothing to read: its fields say it all. */
const isHeaderAlone = ({ blocks, record }: Leaf): boolean =>
  record.part?.number === 0 &&
  storyBlocks(blocks).every(({ text }) => text.split('\n').every((line) => LABELLED.test(line)));

const LABELLED = /^\s*\p{L}[\p{L} &'/-]{1,30}:\s*\S/u;

/** Parts as they are read: a passage that ends one and was posted again at the head of the next stands there once. */
function toldOnce(leaves: readonly Leaf[]): { best: Leaf[]; repeats: (Repeated & { path: string })[] } {
  const repeats: (Repeated & { path: string })[] = [];
  const best = leaves.map((leaf, i) => {
    const repeated = i === 0 ? undefined : repeatedAtHead(leaves[i - 1]!.blocks, leaf.blocks);
    if (!repeated) return leaf;
    repeats.push({ ...repeated, path: leaf.draft.path });
    return { ...leaf, blocks: repeated.blocks };
  });
  return { best, repeats };
}

const repeatWords = ({ path, words, begins }: Repeated & { path: string }): Sentence =>
  sentence('warning.repeated', { path, words, begins: begins.trim() });

/** A chapter as its archive had it, however many headings stand in it. */
function wholeChapter({ blocks, record }: Leaf): Chapter {
  const story = storyBlocks(blocks);
  const title = record.chapter ?? null;
  const from = story[0]?.type === 'heading' && title !== null && squash(title).endsWith(squash(story[0].text)) ? 1 : 0;
  return { title, blocks: story.slice(from) };
}

/** A part is a chapter of its own; it has a title when its heading or its subject gave it one. */
function chaptersOfPart({ blocks, record }: Leaf, title: string | null, author: string | null): Chapter[] {
  const chapters = chaptersOf(blocks, title, author);
  const only = chapters.length === 1 ? chapters[0]! : undefined;
  if (!only || !record.chapter) return chapters;
  return only.title === null || !isNamed(only.title) ? [{ ...only, title: record.chapter }] : chapters;
}

const sourceOf = ({ draft, card }: Leaf, place: number, sameness: Sameness | undefined): Source => ({
  path: draft.path,
  sha256: card.sha256,
  encoding: draft.encoding,
  format: draft.format,
  ...(place === 0 ? {} : (sameness ?? { same: 'copy', similarity: 1 })),
});

/** Why this source of several; a story in parts is read from several files, and none is the best of all. */
function readFrom(parts: readonly (readonly Leaf[])[]): Pick<Work, 'readFrom'> {
  const [best, ...others] = parts[0]!;
  if (parts.length > 1 || !best || others.length === 0) return {};
  const reasons = reasonsFor(
    best.card,
    others.map(({ card }) => card),
  );
  return reasons.length === 0 ? {} : { readFrom: { path: best.draft.path, reasons } };
}

function countChanges(ledgers: readonly Ledger[]): Work['changes'] {
  const byRule: { [rule: string]: number } = {};
  let count = 0;
  for (const { rule, changes } of ledgers.flat()) {
    byRule[rule] = (byRule[rule] ?? 0) + changes.length;
    count += changes.length;
  }
  return { count, byRule };
}
