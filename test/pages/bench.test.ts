import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { traceAll } from '../../src/text/trace.ts';
import { createSite } from '../../src/web/site.tsx';
import { type Found, html } from '../support/html.ts';
import { type WholeEdition, wholeEdition } from '../support/library.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
beforeAll(async () => {
  const kept = /^(salt-road|lists\/account|shelf\/[0-7]\.)/;
  library = await libraryOf(Object.fromEntries(Object.entries(riverHeap()).filter(([path]) => kept.test(path))));
});
afterAll(() => library?.close());

const get = async (path: string, needs = library.keeper, headers: Record<string, string> = {}) => {
  const response = await createSite(needs).request(path, { headers });
  return { status: response.status, page: html(await response.text()) };
};
const say = (
  id: string,
  form: Record<string, string>,
  { needs = library.keeper, ...headers }: { needs?: TestLibrary['keeper'] } & Record<string, unknown> = {},
) =>
  createSite(needs).request(`http://localhost/works/${id}/restoration`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { Origin: 'http://localhost', ...(headers as Record<string, string>) },
  });
const edition = async (id: string, number?: number): Promise<WholeEdition> =>
  (await wholeEdition(library.reader, id, KEEPER, number))!;
const button = (spot: Found, name: string) => spot.one(`[name=${name}]`);
const allChanges = (e: WholeEdition) => e.parts.flatMap((part) => traceAll(part.ledger));

describe('the comparison', () => {
  test('tells every change, its rule and how sure it is', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const changes = allChanges(await edition(id));
    const { page } = await get(`/works/${id}/restoration`);
    const spots = page.all('.spot');
    expect(spots.map((spot) => spot.attributes['data-rule']).sort()).toEqual(
      changes.map((change) => change.rule).sort(),
    );
    for (const spot of spots) expect(spot.one('.sure').text).toMatch(/^\d+.% sure$/);
    const rules = new Set(changes.map((change) => change.rule));
    expect(page.one('.rules').all('.sentence')).toHaveLength(rules.size);
    for (const rule of rules) expect(page.one(`#rule-${rule}`).one('.sentence').text).not.toBe(rule);
  });

  test('shows the original and the restored text, unchanged stretches alike', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const { parts } = await edition(id);
    const { page } = await get(`/works/${id}/restoration?view=side`);
    const side = (which: string) =>
      page
        .all(`.${which}`)
        .map((cell) => cell.letters)
        .join(' ');
    const bare = (text: string) => text.replace(/[\s↵¶␣‸⍽⇥]+/g, '');
    expect(bare(side('was'))).toBe(bare(parts[0]!.original));
    const names = [...new Set(page.all('.label').map((label) => bare(label.text)))];
    expect(names).toContain('header');
    const labels = new RegExp(names.join('|'), 'g');
    expect(bare(side('now')).replace(labels, '')).toBe(bare(parts[0]!.text.content).replace(labels, ''));
  });

  test('can be narrowed to a rule and to the unsure', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const changes = allChanges(await edition(id));
    const quotes = (await get(`/works/${id}/restoration?rule=quotes`)).page.all('.spot');
    expect(quotes).toHaveLength(changes.filter((change) => change.rule === 'quotes').length);
    const unsure = (await get(`/works/${id}/restoration?sure=95`)).page.all('.spot');
    expect(unsure).toHaveLength(changes.filter((change) => change.confidence < 0.95).length);
    expect(unsure.length).toBeLessThan(changes.length);
  });

  test('of a long work comes in pages, and the strip leads to each', async () => {
    const { id } = await library.work(LONG_TITLE);
    const changes = allChanges(await edition(id));
    const first = (await get(`/works/${id}/restoration`)).page;
    const pages = Math.max(
      ...first
        .one('.pager')
        .all('a')
        .map((a) => Number(a.text.replace(/\D/g, '')) || 1),
    );
    expect(pages).toBeGreaterThan(1);
    const all = await Promise.all(
      Array.from({ length: pages }, (_, i) => get(`/works/${id}/restoration?page=${i + 1}`)),
    );
    expect(all.flatMap(({ page }) => page.all('.spot'))).toHaveLength(changes.length);
    const rows = all.map(({ page }) => new Set(page.all('.row').map((row) => row.attributes['id'])));
    const links = first
      .one('svg.heat')
      .all('a')
      .map((a) => a.attributes['href']!);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const { searchParams, hash } = new URL(link, 'http://x');
      expect(rows[Number(searchParams.get('page') ?? 1) - 1]!.has(hash.slice(1)), link).toBe(true);
    }
  });
});

describe('a word about a change', () => {
  test('refuses it: a new edition without it; undone, the text is as before', async () => {
    const { id } = await library.work('The Third Stair');
    const before = await edition(id);
    const { page } = await get(`/works/${id}/restoration`);
    const quote = page.all('.spot').find((spot) => spot.attributes['data-rule'] === 'quotes')!;
    const answer = await say(id, {
      refuse: button(quote, 'refuse').attributes['value']!,
      edition: String(before.number),
      back: `/works/${id}/restoration?view=inline`,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toMatch(new RegExp(`^/works/${id}/restoration\\?view=inline#r\\d+$`));

    const after = await edition(id);
    expect(after.number).toBe(before.number + 1);
    expect(allChanges(after).length).toBeLessThan(allChanges(before).length);
    expect(after.parts[0]!.text.content).not.toBe(before.parts[0]!.text.content);
    expect((await edition(id, before.number)).parts[0]!.text).toEqual(before.parts[0]!.text);

    const shown = (await get(`/works/${id}/restoration`)).page;
    const refused = shown.all('.spot[data-verdict=refused]');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.text).toContain('left as it was: "');
    expect(shown.one('.editions').all('li')).toHaveLength(2);

    await say(id, { undo: button(refused[0]!, 'undo').attributes['value']! });
    const undone = await edition(id);
    expect(undone.number).toBe(before.number + 2);
    expect(undone.parts[0]!.text).toEqual(before.parts[0]!.text);
  });

  test('accepts it: the text stays, the change is sure', async () => {
    const { id } = await library.work('A Line of Straw');
    const { page } = await get(`/works/${id}/restoration`);
    const spot = page.all('.spot')[3]!;
    const answer = await say(
      id,
      { accept: button(spot, 'accept').attributes['value']! },
      { Accept: 'application/json' },
    );
    expect(await answer.json()).toEqual({ edition: 1, verdict: 'accepted' });
    const shown = (await get(`/works/${id}/restoration`)).page.one(`#${spot.attributes['id']}`);
    expect(shown.attributes['data-verdict']).toBe('accepted');
    expect(button(shown, 'accept').attributes).toHaveProperty('hidden');
    expect(button(shown, 'undo').attributes).not.toHaveProperty('hidden');
  });

  test('refuses all of a rule, and takes that back', async () => {
    const { id } = await library.work('Oil');
    const before = await edition(id);
    await say(id, { 'refuse-rule': 'quotes', edition: '1' });
    const without = await edition(id);
    expect(without.work.changes.byRule).not.toHaveProperty('quotes');
    expect(without.parts[0]!.text.content).toContain('"');
    const row = (await get(`/works/${id}/restoration`)).page.one('#rule-quotes');
    expect(row.text).toContain('refused for this work');
    await say(id, { 'undo-rule': button(row, 'undo-rule').attributes['value']! });
    expect((await edition(id)).parts[0]!.text).toEqual(before.parts[0]!.text);
  });

  test('in a work of several files reaches the right one', async () => {
    const { id } = await library.work(LONG_TITLE);
    const before = await edition(id);
    const { page } = await get(`/works/${id}/restoration?page=2`);
    const spot = page.all('.spot').find((s) => s.attributes['data-rule'] === 'quotes')!;
    const value = button(spot, 'refuse').attributes['value']!;
    const part = Number(value.split('~')[0]);
    expect(part).toBeGreaterThan(0);
    await say(id, { refuse: value });
    const after = await edition(id);
    after.parts.forEach((one, i) => {
      expect(one.text.content === before.parts[i]!.text.content).toBe(i !== part);
    });
  });

  test('is only taken from the keeper, on this site, about something', async () => {
    const { id } = await library.work('Moth').catch(() => library.work('Finders'));
    const spot = (await get(`/works/${id}/restoration`)).page.all('.spot')[0]!;
    const form = { refuse: button(spot, 'refuse').attributes['value']! };
    expect((await say(id, form, { needs: library.guest })).status).toBe(403);
    expect((await say(id, form, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await say(id, form, { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    for (const bad of [
      {},
      { refuse: '' },
      { refuse: '0~0~nonsense' },
      { refuse: '99~0~quotes@1-2' },
      { accept: 'quotes@1-2' },
      { 'refuse-rule': '../x' },
      { refuse: `0~0~${'q'.repeat(500)}@1-2` },
    ]) {
      expect((await say(id, bad as Record<string, string>)).status, JSON.stringify(bad)).toBe(400);
    }
    expect((await say(id, { refuse: 'x'.repeat(100_000) })).status).toBe(413);
    expect((await say('w000000000000', form)).status).toBe(404);
    expect((await edition(id)).number).toBe(1);
    const guest = (await get(`/works/${id}/restoration`, library.guest)).page;
    expect(guest.all('[name=refuse]')).toHaveLength(0);
    expect(guest.all('.spot').length).toBeGreaterThan(0);
  });

  test('is not asked for on an older edition', async () => {
    const { id } = await library.work('Banked Fires').catch(() => library.work('Finders'));
    const spot = (await get(`/works/${id}/restoration`)).page.all('.spot')[0]!;
    await say(id, { refuse: button(spot, 'refuse').attributes['value']! });
    const old = (await get(`/works/${id}/restoration?edition=1`)).page;
    expect(old.one('.notice').text).toContain('Go to edition 2');
    expect(old.all('[name=refuse]')).toHaveLength(0);
  });
});

test('a phone gets the texts in one, a wide screen side by side', async () => {
  const { id } = await library.work('Hop').catch(() => library.work('Finders'));
  const phone = await get(`/works/${id}/restoration`, library.keeper, {
    'User-Agent': 'Mozilla/5.0 (Linux; Android 16) Mobile Safari',
  });
  expect(phone.page.all('.both').length).toBeGreaterThan(0);
  expect((await get(`/works/${id}/restoration`)).page.all('.was').length).toBeGreaterThan(0);
});
