import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Client } from './client.ts';

/** A node that answers so, one answer after the other, the last one again and again. */
async function node(...answers: readonly (readonly [status: number, body: unknown])[]) {
  const asked: { authorization: string | undefined; url: string | undefined }[] = [];
  const server = createServer(({ headers, url }, response) => {
    const [status, body] = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push({ authorization: headers.authorization, url });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  return { asked, address: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const refusal = (type: string) => ({ error: { type, reason: 'so it is' } });

test('where one node does not answer, or has too much to do, another is asked, and stays the first that is', async () => {
  const busy = await node([429, refusal('rejected')]);
  const well = await node([200, { fine: true }]);
  const client = new Client(['http://127.0.0.1:1', `http://${busy.address}`, `http://${well.address}`]);
  expect(await client.ask('GET', '/x')).toEqual({ fine: true });
  expect(await client.ask('GET', '/y')).toEqual({ fine: true });
  expect([busy.asked.length, well.asked.length]).toEqual([1, 2]);
});

test('a search whose node went down in the middle is asked again; what is refused for good is not', async () => {
  const one = await node([404, refusal('search_phase_execution_exception')], [200, []]);
  expect(await new Client([`http://${one.address}`]).ask('POST', '/x')).toEqual([]);
  const other = await node([400, refusal('parsing_exception')]);
  await expect(new Client([`http://${other.address}`]).ask('POST', '/x')).rejects.toMatchObject({
    status: 400,
    kind: 'parsing_exception',
  });
  expect(other.asked.length).toBe(1);
});

test('where nobody answers, one sentence says so; a name and a password go along and stand nowhere else', async () => {
  await expect(new Client(['http://me:secret@127.0.0.1:1']).ask('GET', '/x')).rejects.toMatchObject({
    code: 'search-down',
    message: expect.not.stringContaining('secret'),
  });
  const one = await node([200, {}]);
  await new Client([`http://me:se%40cret@${one.address}`]).ask('GET', '/x');
  expect(one.asked[0]).toEqual({ authorization: `Basic ${btoa('me:se@cret')}`, url: '/x' });
});
