// npm run truth asks here how well people are found: characters, and who speaks each quote, on LitBank's quotations.
//
//   node scripts/litbank.mjs [--books held|tune|all] [--json FILE]
//   node scripts/litbank.mjs --books tune --folds .train [--wrong]     each book by a ranker that has not seen it
//
// Each book goes in as one line of text, as the worst heaps hold it, through the real rooms: restored, then its cast taken.
// Rules of the count, all strict:
//   - a quote is found by the quote of ours that covers most of it, and at least half of it (in letters);
//   - our characters are mapped to the annotated speakers one to one, greedily by the quotes they share, then by name;
//     a quote is right when its speaker is the one its character is mapped to. Not found or not named is wrong;
//   - a speaker is found under one identity when exactly one character of ours agrees with its annotated name by words (as
//     litbank-names.mjs tells; the same words go before a part of them), or, where none does, the one that speaks half of
//     its quotes or more. Two characters that agree equally well are no one identity, nor is it one when somebody nameless of ours, who
//     is no other annotated speaker and of no other gender, speaks more of its quotes. One of ours stands for one annotated speaker at most;
//   - the rule before this one is printed beside it: the character mapped for the quotes speaks most, or has the bare name.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bin/runtime.mjs';
import { analyse, castFrom } from '../src/people/cast-of.ts';
import { restore } from '../src/restoration/restore.ts';
import { blocksOf, storyBlocks } from '../src/text/tree.ts';
import { lettersBefore, loadBooks } from './litbank-data.mjs';
import { agrees, genderOfId } from './litbank-names.mjs';

/** A book's paragraphs as the program restores them, each with where it stands in letters. */
export function paragraphsOfBook(book) {
  const { text } = restore({ content: book.text, marks: [] });
  const before = lettersBefore(text.content);
  const out = [];
  let scene = true;
  for (const b of storyBlocks(blocksOf(text))) {
    if (b.type === 'heading' || b.type === 'scene-break') scene = true;
    else {
      out.push({ text: b.text, scene, letters: before[b.start] });
      scene = false;
    }
  }
  return out;
}

/** Our quotes' places in letters of the book. */
export function placesOf(paragraphs, words) {
  const before = lettersBefore(words.story);
  const starts = [0];
  for (const p of paragraphs) starts.push(starts.at(-1) + p.text.length + 2);
  return words.quotes.map((q) => {
    const p = paragraphs[q.paragraph];
    const at = (offset) => p.letters + before[offset] - before[starts[q.paragraph]];
    return { from: at(q.start), to: at(q.end) };
  });
}

/** For each annotated quote, ours that covers most of it; -1 when none covers half. */
export function align(gold, ours) {
  return gold.map((g) => {
    let best = -1;
    let most = (g.to - g.from) / 2;
    ours.forEach((o, i) => {
      const shared = Math.min(g.to, o.to) - Math.max(g.from, o.from);
      if (shared > 0 && shared >= most) {
        most = shared;
        best = i;
      }
    });
    return best;
  });
}

const bare = (s) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\b(?:the|a|an|mr|mrs|miss|dr)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const nameOfGold = (id) => bare(id.replace(/-\d+$/, '').replace(/_s_/g, 's ').replace(/_/g, ' '));
const sameName = (gold, character) => {
  const g = nameOfGold(gold);
  return g !== '' && [character.name, ...character.aliases].some((n) => bare(n) === g);
};

/** Speakers to characters, one to one: greedily by quotes in common, a name in common deciding ties. */
export function mapSpeakers(gold, chosen, characters) {
  const shared = new Map();
  const add = (g, c, n) => shared.set(`${g}\t${c}`, (shared.get(`${g}\t${c}`) ?? 0) + n);
  gold.forEach((q, i) => {
    if (chosen[i] != null) add(q.speaker, chosen[i], 1);
  });
  const speakers = [...new Set(gold.map((q) => q.speaker))];
  for (const s of speakers) for (const [i, c] of characters.entries()) if (sameName(s, c)) add(s, i, 0.5);
  const map = new Map();
  const taken = new Set();
  for (const [key] of [...shared].sort((a, b) => b[1] - a[1])) {
    const [g, c] = key.split('\t');
    if (map.has(g) || taken.has(c)) continue;
    map.set(g, Number(c));
    taken.add(c);
  }
  return { map, speakers };
}

/** Speakers who are one character of ours, by the rule above. @returns speaker to character */
export function identities(gold, chosen, characters) {
  const speakers = [...new Set(gold.map((q) => q.speaker))];
  const spoken = new Map(speakers.map((s) => [s, new Map()]));
  gold.forEach((q, i) => {
    const got = spoken.get(q.speaker);
    if (chosen[i] != null) got.set(chosen[i], (got.get(chosen[i]) ?? 0) + 1);
  });
  const found = new Map();
  const taken = new Set();
  const named = new Set();
  const give = (s, c) => {
    found.set(s, c);
    taken.add(c);
  };
  for (const level of [4, 3, 2, 1])
    for (const s of speakers) {
      if (named.has(s)) continue;
      const fits = characters.flatMap((c, i) => (agrees(s, c) === level ? [i] : []));
      if (fits.length > 0) named.add(s);
      if (fits.length === 1 && !taken.has(fits[0])) give(s, fits[0]);
    }
  const most = (s) => [...spoken.get(s)].sort((a, b) => b[1] - a[1]);
  const lines = (s) => most(s).reduce((n, [, k]) => n + k, 0);
  const rest = speakers.filter((s) => !named.has(s) && lines(s) > 0 && most(s)[0][1] * 2 >= lines(s));
  for (const s of rest.sort((a, b) => most(b)[0][1] - most(a)[0][1]))
    if (!taken.has(most(s)[0][0])) give(s, most(s)[0][0]);
  // Somebody nameless who has more of its lines, and might be it by gender, is its second identity.
  const might = (s, a, b) => {
    const gender = genderOfId(s) ?? characters[a].gender;
    return !gender || !characters[b].gender || gender === characters[b].gender;
  };
  for (const [s, c] of [...found]) {
    const own = spoken.get(s).get(c) ?? 0;
    const second = ([other, n]) =>
      other !== c && characters[other].kind !== 'named' && !taken.has(other) && n > own && might(s, c, other);
    if (most(s).some(second)) found.delete(s);
  }
  return found;
}

/** Scores one book. */
export function scoreBook(book, wrong, model) {
  const paragraphs = paragraphsOfBook(book);
  const a = analyse(paragraphs, model ? { model } : {});
  const cast = castFrom(a);
  const at = align(book.quotes, placesOf(paragraphs, a.words));
  const chosen = at.map((i) => (i < 0 ? null : cast.quotes[i].speaker));
  const { map, speakers } = mapSpeakers(book.quotes, chosen, cast.characters);
  const rows = book.quotes.map((q, i) => ({
    tier: at[i] < 0 ? 'not found' : cast.quotes[at[i]].tier,
    p: at[i] < 0 ? 0 : cast.quotes[at[i]].confidence,
    right: chosen[i] != null && map.get(q.speaker) === chosen[i],
  }));
  const found = speakers.filter((s) => {
    const c = map.get(s);
    if (c === undefined) return false;
    const got = new Map();
    for (const [i, q] of book.quotes.entries())
      if (q.speaker === s && chosen[i] != null) got.set(chosen[i], (got.get(chosen[i]) ?? 0) + 1);
    const own = got.get(c) ?? 0;
    return sameName(s, cast.characters[c]) || (own > 0 && [...got.values()].every((n) => n <= own));
  });
  const one = identities(book.quotes, chosen, cast.characters);
  if (wrong)
    for (const s of speakers.filter((x) => !one.has(x))) {
      const all = new Set(chosen.filter((c, i) => c != null && book.quotes[i].speaker === s));
      const fits = cast.characters.flatMap((c) => (agrees(s, c) > 0 ? [`${c.name} ${agrees(s, c)}`] : []));
      console.log(
        `${book.id} [identity] ${s} | said ${[...all].map((c) => cast.characters[c].name).join(', ')} | agree: ${fits.join(', ')}`,
      );
    }
  if (wrong)
    book.quotes.forEach((q, i) => {
      if (rows[i].right) return;
      const c = chosen[i] == null ? '?' : cast.characters[chosen[i]].name;
      const m = map.get(q.speaker);
      console.log(
        `${book.id} [${rows[i].tier}] ${q.text.slice(0, 70)} | is ${q.speaker} (${m === undefined ? '-' : cast.characters[m].name}) | said ${c}`,
      );
    });
  const spurious = new Set(at);
  return {
    book: book.name,
    rows,
    speakers: speakers.length,
    found: one.size,
    foundBefore: found.length,
    ours: cast.quotes.length,
    extra: cast.quotes.filter((_, i) => !spurious.has(i)).length,
  };
}

const TIERS = ['name', 'narrator', 'noun', 'pronoun', 'beat', 'continued', 'turn', 'near', 'unknown', 'not found'];

/** Prints the table and gives the figures. */
export function report(scores, what) {
  const rows = scores.flatMap((s) => s.rows);
  const share = (part, all) => (all === 0 ? 0 : part / all);
  const right = (list) => list.filter((r) => r.right).length;
  const certain = rows.filter((r) => r.tier === 'name' || r.tier === 'narrator');
  const figures = {
    books: scores.length,
    quotes: rows.length,
    right: share(right(rows), rows.length),
    certain: share(right(certain), certain.length),
    certainShare: share(certain.length, rows.length),
    speakers: share(
      scores.reduce((n, s) => n + s.found, 0),
      scores.reduce((n, s) => n + s.speakers, 0),
    ),
    speakersBefore: share(
      scores.reduce((n, s) => n + s.foundBefore, 0),
      scores.reduce((n, s) => n + s.speakers, 0),
    ),
    found: share(rows.filter((r) => r.tier !== 'not found').length, rows.length),
    extra: share(
      scores.reduce((n, s) => n + s.extra, 0),
      scores.reduce((n, s) => n + s.ours, 0),
    ),
  };
  console.log(`\n${what}: ${figures.books} books, ${figures.quotes} quotes`);
  console.log('tier        quotes  share  right');
  for (const tier of TIERS) {
    const list = rows.filter((r) => r.tier === tier);
    if (list.length)
      console.log(
        `${tier.padEnd(11)} ${String(list.length).padStart(6)}  ${share(list.length, rows.length).toFixed(3)}  ${share(right(list), list.length).toFixed(3)}`,
      );
  }
  const enough = scores.filter((s) => s.rows.length >= 10).map((s) => [share(right(s.rows), s.rows.length), s.book]);
  const worst = enough.sort((a, b) => a[0] - b[0])[0];
  console.log(
    `all         ${String(rows.length).padStart(6)}  1.000  ${figures.right.toFixed(3)}   worst book of 10 quotes or more: ${worst?.[0].toFixed(3)} (${worst?.[1]})`,
  );
  console.log(
    `certain (name, narrator): ${figures.certain.toFixed(3)} right, on ${figures.certainShare.toFixed(3)} of quotes`,
  );
  console.log(
    `speakers found under one identity: ${figures.speakers.toFixed(3)} of ${scores.reduce((n, s) => n + s.speakers, 0)} (by the rule before: ${figures.speakersBefore.toFixed(3)})`,
  );
  console.log(`quotes found: ${figures.found.toFixed(3)}; of ours ${figures.extra.toFixed(3)} are no annotated quote`);
  return { ...figures, worst: worst?.[0] ?? 0, worstBook: worst?.[1] ?? '' };
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      books: { type: 'string', default: 'held' },
      json: { type: 'string' },
      wrong: { type: 'boolean', default: false },
      only: { type: 'string' },
      folds: { type: 'string' },
    },
  });
  const folder = join(root, '../shared/litbank/quotations/tsv');
  if (!existsSync(folder)) {
    console.log('litbank: skipped, ../shared is not here');
    process.exit(0);
  }
  if (values.wrong && values.books !== 'tune') throw new Error('litbank.mjs: only the tuning books may be looked into');
  const books = loadBooks(folder).filter(
    (b) =>
      (values.books === 'all' || b.held === (values.books === 'held')) &&
      (!values.only || values.only.split(',').includes(b.id)),
  );
  const json = (name) => JSON.parse(readFileSync(join(values.folds, name), 'utf8'));
  const folds = values.folds ? json('folds.json') : {};
  const models = {};
  const modelFor = (b) => {
    if (!values.folds) return undefined;
    const name = `fold${folds[b.name]}.json`;
    models[name] ??= json(name);
    return models[name];
  };
  const figures = report(
    books.map((b) => scoreBook(b, values.wrong, modelFor(b))),
    values.books === 'held' ? 'Held-out books' : `Books: ${values.books}`,
  );
  if (values.json) writeFileSync(values.json, JSON.stringify(figures));
}
