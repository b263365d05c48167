import { pairs, setStars, type Token } from '../../marks/emphasis.ts';
import type { Rule } from '../../rule.ts';

const TAG = /<(\/?)(i|em|u|b|strong)>|\[(\/?)(i|u|b)\]/gi;

/** Tags that stand in the text as somebody typed them, of HTML and of forums. A blank inside is left outside. */
function* tagTokens(content: string): Generator<Token> {
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

export const typedTags: Rule = {
  id: 'typed-tags',
  sentence: 'Tags for emphasis that stand in the text as somebody typed them become the emphasis they meant.',
  hint: 'A story that writes about tags.',
  example: { before: 'I <i>told</i> you [b]twice[/b].', after: 'I *told* you **twice**.' },
  find: (text) =>
    text.content.includes('<') || text.content.includes('[')
      ? setStars(text, 'typed-tags', pairs(text.content, tagTokens(text.content)), 0.97)
      : [],
};
