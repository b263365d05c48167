import { expect, test } from 'vitest';
import { say } from '../../words/words.ts';
import { takeIn } from '../intake.ts';
import { unquoted } from './quoted.ts';

const STORY =
  'The ferry went over and came back, and nobody on the stairs counted how many times, least of all Tam.\n\n“Well?” said Odile, who had come down in her good coat. “It’s late—and the ice won’t wait …”\n\nHe did not answer her at once, since the rope was wet, and the café was shut.\n';
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** As mail programs write it: every byte beyond ASCII a code, lines cut at 76. */
function coded(raw: Uint8Array, cut: boolean): string {
  const all = [...Buffer.from(raw).toString('latin1')]
    .map((c) => (c === '=' || c > '~' ? `=${c.charCodeAt(0).toString(16).toUpperCase()}` : c))
    .join('');
  return cut ? all.replace(/[^\n]{60,70}(?<!=)(?<!=[0-9A-F])(?=[^\n])/g, '$&=\n') : all;
}
const read = async (text: string) => (await takeIn({ path: 'story.txt', bytes: bytes(text) })).drafts[0]!;

test('codes that were left standing in a plain file are read, cut lines joined', async () => {
  for (const cut of [true, false]) expect((await read(coded(Buffer.from(STORY), cut))).text.content).toBe(STORY);
});

test('in windows-1252 as well, and with the evidence said', async () => {
  const western = STORY.replace(
    /[“”’—…]/g,
    (c) => ({ '“': '\x93', '”': '\x94', '’': '\x92', '—': '\x97', '…': '\x85' })[c]!,
  );
  const draft = await read(coded(Buffer.from(western, 'latin1'), true));
  expect(draft.text.content).toBe(STORY);
  expect(say(draft.encodingEvidence)).toContain('quoted-printable');
});

test('blanks at line ends', () => {
  const line = 'The ferry went over and came back, and nobody counted';
  expect(Buffer.from(unquoted(bytes(`${line}=20\n`.repeat(3)))!).toString()).toBe(`${line} \n`.repeat(3));
});

test('sums, addresses and pages stay as they are', () => {
  for (const text of [
    'x=20 and y=3D, said the notice. E=20 was the code.\n',
    '<p class="a" id=E2>See http://lamp.example/?a=92&b=20</p>\n',
    'Total=20\nRest=20\nwhere n=m is given, Sum=20\n',
    'Strength=20\nWisdom=20\nCharm=20\nHP=92, MP=94, XP=93\n',
    'The lamp was out.\n',
  ])
    expect(unquoted(bytes(text))).toBeUndefined();
});
