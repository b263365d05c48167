import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startServer } from '../../src/web/server.ts';

/** How long a connection stays open that sends so much and no more. */
function held(port: number, first: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(first));
    socket
      .on('error', () => {})
      .on('close', () => resolve(performance.now() - began))
      .resume();
  });
}

test('who opens a connection and does not say what they want is cut off; all others are answered meanwhile', async () => {
  const server = await startServer(async () => new Response('here'), { host: '127.0.0.1', port: 0 });
  const { port } = new URL(server.url);
  const slow = Array.from({ length: 100 }, (_, i) =>
    held(Number(port), i % 2 ? 'GET / HTTP/1.1\r\nHost: x\r\n' : 'GET'),
  );
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  // They are given 15 s, and looked for every 5 s.
  for (const ms of await Promise.all(slow)) expect(ms).toBeLessThan(25_000);
  await server.close();
});
