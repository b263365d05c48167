/**
 * All there is, some at a time, in the order of their ids: the database looks for the next ones while somebody does something with these.
 * @param ask those behind an id, `most` at most: where there are fewer, those are the last
 */
export async function* ahead<Id, T extends { readonly id: Id }>(
  from: Id,
  most: number,
  ask: (after: Id, most: number) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[], undefined> {
  const behind = (id: Id) => {
    const some = ask(id, most);
    // What fails before it is waited for is no rejection that nobody heard.
    some.catch(() => {});
    return some;
  };
  for (let next = behind(from); ; ) {
    const some = await next;
    const isLast = some.length < most;
    if (!isLast) next = behind(some.at(-1)!.id);
    yield some;
    if (isLast) return undefined;
  }
}
