import { t } from '../../words/words.ts';
import { xml } from '../parts/escape.ts';
import type { Language } from '../parts/language.ts';
import { page } from '../parts/page.ts';
import type { Listed } from './chapters.ts';

/**
 * EPUB 3 table of contents, with landmarks for readers that jump.
 * @param start name of the file where the story begins
 * @param inSpine the contents are a page of the book; only then may a landmark lead there
 */
export function navXhtml(leaves: readonly Listed[], start: string, inSpine: boolean, language: Language): string {
  const entries = leaves.flatMap((l) =>
    l.label ? [`<li><a href="${l.name}" dir="auto">${xml(l.label)}</a></li>`] : [],
  );
  const contents = xml(t('book.contents'));
  const landmarks = xml(t('book.landmarks'));
  return page(
    language,
    t('book.contents'),
    `<nav epub:type="toc" id="toc" role="doc-toc" aria-label="${contents}">
<h2>${contents}</h2>
<ol>
${entries.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" id="landmarks" hidden="hidden" aria-label="${landmarks}">
<h2>${landmarks}</h2>
<ol>
<li><a epub:type="cover" href="cover.xhtml">${xml(t('book.cover'))}</a></li>
<li><a epub:type="titlepage" href="title.xhtml">${xml(t('book.title-page'))}</a></li>
${inSpine ? `<li><a epub:type="toc" href="#toc">${contents}</a></li>\n` : ''}<li><a epub:type="bodymatter" href="${start}">${xml(t('book.start'))}</a></li>
<li><a epub:type="colophon" href="colophon.xhtml">${xml(t('book.about'))}</a></li>
</ol>
</nav>`,
  );
}

/** The same for readers of before 2011. */
export function ncx(leaves: readonly Listed[], uid: string, title: string, language: Language): string {
  const points = leaves
    .filter((l) => l.label)
    .map(
      (l, i) =>
        `<navPoint id="n${i + 1}" playOrder="${i + 1}"><navLabel><text>${xml(l.label!)}</text></navLabel><content src="${l.name}"/></navPoint>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${language.tag}">
<head>
<meta name="dtb:uid" content="${uid}"/>
<meta name="dtb:depth" content="1"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${xml(title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}
