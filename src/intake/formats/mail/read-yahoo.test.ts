import { describe, expect, it } from 'vitest';
import { saying } from '../../../../test/support/saying.ts';
import { blocksOf } from '../../../text/tree.ts';
import { takeIn } from '../../intake.ts';

const LINES = [
  'The lantern on the quay had burned for eleven years, and nobody could say who',
  'filled it. Orrin said it was the keeper’s widow. The clerk said it was nobody,',
  'and that this was the trouble with the town: it was full of nobody.',
];
const TALK = '"Whose is it?" asked the clerk. "Nobody’s," said Orrin, and laughed, and then did not laugh for a while.';
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const raw = (n: number, more = '') =>
  `From: Orrin Blackthorn <orrin@...>\r\nSubject: [quayfic] The Lantern (${n}/2)\r\nDate: Tue, 4 Mar 2001 21:12:09 +0000\r\n${more}\r\n${LINES.join('\r\n')}\r\n\r\n${TALK}\r\n`;
const kept = (n: number) => ({ msgId: n, authorName: 'orrin', subject: 'x', rawEmail: escaped(raw(n)) });
const shown = (n: number) => ({
  msgId: n,
  authorName: 'Orrin &amp; Mara',
  from: '&quot;Orrin&quot; &lt;orrin@...&gt;',
  subject: `The Lantern (${n}/2)`,
  postDate: '983740329',
  messageBody: `<div id="ygrps-yiv-1">${LINES.join('<br/>\n')}<br/>\n<br/>\n${escaped(TALK)}</div>`,
});
const take = (json: unknown, path = 'quayfic/1.json') =>
  takeIn({ path, bytes: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)) });
const claimsOf = async (json: unknown) =>
  (await take(json)).drafts.map((d) => Object.fromEntries(d.claims.map((c) => [c.field, c.value])));

describe('a message of a Yahoo group', () => {
  it.each([
    ['by itself', kept(1)],
    ['as the program wrote it', { ygPerms: { resourceCapabilityList: [] }, ygData: kept(1) }],
  ])('kept as mail, %s', async (_, json) => {
    const { drafts, refusals } = await take(json);
    expect(refusals).toEqual([]);
    expect(drafts[0]).toMatchObject({ path: 'quayfic/1.json', format: 'mail' });
    expect(drafts[0]!.text.content.trim()).toBe(`${LINES.join('\n')}\n\n${TALK}`);
    expect(await claimsOf(json)).toMatchObject([
      { subject: '[quayfic] The Lantern (1/2)', author: 'Orrin Blackthorn', date: '2001-03-04' },
    ]);
  });

  it('kept as its page showed it', async () => {
    const { drafts } = await take({ ygData: shown(1) });
    expect(blocksOf(drafts[0]!.text).map((b) => b.text)).toEqual([LINES.join('\n'), TALK]);
    expect(await claimsOf({ ygData: shown(1) })).toEqual([
      expect.objectContaining({ subject: 'The Lantern (1/2)', author: 'Orrin', date: '2001-03-04' }),
    ]);
  });

  it('knows the writer by the group’s record where the mail has an address alone', async () => {
    const json = {
      authorName: 'Orrin Blackthorn',
      rawEmail: escaped(raw(1).replace('Orrin Blackthorn <orrin@...>', 'orrin@example.org')),
    };
    expect(await claimsOf(json)).toMatchObject([{ author: 'Orrin Blackthorn', contact: 'orrin@example.org' }]);
  });

  it('was decoded when it was kept, or not: its letters come out right', async () => {
    const windows = raw(1, 'Content-Type: text/plain; charset=windows-1252\r\n');
    const text = async (rawEmail: string) =>
      (await take({ msgId: 1, rawEmail: escaped(rawEmail) })).drafts[0]!.text.content;
    expect(await text(windows)).toContain('keeper’s widow');
    expect(await text(windows.replaceAll('’', '\x92'))).toContain('keeper’s widow');
  });
});

it.each([
  ['a list', JSON.stringify([kept(1), kept(2)])],
  ['a topic', JSON.stringify({ ygData: { numMessages: 2, messages: [shown(1), shown(2)] } })],
  ['one a line', `${JSON.stringify(kept(1))}\n${JSON.stringify({ ygData: kept(2) })}\n`],
  ['one a line in brackets', `[\n${JSON.stringify(kept(1))},\n${JSON.stringify(kept(2))}\n]`],
])('several messages: %s', async (_, json) => {
  const { drafts } = await take(json, 'all.json');
  expect(drafts.map((d) => d.path)).toEqual(['all.json#1', 'all.json#2']);
});

it('says which lines are broken, and reads the others', async () => {
  const { drafts, refusals } = await take(
    `${JSON.stringify(kept(1))}\n{"rawEmail": "From: \n${JSON.stringify(kept(2))}\n`,
  );
  expect(drafts).toHaveLength(2);
  expect(refusals).toMatchObject([{ code: 'damaged', message: saying('1 line is') }]);
});

it('a list about messages is none of them, and other JSON is not taken for one', async () => {
  const list = {
    ygData: { messages: [{ messageId: 1, subject: 'The Lantern', summary: 'It burned.', authorName: 'O' }] },
  };
  expect((await take(list)).drafts).toEqual([]);
  expect((await take({ ygData: {}, messageBody: '' })).refusals).toMatchObject([{ code: 'no-story' }]);
  expect((await take({ rawEmail: true, nested: Array(50).fill([[[[[[[[{}]]]]]]]]) })).drafts).toEqual([]);
});
