import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { KeysDialog } from '../kit/keys-dialog.tsx';
import { FindInStory } from './in-story.tsx';

export const READER_KEYS: readonly (readonly [string, PlainCode])[] = [
  ['j \u2192', 'work.next-chapter'],
  ['k \u2190', 'work.chapter-before'],
  ['/', 'work.key-find'],
  ['l', 'work.key-listen'],
];

interface ToolsProps {
  readonly work: string;
  /** Where notes are written; null where none can be. */
  readonly notes?: string | null;
  /** The page stands alone: the list of keys is on it, and comes from nowhere else. */
  readonly alone?: boolean;
}

/** What one may want while reading, out of the way until it is asked for. Buttons that need a module are shown by it. */
export const Tools = ({ work, notes = null, alone = false }: ToolsProps) => (
  <div class="tools">
    <details class="find-in">
      <summary>{t('work.find-in')}</summary>
      <FindInStory work={work} />
    </details>
    <button type="button" class="listen" aria-pressed="false" hidden>
      {t('work.listen')}
    </button>
    <button type="button" class="keep-here" aria-pressed="false" hidden>
      {t('work.keep-here')}
    </button>
    {notes === null ? null : <a href={notes}>{t('notes.write')}</a>}
    <button type="button" class="show-keys" hidden>
      {t('work.keys-here')}
    </button>
    <p class="tools-said" role="status" />
    {alone ? <KeysDialog letters={READER_KEYS} /> : null}
  </div>
);

/** What its module says. */
export const toolsSay = () => ({
  listen: t('work.listen'),
  stop: t('work.listen-stop'),
  noVoice: t('work.listen-not'),
});
