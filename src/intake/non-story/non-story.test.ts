import { describe, expect, test } from 'vitest';
import { nonStories } from '../../../test/support/non-stories/make.ts';
import { ODD_STORIES } from '../../../test/support/non-stories/odd-stories.ts';
import { ODDER_STORIES } from '../../../test/support/non-stories/odder-stories.ts';
import { ODDEST_STORIES } from '../../../test/support/non-stories/oddest-stories.ts';
import { POEMS } from '../../../test/support/non-stories/poems.ts';
import { saying } from '../../../test/support/saying.ts';
import { takeIn } from '../intake.ts';

const take = (path: string, content: string) => takeIn({ path, bytes: Buffer.from(content) });
const what = async (path: string, content: string) => {
  const { drafts, refusals } = await take(path, content);
  return drafts.length > 0 ? 'a story' : (refusals[0]!.what ?? refusals[0]!.code);
};

/** Written to be read, and only in what they say no stories: rather a work too many than a story too few. */
const LIKE_TOLD = new Set([
  'abstract.txt', 'achievements.txt', 'campaign.txt', 'con-report-call.html', 'medicine-2.txt', 'meta.txt', 'meteorology.txt',
  'museum-label.html', 'obituary-real.html', 'patent.txt', 'quiz.txt', 'reference.txt', 'thesaurus.txt', 'translation-note.txt',
]); // biome-ignore format: a list

describe('what holds no story', () => {
  test.each(Object.entries(nonStories()))('is refused: %s', async (_group, files) => {
    const works = [];
    for (const { kind, file } of files) if ((await take(file.path, file.content)).drafts.length > 0) works.push(kind);
    expect(works.filter((kind) => !LIKE_TOLD.has(kind))).toEqual([]);
  });

  test.each(Object.entries({ ...ODD_STORIES, ...ODDER_STORIES, ...ODDEST_STORIES, ...POEMS }))(
    'a story in a strange form, and verse, stays one: %s',
    async (path, content) => {
      expect((await take(path, content)).refusals).toEqual([]);
    },
  );

  test('is taken all the same where lines above it say its title and its writer', async () => {
    const form =
      'Qty  Item  Price\n2  lamps  4.20\n1  rope  3.10\n12  wicks  0.90\n\nPay within 30 days. Cheques to the keeper.\n';
    expect(
      await what('form.txt', `${form}\nThank you for your order. It ships on Monday by the usual ferry, from pier 4.`),
    ).toBe('untold');
    const titled = `Title: What the Keeper Bought\nAuthor: Orla Quill\n\n${form}\nThank you for your order. It ships on Monday by the usual ferry, from pier 4.`;
    expect(await what('form.txt', titled)).toBe('a story');
  });

  test('is a listing with the lines that DOS writes around it', async () => {
    const listing = ` Volume in drive C is HOARD\n Volume Serial Number is 1A2B-3C4D\n Directory of C:\\FIC\n\n03/04/1997  10:00 AM             1,204 EELS.TXT\n03/04/1997  10:01 AM             9,876 LAMP.TXT\n               2 File(s)         11,080 bytes\n`;
    expect(await what('dir.txt', listing)).toBe('listing');
  });

  test('is called what it is, with a sentence that says what can be done', async () => {
    const { refusals } = await take(
      'a.json',
      '[{"id": 1, "text": "Mira laughed, and so did he."}, {"id": 2, "text": ""}]',
    );
    expect(refusals).toEqual([
      {
        kind: 'refused',
        path: 'a.json',
        code: 'unsupported',
        what: 'data',
        message: saying('save each'),
      },
    ]);
  });

  test('a story on a page that also shows a menu, a login box or an error stays one', async () => {
    const story =
      `<p>Mira stood at the rail, and the ferry turned. “You are early,” said Tovin. She laughed at him.</p>`.repeat(5);
    const login =
      '<form><p>User name: <input></p><p>Password: <input></p><p>Log in</p><p>Forgot your password?</p></form>';
    expect(await what('a.html', `<html><title>The Ferry</title>${login}${story}</html>`)).toBe('a story');
    expect(await what('b.html', `<html><title>404</title>${story}<p>Error 404: picture not found.</p></html>`)).toBe(
      'a story',
    );
  });

  test('a story with a licence under it stays one, a licence alone does not', async () => {
    const licence =
      'Permission is hereby granted to copy and distribute this work. It is provided as is, without warranty of any kind. In no event shall its author be liable for damages.';
    const story = 'She carried the lamp down to the water, and there he was, with his hat in his hands. '.repeat(20);
    expect(await what('a.txt', `${story}\n\n${licence}`)).toBe('a story');
    expect(await what('a.txt', licence)).toBe('licence');
  });
});

test('the time grows with the file alone', async () => {
  const lines = ['if (a) { b(); }', 'key: value', '"a","b","c"', '<a><b><c>', '[[[[{{{{', 'Title: x by y (PG)'];
  for (const line of lines) {
    const began = process.cpuUsage();
    await take('a.txt', `${line.repeat(2000)}\n`.repeat(20));
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6, line).toBeLessThan(4);
  }
});
