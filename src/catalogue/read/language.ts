import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld as Detector } from 'eld/extrasmall';

const WINDOW = 4000;
const WINDOWS = 5;
/** Fewer say nothing; counted in letters, since not every script parts its words. */
const LEAST_LETTERS = 40;
/** Some two hundred words tell plain English; the whole window is read for anything else. */
const ENOUGH_FOR_ENGLISH = 1200;

/** Words that hold English sentences together; a fifth of any English prose, and rare in every other language. */
const ENGLISH = new Set(
  'the and to of was that it he she his her you had with for as not at but be on they him said were have from this what there'.split(
    ' ',
  ),
);

const LONGEST_ENGLISH = 5;
/** The share of them that tells English: at the top of a window, and in all of it, where a list or a song counts for less. */
const ENGLISH_TOP = 0.18;
const ENGLISH_WHOLE = 0.14;

export interface ReadLanguage {
  /** ISO 639-1. */
  readonly code: string;
  /** Share of the windows that agree. */
  readonly confidence: number;
  /** Another language in which at least two of the windows are. */
  readonly also?: string;
}

let detector: typeof Detector | undefined;

/**
 * Loaded only when a text is not plainly English: the tables take 90 MB, in every program that asks. By `require`, since
 * describing waits for nothing; by its resolved address, since the package names an `import` entry alone.
 */
function load(): typeof Detector {
  detector ??= createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall')))
    .eld as typeof Detector;
  return detector;
}

/** The language of a text by the vote of up to five windows of it; undefined below some ten words. */
export function readLanguage(text: string): ReadLanguage | undefined {
  const step = Math.max(WINDOW, Math.floor(text.length / WINDOWS));
  const votes = new Map<string, number>();
  let all = 0;
  for (let at = 0; at < text.length && all < WINDOWS; at += step) {
    const code = languageOf(text.slice(at, at + WINDOW));
    if (!code) continue;
    all++;
    votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return undefined;
  const confidence = Math.round((best[1] / all) * 100) / 100;
  return { code: best[0], confidence, ...(second && second[1] >= 2 ? { also: second[0] } : {}) };
}

interface Words {
  readonly words: number;
  /** Letters in all words together. */
  readonly letters: number;
  /** Words that hold English sentences together. */
  readonly english: number;
}

function wordsOf(text: string): Words {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return {
    words: words.length,
    letters: words.reduce((n, w) => n + w.length, 0),
    english: words.filter((w) => ENGLISH.has(w)).length,
  };
}

/** Anything but Latin letters and usual signs. */
const NOT_WESTERN = /[^\x00-\x7f\xa0-\xff\u2010-\u2027]/;

/** The same for text without such signs, in one walk: this is asked five times of every story. */
function westernWordsOf(text: string): Words {
  let words = 0;
  let letters = 0;
  let english = 0;
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const c = text.charCodeAt(i);
    const lower = c | 32;
    const isLetter =
      (lower >= 97 && lower <= 122 && c < 128) || c === 39 || (c >= 0xc0 && c <= 0xff && c !== 0xd7 && c !== 0xf7);
    if (isLetter || c === 0xaa || c === 0xb5 || c === 0xba) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0) continue;
    words++;
    letters += i - start;
    if (i - start <= LONGEST_ENGLISH && ENGLISH.has(text.slice(start, i).toLowerCase())) english++;
    start = -1;
  }
  return { words, letters, english };
}

function languageOf(window: string): string | undefined {
  const top = window.slice(0, ENOUGH_FOR_ENGLISH);
  const { words, letters, english } = NOT_WESTERN.test(top) ? wordsOf(top) : westernWordsOf(top);
  if (letters < LEAST_LETTERS) return undefined;
  if (english >= words * ENGLISH_TOP) return 'en';
  const whole = NOT_WESTERN.test(window) ? wordsOf(window) : westernWordsOf(window);
  if (whole.english >= whole.words * ENGLISH_WHOLE) return 'en';
  return load().detect(window).language || undefined;
}

const NAMES: { readonly [name: string]: string } = {
  english: 'en',
  englisch: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  französisch: 'fr',
  spanish: 'es',
  español: 'es',
  spanisch: 'es',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  dutch: 'nl',
  nederlands: 'nl',
  russian: 'ru',
  русский: 'ru',
  polish: 'pl',
  polski: 'pl',
  czech: 'cs',
  hungarian: 'hu',
  magyar: 'hu',
  swedish: 'sv',
  svenska: 'sv',
  finnish: 'fi',
  suomi: 'fi',
  danish: 'da',
  norwegian: 'no',
  japanese: 'ja',
  chinese: 'zh',
};

/** "English", "deutsch", "en-GB" → ISO 639-1 (region kept); undefined for what is no language. */
export function languageNamed(written: string): string | undefined {
  const word = written
    .trim()
    .toLowerCase()
    .split(/[\s,;(]/, 1)[0]!;
  if (NAMES[word]) return NAMES[word];
  const tag = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/.exec(word);
  return tag ? (tag[2] ? `${tag[1]}-${tag[2].toUpperCase()}` : tag[1]) : undefined;
}
