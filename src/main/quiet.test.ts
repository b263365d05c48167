import { expect, test } from 'vitest';
import { Quiet } from './quiet.ts';

test('who waits for quiet waits until nobody has asked for a while; a probe is nobody', async () => {
  const quiet = new Quiet(60);
  await quiet.wait();
  const probed = new Quiet(60_000);
  for (const path of ['/livez', '/readyz', '/healthz']) probed.heard(path);
  await probed.wait();
  quiet.heard('/works');
  const done = quiet.wait();
  await new Promise((soon) => setTimeout(soon, 20));
  const last = performance.now();
  quiet.heard('/works');
  await done;
  expect(performance.now() - last).toBeGreaterThanOrEqual(60);
});

test('who is no longer waited for goes on at once', async () => {
  const quiet = new Quiet(60_000);
  quiet.heard('/works');
  const closing = new AbortController();
  const done = quiet.wait(closing.signal);
  closing.abort();
  await done;
});
