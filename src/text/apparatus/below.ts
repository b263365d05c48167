import { type Line, linesOf } from './lines.ts';

const tailLines = (content: string, end: number, size: number): Line[] => {
  const from = Math.max(0, end - size);
  const lines = linesOf(content, from, end);
  return from > 0 ? lines.slice(1) : lines;
};

/** What a machine or a habit put under a text, and where it starts. */
export type Below = { type: 'signature' | 'navigation'; start: number; confidence: number } | undefined;

/** "-- " on a line of its own and a few short lines after it (RFC 3676 4.3); a bare "--" only when they follow at once. */
export function signature(content: string, end: number): Below {
  const lines = tailLines(content, end, 1400);
  const at = lines.findLastIndex((l) => l.text === '-- ' || l.text === '--');
  if (at < 0) return undefined;
  const below = lines.slice(at + 1);
  const short = below.length > 0 && below.length <= 12 && below.every((l) => l.text.length <= 90);
  const exact = lines[at]!.text === '-- ';
  if (!short || (!exact && (below.length > 6 || below.some((l) => !l.text.trim())))) return undefined;
  return { type: 'signature', start: lines[at]!.start, confidence: exact ? 0.98 : 0.85 };
}

const FOOTER =
  /to unsubscribe|yahoo!? groups (?:links|sponsor)|yahoogroups\.com|egroups\.com|onelist\.com|listinfo|mailing list\s*$|majordomo@|listserv@|^you are visitor\b|\bvisitors? since\b|^(?:feedback\W{1,5})?(?:this (?:page|site) )?(?:is )?best viewed (?:at|with|in)\b|(?:sign|view) (?:my|the) guest ?book/i;

/** What a list's machine put under a message. */
export function listFooter(content: string, end: number): Below {
  const lines = tailLines(content, end, 2500).slice(-30);
  let at = lines.findIndex((l) => FOOTER.test(l.text.slice(0, 300)));
  if (at < 0) return undefined;
  for (let up = at - 1; up >= Math.max(0, at - 4); up--)
    if (/^[\s_=~*-]{15,}$|^-+.*sponsor.*-+>?$/i.test(lines[up]!.text.slice(0, 120))) at = up;
  return { type: 'navigation', start: lines[at]!.start, confidence: 0.9 };
}

const PASSED_ON =
  /^[\s>]{0,6}(?:-{2,}\s?(?:original message|ursprüngliche nachricht|urspr. nachricht|message d'origine|mensaje original|oorspronkelijk bericht|reply message|forwarded message)\s?-{2,}|_{20,})\s*$/i;
const MAIL_HEADER = /^[\s>*]{0,6}(?:from|von|de|van|sent|gesendet|date|datum|to|an|subject|betreff|cc)\s?:\**\s/i;

/** The message that was answered, which mail programs put under the answer with its headers. */
export function answered(content: string, end: number): Below {
  const lines = tailLines(content, end, 6000);
  const at = lines.findIndex((l, i) => {
    if (l.text.length > 80 || !PASSED_ON.test(l.text)) return false;
    const next = lines.slice(i + 1, i + 9).filter((n) => n.text.trim() !== '');
    return next.slice(0, 4).filter((n) => MAIL_HEADER.test(n.text.slice(0, 200))).length >= 2;
  });
  const above = content.slice(0, lines[at]?.start ?? 0).trimEnd().length;
  // What was passed on may be the story itself: then there is little above it.
  if (at < 0 || above < (end - above) * 2) return undefined;
  return { type: 'navigation', start: lines[at]!.start, confidence: 0.93 };
}
