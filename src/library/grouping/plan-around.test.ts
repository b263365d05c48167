import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dice, story } from '../../../test/support/generated-stories.ts';
import { MemoryLibrary } from '../../../test/support/memory-library.ts';
import type { Entry } from '../../catalogue/told/entry.ts';
import type { Card } from '../../grouping/card.ts';
import { lettersOf } from '../../grouping/letters.ts';
import { sketchOf } from '../../grouping/sketch.ts';
import type { SaidOfFiles } from '../../grouping/word.ts';
import type { ListedWork, ListOfWorks } from '../../intake/list-of-works.ts';

const PARAGRAPHS = 12;

/** A file of a heap: which story it holds, in which form, and what stands over it. */
const file = fc.record({
  story: fc.integer({ min: 0, max: 4 }),
  form: fc.constantFrom('whole', 'whole', 'copy', 'slips', 'revision', 'excerpt', 'chapter', 'chapter', 'chapter'),
  chapter: fc.integer({ min: 1, max: 4 }),
  title: fc.constantFrom('own', 'own', 'own', 'Home', 'Home 2', 'Untitled', null),
  author: fc.constantFrom(null, 'Bo', 'Bo Venn', 'Isa Tarn', 'Isa'),
  address: fc.constantFrom(undefined, undefined, 'venn@quay.example', 'tarn@quay.example', 'ferry@quay.example'),
  fandom: fc.constantFrom(undefined, undefined, 'the long quay', 'glasshouse'),
  date: fc.constantFrom(null, null, '2001-02-03', '2001-03', '2009'),
  quality: fc.constantFrom(0.3, 0.5, 0.9),
  linked: fc.boolean(),
  told: fc.constantFrom(undefined, undefined, undefined, 'archive/1', 'archive/2'),
  folder: fc.constantFrom('a', 'b'),
  /** Its text stands in a dump. */
  inDump: fc.constantFrom(false, false, false, false, true),
  batch: fc.integer({ min: 0, max: 3 }),
});
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

/** What people and time do between two heaps. */
const act = fc.record({
  what: fc.constantFrom(
    'one-work',
    'apart',
    'better',
    'take back',
    'decide',
    'erase',
    'change',
    'stale',
    'list',
    'list fewer',
    'works list',
    'works list',
    'works list otherwise',
    'works list gone',
    'dump',
    'dump',
    'dump tells otherwise',
    'dump tells less',
    'move',
    'move list',
    'again',
    'again',
  ),
  a: fc.nat(40),
  b: fc.nat(40),
  batch: fc.integer({ min: 0, max: 3 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function textOf({ story: number, form, chapter }: File, salt: number): string {
  const paragraphs = story(number + 1, PARAGRAPHS);
  const roll = dice(salt + 1);
  if (form === 'copy') return paragraphs.join(' ').toUpperCase();
  if (form === 'slips') return paragraphs.map((p) => (roll() < 0.1 ? p.replace(/ (?:the|and) /, ' ') : p)).join('\n\n');
  if (form === 'revision')
    return paragraphs.map((p, i) => (roll() < 0.3 || i === 1 ? `${p} ${story(salt + 50, 1)[0]}` : p)).join('\n\n');
  if (form === 'excerpt') return paragraphs.slice(2, 6).join('\n\n');
  if (form === 'chapter') return paragraphs.slice((chapter - 1) * 3, chapter * 3).join('\n\n');
  return paragraphs.join('\n\n');
}

function cardOf(of: File, index: number): { readonly card: Card; readonly text: string } {
  const { form, chapter, title, author, address, fandom, date, quality, linked, told, folder } = of;
  const text = textOf(of, form === 'slips' || form === 'revision' ? index % 3 : 0);
  const { hash, words } = lettersOf(text);
  const path = `${folder}/story${of.story}-${form}${form === 'chapter' ? chapter : ''}.html`;
  const sha256 = of.inDump ? DUMPS[index % 2]! : String(index).padStart(64, '0');
  const key = of.inDump ? `${sha256}#${index}` : sha256;
  const beside = (n: number) => `${folder}/story${of.story}-chapter${n}.html`;
  const card: Card = {
    key,
    sha256,
    path: of.inDump ? pathOf(sha256) : path,
    format: 'html',
    title: title === 'own' ? `The Story Of Lantern ${'ABCDE'[of.story]}` : title,
    author,
    date,
    quality,
    words: words.length,
    letters: hash,
    sketch: sketchOf(words),
    ...(form === 'chapter' && !(linked && title === null) ? { part: { number: chapter } } : {}),
    ...(address && author ? { address } : {}),
    ...(fandom ? { fandoms: [fandom] } : {}),
    ...(told && form === 'chapter' ? { story: told } : {}),
    ...(linked && form === 'chapter'
      ? {
          links: {
            ...(chapter < 4 ? { next: { path: beside(chapter + 1), sure: true as const } } : {}),
            ...(chapter > 1 ? { previous: { path: beside(chapter - 1) } } : {}),
          },
        }
      : {}),
  };
  return { card, text };
}

const DUMPS = ['d'.repeat(64), 'e'.repeat(64)] as const;
const LISTS = ['1'.repeat(63), '2'.repeat(63)] as const;
const pathOf = (file: string): string => `${file < 'e' ? 'a' : 'b'}/${file.slice(0, 3)}`;

/** A list of works means some drafts by their place, some by their file's name, some by their title. */
function listOf(library: MemoryLibrary, a: number, b: number): ListOfWorks {
  const works = [...library.pieces.values()].flatMap(({ card }, i): ListedWork[] => {
    if ((i + a) % 3 === 0) return [];
    const said = {
      title: `A Lamp Of ${'PQRS'[(i * b) % 4]}`,
      author: [null, 'Bo Venn', 'Ilse'][(i + b) % 3]!,
      said: `${i}`,
    };
    const name = card.path.slice(2);
    if ((i + b) % 4 === 0) return [{ ...said, file: name }];
    if ((i + b) % 4 === 1) return [{ ...said, address: `http://quay.example/${name}` }];
    return [{ ...said, title: card.title ?? name.replace('.html', ' ') }];
  });
  return { path: 'list', works };
}

/** A dump tells of two stories; its chapters lie in files of some paths, or in itself. */
function entriesOf(library: MemoryLibrary, dump: string, a: number, b: number): Entry[] {
  return ['7', '8', '9'].slice(0, 1 + (b % 3)).map((id, n) => {
    const pieces = [...library.pieces.values()].filter((_, i) => (i + a) % 3 === n);
    return {
      key: `${dump}!${id}`,
      title: b % 4 === 0 ? null : `Told ${id}`,
      author: b % 3 === 0 ? null : 'Ferry Hand',
      date: null,
      hash: `${a % 5}`,
      chapters: pieces.slice(0, 4).map(({ card }, i) => ({
        number: i + 1,
        shown: (i + a) % 7 !== 0,
        at: card.key.startsWith(`${dump}#`) ? card.key : [card.path, `x/${card.path.slice(2)}`],
      })),
    };
  });
}

function doAct(library: MemoryLibrary, { what, a, b }: Act): void {
  const keys = [...library.pieces.keys()];
  if (keys.length === 0) return;
  const [x, y] = [keys[a % keys.length]!, keys[b % keys.length]!];
  const word = (said: SaidOfFiles) => x !== y && library.say(said);
  if (what === 'one-work') word({ says: 'one-work', parts: a % 2 ? [[x], [y]] : [[x, y]] });
  else if (what === 'apart') word({ says: 'apart', keys: [x], from: [y] });
  else if (what === 'better') word({ says: 'better', key: x });
  else if (what === 'take back' && library.words.length > 0) library.takeBack(a % library.words.length);
  else if (what === 'decide') library.decide(x);
  else if (what === 'erase' && library.pieces.get(x)!.work !== null) library.erase(library.pieces.get(x)!.work!);
  else if (what === 'change') library.replace(x, y);
  else if (what === 'again') {
    // A better program reads the same file otherwise: as another one, say.
    const [old, as] = [library.pieces.get(x)!.card, library.pieces.get(y)!];
    const { title, author, letters, sketch, words, part, address: _, ...rest } = as.card;
    const mixed =
      a % 3
        ? { ...old, title, author }
        : {
            ...rest,
            title,
            author,
            letters,
            sketch,
            words,
            ...(part && b % 2 ? { part } : {}),
            key: old.key,
            sha256: old.sha256,
          };
    library.put(mixed, a % 3 ? library.pieces.get(x)!.text : as.text);
  } else if (what === 'stale') library.forget(x);
  else if (what === 'list fewer') library.listFewer(a);
  else if (what === 'works list') {
    library.listWorks(LISTS[a % 2]!, listOf(library, a, b));
    library.place(LISTS[a % 2]!, pathOf(LISTS[a % 2]!));
  } else if (what === 'works list otherwise' && library.lists.has(LISTS[a % 2]!))
    library.listWorks(LISTS[a % 2]!, listOf(library, b, a));
  else if (what === 'works list gone') library.listWorks(LISTS[a % 2]!, undefined);
  else if (what === 'dump') {
    library.tell(DUMPS[a % 2]!, entriesOf(library, DUMPS[a % 2]!, a, b));
    library.place(DUMPS[a % 2]!, pathOf(DUMPS[a % 2]!));
  } else if (what === 'dump tells otherwise') library.tell(DUMPS[a % 2]!, entriesOf(library, DUMPS[a % 2]!, b, a));
  else if (what === 'dump tells less')
    library.tell(
      DUMPS[a % 2]!,
      [...library.entries.values()].filter(({ key }) => key.startsWith(DUMPS[a % 2]!)).slice(1),
    );
  else if (what === 'move') {
    const { card } = library.pieces.get(x)!;
    library.place(card.sha256, `${['a', 'b', 'c/a', 'c'][b % 4]}/${card.path.slice(2)}`);
  } else if (what === 'move list')
    library.place([...LISTS, ...DUMPS][a % 4]!, b % 5 ? `b/moved${a % 4}` : library.pieces.get(x)!.card.path);
  else if (what === 'list')
    library.list(
      'a',
      [...library.pieces.values()]
        .map(({ card }) => card.path)
        .filter((p) => p.startsWith('a/') && p.includes(`story${a % 5}-chapter`)),
    );
}

const LIBRARIES = Number(process.env['GROUP_RUNS'] ?? 60);

test('what is grouped by what is new comes out as if everything were grouped anew, in whatever batches and order it came in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 2, maxLength: 24 }),
      fc.array(act, { maxLength: 6 }),
      async (files, acts) => {
        const library = new MemoryLibrary();
        const cards = files.map((of, i) => ({ of, ...cardOf(of, i) }));
        for (let batch = 0; batch < 4; batch++) {
          for (const { of, card, text } of cards) if (of.batch === batch) library.put(card, text);
          for (const one of acts) if (one.batch === batch) doAct(library, one);
          await library.group();
          expect(await library.otherwise()).toEqual([]);
        }
      },
    ),
    { numRuns: LIBRARIES },
  );
}, 600_000);

test('of a large library only the neighbourhood of what is new is looked at', async () => {
  const library = new MemoryLibrary();
  const plain = (n: number, form: File['form'], of: number): File => ({
    story: of,
    form,
    chapter: 1,
    title: null,
    author: null,
    address: undefined,
    fandom: undefined,
    date: null,
    quality: 0.5,
    linked: false,
    told: undefined,
    folder: 'a',
    inDump: false,
    batch: n,
  });
  for (let n = 0; n < 60; n++) {
    const { card, text } = cardOf(plain(0, 'whole', 100 + n), n);
    library.put(card, text);
  }
  await library.group();
  const { card, text } = cardOf(plain(0, 'excerpt', 117), 99);
  library.put(card, text);
  expect(await library.group()).toBeLessThan(8);
  expect(library.works.get(library.pieces.get(card.key)!.work!)!.plan.relations).toMatchObject([
    { type: 'excerpt-of' },
  ]);
  expect(await library.otherwise()).toEqual([]);
});
