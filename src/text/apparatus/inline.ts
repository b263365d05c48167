import { type LabelField, labelKey, labelOf, labelsIn } from '../labels.ts';
import { type HeaderEntry, tidy } from './entries.ts';

/** A header block that runs on in one paragraph: "Disclaimer: … Title: … Rating: PG Summary: …". */
export interface InlineHeader {
  readonly entries: readonly HeaderEntry[];
  /** Where the header ends; the story goes on here when this is not the paragraph's end. */
  readonly end: number;
}

const SHORT_PARAGRAPH = 3000;
const ASIDE = 400;
const GAP = 1500;
const RULE = /\s(?:[*~=_#-]{3,}|(?:[*~=_#-] ){2,12}[*~=_#-]|(?:oO){1,8}o)(?=\s|$)/;
const RATING = /^\s*(?:NC-?17|PG-?13|PG|FR-?\d\d|G|R|K\+?|T|M)(?=\s|[.,;)]|$)/;
/** Labels that no story has use for: one of them in a few words at the top is enough. */
const FANNISH = /^(?:fandoms?|pairings?|rating|disclaimers?|spoilers?|spoiler warning)$/;
const ONE_SENTENCE: ReadonlySet<LabelField> = new Set(['fandom', 'rating', 'relationship', 'title', 'author']);

/**
 * Reads a run-together header at the start of the paragraph between two offsets, or after a short introduction.
 * Where the last label's value ends is said only on evidence: the paragraph's end, a row of signs, a rating's one word;
 * without it that label stays with the story.
 */
export function readInline(content: string, start: number, end: number): InlineHeader | undefined {
  const window = content.slice(start, Math.min(end, start + 6000));
  const found: { label: string; field: LabelField; index: number; from: number }[] = [];
  for (const m of labelsIn(window)) {
    if (m.index - (found.at(-1)?.index ?? 0) > GAP) break;
    const label = m.text.replace(/\s*:$/, '');
    found.push({ label, field: labelOf(label)!.field, index: m.index, from: m.index + m.text.length });
  }
  if (isHeader(new Set(found.map((f) => f.field))))
    found.push(
      ...ordinaryLabels(
        window,
        found.map((f) => f.from),
      ),
    );
  found.sort((a, b) => a.index - b.index);
  const hasMore = content.slice(end, end + 200).trim() !== '';
  const aside = hasMore && end - start <= ASIDE && found.some((f) => FANNISH.test(labelKey(f.label)));
  if (!aside && !isHeader(new Set(found.map((f) => f.field)))) return undefined;
  const entries = found.map(({ label, field, index, from }, i): HeaderEntry => {
    const rest = window.slice(from, from + GAP);
    const stop =
      found[i + 1]?.index ?? from + lastValue(rest, field === 'rating', hasMore && end - start <= SHORT_PARAGRAPH);
    const value = window.slice(from, stop);
    return {
      field,
      label,
      weight: 2,
      value: tidy(aside && ONE_SENTENCE.has(field) ? value.replace(/[.;!](?:\s.*)?$/s, '') : value),
      start: start + index,
      end: start + stop,
    };
  });
  if (entries.at(-1)!.value === '') entries.pop();
  const last = entries.at(-1);
  if (!last) return undefined;
  const rule = RULE.exec(content.slice(last.end, last.end + 130));
  return { entries, end: Math.min(end, rule && rule.index === 0 ? last.end + rule[0].length : last.end) };
}

/** Ordinary words that are labels too, believed only among labels that are none: "Rating: PG Type: vignette". */
const ORDINARY =
  /(?<![\p{L}\p{N}'’-])(?:Type|Category|Genre|Series|Part|Date|Warnings?|Characters?|Notes?)(?=\s?:\s)/gu;
const NEAR = 200;

function ordinaryLabels(window: string, known: readonly number[]) {
  const end = Math.max(...known) + NEAR;
  return [...window.slice(0, end).matchAll(ORDINARY)]
    .map((m) => ({ label: m[0], index: m.index, from: window.indexOf(':', m.index) + 1 }))
    .filter(({ from, index }) => index > Math.min(...known) && !known.includes(from))
    .flatMap((found) => {
      const field = labelOf(found.label)?.field;
      return field ? [{ ...found, field }] : [];
    });
}

const isHeader = (fields: ReadonlySet<LabelField>): boolean =>
  fields.size >= 3 && (fields.has('title') || fields.has('author') || (fields.has('rating') && fields.has('summary')));

/** Length of the last label's value. */
function lastValue(rest: string, isRating: boolean, isShort: boolean): number {
  const rule = RULE.exec(rest);
  if (rule) return rule.index;
  if (isShort && rest.length < GAP) return rest.length;
  return isRating ? (RATING.exec(rest)?.[0].length ?? 0) : 0;
}
