import type { Claim, Draft, Evidence } from '../intake/draft.ts';
import { withoutAddresses } from '../text/addresses.ts';
import type { HeaderEntry } from '../text/apparatus/entries.ts';
import { readFront } from '../text/apparatus/front.ts';
import { type LabelField, labelKey } from '../text/labels.ts';
import { isNobody, isNoTitle, isUnknown, printedName } from '../text/nobody.ts';
import type { Text } from '../text/text.ts';
import { type BookTag, bookTags } from './read/book-tags.ts';
import { type Codes, codesAtEnd, withoutCodes } from './read/codes.ts';
import { readDate } from './read/date.ts';
import { isRating } from './read/rating.ts';
import { firstPublished, isRelease } from './read/release.ts';
import { readSubject } from './read/subject.ts';
import { readRelationships } from './read/tags.ts';
import { cleanTitle } from './read/title.ts';
import { rowOfLabel } from './vocabulary.ts';

/** What is found; a field that `vocabulary.ts` alone reads goes by its own name. */
export type FindingField =
  | Exclude<LabelField, 'subject' | 'disclaimer' | 'other'>
  | 'updated'
  | 'status'
  | 'source'
  | 'collection'
  | 'words'
  | 'chapters'
  | 'stats'
  | (string & Record<never, never>);

/** Something that was read about a draft, before it is mapped to the vocabularies. */
export interface Finding {
  readonly field: FindingField;
  /** As written. */
  readonly value: string;
  readonly label: string;
  readonly confidence: number;
  readonly given: boolean;
  readonly evidence: Evidence;
  /** A value that stands behind all others (the poster's address where the header names the author). */
  readonly weak?: boolean;
  /** One value, exactly as it is: see `Claim.typed`. */
  readonly exact?: boolean;
}

/** What forms and indexes wrote where nothing was said. */
const UNSAID = /^(?:not (?:provided|available|specified)|unspecified|keine angaben?|n\/a|-+)\.?$/i;

/** Everything that container, header block and subject say. The header block first: it is the writer's own. */
export function findingsOf(draft: Draft, text: Text): Finding[] {
  const places = draft.claims.filter((c) => c.field === 'publisher').map((c) => plain(c.value));
  const titles = draft.claims.filter((c) => c.field === 'title').map((c) => plain(c.value));
  const isPlace = (name: string) => {
    const said = plain(name);
    return said.length > 3 && !isPersonal(name) && (places.includes(said) || titles.some((t) => siteIn(t, said)));
  };
  const tags = draft.claims.filter((c) => c.field === 'tag');
  const sorted = new Map(bookTags(tags.map((c) => c.value)).map((found, i) => [tags[i]!, found]));
  const found = withCodesRead([
    ...headerFindings(draft, text),
    ...draft.claims.flatMap((claim) => tagFindings(claim, sorted.get(claim)) ?? claimFindings(claim, isPlace)),
  ]);
  return isRelease(draft) ? ofRelease(draft, found) : found;
}

/** Without the dates of the electronic edition; the year of a copyright line is perhaps the story's. */
function ofRelease(draft: Draft, findings: readonly Finding[]): Finding[] {
  const published = firstPublished(draft);
  const rest = findings.filter(({ field }) => field !== 'date' && field !== 'updated');
  if (!published) return rest;
  const { year: value, evidence } = published;
  return [...rest, { field: 'date', label: '', value, confidence: 0.7, given: false, evidence }];
}

/** Titles and names without the codes that stand with them, and those as suggestions; a summary keeps its own. */
const withCodesRead = (findings: readonly Finding[]): Finding[] =>
  findings.flatMap((f) => {
    if (f.exact) return [f];
    if (f.field === 'summary') return [f, ...codeFindings(codesAtEnd(f.value), f.evidence)];
    const coded = f.field === 'title' || f.field === 'author' ? withoutCodes(f.value) : undefined;
    return coded ? [{ ...f, value: coded.rest }, ...codeFindings(coded, f.evidence)] : [f];
  });

/** What codes without a label say. */
export function codeFindings(codes: Codes | undefined, evidence: Evidence): Finding[] {
  if (!codes) return [];
  const base = { label: '', evidence, given: false, confidence: 0.75 };
  const add = (field: FindingField, values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value ? [{ ...base, field, value }] : []));
  return [
    ...add('rating', [codes.rating]),
    ...add('relationship', codes.relationships),
    ...add('category', codes.categories),
    ...add('date', [codes.date]),
  ];
}

/** The entries of the header block as restored, each with where it stands in the draft. */
export function headerOf(draft: Draft, text: Text): { entry: HeaderEntry; evidence: Evidence }[] {
  const raw = readFront(draft.text).entries;
  const mended = readFront(text).entries;
  const entries = mended.length >= raw.length ? mended : raw;
  const paired = mended.length === raw.length && mended.every((e, i) => e.field === raw[i]!.field);
  return entries.map((entry, i) => {
    const at = entries === raw || paired ? raw[i]! : raw.find((r) => r.label === entry.label);
    const passage = at
      ? draft.text.content.slice(at.start, Math.min(at.end, at.start + 400))
      : `${entry.label}: ${entry.value}`;
    const evidence: Evidence = {
      path: draft.path,
      text: withoutAddresses(passage),
      ...(at ? { at: [at.start, at.end] as const } : {}),
    };
    return { entry, evidence };
  });
}

function headerFindings(draft: Draft, text: Text): Finding[] {
  return headerOf(draft, text).flatMap(({ entry, evidence }): Finding[] => {
    const { label, value } = entry;
    const field = (entry.field === 'other' ? rowOfLabel(labelKey(label))?.name : undefined) ?? entry.field;
    if (field === 'other' && label === '') return factFindings(value, evidence);
    if (
      value === '' ||
      UNSAID.test(value) ||
      (field === 'author' && isUnknown(value)) ||
      field === 'other' ||
      field === 'disclaimer'
    )
      return [];
    if (field === 'subject') return subjectFindings(value, evidence);
    const sure = label !== '' && label !== 'by';
    const confidence = sure ? (entry.weight > 0 ? 0.98 : 0.9) : 0.8;
    const finding = {
      field,
      label,
      value,
      confidence,
      given: sure || (label === 'by' && field === 'author'),
      evidence,
    };
    // "Content/Rating: R, Mara/Venn"
    return field === 'rating' && value.includes('/')
      ? [finding, { ...finding, field: 'relationship', confidence: 0.8 }]
      : [finding];
  });
}

/** "Glassline, Mags/Eli, PG-13. August 22, 2001": the rating, pairing and date among unlabelled facts; the first else is the fandom. */
function factFindings(value: string, evidence: Evidence): Finding[] {
  const base = { label: '', evidence, given: false, confidence: 0.75 };
  const date = value.includes(' ') ? readDate(value) : undefined;
  const items = value.split(/[,;.](?=\s|$)|\s[/|•·–-]\s/).map((s) => s.trim());
  const rating = items.find(isRating);
  const pair = items.find((s) => readRelationships(s).length > 0);
  const other = items[0] && items[0] !== rating && items[0] !== pair && !readDate(items[0]) ? items[0] : undefined;
  const found: readonly (readonly [FindingField, string | undefined])[] = [
    ['rating', rating],
    ['relationship', pair],
    ['fandom', other],
    ['date', date && value],
  ];
  return found.flatMap(([field, said]) => (said ? [{ ...base, field, value: said }] : []));
}

const CLAIMED: { readonly [field in Claim['field']]?: FindingField } = {
  title: 'title',
  author: 'author',
  contact: 'contact',
  date: 'date',
  language: 'language',
  summary: 'summary',
  fandom: 'fandom',
  rating: 'rating',
  warning: 'warning',
  category: 'category',
  relationship: 'relationship',
  character: 'character',
  freeform: 'freeform',
  series: 'series',
  notes: 'note',
  updated: 'updated',
  status: 'status',
  source: 'source',
  collection: 'collection',
  words: 'words',
  chapters: 'chapters',
  stats: 'stats',
  part: 'part',
  chapter: 'chapter',
};

const plain = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim();

/** Writers publish themselves, and have pages in their own name: that is no site's. */
const isPersonal = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name.trim()) &&
  !/\b(?:archives?|\w*fics?|\w*fiction|stories|press|publishing|books|library|homepage|page|site|net|group|community)\b/i.test(
    name,
  );

/** "The Ferry | Example Fics" is a title of the site "Example Fics". */
const siteIn = (title: string, said: string): boolean => title.endsWith(`| ${said}`);

/** An author's claim without those of its names that are nobody's. */
function named(value: string, isPlace: (name: string) => boolean): string {
  const isNone = (name: string) => isNobody(name) || isPlace(name);
  if (isNone(value)) return '';
  const names = value.split('; ');
  return names.length > 1 ? names.filter((name) => !isNone(name)).join('; ') : value;
}

/** What a title's place holds: a title, the document's name as a suggestion, or nothing. */
function titleClaim(value: string): { readonly value: string; readonly suggested?: true } | undefined {
  const name = printedName(value);
  if (name === undefined) return isNoTitle(value) ? undefined : { value };
  const bare = name.replace(/\.[a-z]{2,5}$/i, '').replaceAll('_', ' ');
  return isNoTitle(bare) || !cleanTitle(bare) ? undefined : { value: bare, suggested: true };
}

function claimFindings(claim: Claim, isPlace: (name: string) => boolean): Finding[] {
  const evidence: Evidence = { ...claim.evidence, text: withoutAddresses(claim.evidence.text) };
  if (claim.field === 'subject') return subjectFindings(claim.value, evidence);
  const field = CLAIMED[claim.field];
  const said = claim.value.trim();
  if (field === 'title' && !claim.typed) {
    const title = titleClaim(said);
    if (!title) return [];
    if (title.suggested) return [{ field, label: '', value: title.value, confidence: 0.5, given: false, evidence }];
  }
  const value = field !== 'author' ? said : claim.typed ? (isUnknown(said) ? '' : said) : named(said, isPlace);
  if (!field || !value) return [];
  return [
    {
      field,
      label: '',
      value,
      confidence: claim.typed ? 0.98 : field === 'title' ? 0.8 : 0.9,
      given: true,
      evidence,
      ...(claim.typed ? { exact: true } : { weak: field === 'author' || field === 'contact' }),
    },
  ];
}

/** A tag of a book's head as what it is; undefined for any other claim. */
function tagFindings(claim: Claim, tags: readonly BookTag[] | undefined): Finding[] | undefined {
  const evidence: Evidence = { ...claim.evidence, text: withoutAddresses(claim.evidence.text) };
  return tags?.flatMap(({ field, value }) => claimFindings({ ...claim, evidence, field, value }, () => false));
}

function subjectFindings(value: string, evidence: Evidence): Finding[] {
  const subject = readSubject(value);
  const base = { label: 'Subject', evidence, given: true };
  const out: Finding[] = [];
  const add = (field: FindingField, found: string | null | undefined, confidence: number) => {
    if (found) out.push({ ...base, field, value: found, confidence });
  };
  add('title', subject.title, subject.reply ? 0.5 : 0.9);
  if (subject.part)
    add(
      'part',
      subject.part.of === undefined ? `${subject.part.number}/?` : `${subject.part.number}/${subject.part.of}`,
      0.95,
    );
  add('chapter', subject.chapter, 0.8);
  add('rating', subject.rating, 0.93);
  add('fandom', subject.fandom, 0.85);
  add('author', subject.author, 0.85);
  for (const pair of subject.relationships) add('relationship', pair, 0.85);
  return out;
}
