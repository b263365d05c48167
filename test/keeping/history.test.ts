import { expect, test } from 'vitest';
import { AnswerCount, p95Of } from '../../src/library/keeping/answers.ts';
import { GUEST, libraryOn, OWNER } from '../../src/library/library.ts';
import { countAnswers } from '../../src/main/answers.ts';
import { keptLibrary } from '../support/restored.ts';

test('how soon nineteen of twenty were answered is told from counts, within the time that they are counted by', () => {
  expect(p95Of([])).toBeNull();
  expect(p95Of([{ withinMs: 25, answers: 100, failed: 0 }])).toBe(24);
  const many = [
    { withinMs: 10, answers: 900, failed: 0 },
    { withinMs: 150, answers: 100, failed: 0 },
  ];
  expect(p95Of(many)).toBe(125);
  expect(p95Of([...many, { withinMs: -1, answers: 1000, failed: 0 }])).toBe(10_000);
});

test('answers are counted by time, taken once, and put back where they could not be kept', () => {
  const count = new AnswerCount();
  count.add(0.004, false);
  count.add(0.005, false);
  count.add(0.12, true);
  count.add(60, false);
  const taken = count.take();
  expect(taken).toEqual([
    { withinMs: 5, answers: 2, failed: 0 },
    { withinMs: 150, answers: 1, failed: 1 },
    { withinMs: -1, answers: 1, failed: 0 },
  ]);
  expect(count.take()).toEqual([]);
  count.add(0.1, true);
  count.add(0.12, false);
  count.putBack(taken);
  expect(count.take()).toContainEqual({ withinMs: 150, answers: 2, failed: 1 });
});

test('each night one line is kept of a day; what two programs counted is added; a year of it is read, by the keeper alone', async () => {
  const { store, files, folder } = await keptLibrary();
  let now = new Date('2025-01-03T04:30:00Z');
  const library = libraryOn({
    store,
    files,
    program: 'test',
    surroundings: { folders: [folder], publicUrl: undefined },
    now: () => now,
  });
  const { history } = library;
  expect(await history.year(OWNER)).toEqual([]);
  await history.keep(OWNER);
  for (const at of ['2026-05-03T04:30:00Z', '2026-05-04T04:30:00Z', '2026-05-04T09:00:00Z']) {
    now = new Date(at);
    await history.keep(OWNER);
    await history.answered(OWNER, [{ withinMs: 25, answers: 10, failed: 0 }]);
    await history.answered(OWNER, [
      { withinMs: 25, answers: 5, failed: 1 },
      { withinMs: -1, answers: 1, failed: 1 },
    ]);
  }
  const year = await history.year(OWNER);
  expect(year.map(({ day, answers, failed, works }) => ({ day, answers, failed, works }))).toEqual([
    { day: '2026-05-03', answers: 16, failed: 2, works: 0 },
    { day: '2026-05-04', answers: 32, failed: 4, works: 0 },
  ]);
  expect(year[1]!.at).toEqual(now);
  expect(year[1]!.database).toBeGreaterThan(1e6);
  expect(year[1]!.free).toBeGreaterThan(0);
  expect(year[1]!.backedUpAt).toBeNull();
  // What is older than is ever drawn is gone.
  expect(await store.days.since('2020-01-01')).toHaveLength(2);
  await expect(history.year(GUEST)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('pages that people wait for are counted, and kept at the latest when the program ends', async () => {
  const { library } = await keptLibrary();
  const counting = countAnswers(library);
  const ask = (method: string, route: string, status = 200) =>
    counting.measure({ method, route, status, seconds: 0.02 });
  ask('GET', '/works');
  ask('HEAD', '/works/:id', 500);
  ask('POST', '/take-in');
  ask('GET', '/livez');
  ask('GET', '/assets/*');
  await library.history.keep(OWNER);
  await counting.close();
  expect((await library.history.year(OWNER))[0]).toMatchObject({ answers: 2, failed: 1, p95: 24 });
});

test('a database that does not answer takes nothing from what was counted, and keeps nobody from ending', async () => {
  const { library } = await keptLibrary();
  const kept: number[] = [];
  let isDown = true;
  const history = {
    ...library.history,
    answered: async (_: unknown, answers: readonly { answers: number }[]) => {
      if (isDown) throw new Error('The database does not answer.');
      kept.push(...answers.map(({ answers }) => answers));
    },
  };
  const counting = countAnswers({ ...library, history });
  counting.measure({ method: 'GET', route: '/', status: 200, seconds: 0.02 });
  await counting.close();
  isDown = false;
  await counting.close();
  expect(kept).toEqual([1]);
});
