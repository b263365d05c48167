import { hasEmoji } from '../emoji.ts';
import { sameLetters } from '../folded.ts';
import { type Label, type LabelField, labelOf, labelsIn } from '../labels.ts';
import { isAddress, isRule, type Line } from './lines.ts';

/** One labelled line of a header block (with the lines that go on with it), and where it stands. */
export interface HeaderEntry {
  readonly field: LabelField;
  /** The label as written; empty where the line says it by its form alone (a title above a "by NAME" line). */
  readonly label: string;
  readonly weight: 0 | 1 | 2;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const LABELLED =
  /^[\s*_#~•·+<[(–-]{0,12}(\p{L}[\p{L}\p{M}'’./&()+ -]{0,38}?)[\s\])>*_]{0,4}(?::(?!\/\/)|：|=|\s[-–—]+(?=\s))[\s*_]{0,8}/u;
/** "【標題】…": brackets of East Asian texts do for a colon. */
const BRACKETED = /^\s{0,8}[【〔［]\s?(\p{L}[\p{L}\p{M} ]{0,16}?)\s?[】〕］]\s{0,4}[:：]?\s{0,8}/u;
const UNCOLONED = /^\s{0,8}(Rated|Submitted|Posted|Written|Completed)\s+(?=\S)/;
const MONTH = /\b(?:\d{4}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const BYLINE =
  /^[\s*_~(-]{0,40}(?:(?:a |an |the )?(?:story |fic |tale |novel |fan ?fiction )?(?:written )?by|von|par)[:\s]\s*(.{2,90})$/i;
const NO_NAME = /^(?:then|now|night|day|morning|noon|evening|chance|mistake|heart|midnight|myself|himself|herself)$/i;

/** A longer line holds a story, whatever it begins with. */
const LONGEST = 2000;

export interface Labelled {
  readonly written: string;
  readonly label: Label | undefined;
  /** Where the value begins in the line. */
  readonly valueAt: number;
}

/** Reads "Label: value", "Label = value", "Label - value", "Rated R". Undefined when the line has no such form. */
export function labelled(line: string): Labelled | undefined {
  if (line.length > LONGEST) return undefined;
  const head = line.length > 120 ? line.slice(0, 120) : line;
  const bare = UNCOLONED.exec(head);
  if (bare && head.length < 60 && (bare[1] === 'Rated' || MONTH.test(head))) {
    return { written: bare[1]!, label: labelOf(bare[1]!), valueAt: bare[0].length };
  }
  const bracketed = BRACKETED.exec(head);
  if (bracketed) {
    const label = labelOf(bracketed[1]!);
    if (label) return { written: bracketed[1]!, label, valueAt: bracketed[0].length };
  }
  const m = LABELLED.exec(head);
  if (!m) return undefined;
  const label = labelOf(m[1]!);
  const colon = /[:：]/.test(m[0]);
  if (!colon && !(label && label.weight > 0)) return undefined;
  if (!label && !/^\p{Lu}/u.test(m[1]!)) return undefined;
  return { written: m[1]!.trim(), label, valueAt: m[0].length };
}

/** The name in a "by NAME" line; undefined when it is an ordinary sentence ("By the time he came …"). */
export function byline(line: string): string | undefined {
  const name = BYLINE.exec(line.trimEnd())?.[1]?.replace(/(?<![\s*_~)-])[\s*_~)-]+$/, '');
  if (!name || /[.,;!?:]$/.test(name)) return undefined;
  const pseud = /^[\p{L}\p{N}_.-]{2,30}$/u.test(name) && !NO_NAME.test(name);
  if (!pseud && !/^[\p{Lu}\p{N}"“<@]/u.test(name) && !hasEmoji(name)) return undefined;
  return name
    .replace(/[<(][^>)]*[>)]/g, '')
    .trim()
    .split(/\s+/).length <= 6
    ? name
    : undefined;
}

/** The labelled lines that a block of lines begins with. */
export interface LabelBlock {
  readonly entries: readonly HeaderEntry[];
  /** How many lines, from the first, belong to the header; what comes after is something else. */
  readonly lines: number;
}

/** Reads the labelled lines at the start of a block; up to `lead` lines without a label may stand before the first. */
export function readLabels(lines: readonly Line[], lead = 3): LabelBlock | undefined {
  const first = lines.findIndex((l, i) => i <= lead && labelled(l.text)?.label);
  if (first < 0 || lines.slice(0, first).some((l) => l.text.length > 120)) return undefined;
  const width = lines.slice(0, 40).reduce((w, l) => (l.text.length <= 100 ? Math.max(w, l.text.length) : w), 0);
  const entries = titled(lines.slice(0, first));
  let i = first;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    const found = labelled(line.text);
    if (found && (found.label || labelFollows(lines, i))) {
      for (const one of split(line, found)) entries.push(one);
      continue;
    }
    const by = byline(line.text);
    if (by) entries.push({ field: 'author', label: 'by', weight: 1, value: by, start: line.start, end: line.end });
    else if (isRule(line.text)) continue;
    else if (isAddress(line.text) || labelFollows(lines, i) || goesOn(entries.at(-1)!, lines[i - 1]!, line, width))
      extend(entries, line);
    else break;
  }
  return { entries, lines: i };
}

/** "Glassline, Mags/Eli, PG-13. August 22, 2001": what an unlabelled line under the author's name tells. */
const FACTS = /^[^!?"“”]{0,90}(?:^|[\s,.;(])(?:NC-?17|PG-?13|PG|G|R|K\+?|FR-?\d\d)(?=[\s,.;)]|$)[^!?"“”]{0,60}$/;

/** The unlabelled line of facts as an entry; undefined when it is none. */
export function facts(line: Line): HeaderEntry | undefined {
  const value = tidy(line.text);
  if (value.length > 140 || !FACTS.test(value)) return undefined;
  return { field: 'other', label: '', weight: 0, value, start: line.start, end: line.end };
}

const CODE = String.raw`(?:rated )?(?:NC-?17|PG(?:-?1[3-5])?|FR-?\d\d|K\+?|[RGMT]|NR)`;
const NAMES = String.raw`\p{Lu}[\p{L}\p{M}'’]*(?:[/&]\p{Lu}[\p{L}\p{M}'’]*){1,4}`;
const ITEM = `(?:${CODE}|${NAMES}|gen|het|slash|femslash)`;
/** "Mags/Eli, PG-13": a line of nothing else. */
const CODES = new RegExp(
  `^[\\s*_(\\[]{0,4}${ITEM}(?:(?:\\s?[,;|·.]\\s?|\\s[-–/]\\s)${ITEM}){0,4}[\\s*_)\\].]{0,4}$`,
  'u',
);
/** A single letter alone may be anything. */
const SURE_CODE = /NC-?17|PG|FR-?\d\d|K\+|rated |[/&]/;

const ONE_CODE = new RegExp(`(?<![\\p{L}/&])${CODE}(?![\\p{L}/&])`, 'u');

const isCodes = ({ text }: Line): boolean =>
  text.length <= 100 && SURE_CODE.test(text) && ONE_CODE.test(text) && CODES.test(text);

/**
 * A "by NAME" line, with a title above and a line of facts below where they stand there; nothing when the lines say
 * anything else as well.
 * @param addressed an address follows: then a name needs no "by"
 */
export function titled(lines: readonly Line[], addressed = false): HeaderEntry[] {
  const isNamed = (i: number) => i === 0 && hasEmoji(lines[0]!.text) && byline(lines[1]?.text ?? '') !== undefined;
  const there = lines.filter((l, i) => l.text.trim() !== '' && (!isRule(l.text) || isNamed(i)));
  // A title may stand there twice, once set letter by letter.
  const told = there.filter((l, i) => i === 0 || !sameLetters(l.text, there[i - 1]!.text));
  const both = told.length > 0 && told.length <= 2 ? titleAndName(told[0]!) : [];
  if (both.length > 0) {
    const fact = told[1] && facts(told[1]);
    return told.length === 1 ? both : fact ? [...both, fact] : [];
  }
  const [above, codes, more] = told;
  if (above && codes && !more && looksLikeTitle(above.text) && isCodes(codes))
    return [titleEntry(above), { ...titleEntry(codes), field: 'other', weight: 0 }];
  const at = told.findIndex((l, i) => i < 2 && byline(l.text));
  if (at < 0) return addressedName(told, addressed);
  if (told.length > at + 2 || (at === 1 && !looksLikeTitle(told[0]!.text))) return [];
  const entries: HeaderEntry[] = told.slice(0, at).map(titleEntry);
  const by = told[at]!;
  entries.push({ field: 'author', label: 'by', weight: 1, value: byline(by.text)!, start: by.start, end: by.end });
  const below = told[at + 1] && facts(told[at + 1]!);
  if (told.length > at + 1 && !below) return [];
  return below ? [...entries, below] : entries;
}

const BARE_NAME =
  /^[\s*_~(-]*(?:\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|von|van|la|le)){1,3}|[\p{L}\p{N}_.-]{3,30})[\s*_~)-]*$/u;

/** A title, a name below it and an address below that. */
function addressedName(told: readonly Line[], addressed: boolean): HeaderEntry[] {
  const last = told.at(-1);
  const address = last && !addressed && isAddress(last.text) ? last : undefined;
  const [title, name, more] = address ? told.slice(0, -1) : told;
  if (!(address || addressed) || !title || !name || more) return [];
  if (
    !looksLikeTitle(title.text) ||
    !BARE_NAME.test(name.text) ||
    /^\W*(?:chapter|part|prologue|kapitel|teil)\b/i.test(name.text)
  )
    return [];
  const { start, end } = name;
  return [
    titleEntry(title),
    { field: 'author', label: 'by', weight: 1, value: tidy(name.text), start, end },
    ...(address ? [{ ...titleEntry(address), field: 'contact' as const }] : []),
  ];
}

const BOTH =
  /^\s*(?:["“]([^"“”]{1,90})["”],?|([^"“”]{1,90}?),|((?:[^\p{Ll}"“”]){3,90}?))\s+(?:by|von|BY)\s+(\p{Lu}[^.!?;:()<>]{1,60}(?:[(<][^()<>]{3,80}[)>])?)\s*$/u;

/** `"The Lamp" by Kit Vale`, `THE LAMP, by Kit Vale (kit@…)`: a line that is title and name and nothing else. */
function titleAndName({ text, start, end }: Line): HeaderEntry[] {
  const m = text.length <= 160 ? BOTH.exec(text) : null;
  const title = m?.[1] ?? m?.[2] ?? m?.[3];
  const name = m && byline(`by ${m[4]}`);
  if (!title || !name || !looksLikeTitle(title) || !/^\p{Lu}|^\p{N}/u.test(title.trim())) return [];
  return [
    { field: 'title', label: '', weight: 1, value: tidy(title), start, end },
    { field: 'author', label: 'by', weight: 1, value: name, start, end },
  ];
}

const titleEntry = ({ text, start, end }: Line): HeaderEntry => ({
  field: 'title',
  label: '',
  weight: 1,
  value: tidy(text),
  start,
  end,
});

const looksLikeTitle = (line: string): boolean => {
  const t = line.trim();
  return (
    t.length >= 2 &&
    t.length <= 90 &&
    (/[\p{L}\p{N}]/u.test(t) || hasEmoji(t)) &&
    !/[,;:]$|\p{Ll}\.$/u.test(t) &&
    !/^["“].*[,.!?]["”]/.test(t)
  );
};

/** Is there another known label a few lines further down? Then what stands between belongs to the header. */
function labelFollows(lines: readonly Line[], i: number): boolean {
  let size = lines[i]!.text.length;
  for (let k = i + 1; k < lines.length && k <= i + 8 && size < 900; k++) {
    if ((labelled(lines[k]!.text)?.label?.weight ?? 0) > 0) return true;
    size += lines[k]!.text.length;
  }
  return false;
}

const SHORT: ReadonlySet<LabelField> = new Set([
  'title',
  'part',
  'chapter',
  'author',
  'contact',
  'date',
  'rating',
  'language',
  'subject',
]);

/** Does `line` go on with the entry before it: indented, or so placed that its first word would not have fitted above? */
function goesOn(entry: HeaderEntry, before: Line, line: Line, width: number): boolean {
  const indent = (s: string) => s.length - s.trimStart().length;
  if (line.text.length <= 200 && indent(line.text) > indent(before.text) && indent(line.text) >= 2) return true;
  if (SHORT.has(entry.field) || line.text.length > 100 || before.text.length > 100) return false;
  const word = line.text.trimStart().split(/\s/, 1)[0]!;
  return before.text.length >= 40 && before.text.trimEnd().length + 1 + word.length > width;
}

function extend(entries: HeaderEntry[], line: Line): void {
  const last = entries.pop()!;
  entries.push({ ...last, value: `${last.value} ${line.text.trim()}`.trim(), end: line.end });
}

/** A labelled line as entries: one, or several where more labels follow on the same line. */
function split(line: Line, { written, label, valueAt }: Labelled): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  let open = {
    field: label?.field ?? ('other' as LabelField),
    label: written,
    weight: label?.weight ?? (0 as const),
    start: line.start,
    from: valueAt,
  };
  const close = (end: number) => {
    const { from, ...rest } = open;
    entries.push({ ...rest, value: tidy(line.text.slice(from, end)), end: line.start + end });
  };
  if (line.text.length < 2000) {
    for (const m of labelsIn(line.text)) {
      if (m.index <= valueAt) continue;
      const next = m.text.replace(/\s*:$/, '');
      close(m.index);
      open = {
        field: labelOf(next)!.field,
        label: next,
        weight: 2,
        start: line.start + m.index,
        from: m.index + m.text.length,
      };
    }
  }
  close(line.text.length);
  return entries;
}

/** A value without the emphasis, brackets and rules that only dressed it. */
export const tidy = (value: string): string =>
  value
    .replace(/^[\s*_~|]+|(?<![\s*_~|])[\s*_~|]+$/g, '')
    .replace(/^\[([^\][]*)\]$/, '$1')
    .trim();
