import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { makeDocx, makeOdt } from '../documents/office.ts';
import { STORY } from '../documents/story.ts';
import { makeTar } from '../tar.ts';
import type { Seed } from './seeds.ts';

/** Stands in a file outside the heap and in entities; wherever it comes out, something was fetched or expanded. */
export const SECRET = 'herring-behind-the-eleventh-lamp';

/** XML that would grow a thousandfold, and that would read a file and ask a server, in a reader that expands entities. */
const doctype = (root: string, secretAt: string): string =>
  `<!DOCTYPE ${root} [<!ENTITY a "herring-behind-"><!ENTITY b "&a;the-eleventh-lamp">${Array.from({ length: 9 }, (_, i) => `<!ENTITY x${i + 1} "${`&x${i};`.repeat(10)}">`).join('')}<!ENTITY x0 "&b; ">` +
  `<!ENTITY file SYSTEM "file://${secretAt}"><!ENTITY net SYSTEM "http://example.invalid/x"><!ENTITY % more SYSTEM "http://example.invalid/more.dtd">%more;]>`;
const WORDS = STORY.map((p) => p.text)
  .join(' ')
  .replace(/[<>&]/g, '');
const ASKING = `${WORDS} &b; &x9; &file; &net; ${WORDS}`;

/** Files made to grow, to nest, to reach out: they stand among the seeds as they are, and are mutated like them. */
export function bombs(secretAt: string): Seed[] {
  const dtd = (root: string) => `<?xml version="1.0"?>${doctype(root, secretAt)}`;
  const zeros = Buffer.alloc(15_000_000);
  return [
    {
      name: 'laughs.fb2',
      bytes: Buffer.from(
        `${dtd('FictionBook')}<FictionBook><body><section><p>${ASKING}</p></section></body></FictionBook>`,
      ),
    },
    {
      name: 'laughs.docx',
      bytes: makeDocx(STORY, {
        'word/document.xml': strToU8(
          `${dtd('w:document')}<w:document><w:body><w:p><w:r><w:t>${ASKING}</w:t></w:r></w:p></w:body></w:document>`,
        ),
      }),
    },
    {
      name: 'laughs.odt',
      bytes: makeOdt(STORY, {
        changed: {
          'content.xml': strToU8(
            `${dtd('office:document-content')}<office:document-content><office:body><office:text><text:p>${ASKING}</text:p></office:text></office:body></office:document-content>`,
          ),
        },
      }),
    },
    {
      name: 'laughs.epub',
      bytes: zipSync({
        mimetype: [strToU8('application/epub+zip'), { level: 0 }],
        'META-INF/container.xml': strToU8('<rootfile full-path="b.opf"/>'),
        'b.opf': strToU8(
          `${dtd('package')}<package><metadata><dc:title>&b;&x9;&file;</dc:title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`,
        ),
        'a.xhtml': strToU8(
          `${dtd('html')}<html><body><p>${ASKING}</p><img src="http://example.invalid/i.png"/><script src="http://example.invalid/s.js"></script></body></html>`,
        ),
      }),
    },
    {
      name: 'laughs.html',
      bytes: Buffer.from(
        `${doctype('html', secretAt)}<html><body><p>${ASKING}</p><iframe src="http://example.invalid/"></iframe></body></html>`,
      ),
    },
    { name: 'zeros.txt.gz', bytes: gzipSync(zeros) },
    { name: 'zeros.zip', bytes: zipSync({ 'a.txt': zeros }) },
    { name: 'zeros.docx', bytes: makeDocx(STORY, { 'word/document.xml': zeros }) },
    {
      name: 'out.tar',
      bytes: makeTar([
        { name: '../../outside.txt', bytes: WORDS },
        { name: '/tmp/outside.txt', bytes: WORDS },
        { name: 'secret.txt', type: '2', link: secretAt },
        { name: 'secret2.txt', type: '1', link: secretAt },
      ]),
    },
    { name: 'out.zip', bytes: zipSync({ '../../outside.txt': strToU8(WORDS), '/tmp/outside.txt': strToU8(WORDS) }) },
  ];
}
