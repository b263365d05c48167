import { type Actor, viewerOf } from '../catalogue/actor.ts';
import type { Chapter } from '../catalogue/work.ts';
import type { KeptNote } from '../store/places/notes.ts';
import type { Edition, WorkCard } from '../store/reader.ts';
import type { Store } from '../store/store.ts';
import {
  lettersOf,
  passageFrom,
  placeAgain,
  placeAt,
  placeOfPrint,
  placeOfWords,
  type Standing,
} from '../text/place.ts';
import { Recent } from '../text/recent.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import { must } from './guard.ts';
import { hasAccount, whose } from './own/whose.ts';
import { seenBy } from './seen.ts';

/** A note as it stands in the newest edition. */
export interface OwnNote
  extends Pick<KeptNote, 'id' | 'chapter' | 'block' | 'letter' | 'length' | 'words' | 'made' | 'changed'> {
  /** The words that it marks are in the story no more: where it stands is where they were, and it marks nothing. */
  readonly gone: boolean;
}

/** A note with what it was written to, as far as who wrote it may see that now. */
export interface NoteWithPassage extends OwnNote {
  /** Null where they may not see the work any more. */
  readonly card: WorkCard | null;
  /** The words of the story that are marked, or were; empty with `card` null. */
  readonly passage: string;
}

/** Where a note is put: chapter, block and letter from 0, in that edition; `length` letters, 0 = the whole paragraph. */
export interface NoteAt {
  readonly edition: number;
  readonly chapter: number;
  readonly block: number;
  readonly letter: number;
  readonly length: number;
}

type NoteNow = KeptNote & Pick<OwnNote, 'gone'>;

const MISSED = 100_000;
const MOST = 20_000;
const LONGEST = 10_000;
/** A passage of more letters is none that somebody marked. */
const LONGEST_PASSAGE = 5_000;
const AT_ONCE = 200;

/** Passages that people marked and notes that they wrote: private, each their own, found again whatever was mended. */
export function notesOf({ reader, notes }: Pick<Store, 'reader' | 'notes'>, now: () => Date) {
  /** Notes whose words were looked for in an edition and are not there: they are not looked for at every page. */
  const missed = new Recent<true>(MISSED);
  /** Each where it stands in the newest edition; one that had to be found again is kept where it is now. */
  const inNewest = async (actor: Actor, edition: Edition, kept: readonly KeptNote[]): Promise<readonly NoteNow[]> => {
    const isHere = (note: KeptNote) => note.edition === edition.number;
    const isMissed = (note: KeptNote) => missed.get(`${note.id} ${edition.number}`) === true;
    if (kept.every(isHere)) return kept.map((note) => ({ ...note, gone: false }));
    const chapters = kept.every((note) => isHere(note) || isMissed(note)) ? [] : await reader.chapters(edition);
    const all: NoteNow[] = [];
    for (const note of kept) {
      const at = isHere(note) ? note : isMissed(note) ? null : again(chapters, note, await wordsBefore(actor, note));
      if (at === null) missed.set(`${note.id} ${edition.number}`, true, 1);
      // What it is known by stays as it was when it was written: a note does not wander from mend to mend.
      const stands = { ...note, ...at, work: edition.workId, edition: edition.number };
      if (at !== null && !isHere(note)) await notes.moveNote(note.id, stands);
      all.push(at === null ? { ...note, gone: true } : { ...stands, gone: false });
    }
    return all;
  };
  /** The words that a note marks, in the edition in which they stood last; null where that is of a work that is another by now. */
  const wordsBefore = async (actor: Actor, note: KeptNote): Promise<string | null> => {
    const edition = note.edition === null ? null : await reader.edition(note.work, viewerOf(actor), note.edition);
    return edition ? textOf(edition, note) : null;
  };
  const textOf = async (edition: Edition, { chapter, ...at }: Omit<NoteAt, 'edition'>): Promise<string | null> => {
    if (chapter >= edition.work.chapters.length) return null;
    const [own] = await reader.chapters(edition, [chapter]);
    return own ? passageFrom(own, at) : null;
  };
  const unfit = (words: string): Sentence | null =>
    [...words].length > LONGEST ? sentence('notes.too-long', { most: LONGEST }) : null;
  const withPassages = async (actor: Actor, kept: readonly KeptNote[]): Promise<NoteWithPassage[]> => {
    const works = [...new Set(kept.map(({ work }) => work))];
    const cards = new Map((await reader.cards(works, viewerOf(actor))).map((card) => [card.id, card]));
    const found = new Map<number, NoteWithPassage>();
    for (const work of works) {
      const own = kept.filter((note) => note.work === work);
      const edition = cards.has(work) ? await reader.edition(work, viewerOf(actor)) : null;
      const texts = new Map<number, Chapter | undefined>();
      for (const note of edition ? await inNewest(actor, edition, own) : own.map((one) => ({ ...one, gone: false }))) {
        if (edition && !note.gone && !texts.has(note.chapter))
          texts.set(note.chapter, (await reader.chapters(edition, [note.chapter]))[0]);
        const chapter = texts.get(note.chapter);
        const here = () => (edition && chapter ? passageFrom(chapter, note) : null);
        const passage = (note.gone ? await wordsBefore(actor, note) : here()) ?? '';
        found.set(
          note.id,
          seenBy(actor, { ...ownOf(note), card: edition ? (cards.get(work) ?? null) : null, passage }),
        );
      }
    }
    return kept.flatMap(({ id }) => found.get(id) ?? []);
  };
  return {
    /** All notes of who asks in a work, in the newest edition, which was given out to them. */
    async inWork(actor: Actor, edition: Edition): Promise<readonly OwnNote[]> {
      must(actor, 'read');
      if (!hasAccount(actor)) return [];
      const kept = await notes.notesOf(actor.id, edition.workId);
      return kept.length === 0 ? [] : (await inNewest(actor, edition, kept)).map(ownOf);
    },
    /** The words of the story that a note would stand at; null where there is no such place, or they may not see it. */
    async passage(actor: Actor, work: string, at: NoteAt): Promise<string | null> {
      whose(actor);
      const edition = await reader.edition(work, viewerOf(actor), at.edition);
      return edition ? seenBy(actor, await textOf(edition, at)) : null;
    },
    /**
     * Marks a passage, and keeps what is written beside it.
     * @param words empty: it is only marked
     * @throws FicariumError `not-allowed` for who has no account
     */
    async keep(
      actor: Actor,
      work: string,
      at: NoteAt & { readonly words: string },
    ): Promise<{ readonly id: number } | { readonly refused: Sentence }> {
      const account = whose(actor);
      must(actor, 'keep-place');
      const refused = unfit(at.words);
      if (refused) return { refused };
      const edition = await reader.edition(work, viewerOf(actor), at.edition);
      const there = edition && at.chapter < edition.work.chapters.length && at.length <= LONGEST_PASSAGE;
      const [own] = there ? await reader.chapters(edition, [at.chapter]) : [];
      const place = placeAt(own, at.chapter, at.block, at.letter);
      if (!edition || !place) return { refused: sentence('work.no-place') };
      const stands = { ...place, letter: at.letter, work: edition.workId, edition: at.edition };
      const id = await notes.addNote(account, { ...stands, length: at.length, words: at.words.trim() }, now(), MOST);
      return id === null ? { refused: sentence('notes.most', { most: MOST }) } : { id };
    },
    /** @returns what is wrong with it; null where it was changed, or is none of theirs */
    async change(actor: Actor, id: number, words: string): Promise<Sentence | null> {
      const account = whose(actor);
      const refused = unfit(words);
      if (!refused) await notes.changeNote(account, id, words.trim(), now());
      return refused;
    },
    async drop(actor: Actor, id: number): Promise<void> {
      await notes.dropNote(whose(actor), id);
    },
    /** A page of all notes, the newest first. */
    async all(
      actor: Actor,
      page: number,
      perPage: number,
    ): Promise<{ readonly items: readonly NoteWithPassage[]; readonly total: number }> {
      const { items, total } = await notes.notes(whose(actor), page, perPage);
      return { items: await withPassages(actor, items), total };
    },
    /** All notes, to be taken away, the newest first. */
    async every(actor: Actor): Promise<readonly NoteWithPassage[]> {
      const account = whose(actor);
      const all: NoteWithPassage[] = [];
      for (let page = 1; ; page++) {
        const { items } = await notes.notes(account, page, AT_ONCE);
        all.push(...(await withPassages(actor, items)));
        if (items.length < AT_ONCE) return all;
      }
    },
  };
}

/**
 * Where a note stands in another edition; null where its words are gone.
 * @param words that it marked; null where nobody knows them any more
 */
function again(chapters: readonly Chapter[], note: KeptNote, words: string | null): Standing | null {
  // A paragraph of no letters is a scene's break, or the like: it is where it was.
  if (note.letters === 0) return placeAgain(chapters, note);
  const at = placeOfPrint(chapters, note);
  // Paragraphs are joined and parted: what begins as they did is the same.
  if (note.length === 0 || words === null) return at;
  const now = at && passageFrom(chapters[at.chapter]!, { ...at, length: note.length });
  return now !== null && lettersOf(now) === lettersOf(words) ? at : placeOfWords(chapters, note, words);
}

const ownOf = ({ id, chapter, block, letter, length, words, made, changed, gone }: NoteNow): OwnNote => ({
  id,
  chapter,
  block,
  letter,
  length,
  words,
  made,
  changed,
  gone,
});
