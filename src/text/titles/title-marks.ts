/** Words that begin with an apostrophe where letters were left out. */
const ELIDED = /^(?:tis|twas|twere|twill|em|til|cause|bout|round|neath|n|cos|cuz|tween|gainst|\d0s|\d\ds?)$/i;

const QUOTES: { readonly [language: string]: readonly [string, string, string, string] | undefined } = {
  en: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
};

/**
 * A title with the marks of a well-set text: straight apostrophes and quotation marks curled, two hyphens as a dash, three dots as
 * one sign. Letters stay as they are; a quotation mark whose other half is missing stays straight.
 * @param language BCP 47; where nobody knows, as in English
 */
export function titleMarks(title: string, language = 'en'): string {
  const primary = /^[a-z]{2,3}/i.exec(language)?.[0].toLowerCase() ?? 'en';
  const quotes = primary === 'und' ? QUOTES['en'] : QUOTES[primary];
  const signs = title
    .replace(/(?<![-\u2010-\u2015])--(?!-)/g, '—')
    .replace(/ ?(?<!\.)(?:\.\.\.|\. \. \.)(?!\.)/g, '…')
    .replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, '’');
  return quotes ? singles(doubles(signs, quotes), quotes) : signs;
}

function doubles(title: string, [open, close]: readonly string[]): string {
  if ((title.split('"').length - 1) % 2 !== 0) return title;
  let inside = false;
  return title.replace(/"/g, () => {
    inside = !inside;
    return inside ? open! : close!;
  });
}

/** What opens is looked for its end; what has none was an apostrophe. */
function singles(title: string, [, , open, close]: readonly string[]): string {
  let waiting = -1;
  const out = [...title];
  for (let i = 0; i < out.length; i++) {
    if (out[i] !== "'") continue;
    const before = out[i - 1] ?? ' ';
    const after = out[i + 1] ?? ' ';
    const opens = /[\s([“„—-]/u.test(before) && /[\p{L}\p{N}“…]/u.test(after);
    if (opens && !ELIDED.test(/^[\p{L}\p{N}]+/u.exec(out.slice(i + 1, i + 12).join(''))?.[0] ?? '')) {
      waiting = i;
      continue;
    }
    if (opens || waiting < 0 || /[\s]/u.test(before)) {
      if (!/\s/u.test(before) || !/\s/u.test(after)) out[i] = '’';
      continue;
    }
    out[waiting] = open!;
    out[i] = close!;
    waiting = -1;
  }
  return out.join('');
}
