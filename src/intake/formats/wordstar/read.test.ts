import { describe, expect, it } from 'vitest';
import { STORY } from '../../../../test/support/documents/story.ts';
import { makeWordStar } from '../../../../test/support/documents/wordstar.ts';
import { blocksOf } from '../../../text/tree.ts';
import { takeIn } from '../../intake.ts';

const draftOf = async (bytes: Uint8Array, path = 'LAMP.WS') => {
  const { drafts, refusals } = await takeIn({ path, bytes });
  expect(refusals).toEqual([]);
  return drafts[0]!;
};
const typed = (text: string) => text.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll('—', '--');

const VERSION_5 = `\x1d\x7d\x00\x00${'\x01'.repeat(121)}\x7d\x00\x1d`;

describe('a document of WordStar', () => {
  it.each([
    ['with its marks at words', {}],
    ['without them', { marked: false }],
    ['of version 5', { head: VERSION_5, marked: false }],
  ])('%s gives its paragraphs, emphasis and scene breaks', async (_, options) => {
    const draft = await draftOf(makeWordStar(STORY, options));
    const expected = STORY.map((p) => [
      p.kind === 'break' ? 'scene-break' : p.kind === 'verse' ? 'verse' : 'paragraph',
      p.kind === 'heading' ? `**${p.text}**` : typed(p.text),
    ]);
    expect(blocksOf(draft.text).map((b) => [b.type, b.text])).toEqual(expected);
    expect(draft.format).toBe('wordstar');
  });

  it('keeps the head of its pages on account', async () => {
    const { leftOut } = await draftOf(makeWordStar());
    expect(leftOut).toEqual([{ reason: 'running-head', text: 'A running head', place: '.HE' }]);
  });

  it('joins words at soft hyphens, reads signs of the PC, notes and overprinting', async () => {
    const sentence = 'The lamp at the ferry stairs had never been lit by the same hand twice in all those years.';
    const note = '\x1d\x12\x00\x03A note on oil\x00\x12\x00\x1d';
    const bytes = Buffer.from(
      `${VERSION_5}${sentence}\x8d\nShe was won\x1f\x8d\nderful, said Zo\x1b\x89\x1c and Fran\x1b\x87\x1cois.${note}\r\n\r\nA cafe\x08' stood there, and a very long time it had stood, said all of\x8d\nthem.\r\n...and then?\r\n`,
      'latin1',
    );
    const { text } = await draftOf(bytes);
    expect(text.content).toBe(
      `${sentence} She was wonderful, said Zoë and François.[1]\n\nA café stood there, and a very long time it had stood, said all of them.\n...and then?\n\n[1] A note on oil`,
    );
  });

  it('is none where letters of another kind stand at word ends', async () => {
    const words = 'Kočka a Ječ a večeře čekala každý večer, dokud nepřišel domů. Zavolala: „Pojď!“ Nikdo nešel č\n';
    for (const bytes of [
      Buffer.from(words.repeat(20)),
      Buffer.from('Perché andò giù così lunedì, e perché non tornò più?\n'.repeat(20), 'latin1'),
    ]) {
      const { drafts } = await takeIn({ path: 'a.txt', bytes });
      expect(drafts.map((d) => d.format)).toEqual(['text']);
    }
  });
});
