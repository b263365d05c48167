import { byline, type HeaderEntry, tidy } from './entries.ts';
import { isRule } from './lines.ts';
import type { Run } from './runs.ts';
import type { Seen } from './top-blocks.ts';

const SMALL =
  /^(?:a|an|the|and|or|of|in|on|at|to|for|with|from|by|as|but|de|la|le|du|von|der|die|das|und|im|am|zu|mit)$/i;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|von|van|der|la|le)){1,3}$/u;
const FIRST_CHAPTER =
  /^\W{0,4}(?:(?:chapter|chap\.?|part|book|kapitel|teil|chapitre|cap[íi]tulo|глава)\s{1,3}(?:1|i|one|the first|eins|un|uno|первая)\b|(?:the )?first (?:chapter|part|book)\b|erstes kapitel\b|prolog(?:ue)?\b|(?:1|i)(?:\.?\W{0,4}$|[.:]\s{1,3}\S))/i;
const MOST_LINES = 4;

/**
 * A title, and under it a name, alone on the first page: right above the list of chapters or the first of them. What else
 * stands there may be a dedication or a motto, and then nothing is known.
 */
export function titlePage(seen: readonly Seen[]): Run | undefined {
  const end = seen.findIndex((s) => s.kind === 'passed' || FIRST_CHAPTER.test(s.lines[0]?.text ?? ''));
  const blocks = seen.slice(0, Math.max(0, end));
  const lines = blocks.flatMap((b) => b.lines).filter((l) => l.text.trim() !== '' && !isRule(l.text));
  const [title, name, ...more] = lines;
  if (!title || more.length > MOST_LINES - 2 || blocks.some((b) => b.kind !== 'text' && b.kind !== 'rule'))
    return undefined;
  if (!isTitle(title.text.trim())) return undefined;
  const author = name && (byline(name.text) ?? (NAME.test(name.text.trim()) ? name.text.trim() : undefined));
  if ((name && !author) || more.length > 0) return undefined;
  const entries: HeaderEntry[] = [
    { field: 'title', label: '', weight: 1, value: tidy(title.text), start: title.start, end: title.end },
    ...(name && author
      ? [{ field: 'author' as const, label: '', weight: 1 as const, value: author, start: name.start, end: name.end }]
      : []),
  ];
  const held = blocks.map((b) => ({ ...b, entries: entries.filter((e) => e.start >= b.start && e.end <= b.end) }));
  return { blocks: held, confidence: 0.8 };
}

function isTitle(line: string): boolean {
  const shouted = line === line.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(line);
  const words = line.split(/\s+/);
  return (
    line.length <= 90 &&
    !/[.,;:]$|^["“].*[,.!?]["”]/.test(line) &&
    /\p{L}/u.test(line) &&
    (shouted || (words.length <= 9 && words.every((w) => SMALL.test(w) || /^["“'‘(]?[\p{Lu}\p{N}]/u.test(w))))
  );
}
