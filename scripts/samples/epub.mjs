// A small book as a converter of 2006 made it: EPUB 2, one file a chapter.
import { strToU8, zipSync } from 'fflate';

const esc = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function epub(story) {
  const chapters = [];
  for (const b of story.blocks) {
    if (b.type === 'heading') chapters.push({ title: b.text, blocks: [] });
    else chapters.at(-1).blocks.push(b);
  }
  const name = (i) => `chapter${i + 1}.xhtml`;
  const page = (c) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${esc(c.title)}</title></head><body>
<h2>${esc(c.title)}</h2>
${c.blocks.map((b) => `<p>${esc(b.text).replace(/\*([^*]+)\*/g, '<em>$1</em>')}</p>`).join('\n')}
</body></html>
`;
  const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
<dc:title>${esc(story.title)}</dc:title><dc:creator opf:role="aut">${esc(story.author)}</dc:creator><dc:language>en-US</dc:language>
<dc:identifier id="id">urn:uuid:6f1f7f8a-3b7e-4c56-9d0a-0c0ffee0c0de</dc:identifier><dc:date>${story.date}</dc:date><dc:subject>${esc(story.fandom)}</dc:subject><dc:description>${esc(story.summary)}</dc:description>
</metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
${chapters.map((_, i) => `<item id="c${i + 1}" href="${name(i)}" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest><spine toc="ncx">${chapters.map((_, i) => `<itemref idref="c${i + 1}"/>`).join('')}</spine></package>
`;
  const ncx = `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head><meta name="dtb:uid" content="urn:uuid:6f1f7f8a-3b7e-4c56-9d0a-0c0ffee0c0de"/></head><docTitle><text>${esc(story.title)}</text></docTitle><navMap>
${chapters.map((c, i) => `<navPoint id="n${i + 1}" playOrder="${i + 1}"><navLabel><text>${esc(c.title)}</text></navLabel><content src="${name(i)}"/></navPoint>`).join('\n')}
</navMap></ncx>
`;
  const container = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;
  const files = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'OEBPS/content.opf': strToU8(opf),
    'OEBPS/toc.ncx': strToU8(ncx),
  };
  chapters.forEach((c, i) => {
    files[`OEBPS/${name(i)}`] = strToU8(page(c));
  });
  return zipSync(files, { mtime: new Date(2006, 8, 30, 12, 0, 0) });
}
