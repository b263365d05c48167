// The stories that the models learn from, what is done to them, and what is true of the outcome.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

export interface Story {
  readonly id: string;
  readonly author: string;
  readonly blocks: readonly { readonly type: string; readonly text: string }[];
}

/** What is done to the story (null: this one does not take it), then to its text. */
export interface Kind {
  readonly made: (story: Story) => Story | null;
  readonly bytes: (story: Story) => Buffer;
}

type Damage = Record<'oneLine' | 'oneLineStraight' | 'oneLineCareless' | 'oneLineUnquoted', (story: Story) => Buffer> & {
  dice(seed: string): () => number;
  withCapitalTags(story: Story): Story;
  drabble(story: Story): Story | null;
};

/**
 * All stories of some folders of truth, the scored ones first, and the kinds of damage. The tested kinds are the judge's (`evalFolder` holds
 * its truth.mjs and damage.mjs); `tags` is learned from: every other story as it is.
 * @param few only the first story of that many authors, to try the way through
 */
export async function readTruth(folders: readonly string[], evalFolder: string, few?: number) {
  const load = (name: string) => import(pathToFileURL(join(evalFolder, name)).href);
  const { loadStories } = (await load('truth.mjs')) as { loadStories(folder: string): Story[] };
  const damage = (await load('damage.mjs')) as Damage;
  const all = folders.flatMap((folder) => loadStories(folder));
  const scored = few ? [...new Map(all.toReversed().map((s) => [s.author, s])).values()].slice(-few) : all;
  const known = new Set(scored.map((s) => s.id));
  const as = (story: Story): Story => story;
  const kinds: Record<string, Kind> = {
    curly: { made: as, bytes: damage.oneLine },
    straight: { made: as, bytes: damage.oneLineStraight },
    careless: { made: as, bytes: damage.oneLineCareless },
    unquoted: { made: as, bytes: damage.oneLineUnquoted },
    captag: { made: damage.withCapitalTags, bytes: damage.oneLine },
    tags: { made: (story) => typedTags(story, damage), bytes: damage.oneLineCareless },
    drabble: { made: damage.drabble, bytes: damage.oneLine },
  };
  return { stories: few ? scored : [...scored, ...folders.flatMap((folder) => others(folder, known))], known, kinds };
}

/** Speech tags as fan writers type them, in half of the stories: `“Go.” He said.`, and now and then the subject before its verb. */
function typedTags(story: Story, damage: Damage): Story {
  const roll = damage.dice(`${story.id}tags`);
  if (roll() < 0.5) return story;
  const turned = roll() < 0.5;
  const blocks = story.blocks.map((b) => ({
    ...b,
    text: turned
      ? b.text.replace(/([”"]) (said|asked|replied|cried|answered|whispered|muttered) (he|she|I|they|\p{Lu}\p{Ll}+)(?=[ ,.])/gu, '$1 $3 $2')
      : b.text,
  }));
  return damage.withCapitalTags({ ...story, blocks });
}

/** Chapters that are no scored story because they are too long (cut into parts here) or too short: more to learn from. */
function others(folder: string, known: ReadonlySet<string>): Story[] {
  const out: Story[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.jsonl.gz')) continue;
    for (const line of gunzipSync(readFileSync(join(folder, name))).toString('utf8').split('\n')) {
      if (!line) continue;
      const work = JSON.parse(line) as { id: string; author: string; chapters: { blocks: { type: string; text: string }[] }[] };
      work.chapters.forEach((chapter, i) => {
        if (known.has(`${work.id}#${i}`)) return;
        const blocks = chapter.blocks
          .filter((b) => b.type === 'p' || b.type === 'letter')
          .map((b) => ({ type: 'p', text: b.text.replace(/[\u2060\u200a\u200b\ufeff]/g, '').replace(/\s+/g, ' ').trim() }))
          .filter((b) => b.text);
        for (let from = 0, part = 0; from < blocks.length; part++) {
          let to = from;
          for (let words = 0; to < blocks.length && words < 8000; to++) words += blocks[to]!.text.split(' ').length;
          if (to - from >= 5) out.push({ id: `${work.id}#${i}.${part}`, author: work.author, blocks: blocks.slice(from, to) });
          from = to;
        }
      });
    }
  }
  return out;
}

/** Per unit: does a paragraph of the truth begin there, and does a quote mark stand beside the place? Positions are counted in letters. */
export function truthOf(paragraphs: readonly string[], text: string, starts: readonly number[]) {
  const gold = new Map<number, boolean>();
  let n = 0;
  paragraphs.forEach((p, i) => {
    if (n > 0) gold.set(n, /^["“]/.test(p) || /["”]$/.test(paragraphs[i - 1] ?? ''));
    n += letters(p);
  });
  const label = new Uint8Array(starts.length);
  const quoted = new Uint8Array(starts.length);
  let at = 0;
  let count = 0;
  starts.forEach((start, i) => {
    count += letters(text.slice(at, start));
    at = start;
    label[i] = i > 0 && gold.has(count) ? 1 : 0;
    quoted[i] = i > 0 && (/^["“”]/.test(text.slice(start, start + 1)) || /["”“]$/.test(text.slice(Math.max(0, start - 4), start).trimEnd().slice(-1))) ? 1 : 0;
  });
  return { label, quoted, gold: gold.size, goldQuoted: [...gold.values()].filter(Boolean).length };
}

function letters(s: string): number {
  let n = 0;
  for (const [w] of s.matchAll(/[\p{L}\p{N}]+/gu)) n += w.toLowerCase().length;
  return n;
}
