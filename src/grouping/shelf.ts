/** Keeps the answers asked for last, up to a size: pairs come in order, so that most are asked for again soon. */
export function shelf<Key, Value>(
  make: (key: Key) => Promise<Value>,
  sizeOf: (value: Value) => number,
  most: number,
): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Value>();
  let size = 0;
  return async (key) => {
    const known = kept.get(key);
    const value = known ?? (await make(key));
    kept.delete(key);
    kept.set(key, value);
    if (!known) size += sizeOf(value);
    for (const [oldest, old] of kept) {
      if (size <= most || oldest === key) break;
      kept.delete(oldest);
      size -= sizeOf(old);
    }
    return value;
  };
}
