import { expect, test } from 'vitest';
import { Quiet } from './quiet.ts';

test('who waits for quiet waits until nobody has asked for a while; a probe is nobody', async () => {
  const quiet = new Quiet(60);
  await quiet.wait();
  quiet.heard('/livez');
  let waited = false;
  await quiet.wait();
  quiet.heard('/works');
  const done = quiet.wait().then(() => {
    waited = true;
  });
  await new Promise((soon) => setTimeout(soon, 20));
  expect(waited).toBe(false);
  quiet.heard('/works');
  await done;
  expect(waited).toBe(true);
});

test('who is no longer waited for goes on at once', async () => {
  const quiet = new Quiet(60_000);
  quiet.heard('/works');
  const closing = new AbortController();
  const done = quiet.wait(closing.signal);
  closing.abort();
  await done;
});
