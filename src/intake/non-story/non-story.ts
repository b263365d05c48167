import { isGuestbook, isNews, isReadMe, isRules, isTemplate, isTitledRules, isTrivia } from './about-files.ts';
import { dataIn, kindByShape } from './by-shape.ts';
import { kindByWords } from './by-words.ts';
import { isEnumerated } from './enumerated.ts';
import type { NonStoryKind } from './kind.ts';
import { isPaper } from './papers.ts';
import { tableIn } from './table.ts';
import { middleOf, sampleOf, type Telling, tellingOf } from './telling.ts';
import { isUntold } from './untold.ts';
import { isListOfWorks } from './works-in-text.ts';

/** So much of "she" and "said" in a piece from the middle, and the text is told: what else is looked for costs time. */
const PLAINLY_TOLD = 0.03;
/** Papers and lists that may speak of people are short. */
const SHORT = 20_000;

/**
 * What a text is when it is no story: told by the shape of its lines, by what it says, and a little by its name. Undefined
 * where it may be a story, however short: one in letters, as a chat, a list, a log or code is still told of somebody.
 * @param title that a page gives itself
 */
export function nonStory(path: string, content: string, title = ''): NonStoryKind | undefined {
  if (dataIn(content)) return 'data';
  if (isListOfWorks(content)) return 'works-list';
  const plainly = tellingOf(middleOf(content, 3000)).people > PLAINLY_TOLD;
  const whole = content.length < SHORT ? tellingOf(content) : undefined;
  if (whole && isShortPaper(path, content, whole, title, plainly)) return 'untold';
  if (plainly) return tableIn(content.slice(0, 20_000), true) ? 'table' : undefined;
  const sample = sampleOf(content);
  const telling = whole ?? tellingOf(sample);
  const shape = kindByShape(sample, telling);
  if (shape) return shape;
  if (isTemplate(sample, telling)) return 'template';
  if (isGuestbook(path, sample, title)) return 'guestbook';
  const titled = isTitledRules(path, sample, title);
  if (titled && isRules(sample, telling, true)) return 'rules';
  const said = kindByWords(sample, telling, title);
  if (said) return said;
  if (isNews(path, sample, telling, title)) return 'news';
  if (isReadMe(path, sample, telling)) return 'read-me';
  if (isRules(sample, telling, titled)) return 'rules';
  return isTrivia(path, sample, telling, title) || isUntold(sample, telling.words) ? 'untold' : undefined;
}

const isShortPaper = (path: string, content: string, telling: Telling, title: string, plainly: boolean): boolean =>
  (plainly && isTrivia(path, content, telling, title)) || isPaper(content, telling) || isEnumerated(content);
