import type { Order, Place } from '../../finding/order.ts';

/** What is not known lies beyond all that is, in the direction of the order: the engine gives it back in a place as it is here. */
const BEYOND = Number.MAX_SAFE_INTEGER;
/** No title goes beyond the last sign that there is. */
const LAST = '\u{10ffff}';

const isText = ({ by }: Order): boolean => by === 'title' || by === 'author';

function missing(order: Order): string | number {
  if (isText(order)) return order.descending ? '' : LAST;
  return order.descending ? -BEYOND : BEYOND;
}

/** An order as the engine is asked for it, ids where all else is equal. */
export function sortOf(order: Order): readonly unknown[] {
  const direction = order.descending ? 'desc' : 'asc';
  const id = { id: direction };
  if (order.by === 'best') return [{ _score: direction }, id];
  const field = isText(order) ? `${order.by}_key` : order.by;
  return [{ [field]: { order: direction, missing: missing(order) } }, id];
}

/** Behind which the page begins. */
export const afterOf = (order: Order, { key, id }: Place): readonly unknown[] => [key ?? missing(order), id];

/** @param sorted what the engine says a work was ordered by */
export function placeOf(order: Order, [key, id]: readonly unknown[]): Place {
  return { key: key === missing(order) ? null : (key as string | number), id: String(id) };
}
