import { rawOfText } from '../../mail/bytes.ts';
import { isPosted, readHead } from '../../mail/headers.ts';
import { measureProse } from '../../prose.ts';

/** A rule of dashes, underscores or equals signs that parts the messages of a digest (RFC 1153: thirty dashes). */
const RULE = /^[ \t]{0,8}(-{20,}|_{20,}|={20,})[ \t]{0,8}$/;
const HEADER =
  /^ {0,8}(from|date|subject|to|cc|message-id|reply-to|sender|organization|content-[a-z-]{1,30}|mime-version|message|x-[a-z-]{1,30}):/i;

interface Cut {
  /** First line of the message's headers. */
  readonly start: number;
  /** The rule before it, where the message before ends. */
  readonly rule: number;
}

/** A digest taken apart. */
export interface DigestParts {
  /** Raw messages, headers first. */
  readonly messages: readonly string[];
  /** Words of prose above the first message, beyond which a contents list does not go. */
  readonly preamble: number;
  /** What stands above the first message and below the last: remarks, a list of contents, closing lines. */
  readonly around: readonly [above: string, below: string];
}

/**
 * Parts a list digest at its rules, or undefined where the text is none. What calls itself a digest is believed; otherwise every
 * message must be posted as mail programs do it, and stand near the top, since stories quote their characters' mail.
 * @param content decoded text, `\n` line ends
 */
export function cutDigest(content: string): DigestParts | undefined {
  if (!/-{20}|_{20}|={20}/.test(content)) return undefined;
  const lines = content.split('\n');
  const cuts = cutsOf(lines);
  if (cuts.length === 0) return undefined;
  const trailer = trailerAt(lines, cuts.at(-1)!.start);
  const messages = cuts.map((cut, i) => {
    const end = cuts[i + 1]?.rule ?? trailer;
    return rawOfText(withHeadersAtMargin(lines.slice(cut.start, end)).join('\n'));
  });
  const above = lines.slice(0, cuts[0]!.rule).join('\n');
  const preamble = measureProse(above).prose;
  const named = /\b(?:digest|in this issue|today'?s topics|messages in this)\b/i.test(
    lines.slice(0, 60).join('\n').slice(0, 10_000),
  );
  const posted = () => cuts.length >= 2 && preamble < 60 && messages.every((m) => isPosted(readHead(m).headers));
  const around = [above, lines.slice(trailer).join('\n')] as const;
  return named || posted() ? { messages, preamble, around } : undefined;
}

/** Where the messages begin: after a rule, a block of header lines with two of From, Date and Subject. */
function cutsOf(lines: readonly string[]): Cut[] {
  const cuts: Cut[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!RULE.test(lines[i]!)) continue;
    let start = i + 1;
    while (start < lines.length && start < i + 6 && (lines[start]!.trim() === '' || RULE.test(lines[start]!))) start++;
    const names = new Set<string>();
    for (let k = start; k < start + 40 && k < lines.length; k++) {
      const name = HEADER.exec(lines[k]!)?.[1]?.toLowerCase();
      if (name) names.add(name);
      else if (!/^[ \t]+\S/.test(lines[k]!) || names.size === 0) break;
    }
    const known = ['from', 'date', 'subject'].filter((n) => names.has(n)).length;
    if (known < 2) continue;
    cuts.push({ start, rule: i });
    i = start;
  }
  return cuts;
}

/** The closing rule before "End of … Digest", or the end. */
function trailerAt(lines: readonly string[], from: number): number {
  for (let i = lines.length - 1; i > from && i > lines.length - 40; i--) {
    if (/^\s{0,8}End of\b/i.test(lines[i]!)) {
      let rule = i;
      while (rule > from && !RULE.test(lines[rule]!) && i - rule < 6) rule--;
      return RULE.test(lines[rule]!) ? rule : i;
    }
  }
  return lines.length;
}

/** Some lists indented the headers and numbered the messages above them. */
function withHeadersAtMargin(lines: readonly string[]): string[] {
  const out = [...lines];
  for (let i = 0; i < out.length && out[i]!.trim() !== ''; i++) if (HEADER.test(out[i]!)) out[i] = out[i]!.trimStart();
  return /^message:/i.test(out[0] ?? '') ? out.slice(1) : out;
}
