import { expect, test } from 'vitest';
import { plain } from '../../text/text.ts';
import { invisible } from '../rules/invisible/rule.ts';
import { quotes } from '../rules/quotes/rule.ts';
import { isUnread } from './unread.ts';

const context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false } as const;

test('bytes of mojibake that is still unread are no quotes and no soft hyphens', () => {
  const text = plain('Am hĂ´pital, sagte sie, OceanĂ\u00ada. "Ja," he said. "So\u00adft it is."');
  const changed = (rule: typeof quotes) => rule.find(text, context).map((c) => text.content[c.start]);
  expect(new Set(changed(quotes))).toEqual(new Set(['"']));
  expect(invisible.find(text, context).map((c) => c.start)).toEqual([text.content.lastIndexOf('\u00ad')]);
});

test('good signs are read as ever', () => {
  for (const [text, at] of [
    ['l´été', 1],
    ['É’s', 1],
    ['Zoë’s', 3],
    ['“É”', 2],
  ] as const)
    expect(isUnread(text, at)).toBe(false);
});
