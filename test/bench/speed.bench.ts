/**
 * What a story costs on one core: megabytes per second of CPU time for each form in which stories come, by station, with
 * the rules that take longest by name; and how long the program takes to start.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cardOf } from '../../src/catalogue/card-of.ts';
import { describe } from '../../src/catalogue/describe.ts';
import { takeIn } from '../../src/intake/intake.ts';
import { restore } from '../../src/restoration/restore.ts';
import type { Rule } from '../../src/restoration/rule.ts';
import { RULES } from '../../src/restoration/rules.ts';
import { median, writeSection } from '../support/benchmarks.ts';
import { FORMS } from '../support/damaged.ts';
import { story } from '../support/generated-stories.ts';

const TIMES = Number(process.env['BENCH_TIMES'] ?? 7);
const SLOWEST = 8;
const LETTERS = 1_500_000;

/** Microseconds of CPU time, this process's own. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

interface Costs {
  bytes: number;
  intake: number;
  rules: number;
  describe: number;
  card: number;
  readonly byRule: Map<string, number>;
}

async function measure(path: string, files: readonly Uint8Array[]): Promise<Costs> {
  const costs: Costs = { bytes: 0, intake: 0, rules: 0, describe: 0, card: 0, byRule: new Map() };
  const timed = RULES.map(
    (rule): Rule => ({
      ...rule,
      find: (text, context) => {
        const began = cpu();
        const changes = rule.find(text, context);
        costs.byRule.set(rule.id, (costs.byRule.get(rule.id) ?? 0) + cpu() - began);
        return changes;
      },
    }),
  );
  for (const bytes of files) {
    costs.bytes += bytes.length;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const began = cpu();
    const { drafts } = await takeIn({ path, bytes });
    costs.intake += cpu() - began;
    for (const draft of drafts) {
      const start = cpu();
      const { text, ledger } = restore(draft.text, { format: draft.format, encoding: draft.encoding, rules: timed });
      const restored = cpu();
      const record = describe(draft, text);
      const described = cpu();
      cardOf({ key: sha256, sha256, draft, text, ledger, record });
      costs.rules += restored - start;
      costs.describe += described - restored;
      costs.card += cpu() - described;
    }
  }
  return costs;
}

/** Chapters of public-domain novels where they are at hand, else stories made from our own grammar. */
async function corpus(): Promise<{ from: string; stories: readonly string[][] }> {
  const shared = join(import.meta.dirname, '../../../shared');
  const stories: string[][] = [];
  let letters = 0;
  if (existsSync(join(shared, 'eval'))) {
    const { loadStories } = await import(join(shared, 'eval/truth.mjs'));
    for (const { blocks } of loadStories(join(shared, 'truth'), { perAuthor: 2 })) {
      const paragraphs = blocks.map((b: { type: string; text: string }) => (b.type === 'p' ? b.text : '***'));
      stories.push(paragraphs);
      letters += paragraphs.join(' ').length;
      if (letters > LETTERS) break;
    }
    return { from: 'chapters of public-domain novels', stories };
  }
  for (let seed = 0; letters < LETTERS; seed++) {
    const paragraphs = story(seed, 120);
    stories.push(paragraphs);
    letters += paragraphs.join(' ').length;
  }
  return { from: 'made-up stories', stories };
}

const { from, stories } = await corpus();
const speed = (bytes: number, microseconds: number): string => (bytes / Math.max(1, microseconds)).toFixed(1);
const rows: string[] = [];
const slowest: string[] = [];
for (const { name, path, make } of FORMS) {
  const files = stories.map(make);
  // Two rounds for the compiler; then the round whose sum is in the middle speaks for all.
  await measure(path, files);
  await measure(path, files);
  const rounds: Costs[] = [];
  for (let i = 0; i < TIMES; i++) rounds.push(await measure(path, files));
  const all = (c: Costs): number => c.intake + c.rules + c.describe + c.card;
  const middle = median(rounds.map(all));
  const c = rounds.find((r) => all(r) === middle)!;
  rows.push(
    `| ${name} | ${speed(c.bytes, c.intake)} | ${speed(c.bytes, c.rules)} | **${speed(c.bytes, c.intake + c.rules)}** | ${speed(c.bytes, c.describe)} | ${speed(c.bytes, c.card)} | **${speed(c.bytes, all(c))}** |`,
  );
  const top = [...c.byRule].sort((a, b) => b[1] - a[1]).slice(0, SLOWEST);
  slowest.push(`- ${name}: ${top.map(([rule, us]) => `${rule} ${Math.round((100 * us) / c.rules)} %`).join(', ')}`);
}

const main = join(import.meta.dirname, '../../dist/main.js');
const starts = Array.from({ length: TIMES }, () => {
  const began = performance.now();
  execFileSync(process.execPath, [main, '--version']);
  return (performance.now() - began) / 1000;
});

writeSection(
  'speed',
  `Megabytes per second of CPU time on one core, warm, the middle of ${TIMES} rounds over ${stories.length} stories (${from}).

| form | intake | rules | **both** | describing | card | **all** |
|---|---|---|---|---|---|---|
${rows.join('\n')}

Rules that take longest, of the time that all rules take:
${slowest.join('\n')}

Start-up (\`ficarium --version\`, wall time): ${median(starts).toFixed(2)} s.`,
);
