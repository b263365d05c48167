// What time does to a story: the byte forms of the sample heap. Story in, text or bytes out.

export const BREAK = '* * *';

/** Marks of a typewriter keyboard. */
export const straight = (s) => s.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/—/g, '--').replace(/…/g, '...');

export const noEmphasis = (s) => s.replace(/\*([^*\n]+)\*/g, '$1');
export const underlined = (s) => s.replace(/\*([^*\n]+)\*/g, '_$1_');
const told = (story) => story.blocks.filter((b) => b.type !== 'scene-break' && b.type !== 'heading');

/** Everything on one line, as text corpora keep it: paragraphs, scene breaks and italics gone. */
export const oneLine = (story) =>
  noEmphasis(
    told(story)
      .map((b) => b.text.replace(/\n\s*/g, ' '))
      .join(' '),
  );

/** The same by a careless typist: three spellings of the ellipsis, a closing quote lost here and there. */
export function careless(story) {
  let ellipses = 0;
  let quotes = 0;
  return oneLine(story)
    .replace(/…/g, () => ['...', '. . .', '..'][ellipses++ % 3])
    .replace(/”/g, (q) => (++quotes % 23 === 0 ? '' : q));
}

/** Blocks between blank lines, one long line each. */
export const paragraphs = (story, mark = BREAK) =>
  story.blocks.map((b) => (b.type === 'scene-break' ? mark : b.text)).join('\n\n');

/**
 * Hard-wrapped as mail programs did it.
 * @param style how a new paragraph is shown: `blank` line, `indent`, or nothing at all (`bare`)
 */
export function wrapped(story, style, { width = 72, mark = BREAK, marks = straight } = {}) {
  const indent = style === 'indent' ? '     ' : '';
  const parts = story.blocks.map((b) => {
    if (b.type === 'scene-break')
      return style === 'blank' ? mark : `\n${' '.repeat((width - mark.length) >> 1)}${mark}\n`;
    if (b.type === 'lines') return marks(b.text.replace(/^/gm, style === 'blank' ? '    ' : indent));
    return fill(marks(b.text), width, b.type === 'heading' ? '' : indent);
  });
  return `${parts.join(style === 'blank' ? '\n\n' : '\n')}\n`;
}

function fill(text, width, indent) {
  const lines = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line.trim() ? `${line} ${word}` : indent + word;
  }
  return [...lines, line].join('\n');
}

/** Bytes of an 8-bit encoding, through the decoder read backwards; what it cannot write becomes `?`. */
export function encode(text, label) {
  const table = new Map(
    [...new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map((c, i) => [c, i]),
  );
  return Uint8Array.from([...text].map((c) => table.get(c) ?? 0x3f));
}

/** UTF-8 taken for windows-1252 and saved again, `times` over. */
export function mojibake(text, times) {
  let out = text;
  for (let i = 0; i < times; i++) out = new TextDecoder('windows-1252').decode(new TextEncoder().encode(out));
  return out;
}

export const utf16 = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
export const crlf = (text) => text.replace(/\n/g, '\r\n');

/** Numeric entities as word processors of the nineties wrote them: `&#147;` is a windows-1252 number, not Unicode. */
const oldEntities = (s) =>
  s
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[“”‘’—…]/g, (c) => `&#${{ '“': 147, '”': 148, '‘': 145, '’': 146, '—': 151, '…': 133 }[c]};`)
    .replace(/[^ -~\n]/gu, (c) => `&#${c.codePointAt(0)};`);

const HABITS = {
  paragraph: {
    block: (html) => `<p><font face="Verdana" size=2>${html}</font>`,
    scene: '<hr width=50% noshade>',
  },
  breaks: {
    block: (html) => `&nbsp;&nbsp;&nbsp;${html}<br><br>`,
    scene: '<center>~*~*~*~</center><br>',
  },
  word: {
    block: (html) =>
      `<div class=MsoNormal style='text-align:justify'><span style='font-size:12.0pt'>${html}<o:p></o:p></span></div>`,
    scene:
      '<div class=MsoNormal align=center><span>* * *<o:p></o:p></span></div>\n<div class=MsoNormal><o:p>&nbsp;</o:p></div>',
  },
};

/** A saved page of the old web: tag soup, a menu on top, a counter below. */
export function page(story, { habit, menu, head = '', foot = '' }) {
  const { block, scene } = HABITS[habit];
  const body = story.blocks.map((b) => {
    if (b.type === 'scene-break') return scene;
    const html = oldEntities(b.text)
      .replace(/\*([^*\n]+)\*/g, '<i>$1</i>')
      .replace(/\n\s*/g, '<br>\n');
    return block(html);
  });
  const cells = menu.map(([href, name]) => `<a href="${href}">${name}</a>`).join(' | ');
  return `<html><head><title>${oldEntities(story.title)}</title>
<meta name="GENERATOR" content="HomePager 3.01 [en] (Win98; I)">
</head><body bgcolor="#000033" text="#FFFFCC" link="#99CCFF" background="stars.gif">
<table border=0 width=100%><tr><td><font size=1>${cells}</font></td></tr></table>
${head}
${body.join('\n')}
${foot}
</body></html>
`;
}
