/** Works of one list that are called alike, by their ids: their titles alone do not tell them apart. */
export function twinsAmong(
  cards: readonly { readonly id: string; readonly title: string | null }[],
): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const twins = new Set<string>();
  for (const { id, title } of cards) {
    const name = (title ?? '').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    const other = seen.get(name);
    if (other === undefined) seen.set(name, id);
    else for (const one of [other, id]) twins.add(one);
  }
  return twins;
}
