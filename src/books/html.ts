import type { Work } from '../catalogue/work.ts';
import { directionOf } from '../text/direction.ts';
import { t, words } from '../words/words.ts';
import { inARow } from '../words/writing.ts';
import { chapterName } from './epub/chapters.ts';
import { blocksXhtml } from './parts/blocks.ts';
import { type ColophonOptions, colophon } from './parts/colophon.ts';
import { PAGE_CSS } from './parts/css.ts';
import { label, xml } from './parts/escape.ts';
import { certainWriters, titleOf } from './parts/facts.ts';
import { front } from './parts/front.ts';
import { languageOf } from './parts/language.ts';

/** A work as one HTML file that needs nothing else: no script, no font, no address. */
export function makeHtml(work: Work, options: ColophonOptions = {}): string {
  const { tag, dir } = languageOf(work);
  const several = work.chapters.length > 1;
  const names = work.chapters.map((_, i) => chapterName(work, i));
  const contents = several
    ? `<nav aria-label="${xml(t('book.contents'))}">\n<ol>\n${names.map((n, i) => `<li><a href="#chapter-${i + 1}"><bdi>${xml(n)}</bdi></a></li>`).join('\n')}\n</ol>\n</nav>\n`
    : '';
  const chapters = work.chapters.map((chapter, i) => {
    const heading = several || label(chapter.title ?? '') ? `<h2 dir="auto">${xml(names[i]!)}</h2>\n` : '';
    return `<section id="chapter-${i + 1}">\n${heading}${blocksXhtml(chapter.blocks, tag, heading ? 3 : 2).join('\n')}\n</section>`;
  });
  return `<!DOCTYPE html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(t('cover.title', { title: titleOf(work), writers: inARow(certainWriters(work)) }))}</title>
<style>
${PAGE_CSS}</style>
</head>
<body>
<header>
${front(work, tag)}
</header>
${contents}<main>
${chapters.join('\n')}
</main>
<footer lang="${words().language}" dir="${directionOf(words().language)}">
${colophon(work, options)}
</footer>
</body>
</html>
`;
}
