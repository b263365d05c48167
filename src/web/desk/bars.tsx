import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { rich, unseen } from '../kit/rich.tsx';

export interface BarOf {
  readonly label: string;
  readonly count: number;
  readonly href: string;
}

/** A table of counts, each with a bar drawn beside it; the words are links to what was counted. */
export function BarTable({ bars, what, caption }: { bars: readonly BarOf[]; what: string; caption: string }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table class="bars">
      <caption class="unseen">{caption}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{t('desk.how-many')}</th>
          <th scope="col">{t('desk.drawn')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count, href }) => (
          <tr>
            <th scope="row">
              <a href={href}>{label}</a>
            </th>
            <td class="number">{figure(count)}</td>
            <td class="drawn">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar" x="0" y="0" width={Math.max(0.5, (count / most) * 100)} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HIGH = 100;
const WIDE = 10;

/**
 * Columns side by side on one line, as for years; each is a link to what was counted. The table behind it has the same
 * in words.
 */
export function Columns({ bars, what, caption }: { bars: readonly BarOf[]; what: string; caption: string }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <div class="columns-drawn">
      <svg
        viewBox={`0 0 ${bars.length * WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
        class={bars.length > 12 ? 'many' : undefined}
      >
        {bars.map(({ label, count, href }, i) => {
          const high = count === 0 ? 0 : Math.max(2, (count / most) * HIGH);
          return (
            <a href={href} tabindex={-1}>
              <title>{t('desk.bar', { label, n: count })}</title>
              <rect class="ground" x={i * WIDE} y="0" width={WIDE} height={HIGH} />
              <rect class="bar" x={i * WIDE + 1} y={HIGH - high} width={WIDE - 2} height={high} />
            </a>
          );
        })}
      </svg>
      <p class="ends quiet" aria-hidden="true">
        <span>{first?.label}</span>
        <span>{last === first ? '' : last?.label}</span>
      </p>
      <details>
        <summary>{rich('desk.in-figures', { caption, unseen })}</summary>
        <BarTable bars={bars} what={what} caption={caption} />
      </details>
    </div>
  );
}
