// The truth as EPUBs, written plainly and not by our own books: what comes in whole must come out whole.
import { strToU8, zipSync } from 'fflate';

const escaped = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const CONTAINER =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** One story as the bytes of an EPUB 3 with one chapter. */
export function epubOf({ id, title, author, blocks }) {
  const body = blocks.map((b) => (b.type === 'p' ? `<p>${escaped(b.text)}</p>` : '<hr/>')).join('\n');
  const xhtml = (inside) =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en"><head><title>${escaped(title)}</title></head><body>${inside}</body></html>`;
  const opf = `<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${escaped(id)}</dc:identifier><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>en</dc:language><meta property="dcterms:modified">2020-01-01T00:00:00Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c1"/></spine></package>`;
  const nav = `<nav epub:type="toc"><ol><li><a href="c1.xhtml">${escaped(title)}</a></li></ol></nav>`;
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'book.opf': strToU8(opf),
    'nav.xhtml': strToU8(xhtml(nav)),
    'c1.xhtml': strToU8(xhtml(body)),
  });
}
