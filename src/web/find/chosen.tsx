import type { Part } from '../../library/finding/queries.ts';
import { t } from '../../words/words.ts';
import { rich, unseen } from '../kit/rich.tsx';
import { searchAddress } from './address.ts';
import { partWords } from './part-words.ts';

/** More than these are no list to look through: then the box and the filters say it. */
const MOST = 60;

/** All that is asked for, each thing a link to what is found without it. */
export const Chosen = ({ parts, clear }: { parts: readonly Part[]; clear: string | null }) =>
  parts.length === 0 || parts.length > MOST ? null : (
    <nav class="chosen" aria-label={t('find.asked')}>
      <ul>
        {parts.map((part) => (
          <li>
            <a href={searchAddress(part.without)}>
              {rich('find.take-away', { part: <bdi>{partWords(part)}</bdi>, unseen })}
              <span class="away" aria-hidden="true">
                {' '}
                ×
              </span>
            </a>
          </li>
        ))}
      </ul>
      {clear === null ? null : (
        <a class="clear" href={clear}>
          {t('find.clear')}
        </a>
      )}
    </nav>
  );
