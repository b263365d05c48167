import { INLINE_LABEL, labelOf } from '../labels.ts';
import { type HeaderEntry, tidy } from './entries.ts';

/** A header block that runs on in one paragraph: "Disclaimer: … Title: … Rating: PG Summary: …". */
export interface InlineHeader {
  readonly entries: readonly HeaderEntry[];
  /** Where the header ends; the story goes on here when this is not the paragraph's end. */
  readonly end: number;
}

const SHORT_PARAGRAPH = 3000;
const GAP = 1500;
const RULE = /\s(?:[*~=_#-]{3,}|(?:[*~=_#-] ){2,12}[*~=_#-]|(?:oO){1,8}o)(?=\s|$)/;
const RATING = /^\s*(?:NC-?17|PG-?13|PG|FR-?\d\d|G|R|K\+?|T|M)(?=\s|[.,;)]|$)/;

/**
 * Reads a run-together header at the start of the paragraph between two offsets, or after a short introduction.
 * Where the last label's value ends is said only on evidence: the paragraph's end, a row of signs, a rating's one word;
 * without it that label stays with the story.
 */
export function readInline(content: string, start: number, end: number): InlineHeader | undefined {
  const window = content.slice(start, Math.min(end, start + 6000));
  const found: RegExpExecArray[] = [];
  for (const m of window.matchAll(INLINE_LABEL)) {
    if (m.index - (found.at(-1)?.index ?? 0) > GAP) break;
    found.push(m);
  }
  const labels = found.map((m) => m[0].replace(/\s*:$/, ''));
  const fields = new Set(labels.map((l) => labelOf(l)?.field));
  if (
    fields.size < 3 ||
    !(fields.has('title') || fields.has('author') || (fields.has('rating') && fields.has('summary')))
  )
    return undefined;
  const entries = found.map((m, i): HeaderEntry => {
    const from = m.index + m[0].length;
    const stop =
      found[i + 1]?.index ??
      from +
        lastValue(
          window.slice(from, from + GAP),
          labelOf(labels[i]!)!.field === 'rating',
          end - start <= SHORT_PARAGRAPH,
        );
    return {
      field: labelOf(labels[i]!)!.field,
      label: labels[i]!,
      weight: 2,
      value: tidy(window.slice(from, stop)),
      start: start + m.index,
      end: start + stop,
    };
  });
  if (entries.at(-1)!.value === '') entries.pop();
  const last = entries.at(-1)!;
  const rule = RULE.exec(content.slice(last.end, last.end + 130));
  const stop = rule && rule.index === 0 ? last.end + rule[0].length : last.end;
  return { entries, end: Math.min(end, stop) };
}

/** Length of the last label's value. */
function lastValue(rest: string, isRating: boolean, isShort: boolean): number {
  const rule = RULE.exec(rest);
  if (rule) return rule.index;
  if (isShort && rest.length < GAP) return rest.length;
  return isRating ? (RATING.exec(rest)?.[0].length ?? 0) : 0;
}
