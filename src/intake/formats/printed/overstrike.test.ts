import { describe, expect, it } from 'vitest';
import { spent } from '../../../../test/support/spent.ts';
import { say } from '../../../words/words.ts';
import { takeIn } from '../../intake.ts';
import { overstruck } from './overstrike.ts';

const read = (text: string, encoding: BufferEncoding = 'utf8') =>
  overstruck(Buffer.from(text, encoding)) && Buffer.from(overstruck(Buffer.from(text, encoding))!).toString(encoding);

describe('a text printed over itself', () => {
  it.each([
    ['letters twice are bold', 'T\bTH\bHE\bE L\bLA\bAM\bMP\bP', '**THE LAMP**'],
    ['four times too', 'O\bO\bO\bOi\bi\bi\bil\bl\bl\bl', '**Oil**'],
    ['a line under letters', 'Oil was _\bn_\be_\bv_\be_\br cheap', 'Oil was *never* cheap'],
    ['the line struck last', 'Oil was n\b_e\b_v\b_e\b_r\b_ cheap', 'Oil was *never* cheap'],
    ['under a space', '_\bs_\bo_\b _\bi_\bt, she said', '*so it*, she said'],
    ['a space that is only the line', '_\bs_\bo__\bi_\bt, she said', '*so it*, she said'],
    ['a word at a time', 'Oil was never\b\b\b\b\b_____ cheap', 'Oil was *never* cheap'],
    ['the line first', 'Oil was _____\b\b\b\b\bnever cheap', 'Oil was *never* cheap'],
    ['both', '_\bo\bo_\bi\bi_\bl\bl', '**oil**'],
    ['accents of a typewriter', 'a cafe\b\', Zoe\b", garc\b,on', 'a café, Zoë, garçon'],
    ['a slip put right', 'teh\b\bhe lamp', 'the lamp'],
    ['struck out, still read', 'oil\b\b\b---', 'oil'],
    ['a line printed over', 'Oil was never\r        _____\nfound.\r\n', 'Oil was *never*\nfound.\n'],
    ['the same line twice', 'The Lamp\rThe Lamp\n\nIt went.\n', '**The Lamp**\n\nIt went.\n'],
    ['styles of a terminal', '\x1b[1mThe Lamp\x1b[0m and \x1b[4moil\x1b[24m', '**The Lamp** and *oil*'],
    ['emphasis over a line end', '_\ba _\bl_\bo_\bn_\bg\n_\bl_\bi_\bn_\be end', '*a long\nline* end'],
    ['letters beyond ASCII', 'é\béc\bco\bol\ble\be', '**école**'],
  ])('%s', (_, given, expected) => {
    expect(read(given)).toBe(expected);
  });

  it('passes what is no such text', () => {
    expect(read('A line\rof an old\rMacintosh\r')).toBeUndefined();
    expect(read('A line\r\nof a PC\r\n')).toBeUndefined();
    expect(read('x\bx\0\x01')).toBeUndefined();
    expect(read('snake_case and a_b')).toBeUndefined();
  });

  it('keeps old letters as they are', () => {
    expect(read('caf\xe9 n\bno\bo', 'latin1')).toBe('caf\xe9 **no**');
  });

  it('is taken in, and says so', async () => {
    const line =
      'The lamp at the ferry stairs had _\bn_\be_\bv_\be_\br been lit by the same hand twice,\nand nobody could say whose turn it was.\n\n';
    const { drafts } = await takeIn({ path: 'LAMP.DOC', bytes: Buffer.from(line.repeat(3)) });
    expect(drafts[0]!.text.content).toContain('had *never* been lit');
    expect(drafts[0]!.warnings.map(say).join()).toContain('printed one over the other');
  });

  it.each(['x\b', '\b', '_\bx', '\x1b[1m', 'x\ry\n'])('takes its time along with the file: %j', (part) => {
    const began = spent();
    read(part.repeat(600_000 / part.length));
    expect(spent() - began).toBeLessThan(5000);
  });
});
