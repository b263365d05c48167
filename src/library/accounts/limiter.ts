/** So many tries within so long, for each thing that is counted. */
export interface Limit {
  readonly tries: number;
  readonly withinMs: number;
}

export interface Limiter {
  /**
   * Counts a try before it is made, so that many at once are many.
   * @returns 0 when it may be made; else for how many milliseconds it may not, and nothing was counted
   */
  take(key: string, now: number): number;
  /** A try that came out well is not counted. */
  giveBack(key: string): void;
  /** All tries are forgotten. */
  forget(key: string): void;
}

/** Things that are remembered at once: what an attack with many names or addresses may cost in memory. */
const MOST = 20_000;

/** Counts in memory; a restart forgets. */
export function limiterOf({ tries, withinMs }: Limit): Limiter {
  /** Oldest window first. */
  const counted = new Map<string, { count: number; readonly until: number }>();
  const tidy = (now: number) => {
    for (const [key, { until }] of counted) {
      if (until > now && counted.size < MOST) return;
      counted.delete(key);
    }
  };
  return {
    take(key, now) {
      tidy(now);
      const known = counted.get(key);
      // What ends later than anything could that began now was begun by a clock that has jumped back since.
      if (!known || known.until <= now || known.until > now + withinMs) {
        counted.delete(key);
        counted.set(key, { count: 1, until: now + withinMs });
        return 0;
      }
      if (known.count >= tries) return known.until - now;
      known.count++;
      return 0;
    },
    giveBack(key) {
      const known = counted.get(key);
      if (known && known.count > 0) known.count--;
    },
    forget: (key) => void counted.delete(key),
  };
}

/** The network that an address is in: one home or server has a whole /64 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.toLowerCase().split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const gap = plain.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : [];
  return [...before, ...gap, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
