// Writes what the speaker ranker learns from: for every annotated quote of LitBank's tuning books (never the held-out ones) that no
// name stands beside, a row per candidate, by the very code that runs in the program, and which of them is the speaker.
//
//   node training/speakers.ts --litbank DIR --out DIR
//
// Each book is dumped twice: with the true speakers of earlier quotes, and with those the present ranker names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { align, mapSpeakers, paragraphsOfBook, placesOf } from '../scripts/litbank.mjs';
import { loadBooks } from '../scripts/litbank-data.mjs';
import { analyse, castFrom } from '../src/people/cast-of.ts';
import { COLUMNS, WIDTH } from '../src/people/features/columns.ts';
import type { Rows } from '../src/people/features/rows.ts';

const { values: opt } = parseArgs({ options: { litbank: { type: 'string' }, out: { type: 'string', default: '.train' } } });
if (!opt.litbank) throw new Error('speakers.ts: --litbank DIR is needed');
const rows: number[] = [];
const labels: number[] = [];
const groups: [book: number, size: number, forced: number][] = [];
const books = loadBooks(opt.litbank).filter((b) => !b.held);
let lost = 0;
books.forEach((book, b) => {
  const paragraphs = paragraphsOfBook(book);
  const a = analyse(paragraphs);
  const at = align(book.quotes, placesOf(paragraphs, a.words));
  const chosen = at.map((i) => (i < 0 || a.decisions[i]!.speaker < 0 ? null : a.decisions[i]!.speaker));
  const cast = castFrom(a);
  // Entities stand in for characters: names decide ties.
  const entities = a.mentions.entities.map((e) => {
    const p = a.persons.persons[e.person];
    const names = p ? p.names.map((n) => a.names.names[n]!.written) : [];
    return { name: names[0] ?? cast.characters.find((c) => c.first[0] === a.words.start[e.phrase[0]]!)?.name ?? '', aliases: names.slice(1) };
  });
  const { map } = mapSpeakers(book.quotes, chosen, entities);
  const truth = new Map<number, number>();
  book.quotes.forEach((q, i) => {
    if (at[i]! >= 0) truth.set(at[i]!, map.get(q.speaker) ?? -1);
  });
  for (const forced of [1, 0]) {
    analyse(paragraphs, { watch: (q: number, r: Rows) => {
      const who = truth.get(q);
      if (who === undefined || who < 0) return undefined;
      if (!r.candidates.includes(who)) {
        lost++;
        return forced ? who : undefined;
      }
      groups.push([b, r.candidates.length, forced]);
      r.candidates.forEach((c, i) => {
        labels.push(c === who ? 1 : 0);
        for (let k = 0; k < WIDTH; k++) rows.push(r.rows[i * WIDTH + k]!);
      });
      return forced ? who : undefined;
    } });
  }
});
mkdirSync(opt.out, { recursive: true });
writeFileSync(join(opt.out, 'speakers.rows'), Uint8Array.from(rows));
writeFileSync(join(opt.out, 'speakers.label'), Uint8Array.from(labels));
writeFileSync(join(opt.out, 'speakers.json'), JSON.stringify({ columns: COLUMNS, groups, books: books.map((b) => b.name) }));
console.log(`${groups.length} quotes, ${labels.length} rows, ${lost} speakers not among the candidates`);
