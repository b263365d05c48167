import type { Words } from './catalogue.ts';

/**
 * The languages that a person asks for, the dearest first: of `Accept-Language` (`de-AT,de;q=0.9,en;q=0.5`) or of a machine's
 * `LANG` (`de_AT.UTF-8`).
 */
export function wantedIn(asked: string | undefined): readonly string[] {
  return (asked ?? '')
    .slice(0, 500)
    .split(',')
    .map((one, place) => {
      const [tag = '', ...settings] = one.trim().split(';');
      const q = settings.map((s) => /^\s*q=([\d.]+)\s*$/.exec(s)?.[1]).find(Boolean);
      return {
        tag: tag.replace(/\..*$/, '').replaceAll('_', '-').toLowerCase(),
        weight: q === undefined ? 1 : Number(q),
        place,
      };
    })
    .filter(({ tag, weight }) => /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ tag }) => tag);
}

/** The words of the first wanted language that there are any in; `de-AT` is met by `de`, and `de` by `de-AT`. */
export function spokenOf(asked: string | undefined, languages: readonly Words[]): Words | undefined {
  const spoken = languages.map((words) => ({ words, tag: words.language.toLowerCase() }));
  for (const wanted of wantedIn(asked)) {
    for (let tag = wanted; tag !== ''; tag = tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : '') {
      const exact = spoken.find((one) => one.tag === tag) ?? spoken.find((one) => one.tag.startsWith(`${tag}-`));
      if (exact) return exact.words;
    }
  }
  return undefined;
}

/** The same; the first there is where there are words in none. */
export const wordsFor = (asked: string | undefined, languages: readonly Words[]): Words =>
  spokenOf(asked, languages) ?? languages[0]!;
