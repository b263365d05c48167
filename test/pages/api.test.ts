/** What programs can ask: answers as they are described, page after page, for exactly what who asks may see. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite, type Needs } from '../../src/web/site.tsx';
import { storyText } from '../support/library.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

const story = (title: string, fandom: string, characters: string, seed: number) =>
  storyText({ Title: title, Fandom: fandom, Characters: characters }, seed);

let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'a.txt': story('Ash', 'Tidewatch', 'Ilse Marr', 1),
    'b.txt': story('Birch', 'Tide Watch', 'Joren', 2),
    'c.txt': story('Cedar', 'Glass Orchard', 'Secret Person', 3),
    'd.txt': story('Dogwood', 'Tidewatch', 'Joren', 4),
  });
  const cedar = await library.work('Cedar');
  await library.keeper.library.desk.stand(OWNER, cedar.id, true, verbatim('private'));
  const tide = await library.keeper.library.tags.called(OWNER, 'fandom', 'Tide Watch');
  await library.keeper.library.tags.wrangle(OWNER, { does: 'merge', tag: tide!, other: { name: 'Tidewatch' } });
});
afterAll(() => library?.close());

interface Json {
  // biome-ignore lint/suspicious/noExplicitAny: what is answered is what is tested
  readonly [key: string]: any;
}
async function ask(path: string, needs: Needs = library.guest): Promise<{ status: number; type: string; json: Json }> {
  const answer = await createSite(needs).request(`http://here${path}`);
  return {
    status: answer.status,
    type: answer.headers.get('Content-Type') ?? '',
    json: (await answer.json()) as Json,
  };
}

/** Does a value look as a JSON schema says? As far as our schemas go: objects, lists, plain values, one of several. */
function flaws(value: unknown, schema: Json, at = '$'): string[] {
  if (schema['anyOf']) {
    const all = (schema['anyOf'] as Json[]).map((one) => flaws(value, one, at));
    return all.some((one) => one.length === 0) ? [] : [`${at}: none fits`];
  }
  if (Array.isArray(schema['type']))
    return flaws(value, { anyOf: schema['type'].map((type: string) => ({ ...schema, type })) }, at);
  if (schema['enum'] && !schema['enum'].includes(value)) return [`${at}: ${String(value)} is none of them`];
  if (schema['type'] === 'null') return value === null ? [] : [`${at}: not null`];
  if (schema['type'] === 'array')
    return Array.isArray(value)
      ? value.flatMap((one, i) => flaws(one, schema['items'], `${at}[${i}]`))
      : [`${at}: no list`];
  if (schema['type'] === 'object') {
    if (typeof value !== 'object' || value === null) return [`${at}: no object`];
    const { properties, required = [] } = schema as { properties: { [name: string]: Json }; required?: string[] };
    const unknown = Object.keys(value).filter((name) => !(name in properties));
    return [
      ...unknown.map((name) => `${at}.${name}: not described`),
      ...required.filter((name) => !(name in value)).map((name) => `${at}.${name}: missing`),
      ...Object.entries(value).flatMap(([name, one]) =>
        properties[name] ? flaws(one, properties[name], `${at}.${name}`) : [],
      ),
    ];
  }
  const type = schema['type'] === 'integer' ? 'number' : schema['type'];
  return typeof value === type ? [] : [`${at}: ${typeof value}, not ${String(type)}`];
}

test('every operation answers as the document says', async () => {
  const { json: document } = await ask('/api/v1/openapi.json');
  expect(document['openapi']).toBe('3.1.0');
  const { works } = (await ask('/api/v1/works')).json;
  const { tags } = (await ask('/api/v1/tags?type=fandom')).json;
  const asked: { [path: string]: string } = {
    '/api/v1/works': '/api/v1/works?q=fandom:Tidewatch',
    '/api/v1/works/{id}': `/api/v1/works/${works[0].id}`,
    '/api/v1/tags': '/api/v1/tags?name=ti',
    '/api/v1/tags/{id}': `/api/v1/tags/${tags[0].id}`,
    '/api/v1/facets': '/api/v1/facets?type=character',
  };
  expect(Object.keys(document['paths'])).toEqual(Object.keys(asked));
  for (const [path, address] of Object.entries(asked)) {
    const { responses, parameters } = document['paths'][path].get;
    const { status, json } = await ask(address);
    expect([path, status]).toEqual([path, 200]);
    expect(flaws(json, responses['200'].content['application/json'].schema)).toEqual([]);
    for (const name of new URL(address, 'http://here').searchParams.keys())
      expect(parameters.map((one: Json) => one['name'])).toContain(name);
  }
  const page = await createSite(library.guest).request('http://here/api');
  const text = await page.text();
  for (const path of Object.keys(asked)) expect(text).toContain(`GET ${path}`);
});

test('tags by name, one tag with what hangs on it, counts page after page', async () => {
  const { tags } = (await ask('/api/v1/tags?name=tidew')).json;
  expect(tags).toEqual([{ id: expect.any(Number), type: 'fandom', name: 'Tidewatch', count: 3, suggested: 0 }]);
  const { json } = await ask(`/api/v1/tags/${tags[0].id}`);
  expect(json).toMatchObject({
    name: 'Tidewatch',
    is: 'canonical',
    works: 3,
    synonyms: [{ name: 'Tide Watch', works: 1 }],
  });
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const { json: page } = await ask(`/api/v1/facets?type=character&size=1${after && `&after=${after}`}`);
    expect(page['tags'].length).toBe(1);
    seen.push(page['tags'][0].name);
    after = page['next'];
  }
  expect(seen.slice(0, 2)).toEqual(['Joren', 'Ilse Marr']);
  expect(new Set(seen).size).toBe(seen.length);
});

test('a guest learns nothing of works that are not theirs to see', async () => {
  const cedar = await library.work('Cedar');
  const orchard = await library.keeper.library.tags.called(OWNER, 'fandom', 'Glass Orchard');
  expect((await ask(`/api/v1/works/${cedar.id}`)).status).toBe(404);
  expect((await ask(`/api/v1/tags/${orchard}`)).status).toBe(404);
  expect((await ask(`/api/v1/tags/${orchard}`, library.keeper)).json).toMatchObject({ name: 'Glass Orchard' });
  // What is not there and what is not theirs answer alike.
  const [hidden, none] = [await ask(`/api/v1/tags/${orchard}`), await ask('/api/v1/tags/999999')];
  expect({ ...hidden.json, request: '' }).toEqual({ ...none.json, request: '' });
  for (const path of [
    '/api/v1/tags?name=glass',
    '/api/v1/tags?size=100',
    '/api/v1/facets?type=fandom&size=100',
    '/api/v1/works?q=cedar',
    '/api/v1/facets?type=character&size=100',
  ])
    expect(JSON.stringify((await ask(path)).json)).not.toMatch(/Orchard|Secret|Cedar/);
});

test('what cannot be read is a problem with its fields, and never a failure', async () => {
  for (const [path, field] of [
    ['/api/v1/works?size=0', 'size'],
    ['/api/v1/works?size=x', 'size'],
    ['/api/v1/tags?type=nothing', 'type'],
    ['/api/v1/tags?after=-1', 'after'],
    ['/api/v1/facets', 'type'],
    ['/api/v1/tags/0', 'id'],
    ['/api/v1/tags/x', 'id'],
  ] as const) {
    const { status, type, json } = await ask(path);
    expect([path, status, type]).toEqual([path, 400, 'application/problem+json']);
    expect(json).toMatchObject({ code: 'api.parameters', errors: [{ pointer: `#/${field}` }] });
  }
  const { status } = await ask(`/api/v1/works?q=${encodeURIComponent('bad~query!!! ((" -')}`);
  expect(status).toBe(200);
  const wrong = await createSite(library.guest).request('http://here/api/v1/works', {
    headers: { Authorization: 'Bearer ficarium_nothing' },
  });
  expect([wrong.status, await wrong.json()]).toEqual([401, expect.objectContaining({ code: 'api.no-key' })]);
});
