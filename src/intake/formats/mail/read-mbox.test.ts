import { expect, it } from 'vitest';
import { takeIn } from '../../intake.ts';

const STORY = `The lantern on the quay had burned for eleven years, and nobody could say who filled it.
Orrin said it was the keeper's widow. The clerk said it was nobody, and that this was the
trouble with the town: it was full of nobody. On the first night of the fogs the lantern went
out, and in the morning there was a boat in the harbour that had not been there before.`;
const head = (n: number, more = '') =>
  `From: orrin@example.org (Orrin Blackthorn)\nSubject: The Lantern (${n}/2)\nDate: Mon, 4 Jan 1999 10:00:00 +0000\n${more}`;
const subjects = async (file: string) => {
  const { drafts } = await takeIn({ path: 'in.mbox', bytes: Buffer.from(file) });
  return drafts.map((d) => d.claims.find((c) => c.field === 'subject')?.value ?? d.format);
};
const BOTH = ['The Lantern (1/2)', 'The Lantern (2/2)'];

it.each([
  ['no more than the word', 'From \n'],
  ['the word without its space', 'From\n'],
  ['a dash', 'From - Mon Jan  4 10:00:00 1999\n'],
  ['a dash alone', 'From -\n'],
  ['a number', 'From 1429410459051283867@xxx\n'],
  ['an address and a time', 'From orrin@example.org Mon Jan  4 10:00:00 1999\n'],
])('messages parted by %s', async (_, line) => {
  expect(await subjects(`${line}${head(1)}\n${STORY}\n\n${line}X-Extra: 1\n${head(2)}\n${STORY}\n`)).toEqual(BOTH);
});

it('a sentence that begins with "From" parts nothing', async () => {
  const body = `${STORY}\n\nFrom \nNote: this was all she wrote.\n\nFrom the quay\nTo: nobody\nSubject to tides, he said.\n\n${STORY}`;
  const { drafts } = await takeIn({ path: 'in.mbox', bytes: Buffer.from(`From \n${head(1)}\n${body}\n`) });
  expect(drafts).toHaveLength(1);
  expect(drafts[0]!.text.content).toContain('From the quay');
});

it('a story that begins with "From" is no mailbox', async () => {
  expect(await subjects(`From\nthe quay: nobody came.\n\n${STORY}\n`)).toEqual(['text']);
});

it('a message that says how long it is may hold another one whole', async () => {
  const inner = `${STORY}\n\nFrom mira@example.org Mon Jan  4 09:00:00 1999\nFrom: mira@example.org\nSubject: Fwd\n\n${STORY}\n`;
  const first = `From a@example.org Mon Jan  4 10:00:00 1999\n${head(1, `Content-Length: ${inner.length}\n`)}\n${inner}`;
  expect(await subjects(`${first}\nFrom a@example.org Mon Jan  4 11:00:00 1999\n${head(2)}\n${STORY}\n`)).toEqual(BOTH);
});

it('quoted "From " lines are themselves again, one sign at a time', async () => {
  const { drafts } = await takeIn({
    path: 'in.mbox',
    bytes: Buffer.from(`From \n${head(1)}\n${STORY}\n\n>From here on\n>>From there on\n`),
  });
  expect(drafts[0]!.text.content).toMatch(/\nFrom here on\n>From there on\s*$/);
});
