import { expect, test } from 'vitest';
import { labelled } from './apparatus/entries.ts';
import { labelOf } from './labels.ts';

test.each([
  ['标题：雪夜的灯', 'title', '雪夜的灯'],
  ['標題：最後一班渡輪', 'title', '最後一班渡輪'],
  ['タイトル：海辺の灯台', 'title', '海辺の灯台'],
  ['作者：阿梅', 'author', '阿梅'],
  ['作者:阿梅', 'author', '阿梅'],
  ['著者名：風間ゆき', 'author', '風間ゆき'],
  ['ペンネーム：ゆき', 'author', 'ゆき'],
  ['シリーズ：港町の話', 'series', '港町の話'],
  ['【作者】小河', 'author', '小河'],
  ['【配對】：阿明/小河', 'relationship', '阿明/小河'],
  ['简介：一盏灯。', 'summary', '一盏灯。'],
] as const)('%s', (line, field, value) => {
  const found = labelled(line);
  expect(found?.label?.field).toBe(field);
  expect(line.slice(found?.valueAt)).toBe(value);
});

test('what stands in brackets and is no label is told', () => {
  expect(labelled('【最後一班渡輪】')).toBeUndefined();
  expect(labelled('他说：你好。')).toBeUndefined();
  expect(labelOf('灯台')).toBeUndefined();
});
