import type { Work } from '../catalogue/work.ts';
import { type Block, type Inline, inlinesOf } from '../text/tree.ts';
import { t } from '../words/words.ts';
import { chapterName } from './epub/chapters.ts';
import { label, legal } from './parts/escape.ts';
import { byline, factsOf, summaryOf, titleOf } from './parts/facts.ts';

/** A work as Markdown (CommonMark): headings, emphasis, quotations and breaks as such, every other sign escaped. */
export function makeMarkdown(work: Work): string {
  const several = work.chapters.length > 1;
  const facts = factsOf(work).map(
    ({ name, value, given }) =>
      `- ${escaped(name)}: ${escaped(value)}${given ? '' : ` ${escaped(t('book.suggested'))}`}`,
  );
  const head = [
    `# ${escaped(titleOf(work))}`,
    escaped(byline(work)),
    quoted(
      summaryOf(work)
        .map((one) => paragraph(one))
        .join('\n\n'),
    ),
    facts.join('\n'),
  ];
  const chapters = work.chapters.map((chapter, i) => {
    const heading = several || label(chapter.title ?? '') ? `## ${escaped(chapterName(work, i))}` : '* * *';
    return [heading, ...chapter.blocks.map(block)].filter(Boolean).join('\n\n');
  });
  return `${[...head, ...chapters].filter(Boolean).join('\n\n')}\n`;
}

function block({ type, text, level }: Block): string {
  if (type === 'scene-break') return '* * *';
  const words = legal(text);
  if (!words.trim()) return '';
  if (type === 'preformatted') return words.replace(/^/gm, '    ');
  if (type === 'heading') return `${'#'.repeat(Math.min(6, 2 + (level ?? 1)))} ${inline(words).replace(/\\?\n/g, ' ')}`;
  const said = paragraph(words, type === 'verse');
  return type === 'quote' || type === 'letter' || type === 'verse' ? quoted(said) : said;
}

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, text ? '>' : '');

/** No line of it begins with what would be a heading, a list or a rule, and spaces before a line stay. */
const paragraph = (text: string, isVerse = false): string =>
  inline(text)
    .replace(/^[ \t]+/gm, (s) => (isVerse ? '&emsp;'.repeat(Math.min(8, Math.ceil(s.length / 2))) : ''))
    .replace(/^(#{1,6}|[-+=]|>|~)/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])/gm, '$1\\$2');

const inline = (text: string): string => inlinesOf(text).map(one).join('');

function one(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline);
  if (inline.type === 'break') return '\\\n';
  const sign = inline.type === 'strong' ? '**' : '*';
  return `${sign}${inline.children.map(one).join('')}${sign}`;
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>&|#~]/g, '\\$&');
