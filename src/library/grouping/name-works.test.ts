import { expect, test } from 'vitest';
import type { Plan } from '../../grouping/card.ts';
import { nameWorks } from './name-works.ts';

const plan = (id: string, keys: readonly string[], relations: Plan['relations'] = []): Plan => ({
  id,
  parts: keys.map((k) => [k]),
  missingParts: [],
  relations,
});
const known = (...ids: readonly string[]) =>
  new Map(ids.map((id, i) => [id, { addedAt: new Date(i * 1000), mergedInto: null }]));
const workOf = (state: Readonly<{ [key: string]: string }>) => (key: string) => state[key] ?? null;

test('a new work goes by its plan', () => {
  expect(nameWorks([plan('w1', ['a'])], workOf({}), known())).toMatchObject({ plans: [{ id: 'w1' }], merges: [] });
});

test('a work that grows keeps its id, and relations follow', () => {
  const { plans } = nameWorks(
    [plan('w9', ['a', 'b']), plan('w5', ['c'], [{ type: 'revision-of', work: 'w9', similarity: 0.9 }])],
    workOf({ a: 'w1' }),
    known('w1'),
  );
  expect(plans.map((p) => [p.id, p.relations[0]?.work])).toEqual([
    ['w1', undefined],
    ['w5', 'w1'],
  ]);
});

test('works that turn out to be one: the one with most drafts stays, else the oldest', () => {
  expect(
    nameWorks([plan('w9', ['a', 'b', 'c'])], workOf({ a: 'w1', b: 'w2', c: 'w2' }), known('w1', 'w2')),
  ).toMatchObject({ plans: [{ id: 'w2' }], merges: [{ from: 'w1', into: 'w2' }] });
  expect(nameWorks([plan('w9', ['a', 'b'])], workOf({ a: 'w1', b: 'w2' }), known('w2', 'w1'))).toMatchObject({
    plans: [{ id: 'w2' }],
    merges: [{ from: 'w1', into: 'w2' }],
  });
});

test('a work that falls apart stays with its largest piece; nothing is merged away', () => {
  const { plans, merges } = nameWorks(
    [plan('w7', ['a']), plan('w8', ['b', 'c'])],
    workOf({ a: 'w1', b: 'w1', c: 'w1' }),
    known('w1'),
  );
  expect([plans.map((p) => p.id), merges]).toEqual([['w7', 'w1'], []]);
});

test('an id is never given twice', () => {
  const { plans } = nameWorks([plan('w1', ['a']), plan('w8', ['b'])], workOf({ b: 'w1' }), known('w1'));
  expect(plans[1]!.id).toBe('w1');
  expect(plans[0]!.id).toMatch(/^w[0-9a-f]{12}$/);
  expect(plans[0]!.id).not.toBe('w1');
});
