const FEWEST = 4;

/**
 * Is it nothing but things counted up: questions with their answers to choose from, words with what else they may be called,
 * things each with its kind in brackets?
 */
export function isEnumerated(text: string): boolean {
  const lines = text
    .split('\n', 800)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return isQuiz(lines) || isWordList(lines) || isSorted(lines);
}

const CHOICE = /^\(?[a-h][.)]\s*\S/i;
const CHOICES = /^\(?a[.)]\s*\S.{0,200}\sb[.)]\s*\S/i;
const QUESTION = /^(?:q(?:uestion)?\s*)?\(?\d{1,3}[.):]\s*\S.*(?:[?:]|\.\.\.|…|_{2,})\W{0,3}$/i;

/** Numbered questions, each with answers by letters. */
function isQuiz(lines: readonly string[]): boolean {
  const asked = lines.filter((line) => QUESTION.test(line)).length;
  if (asked < 3) return false;
  const choices = lines.filter((line) => CHOICES.test(line)).length;
  const single = lines.filter((line) => CHOICE.test(line)).length;
  return (choices >= asked * 0.7 || single >= asked * 2) && asked + Math.max(choices, single) >= lines.length * 0.6;
}

const WORDS_FOR = /^(?:\p{L}[\p{L}’'-]*\s?){1,3}\s*[:=–—-]\s*([^.!?:]{3,400})$/u;

/** Lines of one word and others for it: "walked: strolled, trudged, strode". */
function isWordList(lines: readonly string[]): boolean {
  if (lines.length < FEWEST) return false;
  const listed = lines.filter((line) => {
    const of = WORDS_FOR.exec(line)?.[1]?.split(/[,;]\s+/) ?? [];
    return of.length >= 3 && of.every((word) => word.split(/\s+/).length <= 2);
  });
  return listed.length >= FEWEST && listed.length * 10 >= lines.length * 8;
}

const OF_A_SORT = /^\S.{0,40}?\s?[([]([\p{L}\p{N} .]{1,16})[)\]]\s*[-–—:]\s+\S/u;

/** Lines of a name, its sort in brackets, and what it is; a few sorts come again and again. */
function isSorted(lines: readonly string[]): boolean {
  const sorts = lines.flatMap((line) => OF_A_SORT.exec(line)?.[1] ?? []);
  return sorts.length >= 5 && sorts.length * 10 >= lines.length * 7 && new Set(sorts).size <= sorts.length * 0.7;
}
