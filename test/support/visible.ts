import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import type { Draft } from '../../src/intake/draft.ts';
import { decode } from '../../src/intake/encoding/decode.ts';
import { charsetOfPage } from '../../src/intake/html/charset.ts';
import { ofMessage, ofYahoo } from './visible/messages.ts';
import { ofPalm } from './visible/palm.ts';
import { ofPdf } from './visible/pdf.ts';
import { ofWordStar } from './visible/wordstar.ts';

/**
 * The words of a file as the simplest reader of its format would show them, made without the readers of the intake: a law is held
 * to account by another road. Encodings alone are read by the house's own decoder.
 */
export interface Visible {
  /** What every reader shows. */
  readonly seen: string;
  /** What a reader may show besides: words in unknown tags, numbers of notes, names of chapters. */
  readonly may: string;
}

/** Undefined for what no simple reader is made for. */
export async function visibleIn(format: Draft['format'], bytes: Uint8Array): Promise<Visible | undefined> {
  const top = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  if (format === 'pdf') return ofPdf(bytes);
  if (format === 'wordstar') return ofWordStar(bytes);
  if (format === 'mobi' || format === 'palmdoc') return ofPalm(bytes, ofPage);
  if (/^\s*[{[]/.test(top) && format === 'mail') return ofYahoo(textOf(bytes), ofPage);
  if (/^mime-version:/im.test(top) && /^content-type:\s*multipart/im.test(top))
    return ofMessage(bytes, ofPage, format === 'html');
  if (format === 'text') return { seen: textOf(printedOnce(bytes)), may: '' };
  if (format === 'html') return ofPage(textOf(bytes));
  if (format === 'epub') return ofEpub(unzipSync(bytes));
  if (format === 'docx') return ofDocx(unzipSync(bytes));
  if (format === 'odt') return ofOdt(bytes);
  if (format === 'fb2') return ofFb2(textOf(bytes[0] === 0x50 ? Object.values(unzipSync(bytes))[0]! : bytes));
  if (format === 'rtf') return ofRtf(Buffer.from(bytes).toString('latin1'));
  if (format === 'markdown') return ofMarkdown(textOf(bytes));
  if (format === 'tex') return ofTex(textOf(bytes));
  if (format === 'efiction') return ofDump(textOf(bytes));
  if (format === 'mail' || format === 'mbox' || format === 'digest') return ofMail(textOf(bytes));
  return undefined;
}

/** Letters and numbers with how often they stand there. */
export function lettersOf(...texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const letter of text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [])
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** What of `a` is not in `b`, as a string of letters. */
export function beyond(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string {
  let out = '';
  for (const [letter, n] of a) out += letter.repeat(Math.max(0, n - (b.get(letter) ?? 0)));
  return out;
}

const textOf = (bytes: Uint8Array): string => decode(bytes, charsetOfPage(bytes)).text;

/** What was printed twice in one place, or in the styles of a terminal, is seen once. */
const printedOnce = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[^\n]\x08|\x1b\[[\d;]*m/g, ''),
    'latin1',
  );

const NEVER_SHOWN = new Set(['script', 'style', 'template', 'title']);

export function ofPage(html: string): Visible {
  let seen = '';
  let may = '';
  let items = 0;
  const open: string[] = [];
  const parser = new Parser({
    onopentagname(name) {
      open.push(name);
      // A list counts its items by itself: 3. or c. or iii.
      if (name === 'li') may += ` ${++items} ${String.fromCharCode(96 + ((items - 1) % 26) + 1)} ivxIVX`;
    },
    ontext(text) {
      if (open.some((name) => NEVER_SHOWN.has(name) || name === 'noframes')) may += text;
      else seen += text;
    },
    onclosetag(name) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    },
    oncomment(text) {
      may += text;
    },
  });
  // A broken heart opens no tag.
  parser.end(html.replaceAll('</3', '&lt;/3'));
  return { seen, may: may + html.match(/<[^<>]*>/g)?.join(' ') };
}

type Files = Readonly<Record<string, Uint8Array>>;

const joined = (all: readonly Visible[]): Visible => ({
  seen: all.map((v) => v.seen).join('\n'),
  may: all.map((v) => v.may).join('\n'),
});

function ofEpub(files: Files): Visible {
  const opfName = Object.keys(files).find((name) => name.endsWith('.opf'))!;
  const opf = textOf(files[opfName]!);
  const folder = opfName.slice(0, opfName.lastIndexOf('/') + 1);
  const items = [...opf.matchAll(/<item\b[^>]*>/g)].map(([tag]) => tag.replaceAll("'", '"'));
  const value = (tag: string | undefined, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag ?? '')?.[1];
  const itemOf = (id: string | undefined, hops = 0): string | undefined => {
    const item = items.find((tag) => value(tag, 'id') === id);
    const fallback = value(item, 'fallback');
    const isPage = /html/.test(value(item, 'media-type') ?? 'html');
    return isPage || !fallback || hops > 9 ? item : itemOf(fallback, hops + 1);
  };
  const spine = [...opf.matchAll(/<itemref\b[^>]*\bidref=["']([^"']+)["']/g)].flatMap(([, id]) => {
    const bytes = files[folder + decodeURIComponent(value(itemOf(id), 'href') ?? '')];
    return bytes ? [ofPage(textOf(bytes))] : [];
  });
  const labels = Object.keys(files)
    .filter((name) => /\.ncx$|nav\.xhtml$/.test(name))
    .map((name) => ({ seen: '', may: ofPage(textOf(files[name]!)).seen }));
  return joined([...spine, ...labels]);
}

const words = (xml: string): string => ofXml(xml.replace(/<[^>]*>/g, ' '));
const ofXml = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos|#x[\da-f]+|#\d+);/gi, (_, name: string) =>
    name.startsWith('#x')
      ? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      : name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)))
        : ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name.toLowerCase()] ?? ''),
  );

function ofDocx(files: Files): Visible {
  const seen = Object.keys(files)
    .filter((name) => /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name))
    .flatMap((name) => [
      ...textOf(files[name]!)
        .replace(/<w:moveFrom\b.*?<\/w:moveFrom>|<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
        .matchAll(/<[wm]:t(?:\s[^>]*)?>([^<]*)</g),
    ]);
  const may = Object.values(files).flatMap((file) => [...textOf(file).matchAll(/w:id="(\d+)"/g)]);
  return { seen: ofXml(seen.map((m) => m[1]).join(' ')), may: may.map((m) => `${m[1]} ${m[1]}`).join(' ') };
}

function ofOdt(bytes: Uint8Array): Visible {
  const isZip = bytes[0] === 0x50;
  const files = isZip ? unzipSync(bytes) : {};
  const content = isZip ? textOf(files['content.xml']!) : textOf(bytes);
  const styles = files['styles.xml'] ? textOf(files['styles.xml']) : '';
  const body = /<office:body>.*<\/office:body>/s
    .exec(content)![0]
    .replace(/<text:tracked-changes>.*?<\/text:tracked-changes>/gs, '');
  const aside = [
    ...(styles + content).matchAll(/<style:(?:header|footer)(?:-\w+)?>.*?<\/style:(?:header|footer)[^>]*>/gs),
  ];
  return { seen: words(body + aside.map((m) => m[0]).join('')), may: words(body).replace(/\D/g, '') };
}

const ofFb2 = (xml: string): Visible => ({
  seen: [...xml.matchAll(/<body\b.*?<\/body>/gs)].map((m) => words(m[0])).join(' '),
  may: '',
});

/** Groups of fonts, styles and what a star makes optional go; a page's head and feet and notes stay. */
function ofRtf(raw: string): Visible {
  let seen = '';
  const hidden: boolean[] = [false];
  const cyrillic = [...raw.matchAll(/\\f(\d+)[^;{}]*\\fcharset204/g)].map((m) => m[1]);
  let font: string | undefined;
  const token = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/gi;
  let skip = 0;
  for (const [, word, number, hex, sign, brace, text] of raw.matchAll(token)) {
    if (brace === '{') hidden.push(hidden.at(-1)!);
    else if (brace === '}') {
      hidden.pop();
      font = undefined;
    } else if (sign === '*' || /^(?:fonttbl|colortbl|stylesheet|info|pict)$/.test(word ?? ''))
      hidden[hidden.length - 1] = true;
    else if (hidden.at(-1)) continue;
    else if (word === 'f') font = number;
    else if (word === 'u') {
      seen += String.fromCharCode(Number(number) & 0xffff);
      skip = 1;
    } else if (word === 'ansicpg') continue;
    else if (hex !== undefined) {
      if (skip === 0)
        seen += new TextDecoder(cyrillic.includes(font) ? 'windows-1251' : 'windows-1252').decode(
          Uint8Array.of(Number.parseInt(hex, 16)),
        );
      skip = 0;
    } else if (text !== undefined) {
      seen += text.slice(skip);
      skip = 0;
    } else seen += ' ';
  }
  return { seen, may: '1111111111' };
}

function ofMarkdown(text: string): Visible {
  const front = /^---\n(.*?)\n(?:---|\.\.\.)\n/s.exec(text);
  const page = ofPage(new MarkdownIt('commonmark', { html: true }).render(front ? text.slice(front[0].length) : text));
  return { seen: page.seen + (front?.[1] ?? ''), may: page.may };
}

/** Plain LaTeX: commands are names, brackets are words but behind commands that take options. */
function ofTex(text: string): Visible | undefined {
  if (/\\(?:(?:re)?newcommand|def)\b/.test(text)) return undefined;
  const title = /\\title\{([^{}]*)\}/.exec(text)?.[1] ?? '';
  const body = text.replace(/^.*\\begin\{document\}|\\end\{document\}.*$/gs, '');
  const seen = body
    .replace(/(?<!\\)%[^\n]*/g, '')
    .replace(/\\(?:begin|end|label|includegraphics|vspace|hspace|pagestyle)\*?(?:\[[^\]]*\])?\{[^{}]*\}/g, ' ')
    .replace(/\\(?:chapter|section|footnote|\\)\*?\[[^\]]*\]/g, ' ')
    .replace(/\\[a-zA-Z@]+/g, ' ');
  return { seen: `${title}\n${seen}`, may: '1'.repeat(99) };
}

/** Letters as they lie in the file, where no message is packed in codes. */
const ofMail = (text: string): Visible | undefined =>
  /^content-transfer-encoding:\s*(?:base64|quoted-printable)|^content-type:\s*(?:multipart|text\/html)|=\?[\w-]+\?[bq]\?/im.test(
    text,
  )
    ? undefined
    : { seen: text, may: '' };

/** The texts of the chapters: the longest value of each row that fills that table. */
function ofDump(sql: string): Visible | undefined {
  const rows = [...sql.matchAll(/INSERT INTO [`\w]*chapters`?\b.*?\);(?=\r?\n|$)/gs)].flatMap(([all]) =>
    all.slice(all.search(/\bVALUES\b/i)).split(/\),\s*\(/),
  );
  const cells = rows.map((row) =>
    [...row.matchAll(/'((?:[^'\\]|\\.|'')*)'/g)].reduce(
      (longest, [, cell]) => (cell!.length > longest.length ? cell! : longest),
      '',
    ),
  );
  const texts = cells.map((cell) =>
    cell.replace(/\\([nrt])/g, ' ').replace(/\\(.)|''/g, (_, sign: string) => sign ?? "'"),
  );
  return joined(texts.filter((text) => text.length > 200).map(ofPage));
}
