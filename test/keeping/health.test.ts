import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { giveMeasures, measuresOf } from '../../src/main/metrics.ts';
import { startServer } from '../../src/web/server.ts';
import { createSite, type Needs } from '../../src/web/site.tsx';
import { freePort } from '../support/free-port.ts';
import { keptLibrary } from '../support/restored.ts';

test('requests are measured by their route, and figures are given at an address of their own', async () => {
  const kept = await keptLibrary();
  const measures = measuresOf(kept.library, kept as never, '9.9.9');
  const asked: string[] = [];
  const measure: NonNullable<Needs['measure']> = ({ method, route, status, seconds }) => {
    asked.push(`${method} ${route} ${status}`);
    measures.count('ficarium_requests_total', method, route, String(status));
    measures.time('ficarium_request_seconds', seconds, route);
  };
  const site = createSite({ library: kept.library, measure });
  for (const path of ['/', '/works', '/works/w0123456789ab', '/assets/x/nothing.css', '/nowhere/secret', '/livez'])
    await site.request(path);
  expect(asked).toEqual([
    'GET / 200',
    'GET /works 200',
    'GET /works/:id 404',
    'GET /assets/* 404',
    'GET none 404',
    'GET /livez 200',
  ]);
  const port = await freePort();
  const giving = await giveMeasures(measures, { host: '127.0.0.1', port }, async () => true);
  onTestFinished(() => giving.close());
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.headers.get('content-type')).toContain('version=0.0.4');
  const text = await answer.text();
  for (const line of [
    'ficarium_requests_total{method="GET",route="/works/:id",status="404"} 1',
    'ficarium_info{version="9.9.9",',
    'ficarium_works 0',
    'ficarium_jobs{state="failed"} 0',
    'ficarium_findings{level="bad"}',
    'ficarium_database_connections{state="idle"}',
  ])
    expect(text).toContain(line);
  expect(text).not.toContain('secret');
  // As Prometheus has it: each line is a comment, or a name with labels and a figure.
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(
      /^(?:# (?:HELP|TYPE) [a-z_0-9]+ .+|[a-z_0-9]+(?:\{[a-z_]+="[^"]*"(?:,[a-z_]+="[^"]*")*\})? -?[0-9.e+-]+)$/,
    );
  expect((await fetch(`http://127.0.0.1:${port}/works`)).status).toBe(404);
  for (const path of ['livez', 'readyz']) expect((await fetch(`http://127.0.0.1:${port}/${path}`)).status).toBe(200);
  await expect(giveMeasures(measures, { host: '127.0.0.1', port }, async () => true)).rejects.toMatchObject({
    code: 'port-in-use',
  });
});

test('where figures are given is a port, or an address and a port', () => {
  const of = (FICARIUM_METRICS: string) => readConfig({ FICARIUM_METRICS }).metrics;
  expect(of('')).toBeUndefined();
  expect(of('9464')).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(of('0.0.0.0:9464')).toEqual({ host: '0.0.0.0', port: 9464 });
  expect(of('[::1]:9464')).toEqual({ host: '::1', port: 9464 });
  for (const value of ['yes', '99999', 'http://x:1/'])
    expect(() => of(value)).toThrow(expect.objectContaining({ code: 'bad-setting' }));
});

test('before it closes no more visitors are sent; whoever asked already is answered', async () => {
  const { library } = await keptLibrary();
  const closing = new AbortController();
  const site = createSite({ library, closing: closing.signal });
  const server = await startServer(
    async (request, env) => {
      if (request.url.endsWith('/slow')) {
        await sleep(400);
        return new Response('done');
      }
      return site.fetch(request, env);
    },
    { host: '127.0.0.1', port: await freePort() },
  );
  const at = server.url.replace('localhost', '127.0.0.1');
  expect((await fetch(`${at}/readyz`)).status).toBe(200);
  const slow = fetch(`${at}/slow`, { headers: { Connection: 'close' } });
  await sleep(100);
  closing.abort();
  expect((await fetch(`${at}/readyz`)).status).toBe(503);
  expect((await fetch(`${at}/livez`)).status).toBe(200);
  const closed = server.close();
  expect(await (await slow).text()).toBe('done');
  await closed;
  await expect(fetch(`${at}/livez`)).rejects.toThrow();
});
