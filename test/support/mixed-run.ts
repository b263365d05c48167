import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { tasksOn } from '../../src/jobs/jobs.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';

/**
 * A program that opens the library of a data folder and does its jobs until none is left; the first time it asks for two heaps, says
 * words about rules and throws chapters away. Then it prints what is in the library, and ends.
 */
const [, , dataFolder, heaps] = process.argv;
const embedded = await startEmbedded({ dataFolder: dataFolder! });
const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
const files = filesOnDisk(join(dataFolder!, 'files'));
const library = libraryOn({ store, files, program: 'test', workers: 1, carriesOut: 'behind' });
const client = new pg.Client(embedded.url);
await client.connect();

/** Each step is kept as done with what it does, so that a killed program does not ask twice. */
const steps = [
  () => library.takings.ask(OWNER, { root: join(heaps!, 'first'), source: 'command' }),
  () => library.takings.ask(OWNER, { root: join(heaps!, 'second'), source: 'command' }),
  () => library.bench.decideForAll(OWNER, 'quotes', 'refused'),
  () =>
    client.query(
      `with gone as (delete from chapters) select from graphile_worker.add_job('render', job_key => 'render')`,
    ),
  () => library.bench.decideForAll(OWNER, 'quotes', 'undecided'),
];
await client.query('create table if not exists steps_taken (step int primary key)');
process.stdout.write('open\n');
const jobs = store.runJobs(tasksOn(library.behind, told), told);
for (const [step, take] of steps.entries()) {
  const { rows } = await client.query('select from steps_taken where step = $1', [step]);
  if (rows.length > 0) continue;
  await take();
  await client.query('insert into steps_taken values ($1)', [step]);
  await new Promise((resolve) => setTimeout(resolve, 150));
}
while ((await store.queue.list()).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
await jobs.stop();
process.stdout.write(`${JSON.stringify(await inside())}\n`);
await client.end();
await store.close();
await embedded.stop();

function told(error: Error): void {
  process.stderr.write(`${error.stack}\n`);
}

/** What must be the same however often the program was killed. */
async function inside() {
  const ask = async (query: string) => (await client.query(query)).rows;
  const digest = (rows: unknown) => createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
  return {
    works: await ask('select id, title from works where merged_into is null order by id'),
    pieces: digest(await ask('select key, work, due from pieces order by key')),
    found: digest(await ask('select path, sha256, outcome from found_files order by path, sha256')),
    chapters: digest(await ask('select work, hash from chapters order by work, hash')),
    plans: digest(await ask('select id, plan, by_rule from works order by id')),
    due: await ask('select (select count(*) from works_due) as works, (select grouping_due from state) as grouping'),
    words: await ask('select distinct on (rule) rule, verdict from decisions_for_all order by rule, id desc'),
    left: await ask('select * from graphile_worker.jobs'),
    progress: await ask('select * from job_progress'),
    takings: await ask('select distinct root, trouble, ended_at is not null as ended from takings order by root'),
    originals: readdirSync(join(dataFolder!, 'files'), { recursive: true })
      .map(String)
      .filter((name) => name.length > 50)
      .sort(),
  };
}
