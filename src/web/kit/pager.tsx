import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { rich, unseen } from './rich.tsx';

/** Pages of a list: before, next, and where one is. `link` gives a page's address. */
export function Pager({
  page,
  pages,
  link,
  label,
}: {
  page: number;
  pages: number;
  link: (page: number) => string;
  label: string;
}) {
  if (pages < 2) return null;
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return (
    <nav class="pager" aria-label={label}>
      {page > 1 ? (
        <a rel="prev" href={link(page - 1)}>
          {t('page.before')}
        </a>
      ) : null}
      <ol>
        {near.map((n, i) => (
          <li>
            {i && n - near[i - 1]! > 1 ? <span aria-hidden="true">… </span> : null}
            {n === page ? (
              <span aria-current="page">{rich('page.numbered', { n: figure(n), unseen })}</span>
            ) : (
              <a href={link(n)}>{rich('page.numbered', { n: figure(n), unseen })}</a>
            )}
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a rel="next" href={link(page + 1)}>
          {t('page.next')}
        </a>
      ) : null}
    </nav>
  );
}
