import type { Waiting } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { fieldName } from '../kit/field-words.ts';

/** What a person can say about a field of a work, and where they come back to. */
export interface Answerable {
  readonly work: string;
  readonly kind: Waiting['question']['kind'] | 'known';
  readonly field: string;
  readonly said: string;
  readonly value: unknown;
  readonly alike: string;
  /** Works that say the same, this one among them. */
  readonly works: number;
  readonly options?: readonly { readonly value: unknown }[];
}

interface Words {
  readonly accept?: string;
  readonly refuse?: string;
  readonly unknown?: string;
  readonly correct?: string;
}

/** What the buttons say: yes, no, nobody can know, something else. */
export function wordsFor({ kind, field, value }: Answerable, everywhere: boolean): Words {
  const unknown = t('answer.unknown');
  if (everywhere)
    return { refuse: t('answer.is-no', { field: fieldName(field) }), unknown, correct: t('answer.otherwise') };
  switch (kind) {
    case 'parts':
      return { accept: t('answer.missing'), refuse: t('answer.nothing-missing'), unknown };
    case 'lossy':
      return { accept: t('answer.readable'), refuse: t('answer.lost'), unknown };
    case 'restoration':
      return { accept: t('answer.came-out-right'), refuse: t('answer.did-not'), unknown };
    case 'look':
      return { accept: t('answer.looked'), refuse: t('answer.else'), unknown };
    case 'relation':
      if (field === 'may-go-on-in') return { unknown };
      return { accept: t('answer.it-is'), refuse: t('answer.it-is-not'), unknown };
    case 'missing':
      return {
        refuse: t(field === 'title' ? 'answer.has-none' : 'answer.nobody-signed'),
        unknown,
        correct: t('answer.fill-in'),
      };
    case 'unread':
      return { refuse: t('answer.says-nothing'), unknown, correct: t('answer.say-meaning') };
    case 'permission':
      return {
        accept: t('answer.holds'),
        refuse: t('answer.nothing-of-the-kind'),
        unknown,
        correct: t('answer.means-else'),
      };
    case 'contradiction':
      return { refuse: t('answer.none'), unknown, correct: t('answer.is-else') };
    default:
      return value === null || value === undefined
        ? { correct: t('answer.fill-in-field', { field: fieldName(field) }) }
        : { accept: t('answer.accept'), refuse: t('answer.refuse'), unknown, correct: t('answer.correct') };
  }
}
