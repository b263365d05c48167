import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startServer } from '../../src/web/server.ts';

test('a connection is kept between two questions for longer than Node does by itself', async () => {
  const server = await startServer(async () => new Response('here'), { host: '127.0.0.1', port: 0 });
  const { port } = new URL(server.url);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<number | undefined>((resolve, reject) => {
      get({ host: '127.0.0.1', port, agent }, (answer) => {
        const from = answer.socket.localPort;
        answer.resume().on('end', () => resolve(from));
      }).on('error', reject);
    });
  const first = await ask();
  await sleep(7000);
  expect(await ask()).toBe(first);
  agent.destroy();
  await server.close();
});
