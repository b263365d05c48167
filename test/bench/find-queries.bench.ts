/**
 * Bad questions at the real routes: 10,000 strings and addresses of chance, none of which may end in an error of ours or take long. The same
 * seed asks the same: `npm run bench -- find-queries queries-seed=7` asks others. Exits 1 where one fails or takes more than {@link LIMIT} of processor time.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { median, writeSection } from '../support/benchmarks.ts';
import { findHeap } from '../support/find-heap.ts';
import { badAddress } from '../support/finding/bad-queries.ts';

/** As it is run: pages are compiled. */
const dist = (path: string) => import(join(import.meta.dirname, '../../dist', path));
const { headOf }: typeof import('../../src/catalogue/head.ts') = await dist('catalogue/head.js');
const { visibleStandings }: typeof import('../../src/catalogue/sees.ts') = await dist('catalogue/sees.js');
const { tagsOf }: typeof import('../../src/catalogue/tags-of.ts') = await dist('catalogue/tags-of.js');
const { filesOnDisk }: typeof import('../../src/files/disk.ts') = await dist('files/disk.js');
const { libraryOn, OWNER }: typeof import('../../src/library/library.ts') = await dist('library/library.js');
const { startEmbedded }: typeof import('../../src/store/embedded.ts') = await dist('store/embedded.js');
const { openStore }: typeof import('../../src/store/store.ts') = await dist('store/store.js');
const { createSite }: typeof import('../../src/web/site.tsx') = await dist('web/site.js');

const ASKED = Number(process.env['BENCH_QUERIES'] ?? 10_000);
const SEED = Number(process.env['BENCH_QUERIES_SEED'] ?? 20_261_126);
const WORKS = Number(process.env['BENCH_QUERIES_WORKS'] ?? 1000);
/** Milliseconds of processor time. */
const LIMIT = 200;
const SLOWEST = 5;

const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
chmodSync(folder, 0o755);
const embedded = await startEmbedded({ dataFolder: join(folder, 'data') });
const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
const files = filesOnDisk(join(folder, 'files'));
const library = libraryOn({ store, files, program: 'bench', workers: 1 });
const failures: unknown[] = [];
const site = createSite({ library, report: (error) => failures.push(error) });

const root = join(folder, 'heap');
mkdirSync(join(root, 'saved'), { recursive: true });
for (const [path, content] of Object.entries(findHeap(WORKS))) writeFileSync(join(root, path), content);
process.stderr.write(`taking in ${WORKS} works …\n`);
const { stories } = await library.heaps.import(OWNER, { root });
// Until the index is there, and has read all words.
for (let ready = false; !ready; await new Promise((then) => setTimeout(then, 200))) {
  const answer = await site.request('/api/v1/works?q=winter');
  const told = (await answer.json()) as { readonly notes?: readonly unknown[] };
  ready = answer.status === 200 && (told.notes ?? []).length === 0;
}

const addresses = fc.sample(badAddress, { numRuns: ASKED, seed: SEED });
for (const warm of addresses.slice(0, 200)) await (await site.request(warm)).text();
failures.length = 0;
const took: { readonly address: string; readonly ms: number; readonly status: number }[] = [];
for (const [n, address] of addresses.entries()) {
  const ask = async () => {
    const before = process.cpuUsage();
    const answer = await site.request(address);
    await answer.text();
    const { user, system } = process.cpuUsage(before);
    return { address, ms: (user + system) / 1000, status: answer.status };
  };
  let one = await ask();
  // A collection of garbage may fall into any: what is slow is slow three times.
  for (let again = 0; again < 2 && one.ms > LIMIT; again++) {
    const next = await ask();
    if (next.ms < one.ms) one = next;
  }
  took.push(one);
  if (n % 1000 === 999) process.stderr.write(`${n + 1} asked\n`);
}
await store.close();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });

const slowest = took.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
const broken = took.filter(({ status }) => status >= 500);
const late = took.filter(({ ms }) => ms > LIMIT);
const statuses = Object.entries(Object.groupBy(took, ({ status }) => status)).map(
  ([s, all]) => `${all!.length} × ${s}`,
);
for (const { address, ms, status } of [...broken, ...slowest])
  process.stderr.write(`${status} ${ms.toFixed(0)} ms ${address.length} letters ${address.slice(0, 300)}\n`);
for (const failure of failures.slice(0, 3)) console.error(failure);
writeSection(
  'find-queries',
  `${ASKED} bad questions by chance at pages and API over ${stories} works (signs without their other half, 100,000 letters, a thousand tags, ` +
    `brackets in brackets, every script, bytes that are no letters): ${statuses.join(', ')}.

| | processor time |
|---|---|
| median | ${median(took.map(({ ms }) => ms)).toFixed(1)} ms |
| slowest of all | ${slowest[0]!.ms.toFixed(0)} ms |
| more than ${LIMIT} ms | ${late.length} |
| errors of ours | ${broken.length} |`,
);
process.exitCode = broken.length + late.length > 0 ? 1 : 0;
