import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const STORIES: Record<string, { text: string; encodings: string[] }> = {
  Japanese: {
    text: '灯台守は毎晩、窓の明かりを数えていた。「今夜は霧が深いね」と娘が言った。彼は何も答えずに綱を巻いた。\nそれから二人は階段を降りて、船を待った。朝になっても船は来なかった。\n',
    encodings: ['shift_jis', 'euc-jp'],
  },
  Chinese: {
    text: '守灯人每天晚上都数着窗里的灯。女儿说：“今天夜里的雾很大。”他没有回答，只是把绳子收了起来。\n后来他们走下楼去等船，到了早上船还没有来。\n',
    encodings: ['gb18030'],
  },
  Korean: {
    text: '등대지기는 밤마다 창문의 불빛을 세었다. 오늘은 안개가 짙다고 딸이 말했다. 그는 아무 대답도 하지 않았다.\n그리고 두 사람은 계단을 내려가 배를 기다렸다.\n',
    encodings: ['euc-kr'],
  },
};

/** How many characters of `text` are not in `read`. */
function missing(text: string, read: string): number {
  const left = new Map<string, number>();
  for (const c of read) left.set(c, (left.get(c) ?? 0) + 1);
  let n = 0;
  for (const c of text) {
    const have = left.get(c) ?? 0;
    if (have === 0) n++;
    else left.set(c, have - 1);
  }
  return n;
}

describe('one bad byte in a file of East Asia', () => {
  for (const [language, { text, encodings }] of Object.entries(STORIES)) {
    for (const encoding of encodings) {
      it(`costs ${language} in ${encoding} one character, and that is said`, () => {
        const good = iconv.encode(text, encoding);
        const start = good.length >> 1;
        let at = start;
        while (good[at]! < 0xa0 || good[at - 1]! >= 0x80) at++;
        for (const bad of [0xff, 0x20]) {
          const bytes = Buffer.from(good);
          bytes[at] = bad;
          const found = decode(bytes);
          expect(found.encoding).toBe(encoding);
          expect(missing(text, found.text)).toBeLessThanOrEqual(2);
          expect(found.lossy).toBeLessThanOrEqual(1);
          expect(found.lossy === 1).toBe(found.warnings.length === 1);
        }
      });
      it(`leaves the rest of ${language} in ${encoding} as it was, wherever a byte is gone`, () => {
        const good = iconv.encode(text, encoding);
        for (let at = 0; at < good.length; at += 7) {
          const found = decode(Buffer.concat([good.subarray(0, at), good.subarray(at + 1)]));
          expect(found.encoding).toBe(encoding);
          expect(missing(text, found.text)).toBeLessThanOrEqual(5);
        }
      });
    }
  }

  it('costs a file cut off in its last character that one', () => {
    for (const [encoding, { text }] of [
      ['utf-8', STORIES['Japanese']!],
      ['gb18030', STORIES['Chinese']!],
      ['euc-kr', STORIES['Korean']!],
    ] as const) {
      const found = decode(iconv.encode(text.trimEnd().slice(0, -1), encoding).subarray(0, -1));
      expect(found).toMatchObject({ encoding, lossy: 1 });
      expect(found.text.slice(0, -1)).toBe(text.trimEnd().slice(0, -2));
    }
  });

  it('is no windows-1252 sign amid letters of three bytes in UTF-8', () => {
    const good = Buffer.from(STORIES['Japanese']!.text);
    const found = decode(Buffer.concat([good.subarray(0, 30), good.subarray(31)]));
    expect(found).toMatchObject({ encoding: 'utf-8', lossy: 1 });
  });

  it('is ISO-2022-JP all the same', () => {
    const bytes = Buffer.from('\x1b$B$3$l$O;n$7$G$9\x1b(B and \xff more\n\x1b$B$3$l\x1b(B', 'latin1');
    expect(decode(bytes)).toMatchObject({ encoding: 'iso-2022-jp', lossy: 1 });
    expect(decode(bytes).text).toContain('これは試しです');
  });
});
