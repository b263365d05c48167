/** A part of a text that is read at once, in tokens, and the places in it whose answer is taken from this reading. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly places: readonly number[];
}

/**
 * Windows over `length` tokens that overlap by twice `margin`, evenly laid. Each place belongs to the window in which it stands deepest;
 * the ends of the text are no edges. Places are token positions, ascending.
 */
export function windowsOver(length: number, places: readonly number[], size: number, margin: number): Window[] {
  if (length <= size) return places.length ? [{ from: 0, to: length, places }] : [];
  const count = Math.ceil((length - size) / (size - 2 * margin)) + 1;
  const starts = Array.from({ length: count }, (_, k) => Math.floor(((length - size) * k) / (count - 1)));
  const mine: number[][] = starts.map(() => []);
  let k = 0;
  for (const place of places) {
    // The next window is the better one once the place is farther from its start than from this one's end.
    while (k + 1 < count && place - starts[k + 1]! > starts[k]! + size - place) k++;
    mine[k]!.push(place);
  }
  return starts.flatMap((from, i) => (mine[i]!.length ? [{ from, to: from + size, places: mine[i]! }] : []));
}
