import type { Chapter } from '../../catalogue/work.ts';
import type { OwnNote } from '../../library/notes.ts';
import { lettersOf, stretchOf } from '../../text/place.ts';
import { inlinesOf, plainText } from '../../text/tree.ts';
import { t } from '../../words/words.ts';
import { rich, to, unseen } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import type { BesideProse } from '../kit/works/prose.tsx';

interface Around {
  readonly work: string;
  readonly edition: number;
  /** From 0. */
  readonly chapter: number;
  readonly notes: readonly OwnNote[];
  /** Each paragraph is followed by a way to write a note to it. */
  readonly writes: boolean;
}

/** What stands in and beside the paragraphs of a chapter for whoever reads it: what they marked, what they wrote. */
export function besideChapter(
  { blocks }: Chapter,
  { work, edition, chapter, notes, writes }: Around,
): BesideProse | undefined {
  const own = notes.filter((note) => note.chapter === chapter && !note.gone);
  if (own.length === 0 && !writes) return undefined;
  const marks = new Map<number, [from: number, to: number][]>();
  for (const { block, letter, length } of own) {
    let [before, left] = [letter, length === 0 ? Number.POSITIVE_INFINITY : length];
    for (let i = block; i < blocks.length && left > 0 && (length > 0 || i === block); i++) {
      const text = plainText(inlinesOf(blocks[i]!.text));
      const [from, to] = stretchOf(text, before, left);
      if (to > from) marks.set(i, [...(marks.get(i) ?? []), [from, to]]);
      left -= [...lettersOf(text.slice(from, to))].length;
      before = 0;
    }
  }
  const written = Map.groupBy(
    own.filter(({ words }) => words !== ''),
    ({ block }) => block,
  );
  return {
    marks: (block) => sideBySide(marks.get(block) ?? []),
    behind: (block) => (
      <>
        {(written.get(block) ?? []).map(({ id, words }) => (
          <aside class="own-note" id={`note-${id}`} aria-label={t('notes.own')}>
            <p dir="auto">{words}</p>
            <a href={`/account/notes#n${id}`}>{t('notes.all')}</a>
          </aside>
        ))}
        {writes ? (
          <p class="note-link">
            <a href={address(`/works/${work}/notes/new`, { edition, chapter, block })}>
              {rich('notes.write-here', { n: block + 1, unseen })}
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}

/** Marks that overlap are one. */
function sideBySide(marks: readonly (readonly [from: number, to: number])[]): (readonly [from: number, to: number])[] {
  const all: [from: number, to: number][] = [];
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** Of a work's notes, those whose words are gone: they stand among all notes, with what they were written to. */
export function GoneNotes({ notes }: { notes: readonly OwnNote[] }) {
  const n = notes.filter(({ gone }) => gone).length;
  return n === 0 ? null : <p class="quiet gone-notes">{rich('notes.gone-here', { n, notes: to('/account/notes') })}</p>;
}
