import { createHash, randomInt } from 'node:crypto';
import type { Actor } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import type { Said } from '../store/places/places.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import type { Refused } from './accounts/door.ts';
import { limiterOf, networkOf } from './accounts/limiter.ts';
import { accountKey } from './accounts/name.ts';
import { hashOfToken } from './accounts/token.ts';
import { type Place, syncedPlaces } from './devices/synced.ts';
import { whose } from './own/whose.ts';

const MOST_DEVICES = 20;
const LONGEST_NAME = 60;
const QUARTER = 15 * 60_000;
const LIMITS = { both: { tries: 8, withinMs: QUARTER }, network: { tries: 30, withinMs: QUARTER } };
/** Without those that look like others. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/**
 * E-readers that speak for somebody, each with a password of its own, and where they are in which book.
 * The password of an account is never typed into an e-reader: devices get lost.
 */
export function devicesOf(needs: Parameters<typeof syncedPlaces>[0], now: () => Date) {
  const { devices } = needs;
  const synced = syncedPlaces(needs);
  const [both, network] = [limiterOf(LIMITS.both), limiterOf(LIMITS.network)];

  /**
   * Who knows a device's password. It is looked up first, and misses alone are counted: e-readers ask many things at once, and whoever
   * shares a network with somebody who guesses is not kept out. With 79 random bits, what waits cannot be guessed at any pace.
   */
  async function enter(name: string, hash: string, by: 'hash' | 'sync_hash', from: string): Promise<Actor | Refused> {
    const key = accountKey(name.slice(0, 200));
    const at = now();
    const owner = await devices.ownerOf(key, hash, by, at);
    if (owner) return { id: owner.id, name: owner.name, roles: owner.roles };
    const net = networkOf(from);
    const waitMs = both.take(`${net} ${key}`, at.getTime()) || network.take(net, at.getTime());
    if (waitMs === 0) return { sentence: sentence('device.no-pair'), waitMs: 0 };
    return { sentence: sentence('account.too-many-tries', { minutes: Math.ceil(waitMs / 60_000) }), waitMs };
  }

  return {
    /** Somebody's devices. */
    async all(actor: Actor) {
      return devices.of(whose(actor));
    },
    /** Makes a password for a device. It is shown once and kept as its hash alone. */
    async add(actor: Actor, called: string): Promise<{ readonly password: string } | { readonly unfit: Sentence }> {
      const account = whose(actor);
      const name = called.normalize('NFC').replace(/\s+/gu, ' ').trim();
      if (name === '' || /\p{C}/u.test(name)) return { unfit: sentence('device.say-name') };
      if ([...name].length > LONGEST_NAME) return { unfit: sentence('device.name-too-long', { most: LONGEST_NAME }) };
      const password = newPassword();
      const hashes = { hash: hashOfToken(password), syncHash: hashOfToken(md5(password)) };
      const isAdded = await devices.add({ account, name, ...hashes, at: now() }, MOST_DEVICES);
      return isAdded ? { password } : { unfit: sentence('device.too-many', { most: MOST_DEVICES }) };
    },
    /** From the next moment on the device speaks for nobody. @throws FicariumError `not-found` */
    async drop(actor: Actor, id: number): Promise<void> {
      if (!(await devices.drop(whose(actor), id)))
        throw new FicariumError('not-found', sentence('device.none'), sentence('device.see-account'));
    },
    /** As HTTP Basic says it. */
    enter: (name: string, password: string, from: string) => enter(name, hashOfToken(tidy(password)), 'hash', from),
    /** As KOReader's synchronising says it: the MD5 of the password. */
    enterSync: (name: string, key: string, from: string) =>
      enter(name, hashOfToken(key.toLowerCase()), 'sync_hash', from),
    /** Keeps where a device is. What is no book of ours is kept as well, under the name that the device has for it. */
    async keepPlace(actor: Actor, said: Said): Promise<Date> {
      const account = whose(actor);
      const at = now();
      await synced.keep(account, actor, said, at);
      return at;
    },
    /** Where somebody is in a book: the newest place in its work, wherever they read it. */
    place: async (actor: Actor, document: string): Promise<Place | undefined> =>
      synced.of(whose(actor), actor, document),
  };
}

/** Four groups of four signs, as one types them on a small screen: 79 bits. */
const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');

const tidy = (password: string): string => password.trim().toLowerCase();
