import { dumpOf, type Entry } from '../../src/catalogue/told/entry.ts';
import type { Card, Plan } from '../../src/grouping/card.ts';
import { type Tied, tiedBy } from '../../src/grouping/ties.ts';
import { type FilesWord, keysIn, type SaidOfFiles } from '../../src/grouping/word.ts';
import type { Contents } from '../../src/intake/contents.ts';
import type { ListOfWorks } from '../../src/intake/list-of-works.ts';
import type { New } from '../../src/library/grouping/new.ts';
import { planAll } from '../../src/library/grouping/plan-all.ts';
import { planAround } from '../../src/library/grouping/plan-around.ts';
import { entriesIn, keysOf, type Planned } from '../../src/library/grouping/planned.ts';
import { hashOfPlan } from '../../src/library/works/publish.ts';
import type { KeptCard } from '../../src/store/grouping/kept.ts';
import type { Stock } from '../../src/store/stock.ts';
import type { KnownWork } from '../../src/store/works/stock.ts';
import { byDraft, type Called, calledAt, claimsOf } from '../../src/text/called.ts';
import { plain } from '../../src/text/text.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer One)[] ? One[] : T[K] };

interface Work {
  readonly plan: Plan;
  readonly hash: string;
  readonly addedAt: Date;
  mergedInto: string | null;
}

/** A library in memory, as far as grouping knows one: what it takes thousands of runs to find is found without a database. */
export class MemoryLibrary {
  readonly pieces = new Map<string, KeptCard & { work: string | null; stale: boolean; readonly text: string }>();
  readonly works = new Map<string, Work>();
  readonly signatures = new Map<string, Tied>();
  readonly noted = new Set<string>();
  /** What lies at each absolute path, and what lay there before. */
  readonly lies = new Map<string, { now: string; readonly before: string[] }>();
  readonly decided = new Set<string>();
  readonly contents = new Map<string, Contents>();
  readonly lists = new Map<string, ListOfWorks>();
  /** Stories of dumps, by their keys, and of how many chapters of each no text is here. */
  readonly entries = new Map<string, Entry>();
  readonly missing = new Map<string, number>();
  words: FilesWord[] = [];
  #saidBefore: Pick<Mutable<New>, 'contents' | 'lists' | 'entries'> = { contents: [], lists: [], entries: [] };
  #said = 0;
  #gone: Pick<Tied, 'ties' | 'names' | 'signs'>[] = [];
  #restorations = 0;
  #days = 0;

  put(card: Card, text: string): void {
    const work = this.pieces.get(card.key)?.work ?? null;
    if (!this.pieces.has(card.key)) this.place(card.sha256, card.path);
    this.pieces.set(card.key, { card, text, work, stale: false, restoration: ++this.#restorations });
    this.noted.add(card.key);
  }

  /** A file comes to lie here, in place of what lay here. */
  place(sha256: string, path: string): void {
    const there = this.lies.get(`/h/${path}`);
    if (there?.now === sha256) return;
    const before = there ? [...there.before, there.now] : [];
    this.lies.set(`/h/${path}`, { now: sha256, before });
    for (const file of [sha256, ...before]) this.noted.add(file);
    // What lay nowhere lies somewhere again.
    for (const { before: lay } of this.lies.values())
      if (lay.includes(sha256)) for (const file of lay) this.noted.add(file);
  }

  /** A list of works says this, wherever it lies. */
  listWorks(sha256: string, list: ListOfWorks | undefined): void {
    const before = this.lists.get(sha256);
    if (before) this.#saidBefore.lists.push([sha256, before]);
    if (list) this.lists.set(sha256, list);
    else this.lists.delete(sha256);
    this.noted.add(sha256);
  }

  /** A dump tells of these stories, and of none that it told of before. */
  tell(sha256: string, entries: readonly Entry[]): void {
    for (const { key } of [...this.entries.values()])
      if (dumpOf(key) === sha256 && !entries.some((entry) => entry.key === key)) {
        this.#saidBefore.entries.push({ key, claims: claimsOf(this.entries.get(key)!.chapters) });
        this.entries.delete(key);
      }
    for (const entry of entries) {
      const before = this.entries.get(entry.key);
      if (JSON.stringify(before) === JSON.stringify(entry)) continue;
      this.#saidBefore.entries.push({ key: entry.key, claims: before ? claimsOf(before.chapters) : [] });
      this.entries.set(entry.key, entry);
    }
  }

  say(word: SaidOfFiles): void {
    this.words.push({ ...word, id: ++this.#said });
    for (const key of keysIn(word)) this.noted.add(key);
  }

  takeBack(index: number): void {
    for (const word of this.words.splice(index, 1)) for (const key of keysIn(word)) this.noted.add(key);
  }

  decide(key: string): void {
    this.decided.add(key);
    this.noted.add(key);
  }

  /** The file of the second lies where the first lay. */
  replace(old: string, now: string): void {
    const path = this.pieces.get(old)!.card.path;
    if (old !== now) this.place(now, path);
  }

  /** Today's program no longer finds it. */
  forget(key: string): void {
    this.pieces.set(key, { ...this.pieces.get(key)!, stale: true });
    this.noted.add(key);
  }

  /** A page that lists these files comes in. */
  list(folder: string, files: readonly string[]): void {
    if (files.length < 2) return;
    const path = `${folder}/list${this.contents.size}.html`;
    const chapters = files.map((file, i) => [file.slice(folder.length + 1), `Chapter ${i + 1}`] as const);
    this.contents.set(path, { path, title: 'A List', author: null, called: 'chapters', chapters });
    this.place(path, path);
  }

  /** The page lists fewer now. */
  listFewer(index: number): void {
    const all = [...this.contents];
    const one = all[index % Math.max(1, all.length)];
    if (!one) return;
    this.#saidBefore.contents.push(one);
    const [sha256, { chapters, ...rest }] = one;
    this.contents.set(sha256, { ...rest, chapters: chapters.slice(0, -1) });
    this.noted.add(sha256);
  }

  /** As the trigger of the database notes it. */
  erase(work: string): void {
    const { plan } = this.works.get(work)!;
    const akin = [
      ...plan.relations.map((relation) => relation.work),
      ...[...this.works].filter(([, w]) => w.plan.relations.some((r) => r.work === work)).map(([id]) => id),
    ];
    for (const piece of this.pieces.values())
      if (piece.work !== null && akin.includes(piece.work)) this.noted.add(piece.card.key);
    for (const entry of Object.values(plan.told ?? {}).flatMap((all) => entriesIn(all))) {
      const its = this.entries.get(entry);
      if (!its || !this.entries.delete(entry)) continue;
      this.#saidBefore.entries.push({ key: entry, claims: [] });
      this.#noteCalled(claimsOf(its.chapters));
    }
    for (const { card } of [...this.pieces.values()].filter((p) => p.work === work)) {
      const { key } = card;
      this.#noteCalled(this.#placesOf(card.sha256).flatMap(calledAt));
      const isAlone = ![...this.pieces.values()].some((p) => p.card.sha256 === card.sha256 && p.work !== work);
      const isDump = [...this.entries.keys()].some((entry) => dumpOf(entry) === card.sha256);
      if (isAlone && !isDump)
        for (const [place, { now }] of this.lies) if (now === card.sha256) this.lies.delete(place);
      const tied = this.signatures.get(key);
      if (tied) this.#gone.push(tied);
      this.pieces.delete(key);
      this.signatures.delete(key);
      this.noted.add(key);
    }
    for (const [id, w] of this.works) if (id === work || w.mergedInto === work) this.works.delete(id);
  }

  #noteCalled(called: readonly Called[]): void {
    for (const { card } of this.pieces.values())
      if (
        called.includes(byDraft(card.key)) ||
        this.#placesOf(card.sha256).some((place) => calledAt(place).some((one) => called.includes(one)))
      )
        this.noted.add(card.key);
  }

  /** @returns the drafts that it had to look at */
  async group(): Promise<number> {
    const fresh = { keys: [...this.noted], gone: this.#gone, ...this.#saidBefore };
    const planned = await planAround(this.stock, fresh, this.words);
    this.#publish(planned);
    for (const card of planned.cards)
      this.signatures.set(
        card.key,
        tiedBy(card, entriesIn(planned.told.get(card.key)), this.pieces.get(card.key)!.card),
      );
    for (const [key, missing] of planned.missing) this.missing.set(key, missing);
    for (const key of this.missing.keys()) if (!this.entries.has(key)) this.missing.delete(key);
    this.noted.clear();
    this.#gone = [];
    this.#saidBefore = { contents: [], lists: [], entries: [] };
    return planned.kept.size;
  }

  /** Works that come out otherwise when everything is grouped anew. */
  async otherwise(): Promise<unknown[]> {
    const planned = await planAll(this.stock, this.words);
    return [
      ...this.#due(planned).map((plan) => ({ whole: plan, kept: this.works.get(plan.id)?.plan })),
      ...[...planned.missing].filter(([key, missing]) => this.missing.get(key) !== missing),
    ];
  }

  #placesOf(sha256: string): string[] {
    return [...this.lies].filter(([, { now }]) => now === sha256).map(([place]) => place);
  }

  #placesEver(sha256: string): string[] {
    return [...this.lies].filter(([, { now, before }]) => [now, ...before].includes(sha256)).map(([place]) => place);
  }

  #hash = (plan: Plan): string => hashOfPlan(plan, (key) => this.pieces.get(key)!.restoration);

  #due({ plans, concerned }: Planned): Plan[] {
    return plans.filter(
      (plan) =>
        concerned(plan) &&
        (this.works.get(plan.id)?.hash !== this.#hash(plan) ||
          keysOf(plan).some((key) => this.pieces.get(key)!.work !== plan.id)),
    );
  }

  #publish(planned: Planned): void {
    const due = this.#due(planned);
    for (const plan of due) {
      const addedAt = this.works.get(plan.id)?.addedAt ?? new Date(++this.#days * 86_400_000);
      this.works.set(plan.id, { plan, hash: this.#hash(plan), addedAt, mergedInto: null });
      for (const key of keysOf(plan)) this.pieces.get(key)!.work = plan.id;
    }
    for (const { from, into } of planned.merges)
      if (due.some(({ id }) => id === into))
        for (const [id, work] of this.works) if (id === from || work.mergedInto === from) work.mergedInto = into;
  }

  get stock(): Stock {
    const all = () => [...this.pieces.values()];
    const withOne = (of: 'ties' | 'names' | 'signs' | 'bins', asked: readonly number[]) => {
      const wanted = new Set(asked);
      return [...this.signatures].filter(([, tied]) => tied[of].some((tie) => wanted.has(tie))).map(([key]) => key);
    };
    const sharing = (keys: readonly string[]) => keys.map((key) => ({ key, work: this.pieces.get(key)!.work }));
    const knownOf = ({ plan, hash, addedAt, mergedInto }: Work): KnownWork => ({
      addedAt,
      planHash: hash,
      mergedInto,
      ...(mergedInto === null ? {} : { keys: keysOf(plan) }),
    });
    const placesOf = (sha256: string) => this.#placesOf(sha256);
    const placesEver = (sha256: string) => this.#placesEver(sha256);
    const stories = () => [...this.entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const isNumbered = (key: string) => this.signatures.get(key)?.numbered === true;
    const stock: Partial<Stock> = {
      cards: async function* () {
        yield* all().sort((a, b) => (a.card.key < b.card.key ? -1 : 1));
      },
      piece: async (key) => ({ draft: { text: plain(this.pieces.get(key)!.text) }, ledger: { passes: [] } }) as never,
      entries: async function* () {
        yield* stories();
      },
      hasEntries: async () => this.entries.size > 0,
      entriesOf: async (keys) => stories().filter(({ key }) => keys.includes(key)),
      entriesIn: async (files) => stories().flatMap(({ key }) => (files.includes(dumpOf(key)) ? [key] : [])),
      entriesOn: async (claims, most) => {
        const on = claims.flatMap((claim) =>
          stories()
            .filter(({ chapters }) => claimsOf(chapters).includes(claim))
            .slice(0, most),
        );
        return stories().filter((entry) => on.includes(entry));
      },
      decided: async () => this.decided,
      earlier: async () => {
        const lying = new Set([...this.lies.values()].map(({ now }) => now));
        const earlier = new Map<string, string[]>();
        for (const { now, before } of this.lies.values())
          for (const old of before)
            if (!lying.has(old)) earlier.set(old, [...new Set([...(earlier.get(old) ?? []), now])]);
        return earlier;
      },
      contents: async () => placed(this.contents, placesOf).map(({ said, ...at }) => ({ ...at, contents: said })),
      contentsIn: async (files) =>
        placed(this.contents, (sha256) => (files.includes(sha256) ? placesEver(sha256) : [])).map(
          ({ said, ...at }) => ({
            ...at,
            contents: said,
          }),
        ),
      lists: async () => placed(this.lists, placesOf).map(({ said, ...at }) => ({ ...at, list: said })),
      listsIn: async (files) =>
        placed(this.lists, (sha256) => (files.includes(sha256) ? placesEver(sha256) : [])).map(({ said, ...at }) => ({
          ...at,
          list: said,
        })),
      everyPlace: async () => new Map([...this.lies.values()].map(({ now }) => [now, placesOf(now)])),
      placesEver: async (files) => new Map(files.map((file) => [file, placesEver(file)])),
      draftsCalled: async (called) =>
        new Map(
          called.map((one) => [
            one,
            all().flatMap(({ card }) =>
              placesOf(card.sha256).some((place) => calledAt(place).includes(one)) ? [card.key] : [],
            ),
          ]),
        ),
      unsigned: async (titles) =>
        [...this.signatures].flatMap(([key, { unsigned }]) =>
          unsigned !== null && titles.includes(unsigned) ? [key] : [],
        ),
      works: async (only) =>
        new Map(
          [...this.works]
            .filter(([id, { mergedInto }]) => !only || only.includes(id) || (mergedInto && only.includes(mergedInto)))
            .map(([id, work]) => [id, knownOf(work)]),
        ),
      cardsOf: async (keys) => keys.flatMap((key) => this.pieces.get(key) ?? []),
      tiedBefore: async (keys) =>
        keys.flatMap((key) => (this.signatures.has(key) ? [{ key, ...this.signatures.get(key)! }] : [])),
      tied: async (ties) => withOne('ties', ties),
      tiedByName: async (by, ties) =>
        withOne(by, ties).filter((key) => {
          const { work } = this.pieces.get(key)!;
          return isNumbered(key) || work === null || all().some((p) => p.work === work && isNumbered(p.card.key));
        }),
      signedBesides: async (signs, others) =>
        new Set(
          signs.filter((sign) =>
            [...this.signatures].some(([key, tied]) => !others.includes(key) && tied.signs.includes(sign)),
          ),
        ),
      sharing: async (bins) =>
        new Map(
          bins.map((bin) => {
            const keys = withOne('bins', [bin]);
            return [bin, keys.length > 64 ? null : sharing(keys)];
          }),
        ),
      sketched: async (works, keys) =>
        [...this.signatures].flatMap(([key, { words, bins }]) => {
          const { work } = this.pieces.get(key)!;
          return keys.includes(key) || (work !== null && works.includes(work)) ? [{ key, work, words, bins }] : [];
        }),
      sharingAll: async (runs) =>
        sharing(
          [...this.signatures]
            .filter(([, t]) => runs.some((bins) => bins.every((bin) => t.bins.includes(bin))))
            .map(([key]) => key),
        ),
      signers: async (signs) =>
        withOne('signs', signs)
          .map((key) => this.signatures.get(key)!)
          .flatMap(({ writer, address }) => (writer !== null && address !== null ? [{ author: writer, address }] : [])),
      draftsOf: async (works) =>
        all().flatMap(({ card, work }) => (work !== null && works.includes(work) ? [card.key] : [])),
      akinTo: async (works) => [
        ...works.flatMap((id) => this.works.get(id)?.plan.kin ?? []),
        ...[...this.works].filter(([, w]) => w.plan.relations.some((r) => works.includes(r.work))).map(([id]) => id),
      ],
      draftsIn: async (files, changed) =>
        all().flatMap(({ card: { key, sha256 } }) =>
          files.includes(sha256) || (changed.includes(sha256) && all().some((p) => p.stale && p.card.sha256 === sha256))
            ? [key]
            : [],
        ),
      draftsAt: async (places) =>
        new Map(
          all().flatMap(({ card }) =>
            card.key === card.sha256
              ? placesOf(card.sha256).flatMap((place) => (places.includes(place) ? [[place, card.key] as const] : []))
              : [],
          ),
        ),
      placesUnderRoots: async (files) =>
        new Map(files.flatMap((file) => (placesOf(file).length > 0 ? [[file, placesOf(file)] as const] : []))),
    };
    return stock as Stock;
  }
}

/** Each of these at each of its places, in their order. */
function placed<Said>(all: ReadonlyMap<string, Said>, placesOf: (sha256: string) => readonly string[]) {
  return [...all]
    .flatMap(([sha256, said]) => placesOf(sha256).map((place) => ({ said, place, path: place.slice('/h/'.length) })))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}
