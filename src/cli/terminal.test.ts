import { Writable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { verbatim } from '../text/sentence.ts';
import { progressLine } from './terminal.ts';

afterEach(() => void vi.useRealTimers());

test('time left is counted for each stage by itself', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const written: string[] = [];
  const err = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const { onProgress } = progressLine({ out: err, err });
  const say = (what: string, done: number) =>
    onProgress({ what: verbatim(what), done, all: 1000, stories: done, refused: 0 });
  say('Restoring', 1);
  vi.advanceTimersByTime(200_000);
  say('Restoring', 800);
  vi.advanceTimersByTime(50_000);
  say('Putting works together', 1);
  vi.advanceTimersByTime(20_000);
  say('Putting works together', 500);
  expect(written).toEqual([
    'Restoring 800 / 1000 · 4 stories/s · 50 s left\n',
    'Putting works together 1 / 1000\n',
    'Putting works together 500 / 1000 · 25 stories/s · 20 s left\n',
  ]);
});
