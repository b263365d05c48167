import { randomBytes } from 'node:crypto';
import { searchDown } from '../../errors.ts';
import type { TagBook } from '../../finding/tags/book.ts';
import type { Analyser } from '../../finding/terms.ts';
import type { Batch, Feeding, Fill, Filling, Generation, Unfit } from '../port.ts';
import { AUDIENCES, audienceOf } from './audiences.ts';
import { type Operation, tell } from './bulk.ts';
import { type Client, Refused } from './client.ts';
import { documentOf } from './document.ts';
import { Names } from './names.ts';
import { type Layout, MAPPING, REFRESH, settingsOf, shapeOf } from './shape.ts';

const EMPTY: Fill = { serving: null, filling: null };

/** Where a document stands among its changes: whoever writes names the one that they read. */
interface Place {
  readonly _seq_no: number;
  readonly _primary_term: number;
}

/** Feeds a cluster. How far that has come stands there, too, so that it goes where the rest goes. */
export class OpenSearchFeeding implements Feeding {
  readonly shape: string;
  readonly #client: Client;
  readonly #layout: Layout;
  readonly #names: Names;
  readonly #book: TagBook;
  readonly #analyser: Analyser;
  /** As it was last read or written. */
  #place: Place | null = null;

  constructor(client: Client, layout: Layout, book: TagBook, analyser: Analyser) {
    this.#client = client;
    this.#layout = layout;
    this.#names = new Names(layout);
    this.#book = book;
    this.#analyser = analyser;
    this.shape = shapeOf(analyser, layout);
  }

  async fill(): Promise<Fill> {
    const there = await this.#unless<Place & { _source: Fill }>(404, 'GET', `/${this.#names.feed}/_doc/fill`);
    this.#place = there;
    const { serving, filling } = there?._source ?? EMPTY;
    // What somebody threw away is made anew.
    const [isServed, isFilled] = await Promise.all([serving, filling].map((one) => one && this.#isThere(one)));
    return { serving: isServed ? serving : null, filling: isFilled ? filling : null };
  }

  async keep(fill: Fill): Promise<void> {
    const path = `/${this.#names.feed}/_doc/fill`;
    if (this.#place === null) {
      const body = { settings: { number_of_replicas: this.#layout.replicas }, mappings: { enabled: false } };
      await this.#unless(400, 'PUT', `/${this.#names.feed}`, body);
    }
    const at = this.#place;
    const only = at ? `if_seq_no=${at._seq_no}&if_primary_term=${at._primary_term}` : 'op_type=create';
    try {
      this.#place = await this.#client.ask<Place>('PUT', `${path}?${only}`, { body: fill });
    } catch (error) {
      throw error instanceof Refused && error.status === 409 ? searchDown(error) : error;
    }
  }

  async begin(since: string): Promise<Filling> {
    const name = randomBytes(5).toString('hex');
    const filling: Filling = { name, shape: this.shape, since, after: '', whole: false };
    await Promise.all(
      AUDIENCES.map((audience) =>
        this.#client.ask('PUT', `/${this.#names.index(filling, audience)}`, {
          body: {
            settings: { ...settingsOf(this.#layout), refresh_interval: REFRESH.filling },
            mappings: MAPPING,
            aliases: { [this.#names.fed(filling, audience)]: {} },
          },
        }),
      ),
    );
    return filling;
  }

  tell(generation: Generation, { works, gone, version }: Batch, isNew: boolean): Promise<readonly Unfit[]> {
    const operations: Operation[] = [];
    const put = (id: string, audience: string | null, document: Operation['document']) => {
      // Who saw it until now may be others.
      for (const one of AUDIENCES)
        if (one === audience || !isNew)
          operations.push({
            index: this.#names.fed(generation, one),
            id,
            document: one === audience ? document : null,
          });
    };
    for (const id of gone) put(id, null, null);
    for (const fed of works) {
      const audience = audienceOf(fed.work.standing);
      put(fed.work.id, audience, audience === null ? null : documentOf(fed, this.#book, this.#analyser));
    }
    return tell(this.#client, operations, version);
  }

  async show(generation: Generation): Promise<void> {
    await this.#client.ask('POST', `/${this.#names.all(generation).join()}/_refresh`);
  }

  async serve(filled: Generation): Promise<void> {
    const all = this.#names.all(filled);
    await this.#client.ask('PUT', `/${all.join()}/_settings`, {
      body: { index: { refresh_interval: REFRESH.serving } },
    });
    await this.show(filled);
    const there = await this.#client.ask<{ [index: string]: { aliases: { [name: string]: unknown } } }>(
      'GET',
      `/${this.#names.pattern}/_alias`,
    );
    const others = Object.keys(there).filter((index) => this.#names.isOfGeneration(index) && !all.includes(index));
    const before = AUDIENCES.map((audience) => this.#names.asked(audience)).flatMap((alias) =>
      others.filter((index) => there[index]!.aliases[alias]).map((index) => ({ remove: { index, alias } })),
    );
    const now = AUDIENCES.map((audience) => ({
      add: { index: this.#names.index(filled, audience), alias: this.#names.asked(audience) },
    }));
    await this.#client.ask('POST', '/_aliases', { body: { actions: [...before, ...now] } });
    for (const index of others) await this.#unless(404, 'DELETE', `/${index}`);
  }

  async count(generation: Generation): Promise<number> {
    const path = `/${this.#names.all(generation).join()}/_count`;
    return (await this.#client.ask<{ count: number }>('POST', path)).count;
  }

  async #isThere(generation: Generation): Promise<boolean> {
    return (await this.#unless(404, 'GET', `/${this.#names.all(generation).join()}/_alias`)) !== null;
  }

  /** @returns null where it is refused with this status: it is not there, or it is there already */
  async #unless<T>(status: number, method: string, path: string, body?: unknown): Promise<T | null> {
    try {
      return await this.#client.ask<T>(method, path, body === undefined ? {} : { body });
    } catch (error) {
      if (error instanceof Refused && error.status === status) return null;
      throw error;
    }
  }
}
