import { dice, story } from './generated-stories.ts';
import type { Heap } from './river-heap.ts';

/** The sentence of {@link WANTED} that somebody half remembers. */
export const REMEMBERED = 'the bell that had drowned rang twice under the ice';
export const WANTED = 'What the Ice Kept';

/** A work as a page saved from an archive tells it; the story is made up. */
interface Posted {
  readonly title: string;
  readonly by: string;
  readonly fandoms: readonly string[];
  readonly pairings?: readonly string[];
  readonly people?: readonly string[];
  readonly tags?: readonly string[];
  readonly rating?: string;
  readonly warning?: string;
  readonly category?: string;
  readonly language?: string;
  readonly posted?: string;
  readonly chapters?: string;
  readonly summary?: string;
  readonly stats?: string;
  /** Paragraphs before and behind which `line` stands; a paragraph has about 35 words. */
  readonly long: number;
  readonly line?: string;
}

const list = (term: string, names: readonly string[] | undefined) =>
  names?.length ? `<dt>${term}:</dt><dd>${names.map((name) => `<a href="#">${name}</a>`).join(', ')}</dd>` : '';

function page(work: Posted, seed: number): string {
  const body = work.language === 'French' ? french(seed, work.long) : story(seed, work.long);
  if (work.line) body.splice(Math.floor(body.length / 2), 0, work.line);
  const [, all = '1'] = /^(\d+)/.exec(work.chapters ?? '1') ?? [];
  const each = Math.ceil(body.length / Number(all));
  const paragraphs = (some: readonly string[]) =>
    some.map((one) => (one === '***' ? '<hr/>' : `<p>${one}</p>`)).join('');
  const chapters =
    all === '1'
      ? `<div class="userstuff">${paragraphs(body)}</div>`
      : Array.from(
          { length: Number(all) },
          (_, i) =>
            `<div class="meta group"><h2 class="heading">Chapter ${i + 1}</h2></div><!--chapter content--><div class="userstuff">${paragraphs(body.slice(i * each, (i + 1) * each))}</div><!--/chapter content-->`,
        ).join('');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${work.title} - ${work.by} - ${work.fandoms[0]} [Archive of Our Own]</title></head><body>
<div id="preface"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>${work.title}</b><br/>Posted originally on the <a href="http://archiveofourown.org/">Archive of Our Own</a> at <a href="http://archiveofourown.org/works/${7000 + seed}">http://archiveofourown.org/works/${7000 + seed}</a>.</p>
<div class="meta"><dl class="tags">${list('Rating', work.rating ? [work.rating] : [])}${list('Archive Warnings', work.warning ? [work.warning] : [])}${list('Category', work.category ? [work.category] : [])}${list('Fandoms', work.fandoms)}${list('Relationships', work.pairings)}${list('Characters', work.people)}${list('Additional Tags', work.tags)}
<dt>Language:</dt><dd>${work.language ?? 'English'}</dd><dt>Stats:</dt><dd>
  ${work.posted ? `Published: ${work.posted}` : ''}
  Words: 3,218
  Chapters: ${work.chapters ?? '1/1'}${work.stats ?? ''}
</dd></dl>
<h1>${work.title}</h1><div class="byline">by <a rel="author" href="http://archiveofourown.org/users/${work.by}/pseuds/${work.by}">${work.by}</a></div>
${work.summary ? `<p>Summary</p><blockquote class="userstuff"><p>${work.summary}</p></blockquote>` : ''}</div></div>
<div id="chapters" class="userstuff">${chapters}</div></body></html>`;
}

/** French of a small grammar; no two stories say the same. */
function french(seed: number, long: number): string[] {
  const things = ['la lampe', 'le registre', 'la corde', 'le panier', 'la clef', 'le manteau'];
  const places = ['sur le quai', 'dans le grenier', 'près du moulin', 'au bord de la rivière', 'sous la serre'];
  const people = ['Ilse', 'Odile', 'Perrin', 'Sefa'];
  const roll = dice(seed);
  const next = <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)]!;
  const sentence = () =>
    `${next(people)} avait laissé ${next(things)} ${next(places)}, et ${next(people)} compta ${Math.floor(roll() * 800) + 2} fois ${next(things)} avant que la pluie ne vienne.`;
  return Array.from({ length: long }, () => `${sentence()} ${sentence()}`);
}

const GLASS = 'Glass Orchard';
const TIDE = 'Tidewatch';
const PAIR = 'Ilse Marr/Odile Quill';

const WORKS: readonly Posted[] = [
  {
    title: WANTED,
    by: 'tansy',
    fandoms: [TIDE],
    pairings: [PAIR],
    people: ['Ilse Marr', 'Odile Quill', 'The Harbour Clerk'],
    tags: ['Winter', 'Slow Burn', 'Lighthouse keeping'],
    rating: 'Teen And Up Audiences',
    warning: 'No Archive Warnings Apply',
    category: 'F/F',
    posted: '2004-11-02',
    chapters: '6/6',
    summary: 'The harbour froze, and what lay in it came up.',
    stats: '\n Kudos: 412\n Hits: 9,120',
    long: 360,
    line: `When the thaw came they heard it: ${REMEMBERED}, and Ilse Marr put down her oar and counted to a hundred.`,
  },
  {
    title: 'Le Verger sous la neige',
    by: 'bracken',
    fandoms: [GLASS],
    pairings: [PAIR],
    people: ['Ilse Marr', 'Odile Quill'],
    tags: ['Winter', 'Letters'],
    rating: 'General Audiences',
    category: 'F/F',
    language: 'French',
    posted: '2009-02-14',
    chapters: '4/4',
    long: 330,
  },
  {
    title: 'Ash Over the Harbour',
    by: 'tansy',
    fandoms: [TIDE],
    pairings: [PAIR],
    people: ['Ilse Marr', 'Odile Quill'],
    tags: ['Major Character Death', 'Angst'],
    rating: 'Mature',
    warning: 'Major Character Death',
    category: 'F/F',
    posted: '2006-06-30',
    chapters: '5/5',
    long: 340,
  },
  {
    title: 'Unfinished Business of the Tide',
    by: 'orrin',
    fandoms: [TIDE],
    pairings: [PAIR],
    people: ['Ilse Marr', 'Odile Quill'],
    tags: ['Slow Burn'],
    rating: 'Teen And Up Audiences',
    category: 'F/F',
    posted: '2011-08-01',
    chapters: '4/9',
    long: 350,
  },
  {
    title: 'Two Lamps, One Window',
    by: 'quince',
    fandoms: [TIDE, GLASS],
    pairings: [PAIR, 'Perrin Vale & Sefa'],
    people: ['Ilse Marr', 'Odile Quill', 'Perrin Vale', 'Sefa'],
    tags: ['Fluff', 'Crossover'],
    rating: 'General Audiences',
    category: 'Gen',
    posted: '2001-01-20',
    summary: 'A visit, and what was left on the sill.',
    long: 40,
  },
];

/** More of them, for lists that go on: some with much said of them, some with nearly nothing. */
const more = (works: number): readonly Posted[] =>
  Array.from({ length: works }, (_, i) => ({
    title: `${['Salt', 'Rope', 'Lantern', 'Ledger', 'Kettle', 'Ferry', 'Orchard'][i % 7]} ${['in Winter', 'by Night', 'and Rain', 'Unweighed', 'Again'][i % 5]}${i > 20 ? ` ${i}` : ''}`,
    by: ['tansy', 'quince', 'orrin', 'bracken', 'mallow'][(i * 3) % 5]!,
    fandoms:
      i % 3 === 0
        ? [GLASS]
        : i % 3 === 1
          ? [TIDE]
          : [['The Long Stair', 'Harbour Lights', 'Salt Road', 'Weighing House'][i % 4]!],
    ...(i % 2 === 0 && {
      people: [['Perrin Vale', 'Sefa', 'Hester Dov', 'Anneke', 'Tam Brannoch', 'Joss'][i % 6]!, 'Ilse Marr'],
      tags: [
        ['Winter', 'Boats', 'Letters', 'Slow Burn', 'Found Family', 'Weather as a character'][(i * 5) % 6]!,
        `Number ${i % 12}`,
      ],
      rating: ['General Audiences', 'Teen And Up Audiences', 'Mature'][i % 3]!,
    }),
    ...(i % 4 === 0 && {
      pairings: [['Perrin Vale/Sefa', 'Hester Dov & Anneke'][(i / 4) % 2]!, ...(i === 16 ? [PAIR] : [])],
    }),
    ...(i % 5 > 0 && { posted: `${1996 + ((i * 7) % 19)}-0${1 + (i % 9)}-1${i % 9}` }),
    long: 8 + (i % 6) * 4,
  }));

/** A heap of works with tags, as somebody saved them from an archive. @param works how many there are */
export const findHeap = (works = 39): Heap =>
  Object.fromEntries(
    [...WORKS, ...more(works - WORKS.length)].map((work, i) => [`saved/${i}.html`, page(work, 500 + i)]),
  );
