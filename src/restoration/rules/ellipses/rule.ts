import { inAddress, lineHasWords, sweep } from '../../marks/sweep.ts';
import type { Rule } from '../../rule.ts';

/** Three to eight full stops in a row, all tight or all with one space between them; no path, and no row of both kinds. */
const DOTS = /(?<![./\\])(?:\.{3,8}(?![./\\])|\.(?:[ \u00a0]\.){2,7}(?![./\\]|[ \u00a0]\.(?!\.)))/g;

export const ellipses: Rule = {
  id: 'ellipses',
  sentence: 'rule.ellipses',
  hint: 'rule.ellipses-hint',
  example: { before: 'She waited . . . and waited....', after: 'She waited … and waited.…' },
  find: (text) =>
    sweep(text, 'ellipses', DOTS, (match) => {
      const { content } = text;
      const start = match.index;
      const end = start + match[0].length;
      if (!lineHasWords(content, start, end) || inAddress(content, start)) return undefined;
      const spaced = match[0].length > 2 && match[0][1] !== '.';
      const dots = spaced ? (match[0].length + 1) / 2 : match[0].length;
      if (
        dots === 4 &&
        /[\p{L}\p{N}]/u.test(content[start - 1] ?? '') &&
        /^(?:[\s"'”’“]|$)/.test(content.slice(end, end + 1))
      ) {
        return { after: spaced ? '. …' : '.…', confidence: 0.9 };
      }
      return { after: dots === 6 ? '……' : '…', confidence: dots === 3 ? 0.99 : 0.8 };
    }),
};
