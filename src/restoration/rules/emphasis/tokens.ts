/** A mark that may open or close an emphasis. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** What belongs together: `_`, `/`, a tag's name with its bracket. */
  readonly family: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** What it becomes. */
  readonly star: string;
}

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

const TAG = /<(\/?)(i|em|u|b|strong)>|\[(\/?)(i|u|b)\]/gi;

/** Tags that stand in the text as somebody typed them, of HTML and of forums. A blank inside is left outside. */
export function* tagTokens(content: string): Generator<Token> {
  for (const m of content.matchAll(TAG)) {
    const name = (m[2] ?? m[4])!.toLowerCase();
    const end = m.index + m[0].length;
    const ending = (m[1] ?? m[3]) === '/';
    yield {
      start: m.index,
      end,
      family: m[0][0] + name,
      opens: !ending && (content[end] === ' ' || !/[\p{L}\p{N}*\\]/u.test(content[m.index - 1] ?? '')),
      closes: ending && (content[m.index - 1] === ' ' || !/[\p{L}\p{N}*]/u.test(content[end] ?? '')),
      star: name === 'b' || name === 'strong' ? '**' : '*',
    };
  }
}

/** Longest stretch that is taken for one emphasis, in characters. */
const REACH = 2000;

/** Pairs of neighbours in one family that enclose words of one paragraph. */
export function pairs(content: string, tokens: Iterable<Token>): [Token, Token][] {
  const found: [Token, Token][] = [];
  const last = new Map<string, Token>();
  for (const token of tokens) {
    const open = last.get(token.family);
    last.set(token.family, token);
    if (!open?.opens || !token.closes || token.start - open.end > REACH) continue;
    const inside = content.slice(open.end, token.start);
    if (!/[\p{L}\p{N}]/u.test(inside) || inside.includes('*') || /\n[^\S\n]*\n/.test(inside)) continue;
    found.push([open, token]);
    last.delete(token.family);
  }
  return found;
}
