import type { Rule } from './rule.ts';
import { authorsNote } from './rules/authors-note/rule.ts';
import { chapterInline } from './rules/chapter-inline/rule.ts';
import { contentsList } from './rules/contents-list/rule.ts';
import { dashes } from './rules/dashes/rule.ts';
import { dehyphenate } from './rules/dehyphenate/rule.ts';
import { disclaimer } from './rules/disclaimer/rule.ts';
import { doubleSpacing } from './rules/double-spacing/rule.ts';
import { ellipses } from './rules/ellipses/rule.ts';
import { emphasis } from './rules/emphasis/rule.ts';
import { endMark } from './rules/end-mark/rule.ts';
import { entities } from './rules/entities/rule.ts';
import { gaps } from './rules/gaps/rule.ts';
import { headerBlock } from './rules/header-block/rule.ts';
import { heading } from './rules/heading/rule.ts';
import { invisible } from './rules/invisible/rule.ts';
import { lineParagraphs } from './rules/line-paragraphs/rule.ts';
import { lostQuotes } from './rules/lost-quotes/rule.ts';
import { mojibake } from './rules/mojibake/rule.ts';
import { pageTags } from './rules/page-tags/rule.ts';
import { paragraphModel } from './rules/paragraph-model/rule.ts';
import { preformatted } from './rules/preformatted/rule.ts';
import { printedPage } from './rules/printed-page/rule.ts';
import { questionMarks } from './rules/question-marks/rule.ts';
import { quotePrefix } from './rules/quote-prefix/rule.ts';
import { quotes } from './rules/quotes/rule.ts';
import { quotesAgain } from './rules/quotes-again/rule.ts';
import { sceneBreak } from './rules/scene-break/rule.ts';
import { sceneBreakInline } from './rules/scene-break-inline/rule.ts';
import { signature } from './rules/signature/rule.ts';
import { spacing } from './rules/spacing/rule.ts';
import { spoilerSpace } from './rules/spoiler-space/rule.ts';
import { typedTags } from './rules/typed-tags/rule.ts';
import { unwrap } from './rules/unwrap/rule.ts';
import { verse } from './rules/verse/rule.ts';

/** The rules in the order in which they are applied: the room's table of contents. */
export const RULES: readonly Rule[] = [
  entities,
  pageTags,
  mojibake,
  questionMarks,
  printedPage,
  invisible,
  doubleSpacing,
  contentsList,
  spoilerSpace,
  headerBlock,
  authorsNote,
  disclaimer,
  signature,
  endMark,
  quotePrefix,
  preformatted,
  verse,
  dehyphenate,
  unwrap,
  lineParagraphs,
  heading,
  chapterInline,
  sceneBreakInline,
  gaps,
  sceneBreak,
  spacing,
  ellipses,
  dashes,
  typedTags,
  emphasis,
  quotes,
  lostQuotes,
  paragraphModel,
  quotesAgain,
];
