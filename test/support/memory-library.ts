import type { PlacedList } from '../../src/catalogue/lists/match.ts';
import type { Card, Plan, Told } from '../../src/grouping/card.ts';
import type { PlacedContents } from '../../src/grouping/listing.ts';
import { type Tied, tiedBy } from '../../src/grouping/ties.ts';
import { type FilesWord, keysIn, type SaidOfFiles } from '../../src/grouping/word.ts';
import { planAll } from '../../src/library/grouping/plan-all.ts';
import { planAround } from '../../src/library/grouping/plan-around.ts';
import { keysOf, type Planned } from '../../src/library/grouping/planned.ts';
import { hashOfPlan } from '../../src/library/works/publish.ts';
import type { KeptCard } from '../../src/store/grouping/kept.ts';
import type { Stock } from '../../src/store/stock.ts';
import type { KnownWork } from '../../src/store/works/stock.ts';
import { plain } from '../../src/text/text.ts';

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
  readonly earlier = new Map<string, readonly string[]>();
  readonly decided = new Set<string>();
  contents: PlacedContents[] = [];
  lists: PlacedList[] = [];
  words: FilesWord[] = [];
  #said = 0;
  #gone: Pick<Tied, 'ties' | 'names' | 'signs'>[] = [];
  #restorations = 0;
  #days = 0;

  put(card: Card, text: string): void {
    const work = this.pieces.get(card.key)?.work ?? null;
    this.pieces.set(card.key, { card, text, work, stale: false, restoration: ++this.#restorations });
    this.noted.add(card.key);
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
    if (old === now || this.earlier.has(now)) return;
    this.earlier.set(old, [now]);
    this.noted.add(old);
  }

  /** Today's program no longer finds it. */
  forget(key: string): void {
    this.pieces.set(key, { ...this.pieces.get(key)!, stale: true });
    this.noted.add(key);
  }

  /** A page that lists these files comes in. */
  list(folder: string, files: readonly string[]): void {
    if (files.length < 2) return;
    const path = `${folder}/list${this.contents.length}.html`;
    const chapters = files.map((file, i) => [file.slice(folder.length + 1), `Chapter ${i + 1}`] as const);
    this.contents.push({
      path,
      place: `/h/${path}`,
      contents: { path, title: 'A List', author: null, called: 'chapters', chapters },
    });
    for (const { card } of this.pieces.values()) if (files.includes(card.path)) this.noted.add(card.key);
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
    for (const key of [...this.pieces.values()].filter((p) => p.work === work).map((p) => p.card.key)) {
      const tied = this.signatures.get(key);
      if (tied) this.#gone.push(tied);
      this.pieces.delete(key);
      this.signatures.delete(key);
      this.noted.add(key);
    }
    for (const [id, w] of this.works) if (id === work || w.mergedInto === work) this.works.delete(id);
  }

  /** @returns the drafts that it had to look at */
  async group(): Promise<number> {
    const planned = await planAround(this.stock, { keys: [...this.noted], gone: this.#gone }, this.words);
    if (!planned) throw new Error('There are no dumps here');
    this.#publish(planned);
    for (const card of planned.cards) this.signatures.set(card.key, tiedBy(card));
    this.noted.clear();
    this.#gone = [];
    return planned.kept.size;
  }

  /** Works that come out otherwise when everything is grouped anew. */
  async otherwise(): Promise<unknown[]> {
    const planned = await planAll(this.stock, this.words);
    return this.#due(planned).map((plan) => ({ whole: plan, kept: this.works.get(plan.id)?.plan }));
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
    const isNumbered = (key: string) => this.signatures.get(key)?.numbered === true;
    const stock: Partial<Stock> = {
      cards: async function* () {
        yield* all().sort((a, b) => (a.card.key < b.card.key ? -1 : 1));
      },
      piece: async (key) => ({ draft: { text: plain(this.pieces.get(key)!.text) }, ledger: { passes: [] } }) as never,
      entries: async function* () {},
      entriesOf: async () => [],
      decided: async () => this.decided,
      earlier: async () => this.earlier,
      contents: async () => this.contents,
      contentsIn: async () => [],
      lists: async () => this.lists,
      everyPlace: async () => new Map(all().map(({ card }) => [card.sha256, [`/h/${card.path}`]])),
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
      sharingAll: async (bins) =>
        sharing([...this.signatures].filter(([, t]) => bins.every((bin) => t.bins.includes(bin))).map(([key]) => key)),
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
            places.includes(`/h/${card.path}`) && card.key === card.sha256 ? [[`/h/${card.path}`, card.key]] : [],
          ),
        ),
      placesUnderRoots: async (files) =>
        new Map(all().flatMap(({ card }) => (files.includes(card.sha256) ? [[card.sha256, [`/h/${card.path}`]]] : []))),
      everyFile: async function* () {
        for (const { card } of all()) yield { place: `/h/${card.path}`, drafts: [card.key] };
      },
      toldOf: async () => new Map<string, readonly Told[]>(),
    };
    return stock as Stock;
  }
}
