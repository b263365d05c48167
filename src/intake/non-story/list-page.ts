import { countOfWords } from '../../text/word-units.ts';
import type { HtmlPage } from '../html/blocks.ts';

/** A link that stands at the head of an entry, with what follows it up to the next. */
export interface Entry {
  readonly href: string;
  readonly label: string;
  /** All that stands behind the link, links of its own included. */
  readonly about: string;
  /** Words of `about` that stand in no link. */
  readonly words: number;
}

/** A page as a list of links: its entries, and the words before the first of them. */
export interface ListPage {
  readonly entries: readonly Entry[];
  readonly before: number;
}

const MOST = 2000;
const LONGEST_LABEL = 140;
const MOST_LABEL_WORDS = 16;

/** Reads a page as a list: an entry begins where a block or line begins with a link to a page of its own. */
export function listPage(page: HtmlPage): ListPage {
  const entries: { href: string; label: string; about: string; words: number }[] = [];
  const seen = new Set<string>();
  let before = 0;
  for (const { lines, furniture } of page.blocks) {
    if (furniture) continue;
    for (const { runs } of lines) {
      const head = headOf(runs);
      const label = head?.label ?? '';
      if (head && entries.length < MOST && isEntry(head.href, label) && !seen.has(head.href)) {
        seen.add(head.href);
        entries.push({ href: head.href, label, about: '', words: 0 });
      }
      const last = entries.at(-1);
      for (const run of runs) {
        const n = run.link ? 0 : countOfWords(run.text);
        if (last) {
          last.words += n;
          if (last.about.length < 1500) last.about += run.text;
        } else before += n;
      }
      if (last && last.about.length < 1500) last.about += '\n';
    }
  }
  return { entries, before };
}

/** The link with which a line begins, a bullet, number or date before it aside; of its runs in several styles one. */
function headOf(
  runs: HtmlPage['blocks'][number]['lines'][number]['runs'],
): { href: string; label: string } | undefined {
  let lead = '';
  for (const [i, { text, link }] of runs.entries()) {
    if (!link) {
      lead += text;
      if (/\p{L}{3}.*\p{L}{3}.*\p{L}{3}/su.test(lead) || lead.length > 60) return undefined;
      continue;
    }
    let label = text;
    for (let j = i + 1; runs[j]?.link === link; j++) label += runs[j]!.text;
    return { href: link, label: label.replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}

const isEntry = (href: string, label: string): boolean =>
  label !== '' &&
  label.length <= LONGEST_LABEL &&
  label.split(' ').length <= MOST_LABEL_WORDS &&
  !/^(?:#|mailto:|javascript:|news:)/i.test(href) &&
  !MENU.test(label);

/** What leads about on a site and is no entry of a list. */
const MENU =
  /^\W{0,3}(?:(?:go |back |return )*(?:to )?(?:the |my |our )?(?:home(?: ?page)?|menu|index|contents|main(?: page)?|top|back|next|prev(?:ious)?|first|last|e-?mail(?: me)?|feedback|guest ?book|links|search|log ?in|register|help|faq|about|contact|rss|site ?map|browse|archive|stories|fan ?fic(?:tion)?)|\d{1,3})?\W{0,3}$/i;
