import { numberOf } from '../../text/numbers.ts';
import { oneLine } from '../one-line.ts';
import { resolvePath } from '../paths.ts';
import { readTokens } from './tokens.ts';

/** Links of a page to the other pages of its story, as paths in the heap. */
export interface PageLinks {
  /** The page behind and the page before. `sure` = it says that it is of the same story: "next chapter". */
  readonly next?: PageLink;
  readonly previous?: PageLink;
  /** Pages that are called by the number of their part. Of a long list the ends and what stands beside this page. */
  readonly parts?: readonly (readonly [number: number, path: string])[];
  /** The number that is missing among them: this page's own. */
  readonly at?: number;
  /** The highest number among them, this page's own counted. */
  readonly of?: number;
}

export interface PageLink {
  readonly path: string;
  readonly sure?: true;
}

interface Anchor {
  readonly href: string;
  readonly words: string;
  readonly rel: string;
}

const MOST_LINKS = 3000;
/** Beyond this the ends of a list are kept, and what stands beside the page itself. */
const FEW = 3;

/** @param path of the page in the heap; undefined where it leads to no page of its story */
export function linksOf(path: string, html: string): PageLinks | undefined {
  if (!/<(?:a|option|link)\s/i.test(html)) return undefined;
  const { anchors, base } = anchorsIn(html);
  const own = resolvePath(path, '', base);
  const links: { next?: PageLink; previous?: PageLink } = {};
  const parts = new Map<number, string>();
  for (const { href, words, rel } of anchors) {
    const to = resolvePath(path, href, base);
    if (to === undefined) continue;
    const number = partNumber(words);
    if (number !== undefined && !parts.has(number)) parts.set(number, to);
    if (to === own) continue;
    const way = wayOf(words, rel);
    if (way && (!links[way.to] || (way.sure && !links[way.to]!.sure)))
      links[way.to] = way.sure ? { path: to, sure: true } : { path: to };
  }
  const numbered = numberedOf(parts, own);
  return links.next || links.previous || numbered ? { ...links, ...numbered } : undefined;
}

function numberedOf(
  parts: ReadonlyMap<number, string>,
  own: string | undefined,
): Pick<PageLinks, 'parts' | 'at' | 'of'> | undefined {
  const others = [...parts].filter(([, to]) => to !== own).sort(([a], [b]) => a - b);
  if (others.length === 0 || new Set(others.map(([, to]) => to)).size < others.length) return undefined;
  const numbers = new Set(others.map(([n]) => n));
  const highest = others.at(-1)![0];
  const named = [...parts].find(([, to]) => to === own)?.[0];
  const gaps = Array.from({ length: Math.min(highest, 400) }, (_, i) => i + 1).filter((n) => !numbers.has(n));
  // All the others are there but one, or all of them: then this is the one, or the one behind them.
  const at =
    named ??
    (others.length < 2 ? undefined : gaps.length === 0 ? highest + 1 : gaps.length === 1 ? gaps[0] : undefined);
  const kept = others.filter(
    ([n], i) => i < FEW || i >= others.length - FEW || (at !== undefined && Math.abs(n - at) === 1),
  );
  return { parts: kept, ...(at === undefined ? {} : { at }), of: Math.max(highest, at ?? 0) };
}

const UNIT = '(?:chapter|chap|ch|part|pt|page|section|episode|kapitel|teil|folge)';
const OF_THE_STORY = new RegExp(`\\b${UNIT}s?\\b`, 'i');
const NEXT =
  /\b(?:next|forward|onwards?|continued?|read on|weiter|nächste[rs]?)\b|^\W{0,3}(?:>{1,3}|»|→|&gt;)\W{0,3}$/i;
const PREVIOUS =
  /\b(?:prev(?:ious)?|zurück|vorige[rs]?)\b|\bback to (?:chapter|part)\b|^\W{0,3}(?:<{1,3}|«|←)\W{0,3}$/i;
/** What leads out of the story, whatever else it says. */
const ELSEWHERE =
  /\b(?:story|stories|fic|fics|author|archive|index|contents|home|menu|site|ring|main|list|random|series|sequel|prequel|message|entry|thread|comments?)\b/i;

function wayOf(words: string, rel: string): { to: 'next' | 'previous'; sure: boolean } | undefined {
  if (words.length > 60) return undefined;
  const sure = OF_THE_STORY.test(words);
  if (ELSEWHERE.test(words) && !sure) return undefined;
  const back = /\bprev(?:ious)?\b/i.test(rel) || PREVIOUS.test(words);
  const on = /\bnext\b/i.test(rel) || NEXT.test(words);
  return back === on ? undefined : { to: on ? 'next' : 'previous', sure };
}

/** Does a link lead out of a story's pages, or from one to the next? */
export const isElsewhere = (words: string): boolean =>
  words.length <= 60 &&
  !OF_THE_STORY.test(words) &&
  (OUT_OF_A_LIST.test(words) || NEXT.test(words) || PREVIOUS.test(words));

const OUT_OF_A_LIST =
  /^\W{0,4}(?:(?:go |back |return )*(?:to )?(?:the |my |our )?(?:stor(?:y|ies)|(?:fan ?)?fics?|fan ?fiction|author|archive|index|contents|home(?: ?page)?|menu|site|main(?: page)?|links?|top|e-?mail(?: me| the author)?|feedback|guest ?book|reviews?|updates?|back)\b.{0,20})$|\b(?:(?:web)?ring|guest ?book|feedback|e-?mail|random|search)\b/i;

const NUMBERED = new RegExp(
  `^\\W{0,4}(?:(?:go |on |back |continue )*to |next:? |previous:? )?${UNIT}\\.?\\s{0,2}#?(\\d{1,3}|[ivx]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten)\\b(?!\\s*(?:of|/)\\s*\\d+\\s*[-–]\\s*\\d)`,
  'i',
);

/** "3", "[3]", "Chapter 3: The Storm", "Part Three", "Part III" */
function partNumber(words: string): number | undefined {
  const bare = /^\W{0,3}(\d{1,3})\W{0,3}$/.exec(words)?.[1];
  const said = bare ?? NUMBERED.exec(words.slice(0, 120))?.[1];
  if (said === undefined) return undefined;
  const n = numberOf(said);
  return n !== undefined && n > 0 && n <= 400 ? n : undefined;
}

/** The address that a browser wrote into the page when it saved it. */
export const savedFrom = (html: string): string | undefined =>
  /<!--\s*saved from url=\(\d{1,5}\)(https?:\/\/[^\s>]{1,500})/i.exec(html.slice(0, 3000))?.[1];

function anchorsIn(html: string): { anchors: Anchor[]; base: string | undefined } {
  const anchors: Anchor[] = [];
  let base = savedFrom(html);
  let open: { href: string; rel: string; words: string } | undefined;
  const close = () => {
    if (open && anchors.length < MOST_LINKS) anchors.push({ ...open, words: oneLine(open.words) });
    open = undefined;
  };
  readTokens(html, {
    open(name, attributes) {
      const get = (a: string) => attributes.get(a) ?? '';
      if (name === 'a' || name === 'option') {
        close();
        const href = name === 'a' ? get('href') : get('value');
        if (name === 'a' ? href : /\.(?:s?html?|php\d?|txt)(?:[?#]|$)/i.test(href))
          open = { href, rel: get('rel'), words: '' };
      } else if (name === 'link' && /^(?:next|prev|previous)$/i.test(get('rel')) && get('href')) {
        if (anchors.length < MOST_LINKS) anchors.push({ href: get('href'), rel: get('rel'), words: '' });
      } else if (name === 'base' && get('href')) base = get('href');
      else if (name === 'img' && open && open.words.length < 300)
        open.words += ` ${get('alt') || pictureName(get('src'))} `;
    },
    close(name) {
      if (name === 'a' || name === 'option' || name === 'select') close();
    },
    text(text) {
      if (open && open.words.length < 300) open.words += text;
    },
  });
  close();
  return { anchors, base };
}

/** "images/next_arrow.gif" → "next arrow": many links are pictures without a word. */
const pictureName = (source: string): string =>
  source
    .slice(source.lastIndexOf('/') + 1, source.lastIndexOf('/') + 40)
    .replace(/\.\w{1,5}$/, '')
    .replace(/[_-]/g, ' ');
