import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { OWNER } from '../../src/library/library.ts';
import { measuresOf } from '../../src/main/metrics.ts';
import { keptLibrary, scratchFolder } from '../support/restored.ts';

const deploy = (path: string) => readFileSync(join(import.meta.dirname, '../../deploy', path), 'utf8');

/** Names of figures in a question of Prometheus. */
const namesIn = (expr: string): string[] =>
  [...expr.matchAll(/\b(?:ficarium|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name);
/** Labels that it asks for, by the name that stands before them. */
const labelsIn = (expr: string): (readonly [string, string])[] =>
  [...expr.matchAll(/\b((?:ficarium|process|nodejs)_[a-z0-9_]+)\{([^}]*)\}/g)].flatMap(([, name, of]) =>
    [...of!.matchAll(/([a-z_]+)\s*(?:=|!=|=~|!~)\s*"/g)].map(([, label]) => [name!, label!] as const),
  );

/** Every figure that the program gives, with its labels. */
async function given(): Promise<Map<string, Set<string>>> {
  const kept = await keptLibrary();
  kept.library.index.keep(OWNER, () => {});
  await vi.waitFor(async () => expect(await kept.library.index.stand(OWNER)).not.toBeNull(), { timeout: 30_000 });
  await kept.library.backups.make(OWNER, {
    to: join(scratchFolder(), 'b.tar.zst'),
    isFolder: false,
    passphrase: undefined,
  });
  const measures = measuresOf(kept.library, kept as never, '1.0.0');
  measures.count('ficarium_requests_total', 'GET', '/', '200');
  measures.time('ficarium_request_seconds', 0.1, '/');
  measures.time('ficarium_job_seconds', 0.1, 'group', 'done');
  const text = await measures.text();
  await kept.library.index.close(OWNER);
  const all = new Map<string, Set<string>>();
  for (const [, name, labels = ''] of text.matchAll(/^([a-z0-9_]+)(?:\{(.*)\})? \S+$/gm)) {
    const known = all.get(name!) ?? new Set(['job', 'instance']);
    for (const [, label] of labels.matchAll(/([a-z_]+)="/g)) known.add(label!);
    all.set(name!, known);
  }
  return all;
}

test('every figure that the dashboard and the alerts ask for is one that the program gives, and none is forgotten', async () => {
  const board = JSON.parse(deploy('grafana/ficarium.json'));
  const drawn: string[] = board.panels.flatMap((panel: { targets?: { expr: string }[] }) =>
    (panel.targets ?? []).map(({ expr }) => expr),
  );
  const { groups } = parse(deploy('prometheus/alerts.yml'));
  const alerts: { alert: string; expr: string; annotations: object; labels: { severity: string } }[] = groups.flatMap(
    (group: { rules: object[] }) => group.rules,
  );
  expect(drawn.length).toBeGreaterThan(20);
  expect(alerts.length).toBeGreaterThan(8);
  const all = await given();
  for (const expr of [...drawn, ...alerts.map(({ expr }) => expr), 'ficarium_info']) {
    for (const name of namesIn(expr)) expect([...all.keys()], expr).toContain(name);
    for (const [name, label] of labelsIn(expr)) expect([...all.get(name)!], `${label} in ${expr}`).toContain(label);
  }
  const asked = new Set([...drawn, ...alerts.map(({ expr }) => expr), 'ficarium_info'].flatMap(namesIn));
  const base = (name: string) => name.replace(/_(?:bucket|sum|count)$/, '');
  const bases = new Set([...asked].map(base));
  expect([...all.keys()].map(base).filter((name) => !bases.has(name) && name !== 'ficarium_index_works')).toEqual([]);
  for (const { alert, labels, annotations } of alerts) {
    expect(['critical', 'warning'], alert).toContain(labels.severity);
    expect(Object.keys(annotations), alert).toEqual(['summary', 'description']);
  }
  expect(new Set(board.panels.map(({ id }: { id: number }) => id)).size).toBe(board.panels.length);
});

test('Prometheus is told where the program gives them, and which alerts there are', () => {
  const { rule_files, scrape_configs } = parse(deploy('prometheus/prometheus.yml'));
  expect(rule_files).toEqual(['alerts.yml']);
  expect(scrape_configs[0].static_configs[0].targets).toEqual(['localhost:9464']);
});
