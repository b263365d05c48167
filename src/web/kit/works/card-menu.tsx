import type { Mark } from '../../../library/own.ts';
import type { Standing } from '../../../library/reading.ts';
import type { WorkCard } from '../../../store/reader.ts';
import { t } from '../../../words/words.ts';
import { rich, unseen } from '../rich.tsx';
import { titleOf } from './title.ts';

/** What who asks has marked; where the page is that shows it. */
export interface OwnMarks {
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** How far they have come with works that they read by chapters. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly back: string;
}

/** To say that one has read a work, or does not want to see it: two buttons, each of which is taken back by the same one. */
export function MarkForms({ work, own: { marks, back } }: { work: string; own: OwnMarks }) {
  const has = (mark: Mark) => marks.get(work)?.includes(mark) ?? false;
  const button = (mark: Mark, words: 'own.mark-read' | 'own.hide', undo: 'own.mark-unread' | 'own.unhide') => (
    <form method="post" action="/account/marks">
      <input type="hidden" name="work" value={work} />
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="on" value={has(mark) ? 'no' : 'yes'} aria-pressed={has(mark) ? 'true' : 'false'}>
        {t(has(mark) ? undo : words)}
      </button>
    </form>
  );
  return (
    <>
      {button('read', 'own.mark-read', 'own.mark-unread')}
      {button('hidden', 'own.hide', 'own.unhide')}
    </>
  );
}

/** How far one has come, in a word or two; null where one has not begun. */
export function standingWords(standing: Standing | undefined, isRead: boolean): string | null {
  if (standing && standing.fresh > 0) return t('own.new-chapters', { n: standing.fresh });
  if (isRead) return t('own.is-read');
  return standing && standing.unread > 0 ? t('own.chapters-left', { n: standing.unread }) : null;
}

/** What one may do with a work in a list, behind one word. */
export function CardMenu({ card, own }: { card: WorkCard; own: OwnMarks }) {
  const isRead = own.marks.get(card.id)?.includes('read') ?? false;
  const said = standingWords(own.standing.get(card.id), isRead);
  const field = `never-${card.id}`;
  return (
    <details class="card-menu">
      <summary>
        {said ? <span class="is-read">{said} · </span> : null}
        {rich('own.menu', { title: titleOf(card), unseen })}
      </summary>
      <div class="card-deeds">
        <MarkForms work={card.id} own={own} />
        {card.tags.length === 0 ? null : (
          <form method="post" action="/account/finding/never">
            <input type="hidden" name="back" value={own.back} />
            <label for={field}>{t('own.never-of')}</label>
            <select id={field} name="tag">
              {card.tags.map(({ type, name }) => (
                <option value={`${type}:${name}`}>{name}</option>
              ))}
            </select>
            <button type="submit">{t('own.never-button')}</button>
          </form>
        )}
      </div>
    </details>
  );
}
