import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { epubcheck, epubcheckReady } from '../../scripts/epubcheck.mjs';
import { coverOf } from '../../src/books/cover.ts';
import { makeEpub } from '../../src/books/epub.ts';
import { Press } from '../../src/library/books/press.ts';
import { partialMd5 } from '../../src/library/devices/partial-md5.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { block, given, hostile, paragraphs, work } from './works.ts';

const modified = '2026-11-20T10:00:00.123Z';
const filesOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([n, b]) => [n, strFromU8(b)]));
const press = new Press();
const java = await epubcheckReady();

async function messages(bytes: Uint8Array) {
  const result = await EpubCheck.validate(bytes, { includeUsage: true, includeInfo: true });
  return result.messages.map((m) => `${m.severity} ${m.id} ${m.message} ${m.location?.path ?? ''}`);
}

describe('an EPUB', () => {
  test.each(Object.entries(hostile))('of the work "%s" gives no message', async (_name, w) => {
    expect(await messages(makeEpub(w, { modified, editionNumber: 3 }))).toEqual([]);
  });

  test('of any texts gives no message', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const types = fc.constantFrom(
      'paragraph',
      'heading',
      'verse',
      'quote',
      'letter',
      'preformatted',
      'note',
      'scene-break',
    );
    const chapter = fc.record({
      title: fc.option(text),
      blocks: fc.array(
        fc.tuple(types, text).map(([type, t]) => block(type as 'verse', t)),
        { maxLength: 6 },
      ),
    });
    const any = fc.record({
      title: fc.option(text),
      name: text,
      fandom: text,
      path: text,
      chapters: fc.array(chapter, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(any, async ({ title, name, fandom, path, chapters }) => {
        const made = work({
          title,
          authors: [{ name }],
          chapters,
          fields: { fandoms: given([fandom]), summary: given(name), notes: given([path]), series: given(fandom) },
          sources: [{ path, sha256: name, encoding: name, format: name }],
        });
        expect(await messages(makeEpub(made, { modified }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.skipIf(!java.ready)(
    `gives no message, USAGE included, in the Java EPUBCheck${java.ready ? '' : ` (${java.why})`}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ficarium-books-'));
      try {
        for (const [name, w] of Object.entries(hostile)) {
          writeFileSync(join(folder, `${name}.epub`), makeEpub(w, { modified }));
          if (!/^(?:everything|emoji|hebrew|empty-chapters)$/.test(name)) continue;
          const drawn = await press.print({ kind: 'cover', cover: coverOf(w), width: 240 });
          const picture = 'bytes' in drawn ? drawn.bytes : undefined;
          writeFileSync(join(folder, `${name}.kepub.epub`), makeEpub(w, { modified, picture, kobo: true }));
          writeFileSync(join(folder, `${name}-pictured.epub`), makeEpub(w, { modified, picture }));
        }
        press.close();
        writeFileSync(join(folder, 'control-sample.epub'), 'this is no book');
        const said = await epubcheck(folder);
        // The checker is awake: it complains about what is no book.
        expect(said.some((m) => m.book === 'control-sample.epub')).toBe(true);
        expect(said.filter((m) => m.book !== 'control-sample.epub')).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    300_000,
  );

  test('has the same bytes for the same work, in every time zone', () => {
    const code = `import { makeEpub } from './src/books/epub.ts'; import { hostile } from './test/books/works.ts'; import { createHash } from 'node:crypto';
      process.stdout.write(createHash('sha256').update(makeEpub(hostile.everything, { modified: '${modified}' })).digest('hex'));`;
    const hashes = ['UTC', 'Asia/Tokyo', 'America/New_York'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        encoding: 'utf8',
        env: { ...process.env, TZ },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(hashes).size).toBe(1);
  });

  test('keeps every letter of the story, in order', () => {
    const letters = (s: string) => s.replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, '');
    const long = makeEpub(hostile['long']!, { modified });
    const files = Object.entries(filesOf(long))
      .filter(([n]) => n.startsWith('EPUB/chapter-001'))
      .map(([, text]) => text.slice(text.indexOf('<section')).replace('<h2 dir="auto">Long</h2>', ''));
    expect(files.length).toBeGreaterThan(1);
    expect(letters(files.join(''))).toBe(letters(hostile['long']!.chapters[0]!.blocks.map((b) => b.text).join('')));
  });

  test('is cut into files that old readers can open', () => {
    for (const [name, text] of Object.entries(filesOf(makeEpub(hostile['long']!, { modified }))))
      expect(text.length, name).toBeLessThan(300_000);
  });

  test('leads to no person: contacts and addresses stay behind', () => {
    for (const w of [
      hostile['everything']!,
      hostile['evil']!,
      work({
        authors: [{ name: 'Yarrow <yarrow@example.org>', contact: 'yarrow@example.org' }],
        sources: [{ path: 'mail/yarrow@example.org.txt', sha256: 'a', encoding: 'utf-8', format: 'text' }],
      }),
    ]) {
      expect(Object.values(filesOf(makeEpub(w, { modified }))).filter((text) => text.includes('@example.org'))).toEqual(
        [],
      );
    }
  });

  test('accounts for itself: rules with counts, sources with hashes, parts that are missing, what was only suggested', () => {
    const files = filesOf(
      makeEpub(hostile['everything']!, {
        modified,
        editionNumber: 2,
        rules: { quotes: verbatim('Straight quotes were curled.') },
      }),
    );
    const colophon = files['EPUB/colophon.xhtml']!;
    expect(colophon).toContain('12 mends');
    expect(colophon).toContain('This is edition 2.');
    expect(colophon).toContain('<td>Straight quotes were curled.</td><td class="n">9</td>');
    expect(colophon).toContain('<td>scene break</td><td class="n">3</td>');
    expect(colophon.replaceAll('<wbr/>', '')).toContain(`sha256 ${'ab'.repeat(32)}`);
    expect(files['EPUB/title.xhtml']).toContain('Not found: parts 2 and 3.');
    expect(colophon).toContain('General Audiences</bdi> <small>(suggested)</small>');
    expect(colophon).toContain('6 November 1994');
    expect(files['EPUB/title.xhtml']).not.toMatch(/General Audiences|<d[ldt]>/);
  });

  test('holds in its metadata what is given or settled, and suggestions on its pages alone', () => {
    const guess = <T>(value: T) => ({ ...given(value), given: false, confidence: 0.6 });
    const settled = { verdict: 'accepted', by: 'keeper', at: '2026-01-01T00:00:00Z', was: null } as const;
    const fields = {
      authors: guess([{ name: 'Tansy Merriweather' }]),
      fandoms: guess(['The Wandering Light']),
      relationships: { ...guess(['Ansa/Joren']), decided: settled },
      summary: guess('A lamp is carried down a river.'),
      series: guess('Lamps #2'),
      date: guess('1994-11-06'),
      source: guess('https://stories.example/4117'),
    };
    const files = filesOf(makeEpub(work({ fields }), { modified }));
    const opf = files['EPUB/package.opf']!;
    expect(opf.match(/<dc:subject.*\n.*/g)).toEqual([
      '<dc:subject id="tag1">Ansa/Joren</dc:subject>\n<meta refines="#tag1" property="ficarium:type">relationship</meta>',
    ]);
    expect(opf).toContain('<dc:creator id="writer1">Unknown writer</dc:creator>');
    expect(opf).not.toMatch(/dc:description|dc:date|dc:source|belongs-to-collection/);
    expect(files['EPUB/cover.svg']).not.toMatch(/Tansy|Wandering/);
    const title = files['EPUB/title.xhtml']!;
    expect(title).toMatch(/Tansy Merriweather<\/bdi> <small[^>]*>\(suggested\)/);
    expect(title).not.toMatch(/Wandering|Lamps #?2/);
    const about = files['EPUB/colophon.xhtml']!;
    for (const words of ['The Wandering Light</bdi>', 'Lamps #2</bdi>'])
      expect(about).toMatch(new RegExp(`${words} <small[^>]*>\\(suggested\\)`));
    expect(about).toContain('<bdi>Ansa/Joren</bdi></dd>');
  });

  test('keeps the form: emphasis, verse, letters, scene breaks, headings without gaps', () => {
    const text = filesOf(makeEpub(hostile['everything']!, { modified }))['EPUB/chapter-001.xhtml']!;
    expect(text).toContain(
      '<em>emphasis</em>, <strong>strong <em>both</em> of us</strong>, a<br/>\nline, *stars*, Mr.\u00a0Pym at 9\u00a0p.m.',
    );
    expect(text).toContain('rod and a chain,<br/>\n\u2003And still');
    expect(text).toMatch(
      /<blockquote class="letter">\n<p>Dear Sir or Madam,<\/p>\n<p>Yours,<br\/>\nWren<\/p>\n<\/blockquote>/,
    );
    expect(text).toContain('<hr/>');
    expect(text).toMatch(/<h3>A heading inside<\/h3>\n<h4>Much deeper<\/h4>/);
    expect(text).toContain('  | &lt;&amp;&gt; |\n  +---+ ]]&gt;</pre>');
  });

  test('is another to KOReader in another edition, which differs in one letter at its end', () => {
    const picture = new Uint8Array(90_000);
    const editions = [1, 2].flatMap((editionNumber) =>
      [false, true].map((kobo) => {
        const chapters = [{ title: null, blocks: [...paragraphs(40), block('paragraph', `The end${editionNumber}.`)] }];
        return partialMd5(makeEpub(work({ chapters }), { modified, editionNumber, picture, kobo }));
      }),
    );
    expect(new Set(editions).size).toBe(4);
  });

  test('has one identifier for a work, whatever its edition', () => {
    const id = (w: typeof hostile.plain, at: string) =>
      /<dc:identifier id="uid">([^<]+)</.exec(filesOf(makeEpub(w!, { modified: at }))['EPUB/package.opf']!)![1];
    expect(id(hostile.plain, modified)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(id(hostile.plain, '2020-01-01')).toBe(id(work({ title: 'Other', chapters: [] }), modified));
    expect(id(work({ id: 'w999999999999' }), modified)).not.toBe(id(hostile.plain, modified));
  });

  test('of a paragraph of ten million letters is made in good time', () => {
    const huge = work({
      chapters: [
        {
          title: null,
          blocks: [block('paragraph', 'A word, “and ‘another’”—*so* he said at 9 p.m. to Mr. Pym, '.repeat(170_000))],
        },
      ],
    });
    const start = performance.now();
    expect(makeEpub(huge, { modified }).length).toBeGreaterThan(10_000);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  test('of stars that never close is made in good time', () => {
    for (const text of [
      '*a '.repeat(100_000),
      '**a '.repeat(100_000),
      '* '.repeat(100_000),
      '*'.repeat(200_000),
      '@a.'.repeat(100_000),
      'a.'.repeat(200_000),
    ]) {
      const start = performance.now();
      makeEpub(
        work({
          title: text,
          fields: { notes: given([text]) },
          chapters: [{ title: text, blocks: [block('paragraph', text), ...paragraphs(1)] }],
        }),
        { modified },
      );
      expect(performance.now() - start, text.slice(0, 8)).toBeLessThan(8_000);
    }
  });
});
