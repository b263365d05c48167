import { describe, expect, it } from 'vitest';
import { FOG, HAT, KETTLE } from '../../../../test/support/pages/prose.ts';
import { restore } from '../../../restoration/restore.ts';
import { blocksOf } from '../../../text/tree.ts';
import { takeIn } from '../../intake.ts';

const restored = async (path: string, content: string) => {
  const [draft] = (await takeIn({ path, bytes: Buffer.from(content) })).drafts;
  const { text } = restore(draft!.text, { format: draft!.format, encoding: 'utf-8', language: 'en', safe: false });
  return blocksOf(text).map((b) => [b.type, b.text]);
};
const CODE = `grep -c "lamp's out" \`ls\` -- '*.log'`;
const page = (said: string) => `<html><body><p>${FOG}</p><p>${said}</p><p>${HAT}</p><p>${KETTLE}</p></body></html>`;

describe('code in a sentence', () => {
  const around = (code: string) =>
    `"What's this?" she asked, and typed ${code} with two fingers, and "waited" for the answer.`;
  const set = [
    'paragraph',
    `“What’s this?” she asked, and typed ${CODE} with two fingers, and “waited” for the answer.`,
  ];

  it.each(['code', 'kbd', 'samp'])('keeps its quotes as typed in <%s>', async (tag) => {
    expect((await restored('a.html', page(around(`<${tag}>${CODE}</${tag}>`))))[1]).toEqual(set);
  });

  it('keeps them in Markdown', async () => {
    expect(
      (await restored('a.md', `# Fog\n\n${FOG}\n\n${around(`\`\`${CODE}\`\``)}\n\n${HAT}\n\n${KETTLE}\n`))[2],
    ).toEqual(set);
  });

  it('is none where whole paragraphs stand in it, or where it was never closed', async () => {
    const note = `<code>"I can't come," it said. "Don't wait for me at the stairs."</code>`;
    expect((await restored('a.html', page(note)))[1]).toEqual([
      'paragraph',
      '“I can’t come,” it said. “Don’t wait for me at the stairs.”',
    ]);
    const open = page(`"It's <code>mine," she said, and "nobody's" else.`);
    expect((await restored('a.html', open))[1]).toEqual(['paragraph', '“It’s mine,” she said, and “nobody’s” else.']);
  });
});
