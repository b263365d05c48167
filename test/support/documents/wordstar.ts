import { type SampleParagraph, STORY, styledRuns } from './story.ts';

const PLAIN: Readonly<Record<string, string>> = { '“': '"', '”': '"', '’': "'", '—': '--' };
const WIDTH = 60;

/**
 * A document of WordStar: lines broken by the program end with 8D 0A, the last letter of each word has the high bit set
 * (`marked`), and dot commands stand between. Undivided words, blank lines between paragraphs.
 */
export function makeWordStar(
  story: readonly SampleParagraph[] = STORY,
  { marked = true, head = '.PL 66\r\n.OP\r\n.HE A running head\r\n', foot = '\x1a'.repeat(40) } = {},
): Uint8Array {
  const paragraphs = story.map(({ kind, text }) => {
    const typed = [...text].map((c) => PLAIN[c] ?? c).join('');
    if (kind === 'break') return `${' '.repeat(28)}${text}`;
    const styled = styledRuns(typed)
      .map(({ text: t, style }) => (style === 'i' ? `\x19${t}\x19` : style === 'b' ? `\x02${t}\x02` : t))
      .join('');
    return kind === 'heading'
      ? `\x02${styled}\x02`
      : styled
          .split('\n')
          .map((l) => wrap(l, marked))
          .join('\r\n');
  });
  return Buffer.from(`${head}${paragraphs.join('\r\n\r\n')}\r\n${foot}`, 'latin1');
}

function wrap(text: string, marked: boolean): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    if (`${lines.at(-1)} ${word}`.length > WIDTH) lines.push('');
    lines[lines.length - 1] += lines.at(-1) === '' ? word : ` ${word}`;
  }
  return lines.map((line) => (marked ? line.replace(/[a-z,.](?= |$)/g, high) : line)).join('\x8d\n');
}

const high = (c: string): string => String.fromCharCode(c.charCodeAt(0) | 0x80);
