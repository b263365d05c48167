import { describe, expect, it } from 'vitest';
import { takeIn } from '../../intake.ts';

const take = (content: string) => takeIn({ path: 'both.txt', bytes: Buffer.from(content) });
const told = (who: string) =>
  `${who} had kept the glasshouse for nine winters, and in the tenth somebody broke every pane of it in one night. "It was the wind," said the mayor. ${who} counted the stones on the floor and said nothing.

In the spring there were oranges. They grew out through the broken roof, and nobody in the town had ever seen one. ${who} gave the first to the mayor, who held it for a long time and did not know how to begin.`;
const header = (title: string, author = 'Odile Marrow') => `Title: ${title}\nAuthor: ${author}\nRating: G`;

describe('a file with several stories', () => {
  it.each([
    ['a blank line', '\n\n'],
    ['the end and a row of signs', '\n\nTHE END\n\n------------\n'],
  ])('parted by %s gives each of them, and no letter is lost', async (_, gap) => {
    const parts = ['The Glasshouse', 'Oranges', 'A Mayor'].map((title) => `${header(title)}\n\n${told('Perrin')}`);
    const whole = parts.join(gap);
    const { drafts } = await take(whole);
    expect(drafts.map((d) => d.path)).toEqual(['both.txt#1', 'both.txt#2', 'both.txt#3']);
    expect(drafts.map((d) => d.text.content).join('\n')).toBe(whole);
    expect(drafts.map((d) => /^Title: .*/m.exec(d.text.content)?.[0])).toEqual([
      'Title: The Glasshouse',
      'Title: Oranges',
      'Title: A Mayor',
    ]);
  });

  it('under East Asian labels gives each of them', async () => {
    const prose =
      '雪下了一整夜。林远坐在窗前，把灯芯剪短了一点，又放回桌上。他听见院子里有脚步声，很轻，好像怕惊醒谁。';
    const body = `${prose}\n\n“是你吗？”他问。没有人回答。${prose}${prose}`;
    const { drafts } = await take(`标题：雪夜的灯\n作者：阿梅\n\n${body}\n\n标题：渡口\n作者：小河\n\n${body}\n`);
    expect(drafts).toHaveLength(2);
  });

  it.each([
    [
      'chapters under the same title',
      `${header('The Glasshouse, part 1')}\n\n${told('Tam')}\n\n${header('The Glasshouse, part 2')}\n\n${told('Tam')}`,
    ],
    [
      'a header in the story without a writer',
      `${header('The Glasshouse')}\n\n${told('Tam')}\n\nTitle: Oranges\nNumber: 9\n\n${told('Tam')}`,
    ],
    [
      'a header with hardly a word below it',
      `${header('The Glasshouse')}\n\n${told('Tam')}\n\n${header('Oranges')}\n\nTo come.`,
    ],
    ['one story', `${header('The Glasshouse')}\n\n${told('Tam')}`],
  ])('%s stays one', async (_, content) => {
    const { drafts } = await take(content);
    expect(drafts.map((d) => [d.path, d.text.content])).toEqual([['both.txt', content]]);
  });
});
