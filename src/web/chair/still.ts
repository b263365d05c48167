import { FicariumError } from '../../errors.ts';
import { GUEST } from '../../library/library.ts';
import type { HeldPages } from '../kit/held-pages.ts';
import type { Ask, Needs } from '../kit/needs.ts';

/**
 * While the database does not answer, guests are given pages of stories that are held, as they were last: those of which this program knows
 * that nobody took anything out of sight, or said a word of, since they were last looked up.
 */
export const still =
  ({ needs, held }: { readonly needs: Needs; readonly held: HeldPages }, page: (c: Ask) => Promise<Response>) =>
  async (c: Ask): Promise<Response> => {
    c.set('began', performance.now());
    try {
      return await page(c);
    } catch (error) {
      const isAway = error instanceof FicariumError && error.code === 'database-down';
      const since = needs.sight?.unchangedSince() ?? Number.POSITIVE_INFINITY;
      const there = isAway && c.var.actor === GUEST ? held.still(c, since) : undefined;
      if (!there) throw error;
      return there;
    }
  };
