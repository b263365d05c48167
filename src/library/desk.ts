import type { Actor } from '../catalogue/actor.ts';
import { rowOf } from '../catalogue/vocabulary.ts';
import type { QueueQuery, SaidQuery } from '../store/desk/desk.ts';
import type { Store } from '../store/store.ts';
import type { Sentence } from '../text/sentence.ts';
import { sayOfFiles, type WordOfFiles } from './desk/files.ts';
import {
  type Kept,
  keepAlike,
  type PutOff,
  putOff,
  type SaidAlike,
  type SaidOfWork,
  say,
  takeBack,
} from './desk/say.ts';
import { must } from './guard.ts';
import { standHeap } from './heaps/stand.ts';
import { putBack, takeDown } from './works/take-down.ts';

type Unsigned<T> = Omit<T, 'by'>;

/** What waits to be settled, and what people say about it. Nothing of it is for guests: every call asks first. */
export function deskOf(store: Store, program: string, carryOut: () => Promise<void>) {
  const { desk } = store.reader;
  const read =
    <A extends readonly unknown[], T>(ask: (...given: A) => Promise<T>) =>
    async (actor: Actor, ...given: A): Promise<T> => {
      must(actor, 'see-desk');
      return ask(...given);
    };
  return {
    picture: read(() => desk.picture()),
    waiting: read(() => desk.waiting()),
    later: read(() => desk.later()),
    answers: read(() => desk.answers()),
    largest: read((limit: number) => desk.largest(limit)),
    queue: read((query: QueueQuery) => desk.queue(query)),
    files: read((work: string) => desk.files(work)),
    isHidden: read((work: string) => desk.isHidden(work)),
    sayingSo: read((field: string, said: string) => desk.sayingSo(field, said)),
    original: read((key: string) => desk.original(key)),
    /** Names that other works have in a field; none where its values are no tags. */
    names: read(async (field: string, limit: number) => {
      const type = rowOf(field)?.tag;
      return type ? desk.names(type, limit) : [];
    }),
    said: read((query: SaidQuery) => desk.said(query)),
    people: read(() => desk.people()),
    heaps: read((id?: number) => desk.heaps(id)),
    samples: read(() => desk.samples()),
    /** Keeps a word about the record of one work. */
    async say(actor: Actor, word: Unsigned<SaidOfWork>): Promise<Kept> {
      must(actor, 'say');
      return say({ store, program }, { ...word, by: actor.id });
    },
    /** Keeps a word about all works alike; they follow now or soon after. @returns its number */
    async sayAlike(actor: Actor, word: Unsigned<SaidAlike>): Promise<number> {
      must(actor, 'say');
      const id = await keepAlike(store, { ...word, by: actor.id });
      await carryOut();
      return id;
    },
    /** Keeps a word about which files are one work, and puts those works together anew. @returns its number */
    async sayOfFiles(actor: Actor, word: Unsigned<WordOfFiles>): Promise<number> {
      must(actor, 'say');
      return sayOfFiles({ store, program }, { ...word, by: actor.id });
    },
    /** Leaves a question for later, or asks it again. */
    async putOff(actor: Actor, question: PutOff, later: boolean): Promise<void> {
      must(actor, 'say');
      await putOff(store, question, later, actor.id);
    },
    /** Takes a word back. @returns the newest edition of the work it was about; null where it was about all alike */
    async takeBack(actor: Actor, id: number): Promise<number | null> {
      must(actor, 'say');
      const edition = await takeBack({ store, program }, id, actor.id);
      await carryOut();
      return edition;
    },
    /** Takes a work out of sight of everybody but the keeper, or puts it back. Its bytes are kept. */
    async stand(actor: Actor, work: string, hidden: boolean, reason: Sentence): Promise<void> {
      must(actor, 'take-down');
      await (hidden ? takeDown : putBack)(store, { workId: work, reason, by: actor.id });
      await carryOut();
    },
    /** Takes all that came in with a heap out of the library as one act, or puts it back. */
    async standHeap(actor: Actor, heap: number, takenOut: boolean): Promise<void> {
      must(actor, 'take-down');
      await standHeap(store, { heap, takenOut, by: actor.id });
      await carryOut();
    },
  };
}
