import type { Library } from '../../library/library.ts';
import type { Said } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import type { Ask } from '../kit/needs.ts';
import { didWords } from './did.ts';

/** The word that was said last, as the address names it. */
export async function justSaid(c: Ask, library: Library): Promise<Said | null> {
  const id = c.req.query('told') ?? '';
  if (!/^[1-9]\d{0,9}$/.test(id) || Number(id) > 2_147_483_647) return null;
  return (await library.desk.said(c.var.actor, { id: Number(id), page: 1, perPage: 1 })).items[0] ?? null;
}

/** What was done, and its undoing. */
export function JustSaid({ said, back }: { said: Said | null; back: string }) {
  if (!said) return null;
  const { about: field, verdict, value, kind } = said;
  const did = didWords({ field, verdict, value, everywhere: kind === 'alike' });
  return (
    <form method="post" action="/desk/take-back" class="notice just-said" role="status">
      <input type="hidden" name="back" value={back} />
      <bdi>{t(said.takenBack ? 'did.taken-back' : 'did.done', { did })}</bdi>{' '}
      {said.takenBack ? null : (
        <button type="submit" name="id" value={said.id} data-undo="">
          {t('page.undo')}
        </button>
      )}
    </form>
  );
}
