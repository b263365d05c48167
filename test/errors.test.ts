import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENDINGS, EXIT } from '../src/cli/exit.ts';
import { ERROR_CODES, FicariumError } from '../src/errors.ts';
import { sentence } from '../src/text/sentence.ts';
import { STATUS } from '../src/web/errors.tsx';
import { ENGLISH } from '../src/words/english.ts';
import { say } from '../src/words/words.ts';

/** The closed list of errors: each is thrown somewhere with sentences of the catalogue, and each door knows what it makes of it. */
const src = join(import.meta.dirname, '../src');
const code = globSync('**/*.{ts,tsx}', { cwd: src })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

test.each(ERROR_CODES)('%s has its sentences, an exit code and a status', (one) => {
  const thrown = [...code.matchAll(new RegExp(`new FicariumError\\(\\s*'${one}',([^;]*)`, 'g'))].map((m) => m[1]!);
  expect(thrown.length).toBeGreaterThan(0);
  for (const sentences of thrown)
    expect(
      [...sentences.matchAll(/'[a-z]+\.[a-z0-9-]+'|whatOf\(|SENTENCES\[|\b(?:what|advice)(?=[,)])/g)].length,
      sentences,
    ).toBeGreaterThan(1);
  expect([EXIT.wrongUse, EXIT.couldNotRun]).toContain(ENDINGS[one].exit);
  expect([400, 403, 404, 409, 503, null]).toContain(STATUS[one]);
});

test('doors know no error that is not in the list', () => {
  expect(Object.keys(ENDINGS).sort()).toEqual([...ERROR_CODES].sort());
  expect(Object.keys(STATUS).sort()).toEqual([...ERROR_CODES].sort());
});

test('every advice is a sentence, and none says what only a door can know', () => {
  const advice = Object.entries(ENGLISH).filter(([name]) => name.startsWith('advice.'));
  expect(advice.length).toBeGreaterThan(30);
  expect(advice.filter(([, words]) => !/[.]$/.test(words) || /same command|try again/i.test(words))).toEqual([]);
});

test('what is told is what happened and what to do; the message of the error itself is for logs', () => {
  const error = new FicariumError(
    'no-such-folder',
    sentence('error.no-folder', { folder: '/a' }),
    sentence('advice.spelling'),
  );
  expect(say(error.told)).toBe('There is no folder /a. Look whether the path is spelled right.');
  expect(error.message).toBe('no-such-folder: error.no-folder {"folder":"/a"}');
});
