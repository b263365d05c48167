import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FicariumError } from '../../src/errors.ts';
import type { Shape } from '../../src/store/decode.ts';
import { fromOldWords } from '../../src/store/old-words.ts';
import * as shapes from '../../src/store/shapes.ts';
import { sentence, verbatim } from '../../src/text/sentence.ts';
import { say } from '../../src/words/words.ts';

const example = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, 'shapes', file), 'utf8'));
/** As programs wrote these before values had a shape number. */
const first: { readonly [kind: string]: unknown } = example('shape-1.json');
const { sentence: _, wordAbout, ...kinds } = shapes;
const every = { ...kinds, look: wordAbout('look') } as unknown as { readonly [kind: string]: Shape<unknown> };
const read = <T>(shape: Shape<T>, value: unknown): T => shape.read(JSON.stringify(value), 'the test');

describe('a value that an older program wrote', () => {
  it('has an example of each kind; editions of a shape of their own', () => {
    expect(Object.keys(every).sort()).toEqual([...Object.keys(first), 'edition'].sort());
  });

  it.each(Object.keys(first))('is read as today’s: %s', (kind) => {
    const today = read(every[kind]!, first[kind]);
    expect(read(every[kind]!, JSON.parse(every[kind]!.write(today)))).toEqual(today);
    expect(JSON.stringify(today)).not.toContain('undefined');
  });

  it('is not changed where nothing but the number came to it', () => {
    const kinds = 'card plan blocks word found entry story row contents list runs tagChanges'.split(' ');
    for (const kind of kinds) expect(read(every[kind]!, first[kind])).toEqual(first[kind]);
  });

  it('has codes for the sentences that are known, and the others as they were said', () => {
    const { warnings, encodingEvidence, leftOut } = read(shapes.draft, first['draft']);
    expect(warnings).toEqual([
      sentence('warning.lost', { characters: 2 }),
      sentence('warning.attachment', { file: 'quay.gif' }),
      verbatim('A bird sat on the file.'),
    ]);
    const why = sentence('encoding.by-marks', { score: 4.2, next: 'macintosh', nextScore: 1 });
    expect(encodingEvidence).toEqual(
      sentence('encoding.read-as-though', { encoding: 'windows-1252', why, declared: 'iso-8859-5' }),
    );
    expect(leftOut!.map(({ place }) => place)).toEqual([
      sentence('place.page', { page: 12 }),
      sentence('place.headers'),
      'div#search',
    ]);
    expect(read(shapes.ledger, first['ledger']).passes[0]!.reasons).toEqual([
      sentence('mend.utf-8-read-as-twice', { encoding: 'windows-1252', again: 'windows-1252' }),
      sentence('mend.byte-lost'),
    ]);
    expect(read(shapes.record, first['record']).lookAt).toEqual([
      sentence('look.two-languages', { also: 'de', language: 'en' }),
    ]);
    const { work } = read(shapes.edition, example('edition-2.json'));
    expect(work.readFrom!.reasons).toEqual([sentence('kept.italics'), verbatim('it smells of salt')]);
    expect(work.warnings).toEqual([sentence('warning.repeated', { path: 'b.txt', words: 1200, begins: 'So it went' })]);
    expect(read(every['look']!, first['look'])).toEqual([sentence('look.yourself')]);
    expect(read(shapes.progress, first['progress']).what).toEqual(sentence('progress.taking-in'));
  });
});

describe('old sentences', () => {
  const OLD: readonly (readonly [string, string])[] = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../src/store/old-words.data.json'), 'utf8'),
  );
  const groups = [
    'refused',
    'warning',
    'encoding',
    'dump',
    'place',
    'mend',
    'kept',
    'look',
    'why',
    'fault',
    'progress',
  ] as const;
  const inner: { readonly [name: string]: string } = {
    'refused.why': 'It is locked with a password.',
    'refused.what': 'a RAR archive',
    'encoding.why': 'letters and capitals fall as they do in that alphabet',
    'encoding.further': 'It holds only ASCII, which is UTF-8.',
    'why.field': 'rating',
  };

  const known = OLD.map(([code, template], i) => ({ code, template, one: OLD[i - 1]?.[0] === code }));

  it.each(known.filter(({ code }) => groups.some((group) => code.startsWith(`${group}.`))))(
    '$code: $template',
    ({ code, template, one }) => {
      const group = code.slice(0, code.indexOf('.')) as (typeof groups)[number];
      const shown: { readonly [kind: string]: string } = { '#': one ? '1' : '3', '.': '2.5', '%': '46 %' };
      const words = template.replace(/\{(\w+)([#.%]?)\}/g, (_, name: string, kind: string) =>
        name === 'pages' && kind === ''
          ? one
            ? '3'
            : '3, 4'
          : (shown[kind] ?? inner[`${group}.${name}`] ?? `Ab ${name}`),
      );
      const found = fromOldWords(words, group);
      expect(found.code).not.toBe('said');
      expect(say(found).replaceAll('\u2009', ' ')).toBe(words);
    },
  );

  it('that a person typed stay as typed, and stand in a column as before', () => {
    for (const typed of ['her wish', '{"shape', 'a change by nobody', '']) {
      const kept = shapes.sentence.read(typed, 'the test');
      expect(say(kept)).toBe(typed);
      expect(shapes.sentence.read(shapes.sentence.write(kept), 'the test')).toEqual(kept);
    }
    expect(shapes.sentence.read('title corrected by the keeper', 'x')).toEqual(
      sentence('why.field-corrected', { field: sentence('field.title') }),
    );
  });

  it('are found in time that grows with their length', () => {
    const began = performance.now();
    for (let i = 0; i < 200; i++) fromOldWords('This file (“'.repeat(300), ...groups);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('a value that cannot be read', () => {
  const refused = (json: string) => {
    try {
      shapes.draft.read(json, 'aa#2');
    } catch (error) {
      return error as FicariumError;
    }
    return undefined;
  };

  it.each([
    ['is not whole', '{"shape":2,"path":"a'],
    ['has a shape of a newer program', '{"shape":99,"path":"a.txt"}'],
    ['has a shape that is no number', '{"shape":"two"}'],
    ['lacks something', '{"shape":2,"path":"a.txt"}'],
    ['lacks something of an older shape', '{"path":"a.txt"}'],
    ['is nothing', 'null'],
    ['is something else', '[1,2]'],
  ])('%s: one error, with whose it is', (_, json) => {
    const error = refused(json);
    expect(error).toBeInstanceOf(FicariumError);
    expect(error).toMatchObject({ code: 'row-unreadable' });
    expect(say(error!.what)).toMatch(/^The draft of aa#2 cannot be read: [^.]+\.$/);
  });
});

it('no file of the store reads a row but through its shape', () => {
  const store = join(import.meta.dirname, '../../src/store');
  const bare = globSync('**/*.ts', { cwd: store }).filter(
    (file) =>
      !/^decode\.ts$|\/light-editions\.ts$|embedded\//.test(file) &&
      /JSON\.parse\(/.test(readFileSync(join(store, file), 'utf8')),
  );
  expect(bare).toEqual([]);
});
