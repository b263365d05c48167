import type { Draft } from '../intake/draft.ts';
import { castOf, castText } from '../people/cast-of.ts';
import { foundIn } from '../people/found.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import type { Text } from '../text/text.ts';
import { type Part, partInName, titleAndPart } from '../text/titles/part.ts';
import { type Block, blocksOf, storyBlocks } from '../text/tree.ts';
import type { Author } from './author.ts';
import { byTrust, givenOr } from './fields.ts';
import { codeFindings, type Finding, findingsOf } from './findings.ts';
import { readLanguage } from './read/language.ts';
import { readPeople } from './read/people.ts';
import { unspaced } from './read/spaced.ts';
import { nameUnder, type TitlePage, titleInHeads, titleOfFile, titleOver, type Unlabelled } from './read/text-title.ts';
import { cleanTitle, pageTitle } from './read/title.ts';
import { readFields } from './readings.ts';
import { withSuggestions } from './suggest/suggested.ts';
import { rows } from './vocabulary.ts';
import { countWords } from './words.ts';
import type { CatalogueRecord, Field, Unread } from './work.ts';

/**
 * What a draft says about its story, from its container, its header block, its subject and the text itself: every fact
 * with the passage it rests on. `at` in evidence counts in the draft's content. What nobody said stays unsaid.
 * @param text the draft's text as restored
 */
export function describe(draft: Draft, text: Text): CatalogueRecord {
  const said = findingsOf(draft, text);
  const blocks = storyBlocks(blocksOf(text));
  const story = blocks.map((b) => b.text).join('\n\n');
  const named = titleOf(said);
  const page = named.title ? undefined : unlabelledIn(draft, blocks, said.some(saysUntitled));
  const findings = page?.codes
    ? [...said, ...codeFindings(page.codes, unlabelled(draft, page.title).evidence[0]!)]
    : said;
  const part =
    named.part ?? partOf(findings) ?? whole(page?.part).part ?? partInFile(draft, named.title) ?? partInHeading(blocks);
  const authors = authorsOf(findings, named.author);
  const tongue = readLanguage(story);
  const fields = readFields({ draft, text, findings, story, tongue });
  const unread = unreadOf(findings, fields);
  const suggested = withSuggestions(draft, fields);
  const lookAt = [...suggested.lookAt, ...(tongue?.also ? [twoLanguages(tongue.code, tongue.also)] : [])];
  const over = (found: Unlabelled | undefined) => (found ? unlabelled(draft, found) : null);
  const under = named.title && !authors ? nameUnder(blocks, named.title.value) : undefined;
  const name = authors ? null : over(page?.author ?? under);
  return {
    title: named.title ?? over(page?.title),
    authors: name ? { ...name, value: readPeople(name.value) } : authors,
    fields: suggested.fields,
    ...(unread.length > 0 ? { unread } : {}),
    ...(part ? { part } : {}),
    ...(named.chapter ? { chapter: named.chapter } : {}),
    words: countWords(story),
    ...peopleIn(blocks, draft.path, fields.language?.value),
    ...(lookAt.length > 0 ? { lookAt } : {}),
  };
}

const twoLanguages = (language: string, also: string): Sentence => sentence('look.two-languages', { also, language });

/** "Title: Untitled": its writer gave it none, and its file's name is none either. */
const saysUntitled = (f: Finding): boolean =>
  f.field === 'title' && isSaid(f) && /^\W*(?:untitled|no title|none)\W*$/i.test(f.value);

/** Read from the restored story, from the lines as they stood, or else from the file's name. */
function unlabelledIn(draft: Draft, story: readonly Block[], isUntitled: boolean): TitlePage | undefined {
  const asItStood = () => titleOver(storyBlocks(blocksOf(draft.text)));
  const over = titleOver(story);
  // Restored, letters set apart have lost the wider gaps between their words.
  if (over && unspaced(over.title.words.split('\n', 1)[0]!)) return asItStood() ?? over;
  return over ?? titleInHeads(draft.text) ?? asItStood() ?? (isUntitled ? undefined : titleOfFile(draft.path));
}

/** What no label says, as a suggestion with the words it stands in. */
function unlabelled(draft: Draft, { value, confidence, words }: Unlabelled) {
  const at = draft.text.content.indexOf(words);
  const place = at < 0 ? {} : { at: [at, at + words.length] as const };
  const evidence = [{ path: draft.path, text: withoutAddresses(words), ...place }];
  return { value, confidence, ...(at < 0 ? { given: false } : givenOr(false)), evidence };
}

/** Who is in the story; only in languages whose words for people are known. */
function peopleIn(
  blocks: readonly Block[],
  path: string,
  language: string | undefined,
): Pick<CatalogueRecord, 'found'> {
  if (language && !/^(?:en|de)/i.test(language)) return {};
  const found = foundIn(castOf(blocks), castText(blocks), path);
  return found.people.length > 0 ? { found } : {};
}

/** Letters set apart: only the file itself has the wider gaps between their words. */
const asInFile = ({ value, evidence }: Finding): string =>
  unspaced(value) === undefined ? value : (unspaced(evidence.text.replace(/^[^:\n]{0,40}:/, '')) ?? value);

/** A label says that it is a title; a page's name and a line by its place do not. */
const isSaid = ({ label, given }: Finding): boolean => given && label !== '';

interface Named {
  readonly title: Field | null;
  readonly part?: Part;
  readonly chapter?: string;
  readonly author?: Finding;
}

function titleOf(findings: readonly Finding[]): Named {
  const titles = findings.filter((f) => f.field === 'title').sort(byTrust);
  let title: Field | null = null;
  let part: Part | undefined;
  let chapter = findings.find((f) => f.field === 'chapter')?.value;
  let author: Finding | undefined;
  for (const found of titles) {
    const f = { ...found, value: asInFile(found) };
    if (f.exact && !title && cleanTitle(f.value, true)) {
      title = {
        value: cleanTitle(f.value, true)!,
        confidence: f.confidence,
        ...givenOr(f.given),
        evidence: [f.evidence],
      };
      continue;
    }
    const page = f.label === '' ? pageTitle(f.value) : { title: cleanTitle(f.value, isSaid(f)) };
    if (!page.title) continue;
    const split = titleAndPart(page.title);
    const value = split.part ? cleanTitle(split.title, isSaid(f)) : page.title;
    part ??= split.part;
    chapter ??= split.chapter;
    if (value && !title) {
      title = { value, confidence: f.confidence, ...givenOr(f.given), evidence: [f.evidence] };
      if (page.author) author = { ...f, field: 'author', value: page.author, confidence: 0.75 };
    }
  }
  return { title, ...whole(part), ...(chapter ? { chapter } : {}), ...(author ? { author } : {}) };
}

/** "1/1" is no part. */
const whole = (part: Part | undefined): { part?: Part } => (part && part.of !== 1 ? { part } : {});

/** "Chapters: 2" says how many there are. */
const isCount = ({ label, value }: Finding): boolean => /^chapters$/i.test(label) && /^\D*\d+\D*$/.test(value);

function partOf(findings: readonly Finding[]): Part | undefined {
  for (const f of findings.filter((f) => f.field === 'part' && !isCount(f))) {
    const { part } = titleAndPart(
      /^\D{0,3}\d{1,3}\D{0,3}$/.test(f.value) ? `part ${f.value.replace(/\D/g, '')}` : f.value,
    );
    if (part) return whole(part).part;
  }
  return undefined;
}

function partInFile(draft: Draft, title: Field | null): Part | undefined {
  const found = partInName(draft.path);
  if (!found || found.of === 1 || (title && found.stem === '')) return undefined;
  return found.of === undefined ? { number: found.number } : { number: found.number, of: found.of };
}

/** "Chapter 3" over the story and no heading further down: a chapter that was saved by itself. */
function partInHeading(blocks: readonly Block[]): Part | undefined {
  const top = blocks.findIndex(({ type }) => type !== 'heading');
  if (top < 1 || blocks.slice(top).some(({ type }) => type === 'heading')) return undefined;
  const { title, part } = titleAndPart(blocks[top - 1]!.text);
  return title === '' ? whole(part).part : undefined;
}

function authorsOf(findings: readonly Finding[], inTitle: Finding | undefined): Field<readonly Author[]> | null {
  const named = [...findings.filter((f) => f.field === 'author'), ...(inTitle ? [inTitle] : [])].sort(
    (a, b) => Number(a.weak ?? false) - Number(b.weak ?? false) || byTrust(a, b),
  );
  const contact = findings
    .filter((f) => f.field === 'contact')
    .flatMap((f) => readPeople(f.value))
    .find((p) => p.contact)?.contact;
  const typed = named.filter((f) => f.exact);
  if (typed.length > 0) return typedAuthors(typed);
  for (const f of named) {
    const people = readPeople(f.value);
    if (people.length === 0) continue;
    const first = people[0]!;
    const known = first.contact ?? contact;
    const value = people.length === 1 && known ? [{ name: first.name, contact: known }] : people;
    return { value, confidence: f.confidence, ...givenOr(f.given), evidence: [f.evidence] };
  }
  return null;
}

/** Names that stand each in a place of its own, "pseud (account)" among them. */
function typedAuthors(typed: readonly Finding[]): Field<readonly Author[]> {
  const authors = typed.map(({ value }): Author => {
    const [, name, account] = /^(.{1,200}?) \(([\w-]{2,60})\)$/.exec(value) ?? [];
    return name && account ? { name, account } : { name: withoutAddresses(value).slice(0, 200) };
  });
  const value = [...new Map(authors.map((a) => [`${a.name}\n${a.account ?? ''}`, a])).values()];
  return { value, confidence: typed[0]!.confidence, given: true, evidence: typed.map((f) => f.evidence) };
}

/** Labelled lines about what could not be read from any of them: a keeper may know what they mean. */
const unreadOf = (findings: readonly Finding[], fields: CatalogueRecord['fields']): Unread[] =>
  rows().flatMap(({ name, kind, several }) => {
    if (several || !['choice', 'date', 'language'].includes(kind) || name in fields) return [];
    const line = findings.find((f) => f.field === name && f.label !== '');
    return line ? [{ field: name, evidence: line.evidence }] : [];
  });
