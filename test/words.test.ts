import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it, test } from 'vitest';
import { VOCABULARY } from '../src/catalogue/vocabulary.ts';
import OLD from '../src/store/old-words.data.json' with { type: 'json' };
import { type Code, sentence, verbatim } from '../src/text/sentence.ts';
import { type Messages, wordsIn } from '../src/words/catalogue.ts';
import { ENGLISH } from '../src/words/english.ts';
import { inWords } from '../src/words/in-words.ts';
import { wordsFor } from '../src/words/languages.ts';
import { english, say, speaking, words } from '../src/words/words.ts';

const src = join(import.meta.dirname, '../src');
const messages: Messages = ENGLISH;

/** What a message takes, by name. */
function takes(message: string): string[] {
  const names = new Set<string>();
  const open: unknown[] = [new IntlMessageFormat(message, 'en').getAst()];
  while (open.length > 0) {
    const one = open.pop();
    if (Array.isArray(one)) open.push(...one);
    else if (typeof one === 'object' && one !== null) {
      const { type, value, options, children } = one as {
        type?: number;
        value?: unknown;
        options?: object;
        children?: unknown;
      };
      if (type !== undefined && [1, 2, 3, 4, 5, 6, 8].includes(type)) names.add(String(value));
      if (options) for (const { value: inner } of Object.values(options) as { value: unknown }[]) open.push(inner);
      if (children) open.push(children);
    }
  }
  return [...names].sort();
}

test('every message is one that code says, by its whole code', () => {
  const code = globSync('**/*.{ts,tsx}', { cwd: src })
    .filter((file) => !/\.test\.tsx?$|codes\.data\.ts$/.test(file))
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .join('\n');
  const named = new Set([...code.matchAll(/['"]([a-z]+\.[a-z0-9-]+|said)['"]/g)].map((m) => m[1]!));
  for (const { name } of VOCABULARY) for (const as of ['', '-one', '-label']) named.add(`field.${name}${as}`);
  // Rows of older programs say a few that today's no longer says.
  const old = new Set(OLD.map(([code]) => code));
  const unsaid = Object.keys(messages).filter((one) => !named.has(one));
  expect(unsaid.filter((one) => !old.has(one))).toEqual([]);
  expect(unsaid.length).toBeLessThan(10);
  expect(Object.keys(messages).length).toBeGreaterThan(300);
});

test('the catalogue is all of its files, each code in one of them', () => {
  const files = globSync('words/messages/en/*.json', { cwd: src });
  const all = files.flatMap((file) => Object.keys(JSON.parse(readFileSync(join(src, file), 'utf8'))));
  expect(all.filter((code, i) => all.indexOf(code) !== i)).toEqual([]);
  expect([...all].sort()).toEqual(Object.keys(messages).sort());
});

describe('other languages beside', () => {
  const others = globSync('words/messages/*/*.json', { cwd: src }).filter((file) => !/[\\/]en[\\/]/.test(file));
  it.each(others)('%s says what is said here, and of each sentence no more than stands in it', (file) => {
    const theirs: Messages = JSON.parse(readFileSync(join(src, file), 'utf8'));
    expect(Object.keys(theirs).filter((code) => !(code in messages))).toEqual([]);
    for (const [code, message] of Object.entries(theirs))
      expect([code, ...takes(message).filter((name) => !takes(messages[code]!).includes(name))]).toEqual([code]);
  });

  it('are said where they have a sentence, and English where not', () => {
    const german = wordsIn('de', { 'refused.empty': 'Diese Datei ist leer.' }, english);
    expect(german.say(sentence('refused.empty'))).toBe('Diese Datei ist leer.');
    expect(german.say(sentence('refused.zip'))).toBe(messages['refused.zip']);
    expect(speaking(german, () => [words().language, say(sentence('refused.empty'))])).toEqual([
      'de',
      'Diese Datei ist leer.',
    ]);
    expect(words().language).toBe('en');
  });

  it('write figures and lists in their own way', () => {
    const german = wordsIn('de', {
      'warning.lost': '{characters, number} Zeichen',
      'dump.dangling': '{table}: {numbers, number}',
    });
    expect(german.say(sentence('warning.lost', { characters: 1234567 }))).toBe('1.234.567 Zeichen');
    expect(german.say(sentence('dump.dangling', { numbers: 1, table: ['a', 'b', 'c'] }))).toBe('a, b und c: 1');
  });
});

test('a language is found by what a browser or a machine asks for, and English is there', () => {
  const there = [english, wordsIn('de', {}), wordsIn('pt-BR', {})];
  const found = (asked: string | undefined) => wordsFor(asked, there).language;
  expect([found(undefined), found(''), found('*'), found('C'), found('C.UTF-8'), found('zh;q=x')]).toEqual(
    Array(6).fill('en'),
  );
  expect([found('de'), found('de-AT,en;q=0.8'), found('de_CH.UTF-8'), found('en;q=0.2, de;q=0.9')]).toEqual(
    Array(4).fill('de'),
  );
  expect([found('pt'), found('pt-br'), found('fr, pt-BR;q=0.1')]).toEqual(Array(3).fill('pt-BR'));
  expect([found('en, de'), found('fr'), found('de;q=0')]).toEqual(Array(3).fill('en'));
});

describe('a sentence', () => {
  it('has its plurals and figures, and other sentences in it', () => {
    expect(say(sentence('warning.lost', { characters: 1 }))).toBe('1 character is lost: the bytes no longer hold it.');
    expect(say(sentence('warning.lost', { characters: 4321 }))).toBe(
      '4321 characters are lost: the bytes no longer hold them.',
    );
    expect(say(sentence('warning.lost', { characters: 12345 }))).toMatch(/^12\u2009345 characters/);
    const why = sentence('encoding.by-characters', { share: 0.456 });
    expect(say(sentence('encoding.read-as-said', { encoding: 'big5', why }))).toBe(
      'Not UTF-8. Read as big5: 46\u2009% of its characters are among the commonest of that language, as the file itself says.',
    );
    expect(say(sentence('encoding.by-marks', { score: 3.25, next: 'koi8-r', nextScore: 1 }))).toContain(
      '(3.3; koi8-r 1.0)',
    );
  });

  it('of a person is said as it was typed, whatever signs stand in it', () => {
    for (const typed of ["It's {mine} <b>", '{n, plural, one {#}}', '', '𝕏 #'])
      expect(say(verbatim(typed))).toBe(typed);
    expect(say(sentence('warning.attachment', { file: "{o'o}.<exe>" }))).toBe(
      "An attachment was left out: {o'o}.<exe>.",
    );
  });

  it('that is not known, or lacks something, is shown as it is', () => {
    expect(say({ code: 'later.made' as Code, params: { n: 1 } })).toBe('later.made {"n":1}');
    expect(say({ code: 'later.made' as Code })).toBe('later.made');
    expect(say({ code: 'warning.attachment' })).toBe('warning.attachment');
  });

  it('becomes words wherever it stands in what leaves as JSON, and nothing else does', () => {
    const value = {
      code: 'empty',
      message: sentence('refused.empty'),
      more: [sentence('kept.italics'), { code: 1 }],
      n: null,
    };
    expect(inWords(value)).toEqual({
      code: 'empty',
      message: 'This file is empty.',
      more: ['its italics are kept', { code: 1 }],
      n: null,
    });
  });
});

test('every message can be said with what it takes', () => {
  for (const [code, message] of Object.entries(messages)) {
    const slots = takes(message).map((name) => {
      if (new RegExp(`<${name}>`).test(message))
        return [name, (words: readonly string[]) => `«${name}»${words.join('')}`];
      return [name, numeric(message, name) ? 3 : (selected(message, name) ?? `«${name}»`)];
    });
    const said = words()
      .weave(code as Code, Object.fromEntries(slots))
      .join('');
    expect(said, code).not.toContain('{');
    for (const name of takes(message))
      expect(said, code).toMatch(numeric(message, name) || selected(message, name) ? /./ : new RegExp(`«${name}»`));
  }
});

const numeric = (message: string, name: string) => new RegExp(`\\{${name}, (?:plural|number)`).test(message);
const selected = (message: string, name: string) =>
  new RegExp(`\\{${name}, select,\\s*(\\w[\\w-]*)`).exec(message)?.[1];
