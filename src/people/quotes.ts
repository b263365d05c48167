/** A stretch of direct speech as the marks show it; offsets into the story's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
  /** No closing mark: the speaker goes on in the next paragraph. */
  readonly open: boolean;
}

/** How a story marks speech. */
export type Style = 'double' | 'single' | 'low' | 'guillemets' | 'reversed' | 'dash';

/** @param has what every such sign has: a text without it need not be searched */
const count = (text: string, sign: RegExp, has = ''): number =>
  text.includes(has) ? (text.match(sign)?.length ?? 0) : 0;

/** The style of a story, from the first 200,000 signs. */
export function styleOf(story: string): Style {
  const text = story.slice(0, 200_000);
  const low = count(text, /„/g, '„');
  // The mark that closes „low“ speech opens “high” speech.
  const double = Math.max(0, count(text, /[“"]/g) / (text.includes('“') ? 1 : 2) - low);
  const right = count(text, /(?:^|[\s—])«/gm, '«');
  const left = count(text, /(?:^|[\s—])»/gm, '»');
  const single = openingSingles(text);
  const dash = count(text, /(?:^|[.:!?…]\s?)[—–―] ?(?=[\p{Lu}‘“…])/gmu);
  const most = Math.max(double, low, right, left, single / 1.5, dash / 2);
  if (most < 1 || most === double) return 'double';
  if (most === low) return 'low';
  if (most === right || most === left) return right >= left ? 'guillemets' : 'reversed';
  return most === dash / 2 ? 'dash' : 'single';
}

/** Single marks that open something: each is looked at by itself, as a story has few of them and many other signs. */
function openingSingles(text: string): number {
  let n = 0;
  for (let at = text.indexOf('‘'); at >= 0; at = text.indexOf('‘', at + 1))
    if ((at === 0 || /[\s—(]/.test(text[at - 1]!)) && /^[\p{L}\d—…]/u.test(text.slice(at + 1, at + 3))) n++;
  return n;
}

/** The signs that open and close speech, sought from where the last one stood. */
interface Marks {
  readonly open: RegExp;
  readonly close: RegExp;
}
const MARKS: { readonly [style in Exclude<Style, 'single' | 'dash'>]: Marks } = {
  double: { open: /[“"]/g, close: /[”"]/g },
  low: { open: /„/g, close: /[“”"]/g },
  guillemets: { open: /«/g, close: /»/g },
  reversed: { open: /»/g, close: /«/g },
};

/** The speech of one paragraph, `from` to `to` in the story. */
export function quotesIn(story: string, from: number, to: number, paragraph: number, style: Style): Span[] {
  const found =
    style === 'dash'
      ? dashSpeech(story, from, to)
      : style === 'single'
        ? singles(story, from, to)
        : pairs(story, from, to, MARKS[style]);
  const all =
    style !== 'double' && style !== 'single' && found.length === 0 ? pairs(story, from, to, MARKS.double) : found;
  return all
    .filter((s) => (style === 'dash' && found.length > 0) || isSpeech(story, s, from, to))
    .map((s) => ({ ...s, paragraph }));
}

type Found = Omit<Span, 'paragraph'>;

function pairs(story: string, from: number, to: number, marks: Marks): Found[] {
  const out: Found[] = [];
  const next = (sign: RegExp, at: number): number => {
    sign.lastIndex = at;
    return sign.test(text) ? sign.lastIndex - 1 : -1;
  };
  const text = story.slice(from, to);
  for (let start = next(marks.open, 0); start >= 0; ) {
    const end = next(marks.close, start + 1);
    if (end < 0) {
      out.push({ start: from + start, end: to, open: true });
      break;
    }
    out.push({ start: from + start, end: from + end + 1, open: false });
    start = next(marks.open, end + 1);
  }
  return out;
}

const LETTER = /[\p{L}\d]/u;

/** Single marks: a closing one is told from an apostrophe by what stands before it, else by being the last. */
function singles(story: string, from: number, to: number): Found[] {
  const out: Found[] = [];
  let start = -1;
  let last = -1;
  for (let i = from; i < to; i++) {
    const c = story[i]!;
    if (c === '‘' && !LETTER.test(story[i - 1] ?? ' ')) {
      if (start >= 0 && last > start) out.push({ start, end: last + 1, open: false });
      if (start < 0 || last > start) start = i;
      last = -1;
    } else if (c === '’' && start >= 0 && !LETTER.test(story[i + 1] ?? ' ')) {
      last = i;
      if (/[.,!?…—;:-]/.test(story[i - 1]!)) {
        out.push({ start, end: i + 1, open: false });
        start = -1;
      }
    }
  }
  if (start >= 0) out.push(last > start ? { start, end: last + 1, open: false } : { start, end: to, open: true });
  return out;
}

/** A clause between the words of speech that a dash opened: "— Thanks, old chap, he cried briskly. That will do." */
const CLAUSE =
  /(?<=[,!?.…]\s)(?:(?:he|she|I|they|the [a-z]{1,30}(?: [a-z]{1,30})?|(?:\p{Lu}[\p{L}’.]{1,30} ){0,2}\p{Lu}[\p{L}’.]{1,30}) (?:[a-z]{1,30}ly )?(?:said|asked|cried|answered|called|replied|went on|continued|repeated|whispered|murmured|added|exclaimed|shouted|began|muttered|sagte|fragte|rief)|(?:said|asked|cried|answered|replied|sagte|fragte|rief) [^\s.]+)[^.!?:;]{0,300}[.!?:;,]?/gu;

/** A sentence of narration behind speech: somebody did something. */
const DEED =
  /(?<=[.!?…]\s)(?:He|She|They|(?:\p{Lu}[\p{L}’]{1,30} )?\p{Lu}[\p{L}’]{1,30}) (?:\p{Ll}{1,30}ly )?(?:\p{Ll}{2,30}ed|said|went|came|took|stood|sat|began|turned|broke|held|gave|made|put|got|felt|saw|knew|was|had|were|bent|flung|swept|shook|drew)\b/u;

/** From a dash at the head of a sentence to the next one, or to where somebody does something. */
function dashSpeech(story: string, from: number, to: number): Found[] {
  const text = story.slice(from, Math.min(to, from + 20_000));
  const out: Found[] = [];
  const dashes = [...text.matchAll(DASHES)].map((m) => m.index + m[0].length - 1);
  dashes.forEach((dash, k) => {
    const whole = text.slice(dash, dashes[k + 1] ?? text.length);
    const part = whole.slice(0, DEED.exec(whole)?.index ?? whole.length);
    let at = 0;
    const put = (end: number) => {
      const stop = trimmed(story, from + dash + at, from + dash + end);
      if (stop > from + dash + at + 1) out.push({ start: from + dash + at, end: stop, open: false });
    };
    for (const m of part.matchAll(CLAUSE)) {
      if (m.index > at + 1) put(m.index);
      at = m.index + m[0].length;
      while (at < part.length && /\s/.test(part[at]!)) at++;
    }
    put(part.length);
  });
  return out;
}

/** A dash that opens speech: at the head of a paragraph or behind a stop. */
const DASHES = /(?:^|[.:!?…,]\s?)[—–―](?=\s?[\p{L}‘“…])/gu;

function trimmed(story: string, start: number, end: number): number {
  while (end > start && /\s/.test(story[end - 1]!)) end--;
  return end;
}

/** Marks around a title, a word held with tongs or a nickname are no speech: few words, no stop before the closing mark. */
function isSpeech(story: string, { start, end, open }: Found, from: number, to: number): boolean {
  if (open || end - start > 60) return true;
  const inner = story.slice(start + 1, end - 1).trim();
  // In German and French the comma stands behind the closing mark: „Nein“, sagte er.
  if (/[„«»]/.test(story[start]!) && story[end] === ',') return true;
  if (!LETTER.test(inner)) return false;
  if (/[.,!?…—;:*-]$/.test(inner))
    return !(
      /,$/.test(inner) &&
      /^\p{Ll}/u.test(inner) &&
      /\p{L}\s$/u.test(story.slice(Math.max(from, start - 2), start)) &&
      inner.split(/\s+/).length < 4
    );
  if (start === from && end >= to - 1) return true;
  const before = story.slice(Math.max(from, start - 3), start).trimEnd();
  return /[,:—]$/.test(before) && /^\p{Lu}/u.test(inner) && inner.split(/\s+/).length > 3;
}
