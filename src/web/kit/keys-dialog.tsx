import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';

/** The keys of a page; its module opens it and listens. @param letters key and what it does */
export const KeysDialog = ({ letters }: { letters: readonly (readonly [string, PlainCode])[] }) => (
  <dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">{t('keys.title')}</h2>
    <dl>
      {letters.map(([key, does]) => (
        <div>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
    <form method="dialog">
      <p>
        <label>
          <input type="checkbox" id="letter-keys" checked /> {t('keys.letters-on')}
        </label>
      </p>
      <button type="submit">{t('keys.close')}</button>
    </form>
  </dialog>
);
