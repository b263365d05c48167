import { createHash, randomInt } from 'node:crypto';
import { samePlace } from '../books/epub/place.ts';
import { type Actor, viewerOf } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import type { Devices, Place } from '../store/devices/devices.ts';
import type { Reader } from '../store/reader.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import type { Refused } from './accounts/door.ts';
import { limiterOf, networkOf } from './accounts/limiter.ts';
import { accountKey } from './accounts/name.ts';
import { must } from './guard.ts';

const MOST_DEVICES = 20;
const LONGEST_NAME = 60;
const QUARTER = 15 * 60_000;
const LIMITS = { both: { tries: 8, withinMs: QUARTER }, network: { tries: 30, withinMs: QUARTER } };
/** Without those that look like others. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The pages of an edition's book, in their order. */
type PagesOf = (actor: Actor, work: string, edition?: number) => Promise<readonly string[] | null>;

/** Where somebody reads, as a device says it. */
export type Said = Pick<Place, 'document' | 'progress' | 'percentage' | 'device' | 'deviceId'>;

/**
 * E-readers that speak for somebody, each with a password of its own, and where they are in which book.
 * The password of an account is never typed into an e-reader: devices get lost.
 */
export function devicesOf(devices: Devices, reader: Reader, now: () => Date, pagesOf: PagesOf) {
  const [both, network] = [limiterOf(LIMITS.both), limiterOf(LIMITS.network)];

  /** Who knows a device's password; not asked at all where there were too many wrong ones. */
  async function enter(name: string, hash: string, by: 'hash' | 'sync_hash', from: string): Promise<Actor | Refused> {
    const key = accountKey(name.slice(0, 200));
    const at = now();
    const net = networkOf(from);
    const waitMs = both.take(`${net} ${key}`, at.getTime()) || network.take(net, at.getTime());
    if (waitMs > 0)
      return { sentence: sentence('account.too-many-tries', { minutes: Math.ceil(waitMs / 60_000) }), waitMs };
    const owner = await devices.ownerOf(key, hash, by, at);
    if (!owner) return { sentence: sentence('device.no-pair'), waitMs: 0 };
    both.forget(`${net} ${key}`);
    network.giveBack(net);
    return { id: owner.id, name: owner.name, roles: owner.roles };
  }

  return {
    /** Somebody's devices. */
    async all(actor: Actor) {
      must(actor, 'keep-account');
      return devices.of(actor.id);
    },
    /** Makes a password for a device. It is shown once and kept as its hash alone. */
    async add(actor: Actor, called: string): Promise<{ readonly password: string } | { readonly unfit: Sentence }> {
      must(actor, 'keep-account');
      const name = called.normalize('NFC').replace(/\s+/gu, ' ').trim();
      if (name === '' || /\p{C}/u.test(name)) return { unfit: sentence('device.say-name') };
      if ([...name].length > LONGEST_NAME) return { unfit: sentence('device.name-too-long', { most: LONGEST_NAME }) };
      if ((await devices.of(actor.id)).length >= MOST_DEVICES)
        return { unfit: sentence('device.too-many', { most: MOST_DEVICES }) };
      const password = newPassword();
      await devices.add({
        account: actor.id,
        name,
        hash: sha256(password),
        syncHash: sha256(md5(password)),
        at: now(),
      });
      return { password };
    },
    /** From the next moment on the device speaks for nobody. @throws FicariumError `not-found` */
    async drop(actor: Actor, id: number): Promise<void> {
      must(actor, 'keep-account');
      if (!(await devices.drop(actor.id, id)))
        throw new FicariumError('not-found', sentence('device.none'), sentence('device.see-account'));
    },
    /** As HTTP Basic says it. */
    enter: (name: string, password: string, from: string) => enter(name, sha256(tidy(password)), 'hash', from),
    /** As KOReader's synchronising says it: the MD5 of the password. */
    enterSync: (name: string, key: string, from: string) => enter(name, sha256(key.toLowerCase()), 'sync_hash', from),
    /** Keeps where a device is. What is no book of ours is kept as well, under the name that the device has for it. */
    async keepPlace(actor: Actor, said: Said): Promise<Date> {
      must(actor, 'keep-account');
      const book = await ours(actor, said.document);
      const saidAt = now();
      await devices.keepPlace(actor.id, { ...said, work: book?.work ?? null, edition: book?.edition ?? null, saidAt });
      return saidAt;
    },
    /** Where somebody is in a book: the newest place in any of its editions. */
    async place(actor: Actor, document: string): Promise<Place | undefined> {
      must(actor, 'keep-account');
      const book = await ours(actor, document);
      const place = await devices.place(actor.id, book ? { work: book.work } : { document });
      return place && book ? inEdition(actor, place, book) : place;
    },
  };

  /** A place as it is said in another edition: the same sentence; where that is gone, what the device had said. */
  async function inEdition(
    actor: Actor,
    place: Place,
    { work, edition }: { work: string; edition: number },
  ): Promise<Place> {
    if (place.edition === edition || place.edition === null) return place;
    const [before, after] = await Promise.all([pagesOf(actor, work, place.edition), pagesOf(actor, work, edition)]);
    const same = before && after ? samePlace(place.progress, before, after) : undefined;
    return same ? { ...place, progress: same.pointer } : place;
  }

  /** The book of ours that a device speaks of, as long as its owner may see it. */
  async function ours(actor: Actor, document: string) {
    const book = await devices.servedBook(document);
    return book && (await reader.card(book.work, viewerOf(actor))) ? book : undefined;
  }
}

/** Four groups of four signs, as one types them on a small screen: 79 bits. */
const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');

const tidy = (password: string): string => password.trim().toLowerCase();
