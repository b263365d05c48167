import type { Block } from '../text/tree.ts';
import { apartOf } from './apart.ts';
import type { Cast, Character, Gender, Pair, Quotation } from './cast.ts';
import { type Persons, personsOf } from './cluster.ts';
import type { Entity } from './entity.ts';
import type { ForestFile } from './forest.ts';
import { IS } from './lexicon.ts';
import { type Mentions, NAME, NOUN, TELLER } from './mention.ts';
import { mentionsOf } from './mentions.ts';
import { type Name, type Names, namesOf } from './names.ts';
import { nounsOf } from './nouns.ts';
import MODEL from './ranker.data.json' with { type: 'json' };
import { type Decision, speakersOf, type Watch } from './speakers.ts';
import { type Speech, speechesOf } from './tags.ts';
import { united } from './unite.ts';
import { votesOf } from './votes.ts';
import { bitsAt, CAPITAL, POSSESSIVE, type Words, wordsOf } from './words.ts';

/** Everything that is found on the way to a cast; for evaluation and training. */
export interface Analysis {
  readonly words: Words;
  readonly names: Names;
  readonly persons: Persons;
  readonly mentions: Mentions;
  readonly speeches: readonly Speech[];
  readonly decisions: readonly Decision[];
}

/** Paragraphs of the story; a heading or scene break opens a new scene with the next one. */
export function paragraphsOf(blocks: readonly Block[]): { text: string; scene: boolean }[] {
  const out: { text: string; scene: boolean }[] = [];
  let scene = true;
  for (const b of blocks) {
    if (b.type === 'heading' || b.type === 'scene-break') {
      scene = true;
      continue;
    }
    out.push({ text: b.text, scene });
    scene = false;
  }
  return out;
}

/**
 * All steps in a row.
 * @param options for training: `watch` sees the rows of every ranked quote and may tell its true speaker; `model` ranks
 */
export function analyse(
  paragraphs: readonly { readonly text: string; readonly scene: boolean }[],
  { watch, model = MODEL }: { watch?: Watch; model?: ForestFile } = {},
): Analysis {
  const words = wordsOf(paragraphs);
  const names = namesOf(words);
  const votes = votesOf(words, names);
  const persons = personsOf(names, votes, apartOf(words, names));
  const taken = new Uint8Array(words.count);
  for (const m of names.mentions) if (persons.ofName[m.name]! >= 0) taken.fill(1, m.from, m.to);
  const met = mentionsOf(words, names, persons, nounsOf(words, taken), votes);
  const speeches = speechesOf(words, met);
  const mentions = united(words, names, persons, met, speeches);
  const decisions = speakersOf(words, mentions, speeches, model, watch);
  return { words, names, persons, mentions, speeches, decisions };
}

/** Who is in a story, who says what, who is with whom. Blocks are the story's own (`storyBlocks`). Linear in the text. */
export function castOf(blocks: readonly Block[]): Cast {
  return castFrom(analyse(paragraphsOf(blocks)));
}

/** The text in which a cast's offsets count. */
export const castText = (blocks: readonly Block[]): string =>
  paragraphsOf(blocks)
    .map((p) => p.text)
    .join('\n\n');

/** A noun character is kept when it speaks or is mentioned this often. */
const LEAST_NOUN = 4;
const TENTHS = 10;

/** The cast that an analysis amounts to. */
export function castFrom(a: Analysis): Cast {
  const { words: w, mentions } = a;
  const { entities } = mentions;
  const speaks = new Int32Array(entities.length);
  const acts = new Int32Array(entities.length);
  const said = new Int32Array(entities.length);
  const first = new Int32Array(entities.length).fill(-1);
  const last = new Int32Array(entities.length).fill(-1);
  const where = entities.map(() => new Array<number>(TENTHS).fill(0));
  const tenth = (token: number): number =>
    Math.min(TENTHS - 1, Math.floor((w.start[token]! * TENTHS) / Math.max(1, w.story.length)));
  mentions.list.forEach((m, k) => {
    where[m.entity]![tenth(m.from)]!++;
    if (m.kind === NAME || m.kind === NOUN || m.kind === TELLER) {
      said[m.entity]!++;
      if (first[m.entity]! < 0) first[m.entity] = k;
    }
    last[m.entity] = k;
    if (m.subject && w.quote[m.from]! < 0) acts[m.entity]!++;
  });
  a.decisions.forEach((d, q) => {
    if (d.speaker < 0 || a.speeches[q]!.from < 0) return;
    speaks[d.speaker]!++;
    where[d.speaker]![tenth(a.speeches[q]!.from)]!++;
  });
  const kept = entities
    .filter(
      (e) =>
        first[e.id]! >= 0 &&
        (speaks[e.id]! > 0 ||
          (e.kind === 'named'
            ? said[e.id]! > 1 || acts[e.id]! > 0
            : e.kind === 'narrator' || (e.kind === 'noun' && said[e.id]! >= LEAST_NOUN))),
    )
    .sort((x, y) => weight(y) - weight(x) || x.id - y.id);
  function weight(e: Entity): number {
    return said[e.id]! + 2 * speaks[e.id]!;
  }
  const indexOf = new Map(kept.map((e, i) => [e.id, i]));
  const small = writtenSmall(w);
  const characters = kept.map((e): Character => {
    const m = mentions.list[first[e.id]!]!;
    const { name, aliases } = namesFor(a, e);
    const isWord = e.kind === 'named' && m.to - m.from === 1 && !name.includes(' ') && !(bitsAt(w, m.from) & IS.given);
    return {
      ...(isWord && small[w.form[m.from]!]! * 2 >= said[e.id]! ? { common: true as const } : {}),
      name,
      aliases,
      gender: genderFor(e),
      kind: e.kind,
      mentions: said[e.id]!,
      speaks: speaks[e.id]!,
      present: speaks[e.id]! > 0 || acts[e.id]! > 0,
      where: where[e.id]!,
      first: [w.start[m.from]!, w.end[m.to - 1]!],
    };
  });
  const quotes = a.decisions.map(
    (d, q): Quotation => ({
      start: w.quotes[q]!.start,
      end: w.quotes[q]!.end,
      speaker: indexOf.get(d.speaker) ?? null,
      tier: d.tier,
      confidence: Math.round(d.p * 100) / 100,
    }),
  );
  return { characters, quotes, pairs: pairsOf(a, indexOf, quotes) };
}

const genderFor = (e: Entity): Gender => e.gender ?? (e.f > 2 * e.m ? 'f' : e.m > 2 * e.f ? 'm' : null);

function namesFor(a: Analysis, e: Entity): { name: string; aliases: string[] } {
  const { words: w, names, persons } = a;
  const nouns = [...e.heads].flatMap((h) => (h >= 0 && w.bits[h]! & IS.noun ? w.forms[h]! : []));
  if (e.kind === 'narrator' && e.person < 0) return { name: TELLS, aliases: [] };
  if (e.kind === 'noun' || e.kind === 'group') return { name: phrase(w, e), aliases: [] };
  const own = persons.persons[e.person]!.names.map((i) => names.names[i]!);
  const full = shownBy(own);
  const others = own.filter((n) => n !== full);
  const seen = new Set([full!.written.toLowerCase()]);
  const aliases: string[] = e.kind === 'narrator' ? [TELLS] : [];
  for (const n of others.sort((x, y) => y.count - x.count)) {
    if (seen.has(n.written.toLowerCase())) continue;
    seen.add(n.written.toLowerCase());
    aliases.push(n.written);
  }
  return {
    name: full!.written,
    aliases: [...aliases, ...nouns.filter((n) => !NO_ROLE.test(n)).map((n) => `the ${n}`)].slice(0, 12),
  };
}

/**
 * The name to show somebody by: the fullest that has a given name and surname, else what the story mostly says. What a long story
 * says once, as in a heading, is left aside.
 */
function shownBy(own: readonly Name[]): Name {
  const all = own.reduce((n, { count }) => n + count, 0);
  const used = own.filter(({ count }) => count >= (all < MANY ? 1 : 2));
  const full = used.find(({ parts }) => parts.length > 1);
  return full ?? (used.length > 0 ? used.reduce((a, b) => (b.count > a.count ? b : a)) : own[0]!);
}
const MANY = 60;

/** Titles that are no role that one is called by. */
const NO_ROLE = /^(?:herr|frau|sir|lady|lord|dame|mistress|miss|fräulein)$/;

const TELLS = 'the narrator';

const phrase = (w: Words, e: Entity): string => {
  const said = w.story
    .slice(w.start[e.phrase[0]]!, w.end[e.phrase[1] - 1]!)
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ');
  const shown = said.replace(/[’']s$/, '').replace(/^(?:a|an|this|that)\s/i, 'the ');
  // "Kit’s mother" keeps its capital, "The boy" does not.
  const small =
    w.flags[e.phrase[0]]! & POSSESSIVE ? shown : shown.replace(/^\p{Lu}(?=\p{Ll})/u, (c) => c.toLowerCase());
  return small.slice(0, 80);
};

const PAGE = 400;

/** Scenes are parted by the story's own marks; long ones are cut into pages. Exchanges are turns that follow each other. */
function pairsOf(a: Analysis, indexOf: ReadonlyMap<number, number>, quotes: readonly Quotation[]): Pair[] {
  const { words: w, mentions } = a;
  const found = new Map<string, { a: number; b: number; scenes: number; exchanges: number }>();
  const pair = (x: number, y: number) => {
    const [p, q] = x < y ? [x, y] : [y, x];
    const key = `${p} ${q}`;
    let known = found.get(key);
    if (!known) {
      known = { a: p, b: q, scenes: 0, exchanges: 0 };
      found.set(key, known);
    }
    return known;
  };
  let here = new Set<number>();
  let until = PAGE;
  const close = () => {
    const all = [...here].slice(0, 12);
    for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) pair(all[i]!, all[j]!).scenes++;
    here = new Set();
  };
  let paragraph = -1;
  for (const m of mentions.list) {
    const p = w.paragraph[m.from]!;
    let fresh = m.from >= until;
    for (; paragraph < p; paragraph++) fresh ||= w.scenes.has(paragraph + 1);
    if (fresh) {
      close();
      until = m.from + PAGE;
    }
    const c = indexOf.get(m.entity);
    if (c !== undefined && w.quote[m.from]! < 0 && here.size < 12) here.add(c);
  }
  close();
  for (let q = 1; q < quotes.length; q++) {
    const x = quotes[q - 1]!.speaker;
    const y = quotes[q]!.speaker;
    if (x !== null && y !== null && x !== y && w.quotes[q]!.paragraph - w.quotes[q - 1]!.paragraph <= 2)
      pair(x, y).exchanges++;
  }
  return [...found.values()]
    .sort((x, y) => y.exchanges * 2 + y.scenes - (x.exchanges * 2 + x.scenes) || x.a - y.a || x.b - y.b)
    .slice(0, 60);
}

/** How often each form is written small. */
function writtenSmall(w: Words): Uint32Array {
  const small = new Uint32Array(w.forms.length);
  for (let i = 0; i < w.count; i++) if (w.form[i]! >= 0 && !(w.flags[i]! & CAPITAL)) small[w.form[i]!]!++;
  return small;
}
