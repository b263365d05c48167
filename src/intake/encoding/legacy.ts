import { fitAlphabets } from './alphabets.ts';
import { isMultiByte } from './charsets.ts';
import { fitCjk } from './cjk.ts';
import { type Fit, fitLatin } from './latin.ts';
import { surroundingsOf } from './surroundings.ts';

export interface Choice {
  readonly encoding: string;
  readonly evidence: string;
}

/**
 * Chooses among the encodings from before Unicode. A declared charset counts, but the bytes may contradict it.
 * @param declared a charset name as `charsetNamed` gives it
 */
export function chooseLegacy(bytes: Uint8Array, declared?: string): Choice {
  const share = highShare(bytes);
  if (share >= 0.25 || (declared && isMultiByte(declared))) {
    const best = fitCjk(bytes, declared)[0];
    if (best && best.score >= 0.2)
      return told(best, `${percent(best.score)} of its characters are among the commonest of that language`, declared);
  }
  const surroundings = surroundingsOf(bytes);
  if (share >= 0.35 || (declared && share >= 0.2)) {
    const best = fitAlphabets(surroundings, declared)[0];
    if (best && best.score >= 0.8) return told(best, 'letters and capitals fall as they do in that alphabet', declared);
  }
  const single =
    declared && !isMultiByte(declared) && !declared.startsWith('utf-') && declared !== 'iso-8859-8-i'
      ? declared
      : undefined;
  const [best, next] = fitLatin(surroundings, isEnglish(bytes), single);
  return told(
    best!,
    `its quotes, dashes and accents stand where they belong (${mark(best!)}; ${next!.encoding} ${mark(next!)})`,
    declared,
  );
}

const mark = (fit: Fit) => fit.score.toFixed(1);
const percent = (n: number) => `${Math.round(n * 100)} %`;

function told(fit: Fit, why: string, declared: string | undefined): Choice {
  const said = !declared
    ? ''
    : declared === fit.encoding || (declared === 'gbk' && fit.encoding === 'gb18030')
      ? ', as the file itself says'
      : `, though the file says ${declared}`;
  return { encoding: fit.encoding, evidence: `Not UTF-8. Read as ${fit.encoding}: ${why}${said}.` };
}

/** Share of bytes from 80 up among all that are not white space. */
function highShare(bytes: Uint8Array): number {
  let high = 0;
  let all = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (b > 32) all++;
    if (b > 127) high++;
  }
  return all ? high / all : 0;
}

/** Do the ASCII words say that the text is English? One word in thirty is one of the five commonest. */
export function isEnglish(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(0, 60_000));
  const words = text.match(/[a-zA-Z]+/g) ?? [];
  const common = words.filter((w) => w === 'the' || w === 'and' || w === 'of' || w === 'to' || w === 'was').length;
  return common * 30 >= words.length;
}
