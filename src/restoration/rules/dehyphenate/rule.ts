import { type Change, replace } from '../../../text/change.ts';
import { isLower } from '../../lines/classes.ts';
import { type Judged, judge } from '../../lines/judge.ts';
import { type Vocabulary, vocabularyOf } from '../../lines/vocabulary.ts';
import type { Rule } from '../../rule.ts';

const ID = 'dehyphenate';
const CONFIDENCE = { soft: 0.99, known: 0.96, likely: 0.8 };
const HYPHEN = 45;
const SOFT = 0xad;

interface Cut {
  /** Offset of the hyphen, and of the word's second half on the next line (of the line's end, if the word is whole). */
  readonly hyphen: number;
  readonly next: number;
  /** `known`: the story has the whole word and not the hyphenated one; `unknown`: it has neither. */
  readonly word: 'soft' | 'known' | 'hyphenated' | 'unknown';
}

/**
 * Words cut at line ends, judged by the story's own words: `some-⏎thing` is joined where "something" occurs elsewhere.
 * A compound keeps its hyphen; `unwrap` puts it together.
 */
export const dehyphenate: Rule = {
  id: ID,
  sentence: 'rule.dehyphenate',
  hint: 'rule.dehyphenate-hint',
  example: { before: 'She had lost some-\nthing. Something dear.', after: 'She had lost something. Something dear.' },
  find(text) {
    const cuts = cutsIn(text.content, judge(text));
    const joined = cuts.filter((c) => c.word === 'known').length;
    // A program that divides words does it all through a text; a few odd hyphens are the writer's own.
    const divides = joined >= 2 && joined > cuts.filter((c) => c.word === 'hyphenated').length;
    return cuts.flatMap(({ hyphen, next, word }): Change[] => {
      if (word === 'hyphenated' || (word === 'unknown' && !divides)) return [];
      return [replace(text, ID, hyphen, next, '', CONFIDENCE[word === 'unknown' ? 'likely' : word])];
    });
  },
};

function cutsIn(content: string, { lines, pairs, chance }: Judged): Cut[] {
  const cuts: Cut[] = [];
  let vocabulary: Vocabulary | undefined;
  lines.forEach(({ end }, i) => {
    const sign = content.charCodeAt(end - 1);
    if (sign !== HYPHEN && sign !== SOFT) return;
    const next = lines[i + 1]?.start ?? end;
    const goesOn = pairs.paired[i] === 1 && isLower(content, next);
    if (sign === SOFT) cuts.push({ hyphen: end - 1, next: goesOn ? next : end, word: 'soft' });
    if (sign === SOFT || !goesOn) return;
    const [, compound, head] = /(-?)(\p{L}+)$/u.exec(content.slice(Math.max(0, end - 41), end - 1).toLowerCase()) ?? [];
    const tail = /^\p{L}+/u.exec(content.slice(next, next + 40))?.[0].toLowerCase();
    if (!head || !tail || chance[i]! > 0.5) return;
    vocabulary ??= vocabularyOf(content);
    // "mother-of-⏎pearl" has its hyphens from the writer.
    cuts.push({ hyphen: end - 1, next, word: compound ? 'hyphenated' : judgeCut(vocabulary, head, tail) });
  });
  return cuts;
}

function judgeCut(words: Vocabulary, head: string, tail: string): Cut['word'] {
  const whole = words.get(head + tail) ?? 0;
  const hyphenated = words.get(`${head}-${tail}`) ?? 0;
  if (whole > hyphenated && head.length > 1) return 'known';
  // "W-⏎what" is a stutter, "mud-⏎flats" two words that both occur: the hyphen is the writer's.
  if (hyphenated > 0 || head.length < 2 || tail.length < 2 || tail.startsWith(head)) return 'hyphenated';
  return (words.get(head) ?? 0) > 1 && (words.get(tail) ?? 0) > 1 ? 'hyphenated' : 'unknown';
}
