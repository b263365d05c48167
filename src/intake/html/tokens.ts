import { Tokenizer } from 'htmlparser2';

/** What a page is told as, in order. Tag and attribute names are in small letters; a self-closing tag is opened and closed. */
export interface TokenReader {
  /** `start` and `end` are the tag's own place in the page as `withoutRunaways` gives it. */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void;
  close(name: string, start: number, end: number): void;
  text(text: string): void;
  /** @param end where the comment ends */
  comment?(comment: string, end: number): void;
}

/**
 * Reads a page tag by tag, without a tree and without a stack of open tags: old pages close what they never opened, and
 * a hostile one opens a million. Entities are decoded as browsers do (numbers 128-159 are windows-1252).
 */
export const readTokens = (page: string, reader: TokenReader): void => tokenize(withoutRunaways(page), reader, false);

/**
 * The same for XML, where no tag's content is special (`<title>` holds tags) and only XML's own entities are known: what a
 * document type declares is neither read nor expanded. Names are in small letters here too.
 */
export const readXml = (xml: string, reader: TokenReader): void => tokenize(xml, reader, true);

function tokenize(html: string, reader: TokenReader, xmlMode: boolean): void {
  let name = '';
  let from = 0;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true, xmlMode },
    {
      ontext: (start, end) => reader.text(html.slice(start, end)),
      ontextentity: (code) => reader.text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => reader.text(html.slice(start, end - offset)),
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        from = start - 1;
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: (end) => reader.open(name, attributes, from, end + 1),
      onselfclosingtag(end) {
        reader.open(name, attributes, from, end + 1);
        if (name !== 'br') reader.close(name, end + 1, end + 1); // `</br>` is a break of its own
      },
      onclosetag: (start, end) =>
        reader.close(html.slice(start, end).toLowerCase(), start - 2, html.indexOf('>', end) + 1 || html.length),
      oncomment: (start, end) =>
        reader.comment?.(html.slice(start, end).slice(0, 200), html.indexOf('>', end) + 1 || html.length),
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

const SWALLOWERS = ['title', 'textarea', 'script', 'style', 'xmp', 'iframe', 'noembed', 'plaintext'];

/** A comment or a `<title>` that nobody closed would swallow the story: its opening is made harmless. */
export function withoutRunaways(html: string): string {
  // What stands there is a page for those who see no frames; as letters in one lump it would be lost.
  let page = /noframes/i.test(html) ? html.replace(/(<\/?)noframes(?=[\s/>])/gi, '$1x-frames') : html;
  const comment = page.lastIndexOf('<!--');
  if (comment >= 0 && page.indexOf('-->', comment) < 0)
    page = `${page.slice(0, comment)}<!-->${page.slice(comment + 4)}`;
  for (const tag of SWALLOWERS) {
    const opening = new RegExp(`<${tag}(?=[\\s/>])`, 'gi');
    let last = -1;
    while (opening.exec(page)) last = opening.lastIndex;
    if (last < 0) continue;
    const closing = new RegExp(`</${tag}[\\s/>]`, 'gi');
    closing.lastIndex = last;
    if (!closing.test(page)) page = `${page.slice(0, last - tag.length)}x-${page.slice(last - tag.length)}`;
  }
  return page;
}
