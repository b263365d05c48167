import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from './server.ts';

const SILENT_MS = 150;

/** A server, and what one connection to it is told until it ends. */
async function serving(fetch: (request: Request) => Promise<Response>) {
  const server = await startServer(fetch, { host: '127.0.0.1', port: 0 }, SILENT_MS);
  onTestFinished(() => server.close());
  const port = Number(new URL(server.url).port);
  return (sent: string) => {
    const socket: Socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    let told = '';
    socket.on('data', (chunk) => {
      told += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(told)));
    socket.write(sent);
    return { socket, ended };
  };
}

const GET = 'GET / HTTP/1.1\r\nHost: harbour.example\r\nConnection: close\r\n\r\n';
const POST = 'POST / HTTP/1.1\r\nHost: harbour.example\r\nContent-Length: 100\r\nConnection: close\r\n\r\n';

test('whoever waits for the library is answered, however long it takes', async () => {
  const ask = await serving(async (request) => {
    if (request.method === 'POST') await request.text();
    await after(SILENT_MS * 4);
    return new Response('the tide is in');
  });
  expect(await ask(GET).ended).toContain('the tide is in');
  expect(await ask(`${POST}${'x'.repeat(100)}`).ended).toContain('the tide is in');
});

test('an answer that comes in pieces may come slowly', async () => {
  const ask = await serving(
    async () =>
      new Response(
        new ReadableStream({
          async start(pieces) {
            for (const piece of ['low', 'half', 'high']) {
              pieces.enqueue(Buffer.from(`${piece} water;`));
              await after(SILENT_MS * 3);
            }
            pieces.close();
          },
        }),
      ),
  );
  expect(await ask(GET).ended).toContain('high water');
});

test('whoever stops in the middle of a request is cut off', async () => {
  let whole = 0;
  const ask = await serving(async (request) => {
    await request.text();
    whole++;
    return new Response('never');
  });
  const began = Date.now();
  expect(await ask(`${POST}half a story`).ended).not.toContain('never');
  expect(Date.now() - began).toBeLessThan(5000);
  expect(whole).toBe(0);
});

test('whoever does not read the answer is cut off', async () => {
  const ask = await serving(async () => new Response(new Uint8Array(64 << 20)));
  const { socket, ended } = ask(GET);
  socket.once('data', () => socket.pause());
  await after(SILENT_MS * 8);
  socket.resume();
  expect((await ended).length).toBeLessThan(64 << 20);
});

test('a proxy that asks on and on by a connection it keeps does not hold the doors open', async () => {
  const server = await startServer(
    async (request) => {
      await after(request.url.endsWith('/long') ? 600 : 20);
      return new Response('the tide is in');
    },
    { host: '127.0.0.1', port: 0 },
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  const ask = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const at = { host: '127.0.0.1', port: Number(new URL(server.url).port), path, agent };
      get(at, (answer) => answer.resume().on('end', () => resolve(answer.statusCode))).on('error', reject);
    });
  let answered = 0;
  const asking = (async () => {
    for (;;) {
      if ((await ask('/').catch(() => 0)) !== 200) return;
      answered++;
    }
  })();
  const long = ask('/long');
  await after(200);
  expect(answered).toBeGreaterThan(2);
  const began = performance.now();
  await server.close();
  // Whoever asked before is answered, and nobody after.
  expect(await long).toBe(200);
  expect(performance.now() - began).toBeLessThan(5000);
  await asking;
  agent.destroy();
});
