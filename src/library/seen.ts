import type { Actor } from '../catalogue/actor.ts';
import { may } from '../catalogue/may.ts';
import { veil } from './veil.ts';

/** Fields that nobody is given who may not see addresses, whatever stands in them. */
const KEPT_BACK = new Set(['contact', 'lookAt']);

/**
 * A value as this person may see it: the one place where addresses are hidden. Whatever the library gives out passes
 * here, strings deep inside it too; every offset into a text stays good.
 */
export function seenBy<T>(actor: Actor, value: T): T {
  return may(actor, 'see-addresses') ? value : (veiled(value) as T);
}

const known = new WeakMap<object, unknown>();

/** The same of something that is given out again and again, and never changed: it is veiled once. */
export function seenOnce<T extends object>(actor: Actor, value: T): T {
  if (may(actor, 'see-addresses')) return value;
  if (!known.has(value)) known.set(value, veiled(value));
  return known.get(value) as T;
}

function veiled(value: unknown): unknown {
  if (typeof value === 'string') return veil(value);
  if (Array.isArray(value)) return value.map(veiled);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, veiled(v)]));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const out: { [key: string]: unknown } = {};
  for (const [key, inner] of Object.entries(value)) if (!KEPT_BACK.has(key)) out[key] = veiled(inner);
  return out;
}
