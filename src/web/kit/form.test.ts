import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { notSo } from './answer.ts';
import { backField, formOf, idField, lineField, rowField, wrong } from './form.ts';
import { Halt } from './halt.ts';
import type { Ask, Env } from './needs.ts';

const NEXT = { href: '/boats', words: 'page.front' } as const;
const WHICH = z.object({ boat: idField, number: rowField, back: backField });
const TYPED = z.object({
  name: lineField(20).refine((name) => name !== '', wrong('account.say-name')),
  crew: z.array(z.string().min(2, wrong('account.say-password'))),
});

/** What that handler makes of a form. */
async function posted(form: string, handle: (c: Ask) => Response | Promise<Response>, headers = {}) {
  const app = new Hono<Env>();
  let halted: unknown;
  app.post('/', handle);
  app.onError((error, c) => {
    halted = error;
    return c.text('halted', 500);
  });
  const response = await app.request('/', {
    method: 'POST',
    body: form,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
  return { response, halted };
}
const meant = async (form: string) => {
  const { response, halted } = await posted(form, async (c) => c.json((await formOf(c)).meant(WHICH, NEXT)));
  return halted ?? (await response.json());
};

test('hidden fields say what no page of ours could say otherwise, or the form is refused with a way on', async () => {
  expect(await meant('boat=w1&number=7&back=/boats%3Fpage%3D2&more=x')).toEqual({
    boat: 'w1',
    number: 7,
    back: '/boats?page=2',
  });
  // An address of elsewhere is none of ours; a first value counts, as a browser sends it.
  expect(await meant('boat=w1&boat=w2&number=7&back=//evil.example')).toEqual({ boat: 'w1', number: 7, back: '/' });
  for (const form of [
    '',
    'boat=w1',
    'boat=../x&number=7',
    'boat=w1&number=0',
    'boat=w1&number=2147483648',
    'boat=w1&number=7e3',
    '__proto__=w1&number=7',
  ]) {
    const halt = await meant(form);
    expect(halt, form).toBeInstanceOf(Halt);
    expect([(halt as Halt).status, (halt as Halt).next], form).toEqual([400, NEXT]);
  }
});

test('of what people type each field is told apart, and what was typed stays', async () => {
  const read = async (form: string) =>
    (
      await posted(form, async (c) => {
        const sent = await formOf(c);
        return c.json({ ...sent.typed(TYPED), kept: [sent.one('name'), ...sent.all('crew')] });
      })
    ).response.json();
  expect(await read('name=%20The%0AGannet%20&crew=Ansa&crew=Orrin')).toEqual({
    values: { name: 'The Gannet', crew: ['Ansa', 'Orrin'] },
    kept: [' The\nGannet ', 'Ansa', 'Orrin'],
  });
  expect(await read('name=%20&crew=Ansa&crew=B')).toEqual({
    wrong: { name: 'Say your name.', crew: 'Say your password.' },
    kept: [' ', 'Ansa', 'B'],
  });
  expect(await read('crew=')).toEqual({
    wrong: { name: 'Say your name.', crew: 'Say your password.' },
    kept: ['', ''],
  });
});

test.each([
  ['application/json', true],
  ['application/problem+json', true],
  ['text/html,application/xhtml+xml,application/json;q=0.5', false],
  ['*/*', false],
])('who accepts %s is told in JSON: %s', async (accept, json) => {
  const { response } = await posted(
    '',
    (c) => notSo(c, { name: 'Say how the boat is called.' }, () => c.text('the page', 400)),
    { Accept: accept },
  );
  expect(response.status).toBe(400);
  if (!json) {
    expect(await response.text()).toBe('the page');
    return;
  }
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'That could not be done',
    status: 400,
    detail: 'Say how the boat is called.',
    code: 'lost.not-done',
    errors: [{ detail: 'Say how the boat is called.', pointer: '#/name' }],
  });
});
