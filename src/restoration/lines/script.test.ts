import { expect, test } from 'vitest';
import { plain } from '../../text/text.ts';
import { blocksOf } from '../../text/tree.ts';
import { restore } from '../restore.ts';

const blocks = (content: string) =>
  blocksOf(restore(plain(content), { format: 'text', encoding: 'utf-8' }).text).map((b) => b.text);

const TALK = [
  'TAM (quietly): you came after all',
  'SEFA: I said I would',
  'TAM: people say all sorts of things up here',
  'SEFA: read me one',
  'TAM: "second of March, one boat, no light, no bell, rowed by a friend"',
  "SEFA: that isn't fair",
  'TAM: it is what I saw',
  'SEFA: and what did you do',
  'TAM: I wrote it down',
];

test('the lines of a script stay lines, however they end', () => {
  expect(
    blocks(`${TALK.join('\n')}\n`)
      .join('\n')
      .split('\n')
      .map((line) => line.split(/[ :]/)[0]),
  ).toEqual(TALK.map((line) => line.split(/[ :]/)[0]));
});

test('a speech that was wrapped is put together, and the next one begins anew', () => {
  const long = 'the ferry lost its rudder by the long stair and all of us had to row her in with';
  const made = blocks(
    `Odile: are you there\nMarrow: ${long}\nkitchen spoons and a violin and one oar that we took out of the mill and\nnever brought back\nOdile: you are making that up\nMarrow: only the spoons\nOdile: come in\n`,
  );
  expect(made.join('\n')).toContain('row her in with kitchen spoons');
  expect(made.filter((text) => /^(?:Odile|Marrow):/.test(text))).toHaveLength(5);
});

test('a name alone over a speech stays on a line of its own', () => {
  const made = blocks(
    "TAM\nYou are late.\n\nSEFA\nI held the rope. What would you have done?\n\nTAM\nRung the bell.\n\nSEFA\nThat is why I didn't send for you. Nobody sends for a bell\nwhen a rope will do.\n",
  );
  expect(made.filter((text) => /^(?:TAM|SEFA)\n/.test(text))).toHaveLength(4);
});

test('labels and sentences with a colon make no script', () => {
  const prose =
    'Ilse: that was what they called her, and nobody knew\nanother name for the woman who had come over the\nNotes: she kept them all her life, and in the end\nthey were all that was left of the house by the mill.\n';
  expect(blocks(prose)).toHaveLength(1);
});
