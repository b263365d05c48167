// The judge's figures once more, by author: it prints the worst author's paragraphs alone, and every mean wants its own.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FEWEST = 5;

/**
 * @param {{align: Function, Tally: Function}} judge ../shared/eval/align.mjs
 * @param {readonly {author: string, blocks: object[]}[]} stories in the order in which the judge numbered their files
 * @param {readonly object[]} works what the program said of them
 * @returns {Record<string, {author: string, figure: number}>} by figure, the author who fares worst
 */
export function worstAuthors({ align, Tally }, stories, works) {
  const found = new Map(works.flatMap((w) => w.sources.map((s) => [Number.parseInt(basename(s.path), 10), w])));
  const authors = new Map();
  stories.forEach((story, i) => {
    const blocks =
      found
        .get(i)
        ?.chapters.flatMap((c) => c.blocks)
        .filter((b) => b.type !== 'heading') ?? [];
    const a = align(story.blocks, blocks);
    const t = authors.get(story.author) ?? {
      ...{ paragraphs: new Tally(), quoted: new Tally(), scenes: new Tally() },
      ...{ chances: [], marks: { of: 0, right: 0 }, letters: { of: 0, lost: 0, added: 0 } },
    };
    authors.set(story.author, t);
    t.paragraphs.add(a.truth.starts, a.found.starts);
    t.quoted.add(a.truth.quoted, a.found.quoted);
    t.scenes.add(a.truth.breaks, a.found.breaks);
    t.chances.push(...a.found.chance);
    for (const k of ['of', 'lost', 'added']) t.letters[k] += a.letters[k];
    compareMarks(a.text.truth, a.text.found, t.marks);
  });
  const worst = {};
  const see = (what, author, figure, isWorse) => {
    if (figure !== undefined && (!worst[what] || isWorse(figure, worst[what].figure))) worst[what] = { author, figure };
  };
  const less = (a, b) => a < b;
  const more = (a, b) => a > b;
  for (const [author, t] of authors) {
    const sure = t.chances.filter((c) => c.chance > 0.8);
    see('paragraphs', author, t.paragraphs.f1, less);
    see('quoted', author, t.quoted.truth >= FEWEST ? t.quoted.f1 : undefined, less);
    see('scenes', author, t.scenes.truth ? t.scenes.f1 : undefined, less);
    see('marks', author, t.marks.of >= FEWEST ? t.marks.right / t.marks.of : undefined, less);
    see('sure', author, sure.length >= FEWEST ? sure.filter((c) => c.right).length / sure.length : undefined, less);
    see('calibration', author, t.chances.length >= FEWEST ? calibrationError(t.chances) : undefined, more);
    see('lost', author, (t.letters.lost / t.letters.of) * 1e6, more);
    see('added', author, (t.letters.added / t.letters.of) * 1e6, more);
  }
  return worst;
}

/** The works among the lines that `rescue --json` printed. */
export const worksIn = (folder, name) =>
  readFileSync(join(folder, `${name}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"kind":"work"'))
    .map((line) => JSON.parse(line));

/** How far probabilities are from what happened: ten bins, weighted (as the judge counts it). */
function calibrationError(chances) {
  const bins = Array.from({ length: 10 }, () => ({ p: 0, right: 0 }));
  for (const c of chances) {
    const bin = bins[Math.min(9, Math.floor(c.chance * 10))];
    bin.p += c.chance;
    bin.right += c.right;
  }
  return bins.reduce((e, b) => e + Math.abs(b.p - b.right), 0) / chances.length;
}

/** Of the truth's quotes, apostrophes, dashes and ellipses: how many stand behind the same letter, the same way round. */
function compareMarks(truth, found, tally) {
  const f = marksByPlace(found);
  for (const [place, signs] of marksByPlace(truth)) {
    tally.of++;
    if (f.get(place) === signs) tally.right++;
  }
}

/**
 * Of the places where quotes and apostrophes were found: at how many these signs stand behind the same letter in the truth, the
 * same way round. A sign beside them that is still U+FFFD claims nothing.
 */
export function judgedMarks({ truth, found }) {
  // Accented letters may be lost with the rest: plain ones alone tell the place.
  const known = marksByPlace(truth, /[a-z0-9]/i);
  const tally = { right: 0, wrong: 0 };
  for (const [place, signs] of marksByPlace(found, /[a-z0-9]/i, '“”‘’—…\ufffd')) {
    if (!/[“”‘’]/.test(signs)) continue;
    const claimed = new RegExp(
      `^[—…]*${[...signs.replace(/[—…]/g, '')].map((s) => `${s === '\ufffd' ? '.?' : s}[—…]*`).join('')}$`,
    );
    if (claimed.test(known.get(place) ?? '')) tally.right++;
    else tally.wrong++;
  }
  return tally;
}

function marksByPlace(text, letter = /[\p{L}\p{N}]/u, signs = '“”‘’—…') {
  const out = new Map();
  let n = 0;
  for (const c of text) {
    if (letter.test(c)) n++;
    else if (signs.includes(c)) out.set(n, (out.get(n) ?? '') + c);
  }
  return out;
}
