import type { Mark } from '../../../library/own.ts';
import type { WorkCard } from '../../../store/reader.ts';
import { t } from '../../../words/words.ts';
import { rich, unseen } from '../rich.tsx';

/** What who asks has marked; where the page is that shows it. */
export interface OwnMarks {
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
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

/** What one may do with a work in a list, behind one word. */
export function CardMenu({ card, own }: { card: WorkCard; own: OwnMarks }) {
  const isRead = own.marks.get(card.id)?.includes('read') ?? false;
  const field = `never-${card.id}`;
  return (
    <details class="card-menu">
      <summary>
        {isRead ? <span class="is-read">{t('own.is-read')} · </span> : null}
        {rich('own.menu', { title: card.title ?? t('page.untitled'), unseen })}
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
