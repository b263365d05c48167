import { type Sentence, sentence } from '../../text/sentence.ts';

export const LONGEST_NAME = 150;
/** They mean something where tags are typed one after the other, or asked for. */
const UNFIT = /[,^*<>{}=%\\`，、\u0000-\u001f]/u;

/** What is wrong with a name that somebody gives a tag; null: nothing. What old files call their tags stays as it is. */
export function flawOfName(name: string): Sentence | null {
  const plain = name.trim();
  if (plain === '') return sentence('tags.no-name');
  if ([...plain].length > LONGEST_NAME) return sentence('tags.long-name', { most: LONGEST_NAME });
  const [sign] = UNFIT.exec(plain) ?? [];
  return sign === undefined ? null : sentence('tags.unfit-name', { sign: sign < ' ' ? '\u2424' : sign });
}
