import { type Actor, viewerOf } from '../catalogue/actor.ts';
import { sameChapters } from '../catalogue/same-chapters.ts';
import type { ChaptersRead } from '../store/places/chapters-read.ts';
import type { Edition } from '../store/reader.ts';
import type { Store } from '../store/store.ts';
import { must } from './guard.ts';
import { hasAccount } from './own/whose.ts';

/** How far somebody has come with a work that is read by chapters. */
export interface Standing {
  /** Chapters that they have not read. */
  readonly unread: number;
  /** Of those, how many came since they were here. */
  readonly fresh: number;
}

/** Chapters of the newest edition, from 0: which somebody has read, and which came since. */
type Standings = Pick<ChaptersRead, 'read' | 'fresh'>;

/** What people have read, each their own, and how they like to; whoever has no account keeps both in their browser alone. */
export function readingOf({ reader, reading, own }: Pick<Store, 'reader' | 'reading' | 'own'>) {
  /** What was kept of one work or of several that are one now, in the newest edition, whatever came and was mended since; null where nothing was. */
  const inNewest = async (edition: Edition, kept: readonly ChaptersRead[]): Promise<Standings | null> => {
    const each = await Promise.all(kept.map((one) => standingsOf(edition, one)));
    const all = (which: (one: Standings) => readonly number[]) => new Set(each.flatMap(which));
    const read = [...all((one) => one.read)].sort((a, b) => a - b);
    // New is what came since they were at any of them.
    const fresh = [...all((one) => one.fresh)].filter((n) => each.every((one) => one.fresh.includes(n)));
    return each.length === 0 ? null : { read, fresh };
  };
  const standingsOf = async (edition: Edition, kept: ChaptersRead): Promise<Standings> => {
    if (kept.of === edition.workId && kept.edition === edition.number) return kept;
    const before = await reading.chaptersOf(kept.of, kept.edition);
    const same = sameChapters(before ?? [], edition.work.chapters);
    const [wasRead, wasFresh] = [new Set(kept.read), new Set(kept.fresh)];
    const which = (is: (older: number | null) => boolean) => same.flatMap((older, i) => (is(older) ? [i] : []));
    return {
      read: which((older) => older !== null && wasRead.has(older)),
      // Where nothing tells which is which, none is called new.
      fresh: same.some((older) => older !== null) ? which((older) => older === null || wasFresh.has(older)) : [],
    };
  };
  return {
    /** Which chapters of the newest edition, from 0, somebody has read and which came since; null where they have not begun, or have no account. */
    async of(actor: Actor, edition: Edition): Promise<Standings | null> {
      must(actor, 'read');
      return hasAccount(actor) ? inNewest(edition, await reading.readOf(actor.id, edition.workId)) : null;
    },
    /**
     * Says that chapters were read, or were not. A work of which all are is marked as read.
     * @param chapters from 0, in that edition
     * @returns false where there is no such work or edition, or they may not see it
     * @throws FicariumError `not-allowed`
     */
    async say(
      actor: Actor,
      work: string,
      { edition: number, chapters, isRead }: { edition: number; chapters: readonly number[]; isRead: boolean },
    ): Promise<boolean> {
      must(actor, 'keep-place');
      if (!hasAccount(actor)) return false;
      const edition = await reader.edition(work, viewerOf(actor));
      const there = edition?.number === number ? edition : await reader.edition(work, viewerOf(actor), number);
      if (!edition || !there) return false;
      const all = edition.work.chapters.length;
      const asked = new Set(chapters);
      // Whoever reads an older edition has read the same chapters of the newest.
      const same = sameChapters(there.work.chapters, edition.work.chapters);
      const said = new Set(same.flatMap((older, i) => (older !== null && asked.has(older) ? [i] : [])));
      const before = await reading.readOf(actor.id, edition.workId);
      const now = (await inNewest(edition, before)) ?? { read: [], fresh: [] };
      const others = now.read.filter((n) => !said.has(n));
      const read = isRead ? [...others, ...said].sort((a, b) => a - b) : others;
      const fresh = now.fresh.filter((n) => !said.has(n));
      await reading.keepRead(actor.id, edition.workId, { edition: edition.number, read, fresh, chapters: all });
      if (isRead && read.length === all && now.read.length !== all) await own.mark(actor.id, edition.workId, 'read');
      return true;
    },
    /** How far somebody has come with works of several chapters that they have begun, by their ids. */
    async standing(
      actor: Actor,
      works: readonly { readonly id: string; readonly chapters: number }[],
    ): Promise<ReadonlyMap<string, Standing>> {
      must(actor, 'read');
      if (!hasAccount(actor)) return new Map();
      const kept = await reading.readOfEach(
        actor.id,
        works.map(({ id }) => id),
      );
      return new Map(
        works.flatMap(({ id, chapters }) => {
          const one = kept.get(id);
          if (!one || chapters < 2) return [];
          const fresh = one.fresh.length + Math.max(0, chapters - one.chapters);
          return [[id, { fresh, unread: Math.max(0, chapters - one.read.length) }]];
        }),
      );
    },
    /** How somebody likes to read, as they said it on whichever device last; null where they never did. */
    async choices(actor: Actor): Promise<string | null> {
      must(actor, 'read');
      return hasAccount(actor) ? reading.choices(actor.id) : null;
    },
    /** Keeps how somebody likes to read; nothing for who has no account. */
    async keepChoices(actor: Actor, choices: string): Promise<void> {
      must(actor, 'read');
      if (hasAccount(actor)) await reading.keepChoices(actor.id, choices);
    },
  };
}
