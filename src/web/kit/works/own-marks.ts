import type { Ask, Needs } from '../needs.ts';
import type { OwnMarks } from './card-menu.tsx';

/** What who asks has marked and read of these works, and where the page is; null for who has no account. */
export async function ownMarks(
  { library }: Needs,
  c: Ask,
  works: readonly { readonly id: string; readonly chapters: number }[],
): Promise<OwnMarks | null> {
  if (!library.own.has(c.var.actor)) return null;
  const { pathname, search } = new URL(c.req.url);
  const [marks, standing] = await Promise.all([
    library.own.marks(
      c.var.actor,
      works.map(({ id }) => id),
    ),
    library.reading.standing(c.var.actor, works),
  ]);
  return { marks, standing, back: pathname + search };
}
