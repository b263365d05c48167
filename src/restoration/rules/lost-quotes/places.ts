import { type Sentence, sentence } from '../../../text/sentence.ts';
import { tagIn } from './tags.ts';

/** Where a lost sign belongs, and how sure that is. */
export interface Place {
  readonly at: number;
  readonly confidence: number;
  readonly reason: Sentence;
  /** Only where the story lost other signs as well; a whole story may hold one such place by its nature. */
  readonly weak?: true;
}

/** What follows the speech that was never closed. */
export type Follows =
  /** Another opening sign, in a text whose paragraphs are known, and so in the same paragraph. */
  | 'speech'
  /** Another opening sign in the next paragraph, or where a paragraph break may have been lost as well. */
  | 'speech-somewhere'
  /** A paragraph's end, and behind it one that does not begin with a sign. */
  | 'paragraph';

/** No speech that lost its end is looked for further than this, in characters. */
const REACH = 1500;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Where the closing sign of a speech belongs that opens at `from`, when nothing closes it before `to`. */
export function closingPlace(content: string, from: number, to: number, follows: Follows): Place | undefined {
  if (to - from > REACH) return undefined;
  const inside = content.slice(from, to);
  const loose = follows === 'speech-somewhere';
  const tag = tagIn(inside);
  if (tag > 0) {
    const before = wordsIn(inside.slice(0, tag));
    const after = wordsIn(inside.slice(tag));
    if (before > (loose ? 25 : 80) || (loose && after > 50)) return undefined;
    return { at: from + tag, confidence: 0.97, reason: sentence('mend.speaker-behind') };
  }
  const speech = inside.trimEnd();
  const words = wordsIn(speech);
  if (follows === 'paragraph') {
    // A dash or a colon at the end leads on to a song or a letter.
    if (words > 25 || !/[.?!…]$/.test(speech)) return undefined;
    return { at: from + speech.length, confidence: 0.86, reason: sentence('mend.paragraph-ends') };
  }
  if (words < 12 && /[?!]$/.test(speech)) {
    return {
      at: from + speech.length,
      confidence: 0.85,
      reason: sentence('mend.short-question'),
      weak: true,
    };
  }
  return loose ? undefined : beat(inside, from);
}

/** `“The kid? He frowned. “I thought …`: one sentence said, one told, and speech again. */
function beat(inside: string, from: number): Place | undefined {
  const parts =
    /^([^.?!…—]{1,120}[.?!…—]) ((?:He|She|They|I|\p{Lu}[\p{L}’'-]+) \p{L}+(?:ed|d|t|k|w|ve|ught|ooked|an|ang)\b[^.?!…]{0,120}[.,:] ?)$/u.exec(
      inside.trimEnd(),
    );
  return parts ? { at: from + parts[1]!.length, confidence: 0.85, reason: sentence('mend.tells-between') } : undefined;
}

/** Where the opening sign of a speech belongs that closes at `to`, when a paragraph begins at `from` and nothing opens in it. */
export function openingPlace(content: string, from: number, to: number): Place | undefined {
  if (to - from > REACH) return undefined;
  const inside = content.slice(from, to);
  const start = inside.length - inside.trimStart().length;
  const speech = inside.slice(start);
  if (wordsIn(speech) > 25 || !/^[\p{Lu}…—*]/u.test(speech) || !/[.,?!…—]$/.test(speech) || tagIn(speech) >= 0)
    return undefined;
  return { at: from + start, confidence: 0.9, reason: sentence('mend.speech-ends') };
}
