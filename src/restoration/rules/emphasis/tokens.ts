import type { Token } from '../../marks/emphasis.ts';

const IN_WORD = /[\p{L}\p{N}_*/\\]/u;

/** Underscores or slashes that stand alone; one that hugs a word's inside neither opens nor closes. */
export function* signTokens(content: string, sign: '_' | '/'): Generator<Token> {
  for (let i = content.indexOf(sign); i >= 0; i = content.indexOf(sign, i + 1)) {
    const before = content[i - 1] ?? '\n';
    const after = content[i + 1] ?? '\n';
    const opens = !IN_WORD.test(before) && before !== '<' && !/[\s_*/]/.test(after);
    const closes = !IN_WORD.test(after) && after !== '>' && !/[\s_*/]/.test(before);
    yield { start: i, end: i + 1, family: sign, opens, closes, star: '*' };
  }
}
