import type { Work } from '../catalogue/work.ts';
import type { Block } from '../text/tree.ts';
import { inlinesOf, plainText } from '../text/tree.ts';
import { t } from '../words/words.ts';
import { chapterName } from './epub/chapters.ts';
import { label, legal } from './parts/escape.ts';
import { byline, factsOf, summaryOf, titleOf } from './parts/facts.ts';

/** A work as plain text (UTF-8, a paragraph a line): for whoever has nothing else, and for ever. */
export function makeText(work: Work): string {
  const several = work.chapters.length > 1;
  const title = titleOf(work);
  const facts = factsOf(work).map(
    ({ name, value, given }) => `${name}: ${value}${given ? '' : ` ${t('book.suggested')}`}`,
  );
  const head = [title, byline(work), facts.join('\n'), ...summaryOf(work).map(plain)].filter(Boolean);
  const chapters = work.chapters.map((chapter, i) => {
    const name = several || label(chapter.title ?? '') ? chapterName(work, i) : '';
    const heading = name ? `${name}\n${'='.repeat(Math.min(72, [...name].length))}` : '';
    return [heading, ...chapter.blocks.map(blockText)].filter(Boolean).join('\n\n');
  });
  return `${[head.join('\n\n'), ...chapters.filter(Boolean)].join('\n\n\n')}\n`;
}

function blockText({ type, text }: Block): string {
  if (type === 'scene-break') return '* * *';
  const words = legal(text);
  if (!words.trim()) return '';
  if (type === 'preformatted') return words;
  const said = plain(words);
  return type === 'verse' || type === 'quote' || type === 'letter' ? said.replace(/^(?=.)/gm, '    ') : said;
}

const plain = (text: string): string => plainText(inlinesOf(text));
