import type { Waiting } from '../../store/reader.ts';
import { fieldName } from '../kit/words.ts';

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

const UNKNOWN = 'Nobody can know';

/** What the buttons say: yes, no, nobody can know, something else. */
export function wordsFor({ kind, field, value }: Answerable, everywhere: boolean): Words {
  if (everywhere)
    return { refuse: `It is no ${fieldName(field)}`, unknown: UNKNOWN, correct: 'It is called otherwise' };
  switch (kind) {
    case 'parts':
      return { accept: 'They are missing', refuse: 'No, nothing is missing', unknown: UNKNOWN };
    case 'lossy':
      return { accept: 'Yes, it can be read', refuse: 'No, they are lost', unknown: UNKNOWN };
    case 'restoration':
      return { accept: 'It came out right', refuse: 'No, it did not', unknown: UNKNOWN };
    case 'look':
      return { accept: 'I looked; it may stay', refuse: 'No, it is something else', unknown: UNKNOWN };
    case 'relation':
      if (field === 'may-go-on-in') return { unknown: UNKNOWN };
      return { accept: 'It is', refuse: 'No, it is not', unknown: UNKNOWN };
    case 'missing':
      return {
        refuse: field === 'title' ? 'It has none' : 'No: nobody signed it',
        unknown: UNKNOWN,
        correct: 'Fill it in',
      };
    case 'unread':
      return { refuse: 'No, it says nothing', unknown: UNKNOWN, correct: 'Say what it means' };
    case 'permission':
      return {
        accept: 'That holds',
        refuse: 'No, it says nothing of the kind',
        unknown: UNKNOWN,
        correct: 'It means something else',
      };
    case 'contradiction':
      return { refuse: 'None of them', unknown: UNKNOWN, correct: 'It is something else' };
    default:
      return value === null || value === undefined
        ? { correct: `Fill in the ${fieldName(field)}` }
        : { accept: 'Accept', refuse: 'No, refuse it', unknown: UNKNOWN, correct: 'Correct' };
  }
}
