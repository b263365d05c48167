import { type Sentence, sentence } from '../../text/sentence.ts';
import { fitAlphabets } from './alphabets.ts';
import { isMultiByte } from './charsets.ts';
import { fitCjk } from './cjk.ts';
import { type Fit, fitLatin } from './latin.ts';
import { surroundingsOf } from './surroundings.ts';

export interface Choice {
  readonly encoding: string;
  readonly evidence: Sentence;
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
      return told(best, sentence('encoding.by-characters', { share: best.score }), declared);
  }
  const surroundings = surroundingsOf(bytes);
  if (share >= 0.35 || (declared && share >= 0.2)) {
    const best = fitAlphabets(surroundings, declared)[0];
    if (best && best.score >= 0.8) return told(best, sentence('encoding.by-alphabet'), declared);
  }
  const single =
    declared && !isMultiByte(declared) && !declared.startsWith('utf-') && declared !== 'iso-8859-8-i'
      ? declared
      : undefined;
  const [best, next] = fitLatin(surroundings, isEnglish(bytes), single);
  return told(
    best!,
    sentence('encoding.by-marks', { score: best!.score, next: next!.encoding, nextScore: next!.score }),
    declared,
  );
}

function told(fit: Fit, why: Sentence, declared: string | undefined): Choice {
  const { encoding } = fit;
  const evidence = !declared
    ? sentence('encoding.read-as', { encoding, why })
    : declared === encoding || (declared === 'gbk' && encoding === 'gb18030')
      ? sentence('encoding.read-as-said', { encoding, why })
      : sentence('encoding.read-as-though', { encoding, why, declared });
  return { encoding, evidence };
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
